import { DisconnectReason, proto } from '@whiskeysockets/baileys';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Account,
  type Contact,
  startWhatsAppStandin,
  type WhatsAppStandin,
} from '../../standins/whatsapp/index.ts';
import { memoryAuth, plainClient, repairSignatures, trust, until, words } from './plain-client.ts';

let standin: WhatsAppStandin;
let account: Account;
let ayu: Contact;

beforeAll(async () => {
  repairSignatures();
  standin = await startWhatsAppStandin();
  account = standin.addAccount({ phone: '15550100', lid: '990000000000001' });
  ayu = standin.addContact({ phone: '15550101', lid: '770000000000007', name: 'Ayu' });
});
afterAll(async () => {
  await standin.stop();
});

describe('an unmodified Baileys', () => {
  it('refuses a chain whose root it does not know', async () => {
    const client = plainClient(standin.url, memoryAuth());
    expect(await client.closed()).toBe(400);
  });

  it('is linked by QR, logs in, reads a contact and is read by it', async () => {
    trust(standin);
    const auth = memoryAuth();
    const registering = plainClient(standin.url, auth);
    const companion = await standin.scanQr(account, await registering.qr());
    expect(await registering.closed()).toBe(DisconnectReason.restartRequired);

    const client = plainClient(standin.url, auth);
    await client.opened();
    expect(companion.preKeys.size).toBe(812);
    await standin.sendHistory(companion);
    await until(() => auth.state.creds.accountSyncCounter > 0, 'the history');

    const id = await ayu.sendText(account, 'tolong');
    const heard = await client.content(id);
    expect(heard.type).toBe('notify');
    expect(words(heard.message)).toBe('tolong');
    expect(heard.message.key).toMatchObject({ remoteJid: ayu.jid, remoteJidAlt: '15550101@s.whatsapp.net' });
    await until(() => ayu.written[0]?.outcomes.get(companion.number) === 'receipted', 'the receipt');
    expect(companion.queue.size()).toBe(0);

    const sent = await client.socket.sendMessage(ayu.jid, { text: 'kami membaca' });
    const reply = await ayu.waitForReply();
    expect(reply.text).toBe('kami membaca');
    expect(reply.id).toBe(sent?.key.id);
    await until(() => client.status(reply.id) >= proto.WebMessageInfo.Status.DELIVERY_ACK, 'delivered');
    ayu.markRead(account, reply.id);
    await until(() => client.status(reply.id) === proto.WebMessageInfo.Status.READ, 'read');
    await client.leave();
    expect(standin.errors).toEqual([]);
    expect(standin.unhandled).toEqual([]);
  });
});
