import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  type Account,
  type Companion,
  type Contact,
  startWhatsAppStandin,
  type WhatsAppStandin,
} from '../../standins/whatsapp/index.ts';
import {
  linkedClient,
  type MemoryAuth,
  memoryAuth,
  type PlainClient,
  plainClient,
  reconnected,
  repairSignatures,
  trust,
  until,
  words,
} from './plain-client.ts';

let standin: WhatsAppStandin;
let account: Account;
let companion: Companion;
let auth: MemoryAuth;
let client: PlainClient;
let contacts = 0;
let ayu: Contact;

beforeAll(async () => {
  repairSignatures();
  standin = await startWhatsAppStandin();
  trust(standin);
  account = standin.addAccount({ phone: '15550100', lid: '990000000000001' });
  ({ auth, client, companion } = await linkedClient(standin, account));
});
beforeEach(() => {
  contacts += 1;
  ayu = standin.addContact({ phone: `1555011${contacts}`, lid: `77000000000000${contacts}`, name: 'Ayu' });
});
afterEach(() => {
  standin.faults.clear();
});
afterAll(async () => {
  await client.leave();
  await standin.stop();
});

const upserts = (id: string): (string | undefined)[] =>
  client.heard.filter(({ message }) => message.key.id === id).map(({ message }) => words(message));
const outcome = (id: string) => ayu.written.find((written) => written.id === id)?.outcomes.get(companion.number);

/** A first message, read and acknowledged: nothing of it is under way any more when trouble begins. */
async function introduce(): Promise<void> {
  const id = await ayu.sendText(account, 'halo');
  await client.content(id);
  await until(() => outcome(id) === 'receipted' && companion.queue.size() === 0, 'the first message is settled');
}

async function goOffline(): Promise<void> {
  companion.connection?.cut();
  expect(await client.closed()).toBe(428);
}

describe('ciphertext that does not open', () => {
  it('is asked for again and comes fresh', async () => {
    await introduce();
    const id = await ayu.sendText(account, 'rusak', { corrupt: true });
    await client.content(id);
    expect(upserts(id)).toEqual([undefined, 'rusak']);
    await until(() => outcome(id) === 'receipted' && companion.queue.size() === 0, 'the receipt');
  });

  it('of ours is asked for again by the phone: within minutes from memory, after a restart from getMessage', async () => {
    await introduce();
    const sent = await client.socket.sendMessage(ayu.jid, { text: 'nomor darurat' });
    const reply = await ayu.waitForReply();
    ayu.askAgain(account, reply.id);
    await until(() => reply.times === 2, 'the resend');
    await client.leave();
    const asked: string[] = [];
    client = await reconnected(standin, auth, {
      getMessage: ({ id }) => {
        asked.push(id ?? '');
        return Promise.resolve({ conversation: 'nomor darurat' });
      },
    });
    ayu.askAgain(account, reply.id, { count: 2 });
    await until(() => reply.times === 3, 'the resend');
    expect(asked).toEqual([sent?.key.id]);
  });

  it('is all there is for a phone that was reinstalled, until the client has its new keys', async () => {
    await introduce();
    await client.socket.sendMessage(ayu.jid, { text: 'satu' });
    await ayu.waitForReply();
    ayu.reinstall();
    await client.socket.sendMessage(ayu.jid, { text: 'dua' });
    expect((await ayu.waitForReply(({ text }) => text === 'dua')).times).toBe(1);
    expect(words((await client.content(await ayu.sendText(account, 'dari telepon baru'))).message)).toBe(
      'dari telepon baru',
    );
  });
});

describe('a contact with two devices', () => {
  it('reads on both, and writes from either', async () => {
    const second = ayu.linkDevice();
    const id = await ayu.sendText(account, 'dari laptop', { device: second });
    const heard = await client.content(id);
    expect(words(heard.message)).toBe('dari laptop');
    await client.content(await ayu.sendText(account, 'dari telepon'));
    await client.socket.sendMessage(ayu.jid, { text: 'untuk dua' });
    const reply = await ayu.waitForReply();
    await until(() => reply.devices.length === 2, 'both devices');
  });

  it('whose phone is off reads later', async () => {
    await introduce();
    await ayu.switchPhone(false);
    const sent = await client.socket.sendMessage(ayu.jid, { text: 'baik' });
    await until(() => standin.queries()['usync/get/usync'], 'the device query');
    await new Promise((wake) => setTimeout(wake, 50));
    expect(ayu.replies).toEqual([]);
    await ayu.switchPhone(true);
    expect((await ayu.waitForReply()).id).toBe(sent?.key.id);
  });
});

