import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import {
  type Account,
  type Companion,
  startWhatsAppStandin,
  type WhatsAppStandin,
} from '../../standins/whatsapp/index.ts';
import { openTestStore, type TestStore } from '../../support/test-store.ts';
import { aNumber, link, type NumberUnderTest, testTimes, until } from './number-under-test.ts';

let standin: WhatsAppStandin;
let store: TestStore;
let account: Account;
let under: NumberUnderTest;
let companion: Companion;
let serial = 0;

beforeAll(async () => {
  standin = await startWhatsAppStandin();
});
afterAll(() => standin.stop());
afterEach(async () => {
  standin.faults.clear();
  standin.manners.failNextLogin = undefined;
  standin.manners.oldestVersion = [0, 0, 0];
  standin.manners.saysOfflineEnd = true;
  await under.stop();
  await store.drop();
});

async function online(times: Parameters<typeof aNumber>[2] = {}): Promise<void> {
  store = await openTestStore();
  serial += 1;
  account = standin.addAccount({ phone: `1555012${serial}`, lid: `99000000000020${serial}` });
  under = await aNumber(store, standin, times);
  companion = await link(under, standin, account);
  under.life.start();
  await until('online', () => under.line.socket() !== undefined);
}
const codes = () => under.logged.map(({ fields }) => fields?.code);
const again = () =>
  until('a new socket, logged in', () => under.talk.sockets.length >= 2 && under.line.socket() !== undefined);

it.each([
  [500, 'bad-session'],
  [503, 'unavailable'],
])('comes back after %s with the keys it had', async (code, reason) => {
  await online();
  const before = await store.db.selectFrom('whatsapp_key').select('kind').execute();
  standin.streamError(companion, code);
  await again();
  expect(codes()).toContain(reason);
  expect((await store.db.selectFrom('whatsapp_key').select('kind').execute()).length).toBeGreaterThanOrEqual(
    before.length,
  );
  // The same link: nobody had to scan anything.
  expect([...account.companions.keys()]).toEqual([companion.number]);
});

it('stays away once it has been unlinked on the phone, pages, and is linked anew', async () => {
  await online();
  standin.unlink(companion);
  await until('logged out', async () => (await under.state()) === 'logged-out');
  const logins = under.talk.sockets.length;
  await until('the error', () => under.logged.some(({ event }) => event === 'whatsapp.number-stopped'));
  expect(codes()).toContain('logged-out');
  await until('let go', async () => !(await under.row()).held);
  expect((await under.row()).linked).toBe(false);
  await new Promise((wake) => setTimeout(wake, 5 * testTimes.lookMs));
  expect(under.talk.sockets.length).toBe(logins);
  // What it knew is kept until a phone is linked again, and then none of it is left.
  const old = await store.db.selectFrom('whatsapp_key').selectAll().execute();
  expect(old.length).toBeGreaterThan(800);
  await link(under, standin, account);
  await until('online again', () => under.line.socket() !== undefined);
  const kept = await store.db.selectFrom('whatsapp_key').select('sealed').execute();
  expect(kept.filter(({ sealed }) => old.some((row) => row.sealed.equals(sealed)))).toEqual([]);
});

it('does not knock again where WhatsApp says that it is banned', async () => {
  await online();
  account.banned = true;
  companion.connection?.cut();
  await until('banned', async () => (await under.state()) === 'banned');
  const tries = under.talk.sockets.length;
  await new Promise((wake) => setTimeout(wake, 5 * testTimes.lookMs));
  expect(under.talk.sockets.length).toBe(tries);
  expect(under.reachable.at(-1)).toBe(false);
});

it('asks for a newer version when its own is too old, and comes back when that is taken', async () => {
  await online();
  standin.manners.oldestVersion = [9, 0, 0];
  companion.connection?.cut();
  await until('refused', () => codes().includes('client-too-old'));
  standin.manners.oldestVersion = [0, 0, 0];
  await again();
});

