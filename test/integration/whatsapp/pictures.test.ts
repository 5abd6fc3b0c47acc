import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { downloadMediaMessage } from '@whiskeysockets/baileys';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { whatsAppLimits } from '../../../src/channels/whatsapp/talk/index.ts';
import { type DrawText } from '../../../src/core/outbound.ts';
import { type Contact, content, openMedia, type UploadTrouble } from '../../standins/whatsapp/index.ts';
import { failureOf } from '../../support/sending.ts';
import { aNumber, type NumberUnderTest, type Process, until } from './talk-under-test.ts';

/** As much of a PNG as anybody looks at: 1,080 pixels wide, 600 high. */
const png = Buffer.concat([
  Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
  Buffer.from('0000043800000258', 'hex'),
  Buffer.alloc(5_000, 7),
]);
const aPicture = {
  kind: 'text' as const,
  text: 'Hati-hati.',
  choices: [],
  asPicture: { language: 'id' },
};
const key = 'in-7-0/0';

interface Talk {
  readonly number: NumberUnderTest;
  readonly process: Process;
  readonly ayu: Contact;
}

async function aTalk(draw: DrawText = () => Promise.resolve(png)): Promise<Talk> {
  const number = await aNumber();
  const process = await number.connect({ draw });
  const ayu = number.aContact();
  await ayu.sendText(number.account, 'halo');
  await number.heardFrom(ayu, 1);
  return { number, process, ayu };
}

/** What the contact's phone shows of a picture: fetched and opened as phones do. */
function seenBy({ number }: Talk, reply: Contact['replies'][number] | undefined): Buffer | undefined {
  const { directPath, mediaKey } = reply?.message.imageMessage ?? {};
  const uploaded = number.standin.media.uploads.get(directPath ?? '');
  return uploaded && openMedia('image', mediaKey ?? Buffer.alloc(0), uploaded);
}

const uploadsOf = ({ number }: Talk): number => number.standin.media.uploads.size;

/** Clients are told to upload there meanwhile. */
async function withHosts(
  number: NumberUnderTest,
  hosts: readonly string[],
  act: () => Promise<unknown>,
): Promise<void> {
  const { manners } = number.standin;
  const usual = manners.mediaHosts;
  manners.mediaHosts = hosts;
  try {
    await act();
  } finally {
    manners.mediaHosts = usual;
  }
}

/** Somewhere that is not WhatsApp's: counts who knocks. */
let elsewhere: Server | undefined;
async function aStrangeHost(): Promise<{ readonly address: string; readonly knocks: () => number }> {
  let knocks = 0;
  elsewhere = createServer((socket) => {
    knocks += 1;
    socket.destroy();
  }).listen(0, '127.0.0.1');
  await once(elsewhere, 'listening');
  // Holds: a listening TCP server has an AddressInfo.
  return { address: `localhost:${(elsewhere.address() as AddressInfo).port}`, knocks: () => knocks };
}
afterEach(() => {
  vi.unstubAllEnvs();
  elsewhere?.close();
});

describe('what was wished as a picture', () => {
  it('is a picture on the phone, sealed as phones and Baileys open it, and leaves nothing on our disk', async () => {
    const wished: string[] = [];
    const talk = await aTalk((text, language) => Promise.resolve(wished.push(`${language}: ${text}`)).then(() => png));
    const { number, process: ours, ayu } = talk;
    await ayu.send(number.account, content.disappearing('rahasia', 86_400));
    await number.heardFrom(ayu, 2);
    const folder = await mkdtemp(join(tmpdir(), 'suar-pictures-'));
    vi.stubEnv('TMPDIR', folder);
    const { providerId } = await ours.talk.send(ayu.jid, aPicture, { key });
    expect([tmpdir(), await readdir(folder)]).toEqual([folder, []]);
    vi.unstubAllEnvs();
    await rm(folder, { recursive: true });

    const reply = await ayu.waitForReply(({ id }) => id === providerId);
    expect(wished).toEqual(['id: Hati-hati.']);
    expect(seenBy(talk, reply)).toEqual(png);
    const image = reply.message.imageMessage;
    expect(image).toMatchObject({
      mimetype: 'image/png',
      width: 1_080,
      height: 600,
      contextInfo: { expiration: 86_400 },
    });
    expect([image?.caption ?? '', reply.text]).toEqual(['', undefined]);
    // With a direct path Baileys goes to WhatsApp itself.
    const fetched: unknown = await downloadMediaMessage(
      { key: { remoteJid: ayu.jid, id: providerId }, message: { imageMessage: { ...image, directPath: null } } },
      'buffer',
      {},
    );
    expect(fetched).toEqual(png);
    expect(whatsAppLimits.pictures).toBe(true);
  });

  it('is one message for all tries of it, drawn and uploaded once', async () => {
    let drawings = 0;
    const talk = await aTalk(() => Promise.resolve((drawings += 1)).then(() => png));
    const { process: ours, ayu } = talk;
    const before = uploadsOf(talk);
    const first = await ours.talk.send(ayu.jid, aPicture, { key });
    const second = await ours.talk.send(ayu.jid, aPicture, { key });
    expect(second).toEqual(first);
    await until(() => ayu.replies.some(({ times }) => times === 2), 'the second try');
    expect([ayu.replies.length, drawings, uploadsOf(talk) - before]).toEqual([1, 1, 1]);
    expect(seenBy(talk, ayu.replies[0])).toEqual(png);
  });

  it('is sent again after a restart to a phone that could not read it', async () => {
    const talk = await aTalk();
    const { number, process: ours, ayu } = talk;
    const { providerId } = await ours.talk.send(ayu.jid, aPicture, { key });
    const { message } = await ayu.waitForReply();
    await ours.leave();
    const next = await number.connect();
    ayu.askAgain(number.account, providerId);
    await until(() => ayu.replies.some(({ times }) => times === 2), 'it is read again');
    const again = await next.talk.getMessage({ id: providerId, remoteJid: ayu.jid });
    expect(again?.imageMessage?.directPath).toBe(message.imageMessage?.directPath);
    const keys = [again, message].map((one) => Buffer.from(one?.imageMessage?.mediaKey ?? []).toString('hex'));
    expect(keys[0]).toBe(keys[1]);
  });
});