describe('what a client has not acknowledged', () => {
  it('comes again at the next login, as often as it takes', async () => {
    await introduce();
    // The client's receipt is lost, and the connection with it.
    standin.faults.add({ direction: 'from-client', tag: 'receipt', fault: { kind: 'cut' }, times: 1 });
    const id = await ayu.sendText(account, 'dua');
    expect(await client.closed()).toBe(428);
    expect(outcome(id)).toBe('waiting');
    const waiting = companion.queue.waiting().find(({ stanza }) => stanza.attrs['id'] === id);
    expect(waiting?.transmissions).toBe(1);
    client = await reconnected(standin, auth);
    await until(() => companion.queue.size() === 0, 'the queue is empty');
    expect(waiting?.transmissions).toBe(2);
  });

  it('is 500 messages long after a night, and comes in batches as what was missed', async () => {
    await introduce();
    await goOffline();
    const ids: string[] = [];
    for (let number = 0; number < 500; number += 1) ids.push(await ayu.sendText(account, `pesan ${number}`));
    expect(companion.queue.size()).toBe(500);
    client = plainClient(standin.url, auth);
    await until(() => client.heard.length >= 500, 'all of it', 30_000);
    expect(client.heard.map(({ message }) => message.key.id)).toEqual(ids);
    expect(new Set(client.heard.map(({ type }) => type))).toEqual(new Set(['append']));
    await until(() => companion.queue.size() === 0, 'the queue is empty');
  });

  it('and does not open comes fresh in the same login, although the client still catches up', async () => {
    await introduce();
    await goOffline();
    const batch = standin.manners.offlineBatch;
    standin.manners.offlineBatch = 1;
    const broken = await ayu.sendText(account, 'rusak', { corrupt: true });
    for (let number = 0; number < 3; number += 1) await ayu.sendText(account, `pesan ${number}`);
    client = await reconnected(standin, auth);
    await until(() => outcome(broken) === 'receipted' && companion.queue.size() === 0, 'all of it');
    expect(upserts(broken)).toEqual([undefined, 'rusak']);
    standin.manners.offlineBatch = batch;
  });

  it('is lost by plain Baileys when the socket dies while it catches up: the stand-in can tell', async () => {
    await introduce();
    await goOffline();
    standin.manners.saysOfflineEnd = false;
    const ids: string[] = [];
    for (let number = 0; number < 3; number += 1) ids.push(await ayu.sendText(account, `pesan ${number}`));
    client = plainClient(standin.url, auth);
    await until(() => ids.every((id) => outcome(id) === 'receipted'), 'receipts');
    companion.connection?.cut();
    await client.closed();
    expect(ids.flatMap(upserts)).toEqual([]);
    expect(companion.queue.size()).toBe(0);
    standin.manners.saysOfflineEnd = true;
    client = await reconnected(standin, auth);
  });
});

describe('on the way to the client', () => {
  it('messages are dropped, doubled, delayed and overtaken, as asked', async () => {
    await introduce();
    const to = { direction: 'to-client', tag: 'message', times: 1 } as const;
    standin.faults.add({ ...to, fault: { kind: 'drop' } });
    const dropped = await ayu.sendText(account, 'hilang');
    standin.faults.add({ ...to, fault: { kind: 'reorder' } });
    const late = await ayu.sendText(account, 'menyusul');
    standin.faults.add({ ...to, fault: { kind: 'duplicate' } });
    const doubled = await ayu.sendText(account, 'dua kali');
    await client.content(late);
    standin.faults.add({ ...to, fault: { kind: 'delay', ms: 30 } });
    await client.content(await ayu.sendText(account, 'lambat'));
    const order = client.heard.map(({ message }) => message.key.id);
    expect(order.indexOf(doubled)).toBeLessThan(order.indexOf(late));
    expect(order).not.toContain(dropped);
    expect(outcome(dropped)).toBe('waiting');
    expect(standin.faults.counts()).toMatchObject({ drop: 1, reorder: 1, duplicate: 1, delay: 1 });
  });

  it('the stream ends with an error, or goes silent half-way', async () => {
    standin.streamError(companion, 503);
    expect(await client.closed()).toBe(503);
    client = await reconnected(standin, auth);
    standin.faults.add({ direction: 'to-client', tag: 'message', fault: { kind: 'half-close' }, times: 1 });
    await ayu.sendText(account, 'setengah');
    expect(await client.closed()).toBe(428);
    client = await reconnected(standin, auth);
    await until(() => companion.queue.size() === 0, 'the queue is empty');
  });
});

describe('a login', () => {
  it('throws the other connection out, and says so', async () => {
    const second = await reconnected(standin, auth);
    expect(await client.closed()).toBe(440);
    expect(companion.replacements).toBe(1);
    client = second;
  });

  it('is refused to versions that are too old, to banned numbers and to strangers', async () => {
    await client.leave();
    standin.manners.oldestVersion = [2, 4_000, 0];
    expect(await plainClient(standin.url, auth).closed()).toBe(405);
    standin.manners.oldestVersion = [0, 0, 0];
    account.banned = true;
    expect(await plainClient(standin.url, auth).closed()).toBe(403);
    account.banned = false;
    standin.manners.failNextLogin = { reason: '503' };
    expect(await plainClient(standin.url, auth).closed()).toBe(503);
    client = await reconnected(standin, memoryAuth(auth));
  });

  it('is possible no more when the phone has removed the device', async () => {
    standin.unlink(companion);
    expect(await client.closed()).toBe(401);
    expect(await plainClient(standin.url, auth).closed()).toBe(401);
    ({ auth, client, companion } = await linkedClient(standin, account));
  });
});
