import { createHash } from 'node:crypto';
import { GraphRefusal } from './protocol.ts';

export interface StoredMedia {
  readonly id: string;
  readonly bytes: Buffer;
  readonly mediaType: string;
  /** What GET /{media-id} says: may be wrong on purpose. */
  readonly sha256: string;
  readonly declaredBytes: number;
  /** Where it says that the bytes are; the stand-in itself where left out. */
  readonly url: string | undefined;
}

export interface SentMedia {
  readonly bytes?: Buffer | string;
  readonly caption?: string;
  readonly mediaType?: string;
  readonly fileName?: string;
  /** For files too large to move about. */
  readonly declaredBytes?: number;
  /** Another digest than the bytes have. */
  readonly sha256?: string;
  /** Another place than the stand-in, to see whether anybody goes there. */
  readonly url?: string;
}

const megabyte = 1024 * 1024;
/** "Supported media types": what may be uploaded, and how large. Only what the hotline sends is written down here. */
const mostBytes: Readonly<Record<string, number>> = { 'image/png': 5 * megabyte, 'image/jpeg': 5 * megabyte };
const beginnings: Readonly<Record<string, string>> = { 'image/png': '89504e470d0a1a0a', 'image/jpeg': 'ffd8ff' };

/** @throws GraphRefusal */
export function checkUpload(mediaType: string, bytes: Buffer): void {
  const most = mostBytes[mediaType];
  const isWhatItSays = bytes.toString('hex').startsWith(beginnings[mediaType] ?? '-');
  if (most === undefined || !isWhatItSays)
    throw new GraphRefusal(
      400,
      100,
      'Param file must be a file with one of the following types: image/jpeg, image/png',
    );
  if (bytes.length > most) throw new GraphRefusal(400, 100, 'Invalid parameter', 'File Too Large');
}

export type MediaStore = ReturnType<typeof createMediaStore>;

export function createMediaStore() {
  const stored = new Map<string, StoredMedia>();
  const lost = new Set<string>();
  let count = 0;
  return {
    add(kind: string, sent: SentMedia): StoredMedia {
      count += 1;
      const bytes = Buffer.from(sent.bytes ?? `bytes of ${kind} ${count}`);
      const media: StoredMedia = {
        id: String(1_000_000_000 + count),
        bytes,
        mediaType: sent.mediaType ?? 'application/octet-stream',
        sha256: sent.sha256 ?? createHash('sha256').update(bytes).digest('hex'),
        declaredBytes: sent.declaredBytes ?? bytes.length,
        url: sent.url,
      };
      stored.set(media.id, media);
      return media;
    },
    find: (id: string) => stored.get(id),
    /** The bytes are gone, the id is still known. */
    lose: (id: string) => void lost.add(id),
    isLost: (id: string) => lost.has(id),
  };
}
