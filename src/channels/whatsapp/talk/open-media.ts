import http from 'node:http';
import https from 'node:https';
import { type Readable, Transform } from 'node:stream';
import { type Attachment } from '../../../core/inbound.ts';
import { SendError } from '../../../core/outbound.ts';
import { decipherMedia } from './decipher-media.ts';
import { talkTimes } from './limits.ts';
import { mediaAddress } from './media-address.ts';
import { type MediaReference, mediaReferenceSchema } from './media-reference.ts';

export interface MediaRules {
  readonly loopbackMedia: boolean;
  /** Of the file itself; its ciphertext is a little longer. */
  readonly maximumMediaBytes: number;
}

/** Padding of the last block, and the MAC. */
const overheadBytes = 16 + 10;

/**
 * Streams a file from WhatsApp's host, opened. The stream fails with a SendError when it is too long, breaks off, or is not what
 * the message promised. @throws SendError
 */
export async function openMedia(attachment: Attachment, rules: MediaRules): Promise<Readable> {
  const reference = readReference(attachment.reference);
  const url = reference && mediaAddress(reference.at, rules.loopbackMedia);
  const mostBytes = rules.maximumMediaBytes + overheadBytes;
  if (reference === undefined || url === undefined || (attachment.bytes ?? 0) > rules.maximumMediaBytes)
    throw refused();
  const response = await request(url);
  const status = response.statusCode ?? 0;
  if (status !== 200 || Number(response.headers['content-length'] ?? 0) > mostBytes) {
    response.destroy();
    throw status === 200 ? refused() : statusError(status);
  }
  const opened = decipherMedia(attachment.kind, {
    mediaKey: Buffer.from(reference.key, 'base64'),
    fileHash: optionalBytes(reference.file),
    encipheredHash: optionalBytes(reference.enciphered),
  });
  return withinLimit(response, mostBytes, opened);
}

function readReference(written: string): MediaReference | undefined {
  try {
    const parsed = mediaReferenceSchema.safeParse(JSON.parse(written));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

const optionalBytes = (base64: string | undefined): Buffer | undefined =>
  base64 === undefined ? undefined : Buffer.from(base64, 'base64');

const refused = (): SendError => new SendError({ kind: 'refused', reason: 'malformed' });
const brokenOff = (): SendError => new SendError({ kind: 'unavailable', reason: 'download-broke-off' });

/** Redirects are not followed: node:http never does by itself, and the host was the point. */
function request(url: URL): Promise<http.IncomingMessage> {
  return new Promise((resolve, reject) => {
    const client = url.protocol === 'https:' ? https : http;
    const sent = client.get(url, { headers: { origin: 'https://web.whatsapp.com' }, timeout: talkTimes.mediaIdleMs });
    sent.on('response', resolve);
    sent.on('timeout', () => sent.destroy(new Error('no answer')));
    sent.on('error', () => reject(brokenOff()));
  });
}

/** WhatsApp drops files after some weeks; the sender's phone alone could upload one again. */
function statusError(status: number): SendError {
  if (status === 404 || status === 410) return new SendError({ kind: 'refused', reason: 'gone' });
  if (status === 429) return new SendError({ kind: 'throttled', afterMs: undefined, scope: 'account' });
  if (status < 500) return refused();
  return new SendError({ kind: 'unavailable', reason: `HTTP ${status}` });
}

function withinLimit(source: http.IncomingMessage, mostBytes: number, opened: Transform): Readable {
  let bytes = 0;
  const limited = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      if (bytes > mostBytes) done(refused());
      else done(null, chunk);
    },
  });
  source.on('error', () => opened.destroy(brokenOff()));
  source.on('aborted', () => opened.destroy(brokenOff()));
  source.setTimeout(talkTimes.mediaIdleMs, () => opened.destroy(brokenOff()));
  limited.on('error', (error) => opened.destroy(error));
  opened.on('close', () => {
    source.destroy();
    limited.destroy();
  });
  return source.pipe(limited).pipe(opened);
}
