import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { silentLogger } from '../../../src/core/logger.ts';
import { Secret } from '../../../src/core/secret.ts';
import { keepHouseClock, openStore, type Store } from '../../../src/store/index.ts';
import { testMasterKey } from '../../support/master-key.ts';
import { openTestStore, type TestStore } from '../../support/test-store.ts';

const hourMs = 3_600_000;
let plain: TestStore;
let store: Store;
/** A database whose clock we can set: a function of the same name is found before PostgreSQL's own. */
beforeAll(async () => {
  plain = await openTestStore();
  const name = new URL(plain.databaseUrl).pathname.slice(1);
  for (const statement of [
    `create schema shifted`,
    `create table shifted.clock as select 0 as ms, false as away`,
    `create function shifted.clock_timestamp() returns timestamptz language plpgsql as $$
      begin
        if (select away from shifted.clock) then raise exception 'not now' using errcode = '57P01'; end if;
        return (select pg_catalog.clock_timestamp() + ms * interval '1 millisecond' from shifted.clock);
      end $$`,
    `alter database ${name} set search_path = shifted, pg_catalog, public`,
  ])
    await sql.raw(statement).execute(plain.db);
  store = await openStore({
    ...{ dataFolder: plain.dataFolder, databaseUrl: new Secret(plain.databaseUrl), masterKey: testMasterKey },
    ...{ as: 'join', logger: silentLogger },
  });
});
afterAll(async () => {
  await store.close();
  await plain.drop();
});

const setDatabase = (ms: number, away = false) =>
  sql`update shifted.clock set ms = ${ms}, away = ${away}`.execute(plain.db);
const clocks: { stop(): void }[] = [];
afterEach(async () => {
  for (const clock of clocks.splice(0)) clock.stop();
  await setDatabase(0);
});

async function aClock(monotonic?: () => number) {
  const clock = await keepHouseClock({
    ...{ db: store.db, logger: silentLogger, lookEveryMs: 20 },
    ...(monotonic === undefined ? {} : { monotonic }),
  });
  clocks.push(clock);
  return clock;
}

/** How far it goes before the clock of this machine. */
const ahead = (clock: { now(): Date }): number => clock.now().getTime() - Date.now();
const patience = { timeout: 10_000, interval: 20 };
/** A busy machine takes its time to ask. */
const about = 2_000;

it('goes by the database’s clock, whatever that of this machine says', async () => {
  await setDatabase(hourMs);
  const clock = await aClock();
  expect(Math.abs(ahead(clock) - hourMs)).toBeLessThan(about);
  vi.setSystemTime(Date.now() + 5 * hourMs);
  try {
    expect(Math.abs(ahead(clock) + 4 * hourMs)).toBeLessThan(about);
  } finally {
    vi.useRealTimers();
  }
});

it('follows a database whose clock is set, forward and back', async () => {
  const clock = await aClock();
  for (const ms of [hourMs, -hourMs]) {
    await setDatabase(ms);
    await expect.poll(() => Math.abs(ahead(clock) - ms), patience).toBeLessThan(about);
  }
});

it('counts on by itself while the database is away', async () => {
  let monotonic = 0;
  const clock = await aClock(() => monotonic);
  await setDatabase(0, true);
  const before = clock.now().getTime();
  monotonic = 90_000;
  expect(clock.now().getTime() - before).toBe(90_000);
});
