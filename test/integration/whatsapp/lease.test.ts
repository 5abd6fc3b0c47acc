import { setTimeout as pause } from 'node:timers/promises';
import { type AuthenticationCreds } from '@whiskeysockets/baileys';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createFormat, openAuthState } from '../../../src/channels/whatsapp/auth-state.ts';
import { FencedError, type Lease, type LeaseTimes, takeLease } from '../../../src/channels/whatsapp/lease.ts';
import { type Baileys, loadBaileys } from '../../../src/channels/whatsapp/load-baileys.ts';
import { addAccounts, readAccounts, replaceAuthState } from '../../../src/channels/whatsapp/queries.ts';
import { silentLogger } from '../../../src/core/logger.ts';
import { openTestStore, type TestStore } from '../../support/test-store.ts';

const id = 'main';
const times: LeaseTimes = { leaseMs: 3_000, marginMs: 500 };
const me = '00000000-0000-4000-8000-000000000001';
const other = '00000000-0000-4000-8000-000000000002';

let baileys: Baileys;
let store: TestStore;
let now: number | undefined;
const leases: Lease[] = [];

beforeAll(async () => {
  baileys = await loadBaileys(silentLogger, undefined);
});
beforeEach(async () => {
  store = await openTestStore();
  now = undefined;
  await addAccounts(store.db, [id]);
});
afterEach(async () => {
  for (const lease of leases.splice(0)) await lease.release();
  await store.drop();
});
afterAll(() => undefined);

async function take(owner = me, leaseTimes = times): Promise<Lease | undefined> {
  const parts = {
    db: store.db,
    logger: silentLogger,
    times: leaseTimes,
    monotonic: () => now ?? performance.now(),
    lastFrameAt: () => undefined,
  };
  const lease = await takeLease(parts, id, owner);
  if (lease !== undefined) leases.push(lease);
  return lease;
}
async function taken(leaseTimes = times, owner = me): Promise<Lease> {
  const lease = await take(owner, leaseTimes);
  if (lease === undefined) throw new Error('it was not free');
  return lease;
}
/** Somebody else takes the number although it is held, as after a pause of this process that nobody noticed. */
async function steal(): Promise<Lease> {
  await sql`update whatsapp_account set lease_until = now() - interval '1 second'`.execute(store.db);
  return taken(times, other);
}

describe('the lease of a number', () => {
  it('has one holder, is free at once when it is let go of, and after its time when it is not', async () => {
    const first = await taken();
    expect(await take(other)).toBeUndefined();
    expect(await take(me)).toBeUndefined();
    await first.release();
    const second = await taken(times, other);
    expect(Number(second.hold.epoch)).toBe(Number(first.hold.epoch) + 1);
  });

  it('is renewed for as long as it is held', async () => {
    const lease = await taken();
    const runsOut = async () =>
      (await sql<{ at: Date }>`select lease_until as at from whatsapp_account`.execute(store.db)).rows[0]?.at;
    const first = await runsOut();
    await expect.poll(runsOut, { timeout: 5_000 }).not.toEqual(first);
    expect(lease.isHeld()).toBe(true);
    expect(await take(other)).toBeUndefined();
  });

  it('is lost at the next renewal when another has it', async () => {
    const lease = await taken();
    await steal();
    await new Promise((lost) => lease.lost.addEventListener('abort', lost));
    expect(lease.lost.reason).toMatchObject({ code: 'taken' });
  });

  it('is kept while the database is away, until it has run out by our own clock; and that is before another may have it', async () => {
    const lease = await taken({ leaseMs: 4_000, marginMs: 2_000 });
    // Nobody can write the row any more: a renewal waits, as with a database that hangs.
    const blocked = store.db.transaction().execute(async (tx) => {
      await sql`lock table whatsapp_account in access exclusive mode`.execute(tx);
      await pause(200);
      expect(lease.isHeld()).toBe(true);
      await new Promise((lost) => lease.lost.addEventListener('abort', lost));
      const { rows } = await sql<{ left: boolean }>`
        select lease_until > clock_timestamp() as left from whatsapp_account`.execute(tx);
      return rows[0]?.left;
    });
    expect(await blocked).toBe(true);
    expect(lease.lost.reason).toMatchObject({ code: 'expired' });
  });

  it('is gone for a process that slept, before any timer has rung', async () => {
    const lease = await taken();
    now = performance.now() + times.leaseMs;
    expect(lease.isHeld()).toBe(false);
    expect(lease.lost.aborted).toBe(true);
  });
});

