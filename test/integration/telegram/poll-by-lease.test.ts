import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TakeLease } from '../../../src/core/lease.ts';
import { silentLogger } from '../../../src/core/logger.ts';
import { Secret } from '../../../src/core/secret.ts';
import { leaseNamed, openStore, type Store, takeLease } from '../../../src/store/index.ts';
import { lineTo } from '../../support/database-line.ts';
import { testMasterKey } from '../../support/master-key.ts';
import { openTestStore, type TestStore } from '../../support/test-store.ts';
import { aChannel, besides, onCleanUp, person, until } from './channel-under-test.ts';

let base: TestStore;
beforeAll(async () => {
  base = await openTestStore();
});
afterAll(() => base.drop());

const times = { leaseMs: 1_500, marginMs: 500 };

/** The lease as another process asks for it; its line to the database can be cut, and its clock can stand still. */
async function aHolder(name: string) {
  const line = await lineTo(base.databaseUrl);
  const store: Store = await openStore({
    dataFolder: base.dataFolder,
    databaseUrl: new Secret(line.url.reveal()),
    masterKey: testMasterKey,
    as: 'join',
    logger: silentLogger,
    poolSize: 2,
  });
  onCleanUp(async () => {
    line.mend();
    await store.close();
    await line.close();
  });
  const owner = randomUUID();
  const taken: string[] = [];
  const take: TakeLease = async () => {
    const lease = await takeLease({
      row: leaseNamed(store.db, name, owner),
      kind: name,
      logger: silentLogger,
      times,
      monotonic: () => performance.now(),
    });
    if (lease !== undefined) taken.push(lease.epoch);
    return lease;
  };
  return { line, take, taken };
}

it('is asked by one of two processes; when that loses its database the other begins where it stopped, and never beside it', async () => {
  const [one, other] = [await aHolder('telegram 1'), await aHolder('telegram 1')];
  const first = await aChannel({ mode: { kind: 'polling', takeLease: one.take } });
  const second = besides(first.standin, { mode: { kind: 'polling', takeLease: other.take } });
  await first.channel.start();
  await until('the first polls', () => first.health.some(({ kind }) => kind === 'listening'));
  await second.channel.start();
  await until('the second stands by', () => second.health.some(({ kind }) => kind === 'standing-by'));
  first.standin.writeText(person, 'to the first');
  await until('taken', () => first.committed.length === 1);

  one.line.cut();
  await until('the second polls', () => second.health.some(({ kind }) => kind === 'listening'));
  first.standin.writeText(person, 'to the second');
  await until('taken', () => second.committed.some(({ providerId }) => providerId === '1001'));
  expect(first.committed).toHaveLength(1);
  expect(other.taken).toEqual(['2']);

  // Who comes back stands by, and takes over when the other stops in good order.
  one.line.mend();
  await second.channel.stop();
  first.standin.writeText(person, 'to the first again');
  await until('taken', () => first.committed.some(({ providerId }) => providerId === '1002'));
  await until('confirmed', () => first.standin.confirmedUpdates().length === 3);
  // Telegram ends the older of two polls: it never had to.
  expect([...first.health, ...second.health].filter(({ kind }) => kind === 'conflict')).toEqual([]);
});

it('asks nothing after a sleep in which its lease ran out: the offset stays where the new holder has it', async () => {
  let held = true;
  const lost = new AbortController();
  // A process that wakes up: its timers have not run yet, its clock knows.
  const take: TakeLease = () =>
    Promise.resolve({ lost: lost.signal, isHeld: () => held, release: () => Promise.resolve() });
  const sleeper = await aChannel({ mode: { kind: 'polling', takeLease: take } });
  await sleeper.channel.start();
  await until('it polls', () => sleeper.health.some(({ kind }) => kind === 'listening'));
  held = false;
  sleeper.standin.writeText(person, 'while it slept');
  await until('what was on its way is kept', () => sleeper.committed.length === 1);
  await new Promise((wake) => setTimeout(wake, 100));
  // Confirming is asking from behind it, and it did not ask.
  expect(sleeper.standin.confirmedUpdates()).toEqual([]);
});

it('is had by one of twenty that claim it at once, and its epoch fences the one before', async () => {
  const claims = await Promise.all(
    Array.from({ length: 20 }, () => leaseNamed(base.db, 'contested', randomUUID()).claim(60_000)),
  );
  expect(claims.filter((epoch) => epoch !== undefined)).toEqual(['1']);
  const row = leaseNamed(base.db, 'contested', randomUUID());
  expect(await row.claim(60_000)).toBeUndefined();
  await row.release('1');
  expect(await row.claim(60_000)).toBe('2');
  expect(await row.renew('1', 60_000)).toBe(false);
  await row.release('1');
  expect(await row.claim(60_000)).toBeUndefined();
});
