import { createDecipheriv, createHash, createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { Transform, type TransformCallback } from 'node:stream';
import { SendError } from '../../../core/outbound.ts';
import { type FileKind } from './media-reference.ts';

/** What WhatsApp's clients derive the keys of a file for (Baileys, MEDIA_HKDF_KEY_MAPPING). */
const keyNames: Readonly<Record<FileKind, string>> = {
  photo: 'WhatsApp Image Keys',
  sticker: 'WhatsApp Image Keys',
  video: 'WhatsApp Video Keys',
  voice: 'WhatsApp Audio Keys',
  document: 'WhatsApp Document Keys',
};
/** A MAC is cut to so many bytes. */
export const macBytes = 10;

export interface MediaKeys {
  readonly iv: Buffer;
  readonly cipherKey: Buffer;
  readonly macKey: Buffer;
}

export function mediaKeysOf(kind: FileKind, mediaKey: Buffer): MediaKeys {
  const keys = Buffer.from(hkdfSync('sha256', mediaKey, Buffer.alloc(0), keyNames[kind], 112));
  return { iv: keys.subarray(0, 16), cipherKey: keys.subarray(16, 48), macKey: keys.subarray(48, 80) };
}

export interface MediaSecrets {
  readonly mediaKey: Buffer;
  /** SHA-256 of the file, and of its ciphertext with the MAC, where the message told them. */
  readonly fileHash?: Buffer | undefined;
  readonly encipheredHash?: Buffer | undefined;
}

/**
 * Opens WhatsApp's media encryption while it streams: HKDF-SHA-256 gives iv, key and MAC key; AES-256-CBC; the last ten bytes
 * are an HMAC-SHA-256 over iv and ciphertext. The stream fails at its end when a MAC or hash is wrong, so a file counts only
 * when the stream has ended well.
 */
export function decipherMedia(kind: FileKind, { mediaKey, fileHash, encipheredHash }: MediaSecrets): Transform {
  const { iv, cipherKey, macKey } = mediaKeysOf(kind, mediaKey);
  const decipher = createDecipheriv('aes-256-cbc', cipherKey, iv);
  const mac = createHmac('sha256', macKey).update(iv);
  const [plainHash, cipherHash] = [createHash('sha256'), createHash('sha256')];
  let held = Buffer.alloc(0);

  const open = (chunk: Buffer): Buffer => {
    mac.update(chunk);
    const plain = decipher.update(chunk);
    plainHash.update(plain);
    return plain;
  };
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      cipherHash.update(chunk);
      const joined = Buffer.concat([held, chunk]);
      const end = Math.max(0, joined.length - macBytes);
      held = joined.subarray(end);
      done(null, open(joined.subarray(0, end)));
    },
    flush(done: TransformCallback) {
      if (!sameBytes(mac.digest().subarray(0, macBytes), held)) return done(forged());
      if (encipheredHash !== undefined && !sameBytes(cipherHash.digest(), encipheredHash)) return done(forged());
      const last = finalOf(decipher);
      if (last === undefined) return done(forged());
      if (fileHash !== undefined && !sameBytes(plainHash.update(last).digest(), fileHash)) return done(forged());
      done(null, last);
    },
  });
}

const forged = (): SendError => new SendError({ kind: 'refused', reason: 'malformed' });

function sameBytes(one: Buffer, other: Buffer): boolean {
  return one.length === other.length && timingSafeEqual(one, other);
}

/** Undefined where the padding is wrong: cut in the middle of a block. */
function finalOf(decipher: ReturnType<typeof createDecipheriv>): Buffer | undefined {
  try {
    return decipher.final();
  } catch {
    return undefined;
  }
}
