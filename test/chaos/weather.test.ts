import { spawnSync } from 'node:child_process';
import { sql } from 'kysely';
import { afterAll, describe, expect, it } from 'vitest';
import { openTestRedis } from '../support/redis-server.ts';
import { type House, hireResponder, openHouse } from '../support/house.ts';
import { startLoad, startResponder } from './load.ts';
import { blowProviderStorm } from './storm.ts';
import { findBrokenPromises, untilQuiet } from '../support/promises.ts';

const seed = Number(process.env['CHAOS_SEED'] ?? 42);

/** Load, trouble in the midst of it, and then a look at every promise. */
async function under(
  trouble: (house: House) => Promise<void>,
  environment: Record<string, string> = {},
): Promise<void> {
  const house = await openHouse(environment);
  await house.start();
  const before = await house.join();
  await hireResponder(before);
  await before.close();
  startResponder(house);
  const load = startLoad(house, { people: 50, messages: 1_500, everyMs: 4, seed });
  await new Promise((wake) => setTimeout(wake, 1_500));
  await trouble(house);
  await new Promise((wake) => setTimeout(wake, 1_500));
  await load.stop();
  const store = await house.join();
  await untilQuiet(house, store, 60_000);
  const { broken } = await findBrokenPromises(house, store);
  await store.close();
  await house.close();
  expect(broken).toEqual([]);
}

const killServer = (house: House): void => {
  spawnSync('pkill', ['-QUIT', '-o', '-f', `postgres -D ${house.dataFolder}/postgres`]);
};

describe('no promise breaks', () => {
  it('when PostgreSQL is shut down at once, three times', async () => {
    await under(async (house) => {
      for (let times = 0; times < 3; times += 1) {
        killServer(house);
        await new Promise((wake) => setTimeout(wake, 1_500));
      }
    });
  });

  it('when the queue’s tables are emptied mid-way', async () => {
    await under(async (house) => {
      const store = await house.join();
      const { rows } = await sql<{
        table: string;
      }>`select quote_ident(schemaname) || '.' || quote_ident(tablename) as table
        from pg_tables where schemaname = 'bullmq' and tablename not like '%migration%'`.execute(store.db);
      expect(rows.length).toBeGreaterThan(0);
      await sql.raw(`truncate ${rows.map(({ table }) => table).join(', ')} cascade`).execute(store.db);
      await store.close();
    });
  });

  it('when updates come twice, out of order, late, and with gaps', async () => {
    await under((house) => {
      house.standin.updates.duplicateInBatches(20);
      house.standin.updates.reorderBatches(20);
      house.standin.updates.skipIds(7);
      for (let times = 0; times < 5; times += 1) house.standin.updates.repeatConfirmed();
      return Promise.resolve();
    });
  });

  it('when the provider throttles, fails, resets, and loses its answers', async () => {
    await under(async (house) => {
      expect(await blowProviderStorm(house.standin, 2_000)).toEqual([]);
    });
  });
});

const redis = await openTestRedis();
afterAll(() => redis?.drop());

describe.skipIf(redis === undefined)('no promise breaks with wake-ups on Redis', () => {
  it('when Redis is flushed, killed, and comes back empty', async () => {
    await under(
      async () => {
        await redis?.command('FLUSHALL');
        await redis?.kill();
        await new Promise((wake) => setTimeout(wake, 1_500));
        await redis?.startAgain();
      },
      { REDIS_URL: redis?.url ?? '' },
    );
  });
});
