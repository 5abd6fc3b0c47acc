import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { silentLogger } from '../../../src/core/logger.ts';
import { Secret } from '../../../src/core/secret.ts';
import { openStore, type Store } from '../../../src/store/index.ts';
import { startWhatsAppStandin, type WhatsAppStandin } from '../../standins/whatsapp/index.ts';
import { testMasterKey } from '../../support/master-key.ts';
import { openTestStore, type TestStore } from '../../support/test-store.ts';
import { aNumber, link, type NumberUnderTest, until } from './number-under-test.ts';

let standin: WhatsAppStandin;
let base: TestStore;
beforeAll(async () => {
  standin = await startWhatsAppStandin();
  base = await openTestStore();
});
afterAll(async () => {
  await standin.stop();
  await base.drop();
});

/** A process of its own as far as the database goes: its way there can be taken from it. */
async function aProcess(): Promise<NumberUnderTest & { readonly store: Store; loseDatabase(): void }> {
  const store = await openStore({
    dataFolder: base.dataFolder,
    databaseUrl: new Secret(base.databaseUrl),
    masterKey: testMasterKey,
    as: 'join',
    logger: silentLogger,
    poolSize: 4,
  });
  let away = false;
  const reach = store.db.getExecutor().provideConnection.bind(store.db.getExecutor());
  store.db.getExecutor().provideConnection = async (consumer) => {
    if (away) throw Object.assign(new Error('connection terminated'), { code: 'ECONNREFUSED' });
    return reach(consumer);
  };
  const under = await aNumber(store, standin, { lease: { leaseMs: 4_000, marginMs: 1_000 } });
  return {
    ...under,
    store,
    loseDatabase() {
      away = true;
    },
    async stop() {
      await under.stop();
      await store.close();
    },
  };
}

it('has one socket whatever happens: beside the holder, after a hand-over, and when the holder loses its database', async () => {
  const account = standin.addAccount({ phone: '15550199', lid: '990000000000199' });
  const [first, second] = [await aProcess(), await aProcess()];
  const companion = await link(first, standin, account);
  first.life.start();
  await until('online', () => first.line.socket() !== undefined);
  second.life.start();
  await pause(1_000);
  expect(second.talk.sockets).toEqual([]);
  expect(second.reachable.at(-1)).toBe(true);

  // An orderly stop hands the number over at once.
  await first.life.stop();
  await until('handed over', () => second.line.socket() !== undefined);

  // The holder loses the database: its socket lives on for as long as the lease does, and is gone before another begins.
  const third = await aProcess();
  third.life.start();
  const lost = Date.now();
  second.loseDatabase();
  await pause(1_000);
  expect(second.line.socket()).toBeDefined();
  await until('given up', () => second.line.socket() === undefined);
  expect(third.line.socket()).toBeUndefined();
  await until('taken over', () => third.line.socket() !== undefined);
  expect(Date.now() - lost).toBeGreaterThanOrEqual(3_000);
  const codes = second.logged.map(({ fields }) => fields?.code);
  expect(codes).toContain('expired');

  // Nobody was ever thrown out by another login: there was never a second socket.
  expect(companion.replacements).toBe(0);
  expect(standin.errors).toEqual([]);
  for (const process of [first, second, third]) await process.stop();
});
