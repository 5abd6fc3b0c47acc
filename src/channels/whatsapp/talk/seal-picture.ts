import { createCipheriv, createHash, createHmac, randomBytes } from 'node:crypto';
import { macBytes, mediaKeysOf } from './decipher-media.ts';

export interface SealedPicture {
  readonly mediaKey: Buffer;
  /** What is uploaded: ciphertext and MAC. */
  readonly sealed: Buffer;
  /** SHA-256 of the picture, and of what is uploaded. */
  readonly fileHash: Buffer;
  readonly encipheredHash: Buffer;
}

/**
 * WhatsApp's media encryption, the other way round than `decipherMedia`. Baileys' own goes through files in the folder for temporary
 * ones, which stay there when the process is killed; a picture of ours is small and stays in memory.
 */
export function sealPicture(png: Buffer): SealedPicture {
  const mediaKey = randomBytes(32);
  const { iv, cipherKey, macKey } = mediaKeysOf('photo', mediaKey);
  const cipher = createCipheriv('aes-256-cbc', cipherKey, iv);
  const ciphertext = Buffer.concat([cipher.update(png), cipher.final()]);
  const mac = createHmac('sha256', macKey).update(iv).update(ciphertext).digest().subarray(0, macBytes);
  const sealed = Buffer.concat([ciphertext, mac]);
  return { mediaKey, sealed, fileHash: sha256(png), encipheredHash: sha256(sealed) };
}

const sha256 = (bytes: Buffer): Buffer => createHash('sha256').update(bytes).digest();
