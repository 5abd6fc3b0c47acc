import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import { encryptedStream } from '@whiskeysockets/baileys';
import { afterEach, describe, expect, it } from 'vitest';
import { decipherMedia } from '../../../../src/channels/whatsapp/talk/decipher-media.ts';
import { mediaAddress } from '../../../../src/channels/whatsapp/talk/media-address.ts';
import { attachmentOf } from '../../../../src/channels/whatsapp/talk/media-reference.ts';
import { openMedia } from '../../../../src/channels/whatsapp/talk/open-media.ts';
import { type Attachment } from '../../../../src/core/inbound.ts';
import { SendError } from '../../../../src/core/outbound.ts';
import { aSealedFile, type FileServer, serveFiles } from './a-sealed-file.ts';

const refused = { failure: { kind: 'refused', reason: 'malformed' } };

describe('a file as WhatsApp seals it', () => {
  it('opens in whatever pieces it comes', async () => {
    for (const size of [0, 1, 15, 16, 17, 70_000]) {
      const plain = randomBytes(size);
      const { sealed, mediaKey, fileSha256, fileEncSha256 } = aSealedFile(plain);
      for (const piece of [1, 7, 10, 11, 65_536]) {
        if (size > 100 && piece < 100) continue;
        const pieces = Array.from({ length: Math.ceil(sealed.length / piece) }, (_, index) =>
          sealed.subarray(index * piece, (index + 1) * piece),
        );
        const secrets = { mediaKey, fileHash: fileSha256, encipheredHash: fileEncSha256 };
        const opened = await buffer(Readable.from(pieces).pipe(decipherMedia('photo', secrets)));
        expect(opened.equals(plain)).toBe(true);
      }
    }
  });

  it('opens what Baileys itself has sealed', async () => {
    const plain = randomBytes(5_000);
    const sealed = await encryptedStream(plain, 'audio');
    const bytes = await readFile(sealed.encFilePath);
    const opened = Readable.from([bytes]).pipe(decipherMedia('voice', { mediaKey: Buffer.from(sealed.mediaKey) }));
    expect((await buffer(opened)).equals(plain)).toBe(true);
  });

  it('fails with a wrong MAC, a changed byte, a wrong hash, the wrong key, and when it is cut', async () => {
    const { sealed, mediaKey, fileSha256, fileEncSha256 } = aSealedFile(randomBytes(1_000));
    const changed = Buffer.from(sealed);
    changed.writeUInt8(changed.readUInt8(3) ^ 1, 3);
    const open = (bytes: Buffer, secrets = {}) =>
      buffer(Readable.from([bytes]).pipe(decipherMedia('photo', { mediaKey, ...secrets })));
    const attempts = [
      open(Buffer.concat([sealed.subarray(0, -10), Buffer.alloc(10)])),
      open(changed),
      open(sealed, { fileHash: Buffer.alloc(32) }),
      open(sealed, { encipheredHash: fileSha256 }),
      open(sealed, { mediaKey: randomBytes(32) }),
      open(sealed.subarray(0, 500)),
      open(Buffer.alloc(5)),
      open(Buffer.alloc(0)),
    ];
    for (const attempt of attempts) await expect(attempt).rejects.toMatchObject(refused);
    await expect(open(sealed, { fileHash: fileSha256, encipheredHash: fileEncSha256 })).resolves.toHaveLength(1_000);
  });
});

describe('where files are fetched from', () => {
  it.each([
    ['/v/t62.7118-24/1_n.enc?ccb=11-4', 'https://mmg.whatsapp.net/v/t62.7118-24/1_n.enc?ccb=11-4'],
    ['https://media-sin6-1.cdn.whatsapp.net/v/1', 'https://media-sin6-1.cdn.whatsapp.net/v/1'],
  ])('%s', (place, address) => {
    expect(mediaAddress(place, false)?.href).toBe(address);
  });

  it.each([
    'http://mmg.whatsapp.net/v/1',
    'https://mmg.whatsapp.net:8443/v/1',
    'https://whatsapp.net.example.org/v/1',
    'https://evilwhatsapp.net/v/1',
    'https://whatsapp.net/v/1',
    'https://user@mmg.whatsapp.net/v/1',
    'https://mmg.whatsapp.net@example.org/v/1',
    'https://127.0.0.1/v/1',
    'http://127.0.0.1:8080/v/1',
    'https://[::1]/v/1',
    'http://169.254.169.254/latest/meta-data',
    '//example.org/v/1',
    'file:///etc/passwd',
    'mmg.whatsapp.net/v/1',
    '',
  ])('never %s', (place) => {
    expect(mediaAddress(place, false)).toBeUndefined();
  });

  it('also 127.0.0.1 by plain http, against a stand-in, and still nothing else inside', () => {
    expect(mediaAddress('http://127.0.0.1:8080/v/1', true)?.href).toBe('http://127.0.0.1:8080/v/1');
    for (const place of ['http://127.0.0.2/1', 'http://localhost/1', 'http://10.0.0.1/1', 'http://[::1]/1'])
      expect(mediaAddress(place, true)).toBeUndefined();
  });
});

