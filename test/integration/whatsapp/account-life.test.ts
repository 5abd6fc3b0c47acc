import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  type Account,
  type Companion,
  startWhatsAppStandin,
  type WhatsAppStandin,
} from '../../standins/whatsapp/index.ts';
import { openTestStore, type TestStore } from '../../support/test-store.ts';
import { aNumber, link, number, type NumberUnderTest, until } from './number-under-test.ts';

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

async function begin(times: Parameters<typeof aNumber>[2] = {}): Promise<void> {
  store = await openTestStore();
  serial += 1;
  account = standin.addAccount({ phone: `1555010${serial}`, lid: `99000000000000${serial}` });
  under = await aNumber(store, standin, times);
}
async function online(times: Parameters<typeof aNumber>[2] = {}): Promise<void> {
  await begin(times);
  companion = await link(under, standin, account);
  under.life.start();
  await until('online', async () => (await under.state()) === 'online');
}
afterEach(async () => {
  await under.stop();
  await store.drop();
});
const ayu = () => standin.addContact({ phone: `1555020${serial}`, lid: `77000000000000${serial}`, name: 'Ayu' });

describe('a linked number', () => {
  it('reads and writes, and goes on after a restart with what the database has', async () => {
    await online();
    const contact = ayu();
    const first = await contact.sendText(account, 'tolong');
    await until('heard', () => under.talk.heard.some(({ id }) => id === first));
    await under.line.socket()?.sendMessage(contact.jid, { text: 'kami membaca' });
    expect((await contact.waitForReply()).text).toBe('kami membaca');
    await under.stop();
    expect(companion.connection).toBeUndefined();
    expect((await under.row()).held).toBe(false);

    const waiting = await contact.sendText(account, 'masih di sini');
    under = await aNumber(store, standin);
    under.life.start();
    await until('heard', () => under.talk.heard.some(({ id }) => id === waiting));
    await until('line', () => under.line.socket() !== undefined);
    await under.line.socket()?.sendMessage(contact.jid, { text: 'ya' });
    expect((await contact.waitForReply(({ text }) => text === 'ya')).times).toBe(1);
    expect(standin.errors).toEqual([]);
  });

  it('comes back on a new socket when the connection goes, after the old one is finished with', async () => {
    await online();
    companion.connection?.cut();
    await until('again', () => under.talk.sockets.length === 2 && under.line.socket() !== undefined);
    expect(under.talk.order).toEqual(['attached', 'detached', 'attached']);
    expect(under.line.socket()).toBe(under.talk.sockets[1]);
  });
});

it('keeps nothing readable at rest', async () => {
  await online();
  const contact = ayu();
  const id = await contact.sendText(account, 'tolong');
  await until('heard', () => under.talk.heard.some((one) => one.id === id));
  // Words are heard ahead of the commit that holds their session.
  const keys = () => store.db.selectFrom('whatsapp_key').selectAll().where('account', '=', number).execute();
  await until('a session is written', async () => (await keys()).some(({ kind }) => kind === 'session'));
  const rows = await keys();
  const { creds } = await store.db.selectFrom('whatsapp_account').selectAll().executeTakeFirstOrThrow();
  const bytes = Buffer.concat([
    creds ?? Buffer.alloc(0),
    ...rows.flatMap(({ key_index, sealed }) => [key_index, sealed]),
  ]);
  for (const secret of [account.phone, contact.phone, contact.lid ?? '', 'privKey', 'Buffer', 'noiseKey']) {
    expect(bytes.includes(secret), secret).toBe(false);
  }
});