it('takes a connection that says nothing for dead', async () => {
  await online({ watch: { ...testTimes.watch, silentMs: 2_000 } });
  // As Baileys pings every half minute: as long as they are answered, it stays.
  const ping = {
    tag: 'iq',
    attrs: { to: '@s.whatsapp.net', type: 'get', xmlns: 'w:p' },
    content: [{ tag: 'ping', attrs: {} }],
  };
  const begun = performance.now();
  while (performance.now() - begun < 3_000) await under.line.socket()?.query({ ...ping, attrs: { ...ping.attrs } });
  expect(under.talk.sockets).toHaveLength(1);
  standin.faults.add({ fault: { kind: 'silence' }, direction: 'to-client', account: account.phone, times: 1 });
  // Asked once more, and never answered.
  under.line
    .socket()
    ?.query({ ...ping, attrs: { ...ping.attrs } })
    .catch(() => undefined);
  await again();
  expect(codes()).toContain('silent');
});

it('passes over frames that cannot be read, and a stanza that Baileys stumbles over, and hears what comes behind them', async () => {
  await online();
  const ayu = standin.addContact({ phone: `1555052${serial}`, lid: `77000000000040${serial}`, name: 'Ayu' });
  const rejections: unknown[] = [];
  const note = (reason: unknown) => void rejections.push(reason);
  process.on('unhandledRejection', note);
  // No such token; and a list that ends too early.
  for (const broken of [
    [0, 248, 255, 255, 255],
    [0, 248, 9, 3],
  ])
    companion.connection?.sendPlain(Buffer.from(broken));
  // A QR code to show, of nothing.
  const offer = { tag: 'pair-device', attrs: {}, content: [{ tag: 'ref', attrs: {} }] };
  companion.connection?.sendUntouched({ tag: 'iq', attrs: { type: 'set', id: '1' }, content: [offer] });
  const id = await ayu.sendText(account, 'tolong');
  await until('heard', () => under.talk.heard.some((heard) => heard.id === id));
  process.off('unhandledRejection', note);
  expect(under.talk.sockets).toHaveLength(1);
  expect(codes().filter((code) => code === 'frame-not-read')).toHaveLength(2);
  expect(codes()).toContain('stanza-not-handled');
  expect(rejections).toEqual([]);
});

it('loses a connection, and not the process, when its encryption is out of step', async () => {
  await online();
  const rejections: unknown[] = [];
  const note = (reason: unknown) => void rejections.push(reason);
  process.on('unhandledRejection', note);
  companion.connection?.sendOutOfStep();
  await again();
  process.off('unhandledRejection', note);
  expect(rejections).toEqual([]);
});

it('takes three stuck sends in a while for a wedged socket, and no fewer', async () => {
  await online();
  under.line.sendStalled();
  under.line.sendStalled();
  expect(under.line.socket()).toBeDefined();
  under.line.sendStalled();
  expect(under.line.socket()).toBeUndefined();
  await again();
  expect(codes()).toContain('stalled');
});

it('hands over what was read when the connection ends during the past', async () => {
  await online();
  const ayu = standin.addContact({ phone: `1555032${serial}`, lid: `77000000000020${serial}`, name: 'Ayu' });
  const first = await ayu.sendText(account, 'satu');
  await until('heard', () => under.talk.heard.some(({ id }) => id === first));
  standin.manners.saysOfflineEnd = false;
  companion.connection?.cut();
  await until('gone', () => companion.connection === undefined);
  const ids = [await ayu.sendText(account, 'dua'), await ayu.sendText(account, 'tiga')];
  const acknowledged = () => ids.every((id) => companion.receipts.some((receipt) => receipt.ids.includes(id)));
  await until('receipted', acknowledged);
  // Baileys holds them back until it is told that the past has ended, and would drop them now.
  expect(under.talk.heard.filter(({ id }) => ids.includes(id))).toEqual([]);
  companion.connection?.cut();
  await until('handed over', () => ids.every((id) => under.talk.heard.some((heard) => heard.id === id)));
});

it('reads no group, status or newsletter', async () => {
  await online();
  const ayu = standin.addContact({ phone: `1555042${serial}`, lid: `77000000000030${serial}`, name: 'Ayu' });
  for (const into of ['120363000000000001@g.us', 'status@broadcast', '120363000000000002@newsletter']) {
    await ayu.sendText(account, 'bukan untuk kita', { into });
  }
  const id = await ayu.sendText(account, 'untuk kita');
  await until('heard', () => under.talk.heard.some((heard) => heard.id === id));
  expect(under.talk.heard.map(({ text }) => text)).toEqual(['untuk kita']);
});
