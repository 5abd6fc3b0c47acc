import { afterAll, beforeAll, expect, it } from 'vitest';
import { silentLogger } from '../../src/core/logger.ts';
import { openStore, type Store } from '../../src/store/index.ts';
import { aNumber, link, type NumberUnderTest, until } from '../integration/whatsapp/number-under-test.ts';
import {
  type Account,
  type Companion,
  startWhatsAppStandin,
  type WhatsAppStandin,
} from '../standins/whatsapp/index.ts';
import { type DatabaseLine, lineTo } from '../support/database-line.ts';
import { testMasterKey } from '../support/master-key.ts';
import { openTestStore, type TestStore } from '../support/test-store.ts';

/** WHATSAPP_LEASE_LOSSES says how often: 5 in the whole suite, 200 for the whole of it. */
const losses = Number(process.env['WHATSAPP_LEASE_LOSSES'] ?? 5);
/** Short, so that 200 fit into minutes; the margin is long enough for a busy machine to close a socket in. */
const times = { lease: { leaseMs: 2_000, marginMs: 600 }, lookMs: 50 };

interface Side {
  readonly under: NumberUnderTest;
  readonly line: DatabaseLine;
  readonly store: Store;
}

let standin: WhatsAppStandin;
let store: TestStore;
let account: Account;
let companion: Companion;
let sides: Side[];

async function aSide(): Promise<Side> {
  const line = await lineTo(store.databaseUrl);
  const own = await openStore({
    dataFolder: store.dataFolder,
    databaseUrl: line.url,
    masterKey: testMasterKey,
    as: 'join',
    logger: silentLogger,
    poolSize: 3,
  });
  return { line, store: own, under: await aNumber(own, standin, times) };
}

beforeAll(async () => {
  standin = await startWhatsAppStandin();
  store = await openTestStore();
  account = standin.addAccount({ phone: '15550100', lid: '990000000000001' });
  sides = [await aSide(), await aSide()];
  const [first] = sides;
  if (first === undefined) throw new Error('there are two');
  companion = await link(first.under, standin, account);
});
afterAll(async () => {
  for (const side of sides) {
    side.line.mend();
    await side.under.stop();
    await side.store.close();
    await side.line.close();
  }
  await standin.stop();
  await store.drop();
});

it(
  `one number is never logged in twice, over ${losses} losses of its lease`,
  { timeout: 60_000 + losses * 15_000 },
  async () => {
    /** Logged in and not closed yet, as the server sees it; never more than one. */
    const open = new Set<object>();
    let together = 0;
    standin.events.on('login', ({ connection }) => {
      if (connection !== undefined) open.add(connection);
      together = Math.max(together, open.size);
    });
    standin.events.on('closed', (connection) => open.delete(connection));
    for (const { under } of sides) under.life.start();
    const holder = (): Side | undefined => sides.find(({ under }) => under.line.socket() !== undefined);
    for (let lost = 0; lost < losses; lost += 1) {
      await until('somebody holds the number', () => holder() !== undefined, 60_000);
      const before = holder();
      const logins = companion.logins;
      // Its database is away: what it holds runs out, by its own clock, before the other may begin.
      before?.line.cut();
      await until('the other has taken over', () => companion.logins > logins && holder() !== before, 60_000);
      before?.line.mend();
    }
    expect(together).toBe(1);
    expect(companion.replacements).toBe(0);
    expect(companion.logins).toBeGreaterThanOrEqual(losses);
    expect(standin.errors).toEqual([]);
    process.stderr.write(
      `chaos whatsapp lease: ${losses} losses, ${companion.logins} logins, ${together} at a time, ${companion.replacements} thrown out\n`,
    );
  },
);
