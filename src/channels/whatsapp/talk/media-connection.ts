import type { BinaryNode, WASocket } from '@whiskeysockets/baileys';
import { z } from 'zod';
import { SendError } from '../../../core/outbound.ts';
import { talkTimes } from './limits.ts';
import { mediaAddress } from './media-address.ts';

/** Where WhatsApp takes files at the moment, and the word that lets us in. */
export interface MediaConnection {
  readonly auth: string;
  /** WhatsApp's own hosts, best first; whatever else was named is left out. */
  readonly hosts: readonly URL[];
}

const connectionSchema = z.object({ auth: z.string().min(1).max(4_000) });
const hostSchema = z.object({ hostname: z.string().min(1).max(255) });

/**
 * Asks WhatsApp. Not through Baileys' `refreshMediaConn`: it keeps what it was answered, a failure too, for as long as its socket
 * lives (7.0.0-rc14, messages-send.js). @throws SendError
 */
export async function askMediaConnection(
  socket: Pick<WASocket, 'query'>,
  loopbackMedia: boolean,
): Promise<MediaConnection> {
  const { getBinaryNodeChild, getBinaryNodeChildren, S_WHATSAPP_NET } = await import('@whiskeysockets/baileys');
  const question = { type: 'set', xmlns: 'w:m', to: S_WHATSAPP_NET };
  const content: BinaryNode[] = [{ tag: 'media_conn', attrs: {} }];
  let answer: BinaryNode | undefined;
  try {
    // Holds: Baileys types whatever an answer is as any; it is a stanza, or undefined.
    answer = (await socket.query({ tag: 'iq', attrs: question, content }, talkTimes.uploadMs)) as
      BinaryNode | undefined;
  } catch {
    // Refused, not answered, or the connection went: a short code says all of it, and Baileys' own error may quote a stanza.
    throw new SendError({ kind: 'unavailable', reason: 'media-connection' });
  }
  const told = getBinaryNodeChild(answer, 'media_conn');
  const connection = connectionSchema.safeParse(told?.attrs);
  if (!connection.success) throw new SendError({ kind: 'unavailable', reason: 'media-connection' });
  const hosts = getBinaryNodeChildren(told, 'host').flatMap(({ attrs }) => {
    const host = hostSchema.safeParse(attrs);
    const url = host.success ? hostAddress(host.data.hostname, loopbackMedia) : undefined;
    return url === undefined ? [] : [url];
  });
  return { auth: connection.data.auth, hosts };
}

/** By the rule for downloads: what is uploaded tells our address, and an answer is believed. */
function hostAddress(hostname: string, loopbackMedia: boolean): URL | undefined {
  const isStandin = loopbackMedia && hostname.startsWith('127.0.0.1:');
  return mediaAddress(`${isStandin ? 'http' : 'https'}://${hostname}`, loopbackMedia);
}
