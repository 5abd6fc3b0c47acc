import { afterAll, describe, expect, it } from 'vitest';
import { type SharedHouse } from '../support/shared-house.ts';
import { backends, pause, underLoad } from './pair.ts';

/** CHAOS_PAIR_KILLS says how often: 4 in the whole suite, 250 on each queue with `npm run test:chaos`. */
const kills = Number(process.env['CHAOS_PAIR_KILLS'] ?? 4);
/** A kill and the start after it take 3 s at rest, and thrice that beside other work. */
const timeout = 300_000 + kills * 9_000;

/** Either is killed at random moments; now and then both are. */
async function killEither(house: SharedHouse, next: (below: number) => number, times: number): Promise<void> {
  for (let count = 0; count < times; count += 1) {
    await pause(100 + next(900));
    const one = house.processes[next(2)];
    await one?.kill();
    await pause(next(300));
    await one?.start();
  }
}

describe('two processes, either killed at random moments', () => {
  it(
    `${kills} times, and PostgreSQL once in between: no promise breaks`,
    async () => {
      const { confirmed } = await underLoad('two processes', async ({ house, next }) => {
        await killEither(house, next, Math.ceil(kills / 2));
        house.killDatabase();
        await pause(1_500);
        await killEither(house, next, Math.floor(kills / 2));
      });
      expect(confirmed).toBeGreaterThan(kills);
    },
    timeout,
  );
});

const { all, drop } = await backends();
const redis = all.find((backend) => backend.redis !== undefined)?.redis;
afterAll(drop);

describe.skipIf(redis === undefined)('two processes with wake-ups on Redis', () => {
  it(
    `either killed ${kills} times, Redis flushed, gone and back empty: no promise breaks`,
    async () => {
      await underLoad(
        'two processes on Redis',
        async ({ house, next }) => {
          await killEither(house, next, Math.ceil(kills / 2));
          await redis?.command('FLUSHALL');
          await killEither(house, next, 1);
          await redis?.kill();
          await killEither(house, next, Math.floor(kills / 4));
          await pause(Number(process.env['CHAOS_REDIS_AWAY_MS'] ?? 1_500));
          await redis?.startAgain();
          await killEither(house, next, Math.floor(kills / 4));
        },
        { environment: { REDIS_URL: redis?.url ?? '' } },
      );
    },
    timeout,
  );
});
