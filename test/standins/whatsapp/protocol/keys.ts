import { generateSignalPubKey } from '@whiskeysockets/baileys';
import { verifySignature } from 'libsignal/src/curve.js';

/** libsignal wants public keys with their type byte; the wire and Baileys have them without. */
export const withTypeByte = (key: Uint8Array): Buffer => Buffer.from(generateSignalPubKey(key));

/** Baileys 7.0.0-rc14's own `Curve.verify` drops the answer (lib/Utils/crypto.js:23), so the stand-in asks libsignal. */
export function signatureHolds(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  return verifySignature(withTypeByte(publicKey), message, Buffer.from(signature));
}
