import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { proto } from '@whiskeysockets/baileys';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fetchEvidence, readEvidence } from '../../../src/cases/index.ts';
import { type Attachment } from '../../../src/core/inbound.ts';
import { purpose } from '../../../src/store/index.ts';
import { aSealedFile, type FileServer, serveFiles } from '../../unit/channels/whatsapp/a-sealed-file.ts';
import { content } from '../../standins/whatsapp/index.ts';
import { type Stanza, stanza } from '../../standins/whatsapp/protocol/stanza.ts';
import { aNumber, type NumberUnderTest, settle, textsOf } from './talk-under-test.ts';

const plain = randomBytes(50_000);
const photo = aSealedFile(plain);
let files: FileServer;
beforeAll(async () => {
  const forged = Buffer.concat([photo.sealed.subarray(0, -10), Buffer.alloc(10)]);
  files = await serveFiles({ '/good': photo.sealed, '/forged': forged });
});
afterAll(() => files.close());

const imageAt = (url: string): proto.IMessage => ({
  imageMessage: {
    url,
    mimetype: 'image/jpeg',
    mediaKey: photo.mediaKey,
    fileSha256: photo.fileSha256,
    fileEncSha256: photo.fileEncSha256,
    fileLength: plain.length,
    caption: 'paspor saya',
  },
});

/** As the house does after the commit: fetched, sealed, and shown to a responder. */
async function asEvidence(number: NumberUnderTest, attachment: Attachment, open: (file: Attachment) => Promise<never>) {
  const { store } = number;
  const inbox = await store.db
    .selectFrom('inbox')
    .innerJoin('conversation', 'conversation.id', 'inbox.conversation_id')
    .select(['inbox.id', 'person_id'])
    .where('inbox.account', '=', number.account.phone)
    .executeTakeFirstOrThrow();
  const id = crypto.randomUUID();
  const key = await store.keys.ofOne(store.db, inbox.person_id as never);
  await store.db
    .insertInto('evidence')
    .values({
      id,
      person_id: inbox.person_id,
      inbox_id: inbox.id,
      position: Math.floor(Math.random() * 1_000_000),
      channel: 'whatsapp',
      account: number.account.phone,
      kind: attachment.kind,
      reference: key.seal(attachment, purpose.evidenceReference),
      status: 'waiting',
      due_at: new Date(0),
      media_type: null,
      bytes: null,
      sha256: null,
      failure: null,
    })
    .execute();
  const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
  await fetchEvidence(
    { store, logger: quiet, maximumBytes: 1_000_000, open: (_channel, _account, file) => open(file) },
    id,
  );
  const row = await store.db.selectFrom('evidence').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  return { row, file: await readEvidence(store, id), path: join(store.dataFolder, 'evidence', id) };
}

describe('a photo', () => {
  it('reaches the evidence store, opened and verified', async () => {
    const number = await aNumber();
    const process = await number.connect();
    const ayu = number.aContact();
    await ayu.send(number.account, content.viewOnce(imageAt(`${files.url}/good`)));
    const [heard] = await number.heardFrom(ayu, 1);
    expect(heard).toMatchObject({
      kind: 'message',
      text: 'paspor saya',
      attachments: [{ kind: 'photo', bytes: 50_000 }],
    });
    if (heard?.kind !== 'message' || heard.attachments[0] === undefined) throw new Error('no photo');
    const [attachment] = heard.attachments;
    expect((await buffer(await process.talk.openAttachment(attachment))).equals(plain)).toBe(true);
    const { row, file } = await asEvidence(number, attachment, process.talk.openAttachment as never);
    expect(row.status).toBe('stored');
    expect(file?.bytes.equals(plain)).toBe(true);
  });

  it('whose MAC is wrong leaves nothing in the evidence store', async () => {
    const number = await aNumber();
    const process = await number.connect();
    const ayu = number.aContact();
    await ayu.send(number.account, imageAt(`${files.url}/forged`));
    const [heard] = await number.heardFrom(ayu, 1);
    if (heard?.kind !== 'message' || heard.attachments[0] === undefined) throw new Error('no photo');
    const { row, file, path } = await asEvidence(number, heard.attachments[0], process.talk.openAttachment as never);
    expect(row).toMatchObject({ status: 'failed', failure: 'refused' });
    expect(file).toBeUndefined();
    expect([existsSync(path), existsSync(`${path}.part`)]).toEqual([false, false]);
  });

  it('at an address of the sender’s own makes us ask nobody, and its words are kept', async () => {
    const number = await aNumber();
    await number.connect();
    const ayu = number.aContact();
    await ayu.send(number.account, imageAt('https://intern.example.org/geheim'));
    expect(await number.heardFrom(ayu, 2)).toEqual([
      { kind: 'message', text: 'paspor saya', attachments: [] },
      { kind: 'unknown', what: 'imageMessage without a file' },
    ]);
  });
});

