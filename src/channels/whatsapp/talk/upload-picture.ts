import type { WASocket } from '@whiskeysockets/baileys';
import { z } from 'zod';
import { SendError, type SendFailure } from '../../../core/outbound.ts';
import { createTransport, readBody, TransportError } from '../../transport.ts';
import { talkTimes } from './limits.ts';
import { mediaAddress } from './media-address.ts';
import { askMediaConnection } from './media-connection.ts';
import { type SealedPicture } from './seal-picture.ts';

/** Where the person's phone fetches it. */
export interface UploadedPicture {
  readonly url: string;
  readonly directPath: string;
}

const uploadedSchema = z.object({ url: z.string().max(800), direct_path: z.string().startsWith('/').max(800) });

/** WhatsApp names a few; the second stands for a first that is down. */
const mostHosts = 3;

/**
 * Hands a sealed picture to WhatsApp's media hosts, to none but its own, and follows no redirect: Baileys' own upload goes wherever an
 * answer points. @throws SendError: `unavailable` for what passes, `refused` for what does not
 */
export async function uploadPicture(
  socket: Pick<WASocket, 'query'>,
  picture: Pick<SealedPicture, 'sealed' | 'encipheredHash'>,
  loopbackMedia: boolean,
): Promise<UploadedPicture> {
  const { auth, hosts } = await askMediaConnection(socket, loopbackMedia);
  const name = picture.encipheredHash.toString('base64url');
  let last: SendFailure = { kind: 'refused', reason: 'malformed' };
  for (const host of hosts.slice(0, mostHosts)) {
    const url = new URL(`/mms/image/${name}`, host);
    url.search = new URLSearchParams({ auth, token: name }).toString();
    try {
      return await post(url, picture.sealed, loopbackMedia);
    } catch (error) {
      if (!(error instanceof SendError)) throw error;
      // What one host refuses for good another may take; one that was away may be back.
      if (last.kind === 'refused') last = error.failure;
    }
  }
  throw new SendError(last);
}

async function post(url: URL, body: Buffer, loopbackMedia: boolean): Promise<UploadedPicture> {
  const transport = createTransport(url.origin, 1);
  try {
    const response = await transport.request(url.href, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/octet-stream', origin: 'https://web.whatsapp.com' },
      timeLimitMs: talkTimes.uploadMs,
      connectLimitMs: talkTimes.mediaIdleMs,
    });
    const answer = await readBody(response, talkTimes.mediaIdleMs);
    const status = response.statusCode ?? 0;
    if (status !== 200) throw new SendError(failureOfStatus(status));
    return readAnswer(answer, loopbackMedia);
  } catch (error) {
    // Whatever was uploaded, the message has not been sent.
    throw error instanceof TransportError ? new SendError({ kind: 'unavailable', reason: error.code }) : error;
  } finally {
    transport.close();
  }
}

function failureOfStatus(status: number): SendFailure {
  const passes = status === 408 || status === 429 || status >= 500;
  return passes ? { kind: 'unavailable', reason: `HTTP ${status}` } : { kind: 'refused', reason: 'malformed' };
}

/** The phone goes where this says: WhatsApp's own hosts, as for what we fetch. */
function readAnswer(answer: Buffer, loopbackMedia: boolean): UploadedPicture {
  const uploaded = uploadedSchema.safeParse(parsed(answer));
  const places = uploaded.success ? [uploaded.data.url, uploaded.data.direct_path] : [];
  if (!uploaded.success || places.some((place) => mediaAddress(place, loopbackMedia) === undefined))
    throw new SendError({ kind: 'refused', reason: 'malformed' });
  return { url: uploaded.data.url, directPath: uploaded.data.direct_path };
}

function parsed(answer: Buffer): unknown {
  try {
    return JSON.parse(answer.toString('utf8'));
  } catch {
    return undefined;
  }
}
