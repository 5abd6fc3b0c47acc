import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { ProtocolError } from './stanza.ts';

export const mediaKinds = ['image', 'video', 'audio', 'document', 'sticker'] as const;
export type MediaKind = (typeof mediaKinds)[number];

const purpose = {
  image: 'WhatsApp Image Keys',
  sticker: 'WhatsApp Image Keys',
  video: 'WhatsApp Video Keys',
  audio: 'WhatsApp Audio Keys',
  document: 'WhatsApp Document Keys',
} satisfies Record<MediaKind, string>;

const macBytes = 10;

function keysOf(mediaKey: Uint8Array, kind: MediaKind) {
  const all = Buffer.from(hkdfSync('sha256', mediaKey, '', purpose[kind], 112));
  return { iv: all.subarray(0, 16), cipherKey: all.subarray(16, 48), macKey: all.subarray(48, 80) };
}

const digest = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

export interface SealedMedia {
  readonly mediaKey: Buffer;
  /** Ciphertext and the first ten bytes of its MAC. */
  readonly sealed: Buffer;
  readonly fileSha256: Buffer;
  readonly fileEncSha256: Buffer;
}

export function sealMedia(kind: MediaKind, plain: Uint8Array): SealedMedia {
  const mediaKey = randomBytes(32);
  const { iv, cipherKey, macKey } = keysOf(mediaKey, kind);
  const cipher = createCipheriv('aes-256-cbc', cipherKey, iv);
  const ciphertext = Buffer.concat([cipher.update(plain), cipher.final()]);
  const mac = createHmac('sha256', macKey).update(iv).update(ciphertext).digest().subarray(0, macBytes);
  const sealed = Buffer.concat([ciphertext, mac]);
  return { mediaKey, sealed, fileSha256: digest(plain), fileEncSha256: digest(sealed) };
}

/** @throws when the MAC does not hold. */
export function openMedia(kind: MediaKind, mediaKey: Uint8Array, sealed: Uint8Array): Buffer {
  const { iv, cipherKey, macKey } = keysOf(mediaKey, kind);
  const ciphertext = sealed.subarray(0, -macBytes);
  const mac = createHmac('sha256', macKey).update(iv).update(ciphertext).digest().subarray(0, macBytes);
  if (!mac.equals(sealed.subarray(-macBytes))) throw new ProtocolError("the media's MAC does not hold");
  const decipher = createDecipheriv('aes-256-cbc', cipherKey, iv);
  return Buffer.concat([decipher.update(ciphertext), decipher.final()]);
}