describe('what else a person sends', () => {
  it('is heard as what it is', async () => {
    const number = await aNumber();
    await number.connect();
    const ayu = number.aContact('\u202eevil\u0000');
    await ayu.send(number.account, content.pin(16.69, 98.5, 'Myawaddy'));
    await ayu.send(number.account, content.contactCard('Kakak', '628120000002'));
    const id = await ayu.sendText(number.account, '١');
    await ayu.react(number.account, id, '👍');
    const heard = await number.heardFrom(ayu, 4);
    expect(heard).toEqual([
      { kind: 'location', latitude: 16.69, longitude: 98.5 },
      { kind: 'contact', phone: '+628120000002', name: 'Kakak', isSender: false },
      { kind: 'message', text: '١', attachments: [] },
      { kind: 'message', text: '👍', attachments: [] },
    ]);
    expect(JSON.stringify(number.heard)).not.toContain('evil');
  });

  it('as a live location is a place now and then, not every few seconds', async () => {
    const number = await aNumber();
    await number.connect();
    const ayu = number.aContact();
    const nowSeconds = Math.floor(Date.now() / 1_000);
    for (const [sequence, ago] of [120, 118, 116, 85, 83].entries())
      await ayu.send(number.account, content.livePin(16.69, 98.5 + sequence / 100, sequence), {
        atSeconds: nowSeconds - ago,
      });
    await ayu.sendText(number.account, 'sudah');
    const heard = await number.heardFrom(ayu, 3);
    expect(heard.map((one) => (one.kind === 'location' ? one.longitude : one.kind))).toEqual([98.5, 98.53, 'message']);
  });
});

describe('what comes without its content', () => {
  it('to be viewed once on a phone only, is told at once', async () => {
    const number = await aNumber();
    const process = await number.connect();
    const ayu = number.aContact();
    await ayu.sendText(number.account, 'lihat ini');
    await number.heardFrom(ayu, 1);
    number.companion.connection?.send(stanzaOf(ayu, 'ONCE1', stanza('unavailable', { type: 'view_once' })));
    await settle(process);
    await process.leave();
    expect(await number.inboxOf(ayu)).toEqual([
      { kind: 'message', text: 'lihat ini', attachments: [] },
      { kind: 'unknown', what: 'view-once-unavailable' },
    ]);
  });

  it('because it is a call, is told', async () => {
    const number = await aNumber();
    await number.connect();
    const ayu = number.aContact();
    number.ringFrom(ayu);
    expect(await number.heardFrom(ayu, 1)).toEqual([{ kind: 'unknown', what: 'call' }]);
  });

  it('and without encryption is heard all the same, once', async () => {
    const number = await aNumber();
    const process = await number.connect();
    const ayu = number.aContact();
    const bytes = proto.Message.encode({ conversation: 'polos' }).finish();
    const plaintext = stanza('plaintext', {}, Buffer.from(bytes));
    number.companion.connection?.send(stanzaOf(ayu, 'PLAIN1', plaintext));
    number.companion.connection?.send(stanzaOf(ayu, 'PLAIN1', plaintext));
    await number.heardFrom(ayu, 1);
    await settle(process);
    expect(textsOf(await number.inboxOf(ayu))).toEqual(['polos']);
  });

  it('and is found again by our own phone, is heard as its sender’s', async () => {
    const number = await aNumber();
    const process = await number.connect();
    const ayu = number.aContact();
    number.companion.connection?.send(stanzaOf(ayu, 'LATE1', stanza('unavailable')));
    await settle(process);
    const found = proto.WebMessageInfo.encode({
      key: { remoteJid: ayu.jid, fromMe: false, id: 'LATE1' },
      message: { conversation: 'dari ponsel' },
      messageTimestamp: 1_700_000_000,
    }).finish();
    await number.sendFromOwnDevice({
      protocolMessage: {
        type: proto.Message.ProtocolMessage.Type.PEER_DATA_OPERATION_REQUEST_RESPONSE_MESSAGE,
        peerDataOperationRequestResponseMessage: {
          stanzaId: 'X',
          peerDataOperationResult: [{ placeholderMessageResendResponse: { webMessageInfoBytes: found } }],
        },
      },
    });
    expect(textsOf(await number.heardFrom(ayu, 1))).toEqual(['dari ponsel']);
    expect(number.heard[0]).toMatchObject({ address: ayu.jid, aliases: [`${ayu.phone}@s.whatsapp.net`] });
    await settle(process);
    await process.leave();
    expect(await number.inboxOf(ayu)).toHaveLength(1);
    const left = await number.store.db
      .selectFrom('whatsapp_journal')
      .select('state')
      .where('state', '<>', 'taken')
      .execute();
    expect(left).toEqual([]);
  });
});

function stanzaOf(from: { jid: string; phone: string }, id: string, child: Stanza): Stanza {
  const attrs = { from: from.jid, sender_pn: `${from.phone}@s.whatsapp.net`, addressing_mode: 'lid', id, type: 'text' };
  return stanza('message', { ...attrs, t: String(Math.floor(Date.now() / 1_000)) }, [child]);
}
