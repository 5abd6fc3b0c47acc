import { DisconnectReason, downloadMediaMessage, proto } from '@whiskeysockets/baileys';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Account,
  type Companion,
  type Contact,
  content,
  openMedia,
  PlainUploadAgent,
  startWhatsAppStandin,
  type WhatsAppStandin,
} from '../../standins/whatsapp/index.ts';
import {
  linkedClient,
  memoryAuth,
  type PlainClient,
  plainClient,
  reconnected,
  repairSignatures,
  status,
  trust,
  until,
  words,
} from './plain-client.ts';

let standin: WhatsAppStandin;
beforeAll(async () => {
  repairSignatures();
  standin = await startWhatsAppStandin();
});
afterAll(async () => {
  expect(standin.errors).toEqual([]);
  expect(standin.unhandled).toEqual([]);
  await standin.stop();
});

describe('before anybody is linked', () => {
  it('a chain whose root is unknown is refused', async () => {
    expect(await plainClient(standin.url, memoryAuth()).closed()).toBe(400);
  });

  it('a wrong code links nobody, the right one does', async () => {
    trust(standin);
    const account = standin.addAccount({ phone: '15550109', lid: '990000000000009' });
    const wrong = plainClient(standin.url, memoryAuth());
    await wrong.qr();
    await Promise.all([
      wrong.socket.requestPairingCode(account.phone),
      expect(standin.typePairingCode(account, 'AAAAAAAA')).rejects.toThrow(),
    ]);
    await wrong.leave();

    const auth = memoryAuth();
    const right = plainClient(standin.url, auth);
    await right.qr();
    const asked = once(standin.events, 'link-code');
    const code = await right.socket.requestPairingCode(account.phone);
    await asked;
    await standin.typePairingCode(account, code);
    expect(await right.closed()).toBe(DisconnectReason.restartRequired);
    const client = await reconnected(standin, auth);
    expect(auth.state.creds.me?.id).toBe('15550109:1@s.whatsapp.net');
    await client.leave();
  });
});

