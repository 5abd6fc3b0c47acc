import { sql } from 'kysely';
import { afterAll, describe, expect, it } from 'vitest';
import { openTestRedis } from '../support/redis-server.ts';
import { hireResponder, stormSettings } from '../support/house.ts';
import { type Findings, findBrokenPromises, untilQuiet } from '../support/promises.ts';
import { openSharedHouse, type SharedHouse } from '../support/shared-house.ts';
import { type Store } from '../../src/store/index.ts';
import { startLoad, startResponder } from './load.ts';

/** CHAOS_SEED repeats a run. CHAOS_PAIR_KILLS says how often: 4 in the whole suite, 250 on each queue with `npm run test:chaos`. */
const seed = Number(process.env['CHAOS_SEED'] ?? Date.now() % 1_000_000);
const kills = Number(process.env['CHAOS_PAIR_KILLS'] ?? 4);
/** The storm's settings sweep every second; a busy machine is given the rest. */
const oneSweepMs = 5_000;

/** A linear congruential generator (Numerical Recipes): a run repeats itself from its seed. */
function seeded(from: number): (below: number) => number {
  let state = from >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/**
 * A lease must outlast a try, or another process sends what one is about to send; on a busy machine a try takes seconds.
 */
const settings = stormSettings.replace('lease: 2s', 'lease: 8s');

const pause = (ms: number) => new Promise((wake) => setTimeout(wake, ms));

/** Two processes under load, trouble in the midst of it, and then a look at every promise. */
async function under(
  trouble: (house: SharedHouse, next: (below: number) => number) => Promise<void>,
  environment: Record<string, string> = {},
): Promise<Findings> {
  const house = await openSharedHouse(['all', 'all'], environment, settings);
  for (const one of house.processes) await one.start();
  const before = await house.join();
  await hireResponder(before);
  await before.close();
  startResponder(house);
  const load = startLoad(house, { people: 50, messages: 20_000, everyMs: 30, seed });
  await pause(1_000);
  await trouble(house, seeded(seed));
  await load.stop();
  for (const one of house.processes) if (!one.isRunning()) await one.start();
  const store = await house.join();
  await untilQuiet(house, store, 120_000);
  const findings = await findBrokenPromises(house, store);
  const broken = [...findings.broken, ...(await wonTwice(store)), ...(await late(store)), ...conflicts(house)];
  await store.close();
  await house.close();
  const { confirmed, sent, possiblyDoubled, doubled } = findings;
  process.stderr.write(
    `chaos two processes (seed ${seed}): ${confirmed} updates confirmed, ${sent} messages, ${possiblyDoubled} marked "possibly doubled", ${doubled} really doubled\n`,
  );
  expect(broken).toEqual([]);
  return findings;
}

/** An offer has one winner: its row says so once, and the case's record says so once for each offer that was won. */
async function wonTwice(store: Store): Promise<string[]> {
  const { rows } = await sql<{ code: string; won: number; told: number }>`
    select c.code,
      (select count(*)::int from offer o join alert a on a.id = o.alert_id where a.case_id = c.id and o.outcome = 'accepted') as won,
      (select count(*)::int from case_event e where e.case_id = c.id and e.kind = 'accepted') as told
    from cases c`.execute(store.db);
  return rows.flatMap(({ code, won, told }) =>
    won === told ? [] : `${code}: ${won} offers won, ${told} acceptances told`,
  );
}

/** Every deadline that lies behind has been handled: at rest, none is older than a sweep. */
async function late(store: Store): Promise<string[]> {
  const { rows } = await sql<{ id: string; ms: number }>`
    select id, extract(epoch from now() - due_at)::float8 * 1000 as ms from alert
    where due_at < now() - ${oneSweepMs} * interval '1 millisecond'`.execute(store.db);
  return rows.map(({ id, ms }) => `alert ${id} is due since ${Math.round(ms)} ms`);
}

/** Telegram tells two that poll at once. */
function conflicts(house: SharedHouse): string[] {
  return house
    .log()
    .split('\n')
    .filter((line) => line.includes('telegram-poll-failed') && line.includes('"conflict"'));
}

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
  it(`${kills} times, and PostgreSQL once in between: no promise breaks`, async () => {
    const { confirmed } = await under(async (house, next) => {
      await killEither(house, next, Math.ceil(kills / 2));
      house.killDatabase();
      await pause(1_500);
      await killEither(house, next, Math.floor(kills / 2));
    });
    expect(confirmed).toBeGreaterThan(kills);
  });
});

const redis = await openTestRedis();
afterAll(() => redis?.drop());

describe.skipIf(redis === undefined)('two processes with wake-ups on Redis', () => {
  it(`either killed ${kills} times, Redis flushed, gone and back empty: no promise breaks`, async () => {
    await under(
      async (house, next) => {
        await killEither(house, next, Math.ceil(kills / 2));
        await redis?.command('FLUSHALL');
        await killEither(house, next, 1);
        await redis?.kill();
        await killEither(house, next, Math.floor(kills / 4));
        await pause(Number(process.env['CHAOS_REDIS_AWAY_MS'] ?? 1_500));
        await redis?.startAgain();
        await killEither(house, next, Math.floor(kills / 4));
      },
      { REDIS_URL: redis?.url ?? '' },
    );
  });
});
