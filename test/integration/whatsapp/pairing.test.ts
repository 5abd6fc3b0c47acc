import { once } from 'node:events';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type PairingStep } from '../../../src/channels/whatsapp/pairing.ts';
import { type Account, startWhatsAppStandin, type WhatsAppStandin } from '../../standins/whatsapp/index.ts';
import { openTestStore, type TestStore } from '../../support/test-store.ts';
import { aNumber, link, number, type NumberUnderTest, until } from './number-under-test.ts';

let standin: WhatsAppStandin;
let store: TestStore;
let account: Account;
let under: NumberUnderTest;
let serial = 0;

beforeAll(async () => {
  standin = await startWhatsAppStandin();
});
afterAll(() => standin.stop());
beforeEach(async () => {
  store = await openTestStore();
  serial += 1;
  account = standin.addAccount({ phone: `1555014${serial}`, lid: `99000000000040${serial}` });
  under = await aNumber(store, standin);
});
afterEach(async () => {
  await under.stop();
  await store.drop();
});

/** Begins an attempt; resolves with its first step that fits. */
function begin(way: Parameters<typeof under.numbers.pair>[1]) {
  const steps: PairingStep[] = [];
  const pairing = under.numbers.pair(number, way, (step) => steps.push(step));
  const see = async <Kind extends PairingStep['kind']>(kind: Kind) => {
    await until(kind, () => steps.some((step) => step.kind === kind));
    return steps.find((step): step is Extract<PairingStep, { kind: Kind }> => step.kind === kind);
  };
  return { pairing, steps, see };
}
const nothingKept = async () => {
  const { creds } = await store.db.selectFrom('whatsapp_account').select('creds').executeTakeFirstOrThrow();
  expect(creds).toBeNull();
  expect(await store.db.selectFrom('whatsapp_key').selectAll().execute()).toEqual([]);
  expect(await under.row()).toMatchObject({ linked: false, held: false });
};

describe('linking a phone', () => {
  it('works by eight signs, and the number is connected within moments', async () => {
    under.life.start();
    const { pairing, see } = begin({ kind: 'code', phone: account.phone });
    const step = await see('code');
    expect(step?.code).toMatch(/^[0-9A-Z]{8}$/);
    await standin.typePairingCode(account, step?.code ?? '');
    expect(await pairing.done).toEqual({ kind: 'paired' });
    await until('online', () => under.line.socket() !== undefined);
    expect(standin.errors).toEqual([]);
  });

  it('keeps nothing of an attempt that was left half-way, and the next one is not taken for a login', async () => {
    const asked = once(standin.events, 'link-code');
    const first = begin({ kind: 'code', phone: account.phone });
    await first.see('code');
    await asked;
    first.pairing.cancel();
    expect(await first.pairing.done).toEqual({ kind: 'failed', reason: 'cancelled' });
    await nothingKept();
    await link(under, standin, account);
    expect((await under.row()).linked).toBe(true);
  });

  it('lets a second attempt take the place of the first', async () => {
    const first = begin({ kind: 'qr' });
    await first.see('qr');
    const second = begin({ kind: 'qr' });
    const qr = await second.see('qr');
    expect(await first.pairing.done).toEqual({ kind: 'failed', reason: 'cancelled' });
    await standin.scanQr(account, qr?.text ?? '');
    expect(await second.pairing.done).toEqual({ kind: 'paired' });
  });

  it('is refused for a number that has a phone, and for one that another process is linking', async () => {
    const elsewhere = await aNumber(store, standin);
    const first = begin({ kind: 'qr' });
    const qr = await first.see('qr');
    const second = elsewhere.numbers.pair(number, { kind: 'qr' });
    expect(await second.done).toEqual({ kind: 'failed', reason: 'held-elsewhere' });
    await standin.scanQr(account, qr?.text ?? '');
    await first.pairing.done;
    expect(await elsewhere.numbers.pair(number, { kind: 'qr' }).done).toEqual({
      kind: 'failed',
      reason: 'already-paired',
    });
    await elsewhere.stop();
  });

  it('says that WhatsApp was not reached where it was not', async () => {
    const nowhere = await aNumber(store, { url: 'ws://127.0.0.1:9/ws/chat', rootPublicKey: standin.rootPublicKey });
    expect(await nowhere.numbers.pair(number, { kind: 'qr' }).done).toEqual({
      kind: 'failed',
      reason: 'no-connection',
    });
    await nowhere.stop();
    await nothingKept();
  });
});

describe('a server that cannot prove that it is WhatsApp', () => {
  it('is refused when a phone is to be linked', async () => {
    const impostor = await startWhatsAppStandin();
    const misled = await aNumber(store, { url: impostor.url, rootPublicKey: standin.rootPublicKey });
    expect(await misled.numbers.pair(number, { kind: 'qr' }).done).toEqual({
      kind: 'failed',
      reason: 'server-not-proven',
    });
    await nothingKept();
    await misled.stop();
    await impostor.stop();
  });

  it('never hears who we are, and somebody is told', async () => {
    await link(under, standin, account);
    const impostor = await startWhatsAppStandin();
    const misled = await aNumber(store, { url: impostor.url, rootPublicKey: standin.rootPublicKey });
    misled.life.start();
    await until('told', () => misled.logged.some(({ event }) => event === 'whatsapp.server-not-proven'));
    expect(misled.line.socket()).toBeUndefined();
    // The client's half of the handshake, with its number, never came.
    expect([...impostor.exchange.connections].map(({ introduction }) => introduction)).not.toContainEqual(
      expect.anything(),
    );
    await misled.stop();
    await impostor.stop();
  });
});
