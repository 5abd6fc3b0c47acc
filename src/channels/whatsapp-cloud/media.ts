import { createHash, timingSafeEqual } from 'node:crypto';
import { type Readable } from 'node:stream';
import { type Attachment } from '../../core/inbound.ts';
import { SendError } from '../../core/outbound.ts';
import { type Secret } from '../../core/secret.ts';
import { boundedDownload } from '../bounded-download.ts';
import { type CloudClient } from './client.ts';
import { cloudLimits, cloudTimes } from './limits.ts';
import { failureOfStatus } from './error-table.ts';
import { toSendError } from './send-failure.ts';

/**
 * Opens a file's bytes: GET /{media-id}, then a download with the token from one of Meta's hosts and no other. The stream
 * fails with a SendError when the bytes are more than 100 MB, are not those that Meta announced, or break off.
 * @throws SendError
 */
export async function openMedia(
  client: CloudClient,
  { token, apiRoot, numberId }: { readonly token: Secret; readonly apiRoot: string; readonly numberId: string },
  attachment: Attachment,
): Promise<Readable> {
  try {
    const media = await client.media(numberId, attachment.reference);
    if ((media.file_size ?? 0) > cloudLimits.mediaBytes) throw malformed();
    // The token goes along: an address that points elsewhere would hand it over.
    if (!isMetaHost(media.url, apiRoot)) throw malformed();
    const response = await client.transport.request(media.url, {
      method: 'GET',
      // Meta's media hosts refuse clients that do not name themselves ("Download media").
      headers: { authorization: `Bearer ${token.reveal()}`, 'user-agent': 'suar' },
      timeLimitMs: cloudTimes.requestMs,
      connectLimitMs: cloudTimes.connectMs,
    });
    const status = response.statusCode ?? 0;
    if (status !== 200) {
      response.destroy();
      throw new SendError(
        // The address was made just now: the file itself is gone. Redirects lead elsewhere and are not followed.
        status === 404 || status === 410 ? { kind: 'refused', reason: 'gone' } : failureOfStatus(status),
      );
    }
    const announced = [media.sha256, attachment.uniqueReference].flatMap((hash) => digestOf(hash));
    return checked(response, announced);
  } catch (error) {
    throw toSendError(error);
  }
}

const malformed = () => new SendError({ kind: 'refused', reason: 'malformed' });

const mediaHosts = [/^lookaside\.fbsbx\.com$/, /\.whatsapp\.net$/, /\.fbcdn\.net$/];

/** Meta's own, by https. On this machine only where the whole Graph API is on it: a stand-in's. */
export function isMetaHost(url: string, apiRoot: string): boolean {
  const { protocol, hostname, host, username, password, port } = new URL(url);
  if (username !== '' || password !== '') return false;
  const root = new URL(apiRoot);
  if (root.protocol === 'http:') return protocol === 'http:' && host === root.host;
  return protocol === 'https:' && port === '' && mediaHosts.some((known) => known.test(hostname));
}

/** Meta writes digests in hexadecimal in one place and in base64 in another. Anything else cannot be compared. */
function digestOf(hash: string | undefined): Buffer[] {
  if (hash === undefined) return [];
  const bytes = /^[0-9a-f]{64}$/i.test(hash) ? Buffer.from(hash, 'hex') : Buffer.from(hash, 'base64');
  return bytes.length === 32 ? [bytes] : [];
}

function checked(source: Readable, announced: readonly Buffer[]): Readable {
  const hash = createHash('sha256');
  return boundedDownload(source, {
    maximumBytes: cloudLimits.mediaBytes,
    idleMs: cloudTimes.requestMs,
    tooLong: malformed,
    see: (chunk) => void hash.update(chunk),
    judge() {
      const digest = hash.digest();
      return announced.every((expected) => timingSafeEqual(expected, digest)) ? null : malformed();
    },
  });
}