describe('a linked client', () => {
  let account: Account;
  let companion: Companion;
  let client: PlainClient;
  let ayu: Contact;
  beforeAll(async () => {
    trust(standin);
    account = standin.addAccount({ phone: '15550100', lid: '990000000000001' });
    ayu = standin.addContact({ phone: '15550101', lid: '770000000000007', name: 'Ayu' });
    ({ client, companion } = await linkedClient(standin, account, { fetchAgent: new PlainUploadAgent() }));
  });
  afterAll(async () => {
    await client.leave();
  });

  it('has uploaded its keys, and reads the history of the phone', async () => {
    expect(companion.preKeys.size).toBe(812);
    await standin.sendHistory(companion);
    await until(() => companion.receipts.some(({ type }) => type === 'hist_sync'), 'the history');
  });

  it('reads a contact that is addressed by LID, and is read by it, delivered and read', async () => {
    const id = await ayu.sendText(account, 'tolong');
    const heard = await client.content(id);
    expect([heard.type, words(heard.message)]).toEqual(['notify', 'tolong']);
    expect(heard.message.key).toMatchObject({ remoteJid: ayu.jid, remoteJidAlt: '15550101@s.whatsapp.net' });
    expect(heard.message.pushName).toBe('Ayu');
    await until(() => ayu.written[0]?.outcomes.get(companion.number) === 'receipted', 'the receipt');
    expect(companion.queue.size()).toBe(0);

    const sent = await client.socket.sendMessage(ayu.jid, { text: 'kami membaca' });
    const reply = await ayu.waitForReply();
    expect([reply.text, reply.id]).toEqual(['kami membaca', sent?.key.id]);
    expect(account.owner.replies.map(({ text }) => text)).toEqual(['kami membaca']);
    await until(() => client.status(reply.id) >= status.delivered, 'delivered');
    ayu.markRead(account, reply.id);
    await until(() => client.status(reply.id) === status.read, 'read');
  });

  it('reads a contact that has no LID', async () => {
    const budi = standin.addContact({ phone: '15550102', name: 'Budi' });
    const heard = await client.content(await budi.sendText(account, 'halo'));
    expect(heard.message.key.remoteJid).toBe('15550102@s.whatsapp.net');
    await client.socket.sendMessage('15550102@s.whatsapp.net', { text: 'halo juga' });
    expect((await budi.waitForReply()).text).toBe('halo juga');
  });

  it('reads pins, cards, timers, view-once, edits, revocations and reactions', async () => {
    const pin = await client.content(await ayu.send(account, content.pin(16.69, 98.5)));
    expect(pin.message.message?.locationMessage?.degreesLatitude).toBe(16.69);
    const live = await client.content(await ayu.send(account, content.livePin(16.7, 98.5, 2)));
    expect(Number(live.message.message?.liveLocationMessage?.sequenceNumber)).toBe(2);
    const card = await client.content(await ayu.send(account, content.contactCard('Sari', '15550103')));
    expect(card.message.message?.contactMessage?.displayName).toBe('Sari');
    const timed = await client.content(await ayu.send(account, content.disappearing('sebentar', 86_400)));
    expect(timed.message.message?.ephemeralMessage?.message?.extendedTextMessage?.text).toBe('sebentar');
    await ayu.send(account, content.disappearingMode(86_400));
    const once = content.viewOnce(content.media(standin.media.put('image', Buffer.alloc(10))));
    const seen = await client.content(await ayu.send(account, once));
    expect(seen.message.message?.viewOnceMessageV2?.message?.imageMessage?.url).toContain('/file/');

    const first = await ayu.sendText(account, 'satu');
    await client.content(first);
    await ayu.edit(account, first, 'dua');
    const edited = await until(() => client.updates.find(({ key }) => key.id === first), 'the edit');
    expect(edited.update.message?.editedMessage?.message?.conversation).toBe('dua');
    await ayu.revoke(account, first);
    await until(
      () =>
        client.updates.some(
          ({ key, update }) =>
            key.id === first && Number(update.messageStubType) === Number(proto.WebMessageInfo.StubType.REVOKE),
        ),
      'the revocation',
    );
    const reaction = await client.content(await ayu.react(account, first, '🙏'));
    expect(reaction.message.message?.reactionMessage?.text).toBe('🙏');
  });

  it('fetches a file by http, and uploads one', async () => {
    const photo = Buffer.alloc(50_000, 3);
    const stored = standin.media.put('image', photo);
    const heard = await client.content(await ayu.send(account, content.media(stored, { caption: 'foto' })));
    const fetched: unknown = await downloadMediaMessage(heard.message, 'buffer', {});
    expect(Buffer.isBuffer(fetched) && fetched.equals(photo)).toBe(true);
    expect(standin.media.fetched).toHaveLength(1);

    const sent = await client.socket.sendMessage(ayu.jid, { document: photo, mimetype: 'application/pdf' });
    const reply = await ayu.waitForReply(({ id }) => id === sent?.key.id);
    const { directPath, mediaKey } = reply.message.documentMessage ?? {};
    const uploaded = standin.media.uploads.get(directPath ?? '');
    expect(openMedia('document', mediaKey ?? Buffer.alloc(0), uploaded ?? Buffer.alloc(0)).equals(photo)).toBe(true);
  });

  it('types, marks as read, and takes back what it said', async () => {
    const typing = once(standin.events, 'chatstate');
    await client.socket.sendPresenceUpdate('composing', ayu.jid);
    await typing;
    const id = await ayu.sendText(account, 'baca ini');
    const heard = await client.content(id);
    await client.socket.readMessages([heard.message.key]);
    await until(() => companion.receipts.some(({ ids, type }) => type === 'read' && ids.includes(id)), 'read');
    const sent = await client.socket.sendMessage(ayu.jid, { text: 'salah kirim' });
    const said = await ayu.waitForReply(({ text }) => text === 'salah kirim');
    // A copy: Baileys writes the revocation's id into the key that it is given.
    await client.socket.sendMessage(ayu.jid, { delete: { ...sent?.key, remoteJid: ayu.jid } });
    await until(() => said.revoked, 'the revocation');
  });

  it('sees what the own phone writes, groups, status, newsletters and calls, and takes them all', async () => {
    const copy = await client.content(await standin.writeFromOwnPhone(account, ayu, 'dari telepon'));
    expect(copy.message.key).toMatchObject({ fromMe: true, remoteJid: ayu.jid });
    const grouped = await client.content(await ayu.sendText(account, 'grup', { into: '120363000000000001@g.us' }));
    expect(grouped.message.key).toMatchObject({ remoteJid: '120363000000000001@g.us', participant: ayu.jid });
    await client.content(await ayu.sendText(account, 'status', { into: 'status@broadcast' }));
    await client.content(standin.publishInNewsletter(account, '120363000000000002@newsletter', 'berita'));
    standin.addToGroup(account, '120363000000000001@g.us', ayu);
    standin.ring(account, ayu);
    await until(() => companion.queue.size() === 0, 'all are acknowledged');
  });

  it('is refused politely when it changes the shared settings', async () => {
    const patch = Buffer.from('patch');
    const collection = { tag: 'collection', attrs: { name: 'regular', version: '1' } };
    const asked = client.socket.query({
      tag: 'iq',
      attrs: { to: 's.whatsapp.net', type: 'set', xmlns: 'w:sync:app:state' },
      content: [
        {
          tag: 'sync',
          attrs: {},
          content: [{ ...collection, content: [{ tag: 'patch', attrs: {}, content: patch }] }],
        },
      ],
    });
    await expect(asked).rejects.toThrow('not-acceptable');
  });

  it('is told 463, and of a limit to whom it may write', async () => {
    account.refuseSends = 463;
    const sent = await client.socket.sendMessage(ayu.jid, { text: 'tidak sampai' });
    await until(
      () =>
        client.updates.some(({ key, update }) => key.id === sent?.key.id && Number(update.status) === status.failed) ||
        client.heard.some(({ message }) => message.key.id === sent?.key.id && Number(message.status) === status.failed),
      'the refusal',
    );
    account.refuseSends = undefined;
    expect(ayu.replies.map(({ text }) => text)).not.toContain('tidak sampai');
    standin.announceReachOutLimit(account, 2_000_000_000);
    const told = await until(
      () => client.states.find(({ reachoutTimeLock }) => reachoutTimeLock?.isActive),
      'the limit',
    );
    expect(told.reachoutTimeLock?.timeEnforcementEnds?.getTime()).toBe(2_000_000_000_000);
    standin.announceReachOutLimit(account, undefined);
  });
});