describe('the text goes', () => {
  it('where it cannot be drawn', async () => {
    const { process: ours, ayu } = await aTalk(() => Promise.reject(new Error('too-slow')));
    const { providerId } = await ours.talk.send(ayu.jid, aPicture, { key });
    expect(await ayu.waitForReply()).toMatchObject({ id: providerId, text: 'Hati-hati.' });
    expect(ours.logged).toContainEqual({
      event: 'whatsapp.picture-as-text',
      fields: { channel: 'whatsapp', code: 'not-drawn' },
    });
  });

  it('where the upload is refused, or its answer leads elsewhere', async () => {
    const talk = await aTalk();
    const { number, process: ours, ayu } = talk;
    const strange = await aStrangeHost();
    const answer = (url: string, path: string) => JSON.stringify({ url, direct_path: path });
    const troubles: UploadTrouble[] = [
      { kind: 'status', status: 403 },
      { kind: 'answer', body: '<html>welcome</html>' },
      { kind: 'answer', body: answer('https://example.org/file', '/file') },
      { kind: 'answer', body: answer('https://mmg.whatsapp.net/file', '//example.org/file') },
      { kind: 'redirect', location: `http://${strange.address}/mms/image/x` },
    ];
    for (const [position, trouble] of troubles.entries()) {
      number.standin.media.troubleUploads(trouble);
      const { providerId } = await ours.talk.send(ayu.jid, aPicture, { key: `${key}/${position}` });
      const reply = await ayu.waitForReply(({ id }) => id === providerId);
      expect(reply.text, JSON.stringify(trouble)).toBe('Hati-hati.');
    }
    expect(strange.knocks()).toBe(0);
  });

  it('where WhatsApp names no host of its own, and nobody else is asked', async () => {
    const { number, process: ours, ayu } = await aTalk();
    const { address, knocks } = await aStrangeHost();
    const hosts = [address, `${address}/.whatsapp.net`, `mmg.whatsapp.net@${address}`];
    await withHosts(number, hosts, () => ours.talk.send(ayu.jid, aPicture, { key }));
    expect(await ayu.waitForReply()).toMatchObject({ text: 'Hati-hati.' });
    expect(knocks()).toBe(0);
  });

  it('after three uploads that failed: what the person hears next waits behind it', async () => {
    const { number, process: ours, ayu } = await aTalk();
    number.standin.media.troubleUploads({ kind: 'status', status: 500 }, 3);
    for (let attempt = 1; attempt <= 2; attempt += 1) {
      const failure = await failureOf(ours.talk.send(ayu.jid, aPicture, { key }));
      expect(failure).toEqual({ kind: 'unavailable', reason: 'HTTP 500' });
    }
    await ours.talk.send(ayu.jid, aPicture, { key });
    expect(await ayu.waitForReply()).toMatchObject({ text: 'Hati-hati.' });
  });
});

describe('an upload that fails for now', () => {
  it('is tried again', async () => {
    const talk = await aTalk();
    const { number, process: ours, ayu } = talk;
    const troubles: [UploadTrouble, string][] = [
      [{ kind: 'status', status: 503 }, 'HTTP 503'],
      [{ kind: 'status', status: 429 }, 'HTTP 429'],
      // It may have been uploaded; the message has certainly not been sent.
      [{ kind: 'cut' }, 'ECONNRESET'],
    ];
    for (const [position, [trouble, reason]] of troubles.entries()) {
      const context = { key: `${key}/${position}` };
      number.standin.media.troubleUploads(trouble);
      const failure = await failureOf(ours.talk.send(ayu.jid, aPicture, context));
      expect(failure).toEqual({ kind: 'unavailable', reason });
      expect(ayu.replies).toHaveLength(position);
      const { providerId } = await ours.talk.send(ayu.jid, aPicture, context);
      expect(seenBy(talk, await ayu.waitForReply(({ id }) => id === providerId))).toEqual(png);
    }
  });

  it('goes to the second host where the first is away', async () => {
    const talk = await aTalk();
    const { number, process: ours, ayu } = talk;
    const hosts = ['127.0.0.1:9', ...number.standin.manners.mediaHosts];
    await withHosts(number, hosts, () => ours.talk.send(ayu.jid, aPicture, { key }));
    expect(seenBy(talk, await ayu.waitForReply())).toEqual(png);
  });

  it('leaves the message unsent where the connection goes before WhatsApp has named its hosts', async () => {
    const { number, process: ours, ayu } = await aTalk();
    number.standin.faults.add({ fault: { kind: 'cut' }, direction: 'from-client', tag: 'iq', times: 1 });
    const failure = await failureOf(ours.talk.send(ayu.jid, aPicture, { key }));
    expect(failure).toEqual({ kind: 'unavailable', reason: 'media-connection' });
  });
});