describe('the account behind it', () => {
  let creds: AuthenticationCreds;
  const broken: unknown[] = [];
  const open = (lease: Lease) => openAuthState({ store, baileys, lease, onBroken: (error) => broken.push(error) });
  const session = (text: string) => ({ session: { '628120000001.0': Buffer.from(text) } });
  const sessionOf = async (lease: Lease) => {
    const auth = await open(lease);
    const found = await auth?.state.keys.get('session', ['628120000001.0']);
    return Buffer.from(found?.['628120000001.0'] ?? '').toString();
  };
  beforeEach(() => {
    broken.length = 0;
    creds = baileys.initAuthCreds();
  });
  async function paired(): Promise<Lease> {
    const lease = await taken();
    const format = createFormat(store, baileys, id);
    await replaceAuthState(store.db, lease.hold, format.sealCreds(creds), []);
    return lease;
  }

  it('comes back as it was written, every kind of key', async () => {
    const lease = await paired();
    const auth = await open(lease);
    expect(auth?.state.creds).toEqual(
      JSON.parse(JSON.stringify(creds, baileys.BufferJSON.replacer), baileys.BufferJSON.reviver),
    );
    const pair = baileys.Curve.generateKeyPair();
    await auth?.state.keys.set({
      'pre-key': { '1': pair },
      ...session('one'),
      'lid-mapping': { '628120000001': '770000000001' },
      'device-list': { '628120000001': ['0', '3'] },
      'app-state-sync-key': { AAAA: { keyData: Buffer.from('key'), timestamp: 5 } },
    });
    const keys = (await open(lease))?.state.keys;
    expect(await keys?.get('pre-key', ['1', '2'])).toEqual({ '1': pair });
    expect(await keys?.get('lid-mapping', ['628120000001'])).toEqual({ '628120000001': '770000000001' });
    expect(await keys?.get('device-list', ['628120000001'])).toEqual({ '628120000001': ['0', '3'] });
    const sync = await keys?.get('app-state-sync-key', ['AAAA']);
    expect(Buffer.from(sync?.['AAAA']?.keyData ?? '').toString()).toBe('key');
    await keys?.set({ 'pre-key': { '1': null } });
    expect(await keys?.get('pre-key', ['1'])).toEqual({});
    expect(await (await open(lease))?.state.keys.get('pre-key', ['1'])).toEqual({});
  });

  it('is not written by a process that has lost the number, not even a little', async () => {
    const lease = await paired();
    const auth = await open(lease);
    await auth?.state.keys.set(session('mine'));
    const thief = await steal();
    await expect(auth?.state.keys.set({ ...session('stale'), 'pre-key': { '9': null } })).rejects.toThrow(FencedError);
    expect(lease.isHeld()).toBe(false);
    expect(broken[0]).toBeInstanceOf(FencedError);
    expect(await sessionOf(thief)).toBe('mine');
    auth?.credsChanged();
    await expect(auth?.settle()).rejects.toThrow(FencedError);
  });

  it('lets a take-over wait for a write that is under way', async () => {
    const lease = await paired();
    const auth = await open(lease);
    await auth?.state.keys.set(session('first'));
    // The write stops half-way, at the row that this holds; the take-over comes meanwhile.
    let finish: () => void = () => undefined;
    const blocking = store.db.transaction().execute(async (tx) => {
      await sql`select 1 from whatsapp_key for update`.execute(tx);
      await new Promise<void>((resolve) => (finish = resolve));
    });
    await pause(100);
    const write = auth?.state.keys.set(session('mine'));
    await pause(200);
    let thief: Lease | undefined;
    const theft = sql`
      update whatsapp_account set lease_until = now() - interval '1 second' where id = ${id}`
      .execute(store.db)
      .then(async () => (thief = await take(other)));
    await pause(200);
    expect(thief).toBeUndefined();
    finish();
    await Promise.all([blocking, write, theft]);
    expect(thief).toBeDefined();
    expect(thief && (await sessionOf(thief))).toBe('mine');
  });

  it('writes creds and keys in one commit: no pre-key is numbered twice', async () => {
    const lease = await paired();
    const auth = await open(lease);
    if (auth === undefined) throw new Error('it is paired');
    auth.state.creds.nextPreKeyId = 813;
    auth.credsChanged();
    await auth.state.keys.set({ 'pre-key': { '812': baileys.Curve.generateKeyPair() } });
    expect((await open(lease))?.state.creds.nextPreKeyId).toBe(813);
  });

  it('waits for the database instead of failing, for as long as the number is ours', async () => {
    const lease = await paired();
    const auth = await open(lease);
    await sql
      .raw(
        `
      create sequence trouble;
      create function trouble() returns trigger language plpgsql as $$
        begin if nextval('trouble') < 4 then raise exception using errcode = '57P03', message = 'starting up'; end if; return new; end $$;
      create trigger trouble before insert on whatsapp_key for each row execute function trouble()`,
      )
      .execute(store.db);
    await auth?.state.keys.set(session('late'));
    expect(await sessionOf(lease)).toBe('late');
    expect(broken).toEqual([]);
  });

  it('gives the socket up when a write fails for good, and begins again from the database', async () => {
    const lease = await paired();
    const auth = await open(lease);
    await auth?.state.keys.set(session('kept'));
    await sql.raw(`alter table whatsapp_key add constraint nothing_more check (kind <> 'pre-key')`).execute(store.db);
    const pair = baileys.Curve.generateKeyPair();
    await expect(auth?.state.keys.set({ ...session('lost'), 'pre-key': { '1': pair } })).rejects.toThrow();
    expect(broken).toHaveLength(1);
    expect(lease.isHeld()).toBe(true);
    expect(await sessionOf(lease)).toBe('kept');
  });
});

it('shows the desk who holds it', async () => {
  expect(await readAccounts(store.db, [id])).toMatchObject([{ id, linked: false, held: false, state: 'unpaired' }]);
  await taken();
  expect(await readAccounts(store.db, [id, 'unknown'])).toMatchObject([{ held: true }]);
});