describe('a reference to a file', () => {
  const hashes = { mediaKey: Buffer.alloc(32, 1), fileSha256: Buffer.alloc(32, 2), fileEncSha256: Buffer.alloc(32, 3) };

  it('fits the house and names what is needed', () => {
    const longest = `/${'v'.repeat(790)}`;
    const attachment = attachmentOf(
      { ...hashes, directPath: longest, mimetype: 'image/jpeg', fileLength: 5 },
      'photo',
      false,
    );
    expect(attachment?.reference.length).toBeLessThanOrEqual(1_000);
    expect(attachment).toMatchObject({ kind: 'photo', mediaType: 'image/jpeg', bytes: 5 });
  });

  it('is none without a key, without a place, and with the place of somebody else', () => {
    const at = '/v/1';
    expect(attachmentOf({ ...hashes, directPath: at, mediaKey: Buffer.alloc(16) }, 'photo', false)).toBeUndefined();
    expect(attachmentOf(hashes, 'photo', false)).toBeUndefined();
    expect(attachmentOf({ ...hashes, url: 'https://example.org/1' }, 'photo', false)).toBeUndefined();
    expect(attachmentOf({ ...hashes, directPath: '/'.padEnd(900, 'v') }, 'photo', false)).toBeUndefined();
  });

  it('takes WhatsApp’s host although the sender names another beside it', () => {
    const file = { ...hashes, directPath: '/v/1', url: 'https://example.org/v/1' };
    expect(attachmentOf(file, 'photo', false)?.reference).not.toContain('example.org');
  });

  it('carries no hostile file name', () => {
    const file = { ...hashes, directPath: '/v/1', fileName: 'foto\u202egpj.exe\u0000\n' };
    expect(attachmentOf(file, 'document', false)?.fileName).toBe('fotogpj.exe');
  });
});

describe('fetching', () => {
  const servers: FileServer[] = [];
  afterEach(async () => {
    for (const server of servers.splice(0)) await server.close();
  });
  const plain = randomBytes(200_000);
  const file = aSealedFile(plain);

  async function attachmentAt(answer: Parameters<typeof serveFiles>[0][string], path = '/f'): Promise<Attachment> {
    const server = await serveFiles({ '/f': answer });
    servers.push(server);
    const { mediaKey, fileSha256, fileEncSha256 } = file;
    const described = { url: `${server.url}${path}`, mediaKey, fileSha256, fileEncSha256, fileLength: plain.length };
    const attachment = attachmentOf(described, 'photo', true);
    if (attachment === undefined) throw new Error('not an attachment');
    return attachment;
  }
  const rules = { loopbackMedia: true, maximumMediaBytes: 300_000 };

  it('streams the file, opened', async () => {
    const stream = await openMedia(await attachmentAt(file.sealed), rules);
    expect((await buffer(stream)).equals(plain)).toBe(true);
  });

  it('fails at the end where the MAC is wrong, so that nothing of it counts', async () => {
    const forged = Buffer.concat([file.sealed.subarray(0, -10), Buffer.alloc(10)]);
    const stream = await openMedia(await attachmentAt(forged), rules);
    await expect(buffer(stream)).rejects.toMatchObject(refused);
  });

  it('stops at what is longer than allowed, announced or not', async () => {
    const attachment = await attachmentAt(file.sealed);
    await expect(openMedia(attachment, { ...rules, maximumMediaBytes: 1_000 })).rejects.toMatchObject(refused);
    const lying = { ...(await attachmentAt(file.sealed)), bytes: 10 };
    await expect(openMedia(lying, { ...rules, maximumMediaBytes: 1_000 })).rejects.toMatchObject(refused);
    const endless = await attachmentAt((response) => {
      const more = (): void => {
        while (!response.destroyed && response.write(file.sealed));
      };
      response.on('drain', more);
      more();
    });
    await expect(buffer(await openMedia(endless, rules))).rejects.toMatchObject(refused);
  });

  it('is tried again after a connection that broke, and never after a file that is gone', async () => {
    const cut = await attachmentAt((response) => {
      response.writeHead(200, { 'content-length': file.sealed.length });
      response.write(file.sealed.subarray(0, 1_000), () => response.destroy());
    });
    await expect(openMedia(cut, rules).then(buffer)).rejects.toMatchObject({ failure: { kind: 'unavailable' } });
    const gone = await attachmentAt(file.sealed, '/other');
    await expect(openMedia(gone, rules)).rejects.toMatchObject({ failure: { kind: 'refused', reason: 'gone' } });
  });

  it('follows no redirect', async () => {
    const elsewhere = await serveFiles({ '/f': file.sealed });
    servers.push(elsewhere);
    const sent = await attachmentAt((response) => response.writeHead(302, { location: `${elsewhere.url}/f` }).end());
    await expect(openMedia(sent, rules)).rejects.toMatchObject(refused);
    expect(elsewhere.asked).toEqual([]);
  });

  it('asks nobody for a reference that is not one of ours, nor for a host that is not WhatsApp’s', async () => {
    const attachment = await attachmentAt(file.sealed);
    for (const reference of ['', '{}', 'https://example.org', '{"at":"https://example.org/1","key":"AA=="}'])
      await expect(openMedia({ ...attachment, reference }, rules)).rejects.toBeInstanceOf(SendError);
    await expect(openMedia(attachment, { ...rules, loopbackMedia: false })).rejects.toMatchObject(refused);
    expect(servers.flatMap(({ asked }) => asked)).toEqual([]);
  });
});
