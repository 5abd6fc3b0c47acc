import { createRequire } from 'node:module';
import { SuarError } from '../../core/errors.ts';

/** Baileys does not check what it should, and the repair did not take: this version is not the one that we know. */
export class HardeningError extends SuarError {
  override readonly name = 'HardeningError';

  constructor(what: string) {
    super(
      `WhatsApp's client takes a wrong signature for a right one: ${what}`,
      'Install exactly the versions of package-lock.json (npm ci), then start again.',
    );
  }
}

interface LibsignalCurve {
  readonly generateKeyPair: () => { pubKey: Buffer; privKey: Buffer };
  readonly calculateSignature: (privateKey: Buffer, message: Buffer) => Buffer;
  /** @param isInit libsignal 6.0.0 answers true without looking */
  verifySignature: (publicKey: Buffer, message: Uint8Array, signature: Uint8Array, isInit?: boolean) => boolean;
}

interface BaileysCrypto {
  readonly Curve: { verify: (publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array) => boolean };
  readonly generateSignalPubKey: (publicKey: Uint8Array | Buffer) => Uint8Array | Buffer;
}

let libsignalRepaired = false;

/**
 * Makes Baileys 7.0.0-rc14 and libsignal 6.0.0 check signatures. As they come,
 * - `Curve.verify` (Utils/crypto.js) drops libsignal's answer, so that every signature of 64 bytes is right: the certificate chain of the
 *   server and the account's signature at pairing are not checked at all;
 * - a contact's signed pre-key is not checked when a session begins (libsignal, curve.js: `isInit ? true`), so that the server could put a
 *   key of its own into it.
 * @throws HardeningError when a wrong signature is still taken afterwards
 */
export function hardenSignatures(baileys: BaileysCrypto): void {
  const curve = libsignalCurve();
  if (!libsignalRepaired) {
    const verify = curve.verifySignature;
    curve.verifySignature = (publicKey, message, signature, isInit) => {
      const right = verify(publicKey, message, signature);
      // Whoever begins a session looks at no answer: it has to be a throw.
      if (isInit === true && !right) throw new Error('a signed pre-key whose signature is wrong');
      return right;
    };
    libsignalRepaired = true;
  }
  const { Curve, generateSignalPubKey } = baileys;
  Curve.verify = (publicKey, message, signature) => {
    try {
      return curve.verifySignature(Buffer.from(generateSignalPubKey(publicKey)), message, Buffer.from(signature));
    } catch {
      return false; // No key, or no signature of 64 bytes: libsignal throws, and the answer is no.
    }
  };
  prove(curve, Curve);
}

/** The very object that Baileys and libsignal's session builder call, wherever npm has put it. */
function libsignalCurve(): LibsignalCurve {
  const baileysFile = createRequire(import.meta.url).resolve('@whiskeysockets/baileys');
  // libsignal has no types for this file; `prove` below fails when it is not so any more.
  return createRequire(baileysFile)('libsignal/src/curve.js') as LibsignalCurve;
}

function prove(curve: LibsignalCurve, { verify }: BaileysCrypto['Curve']): void {
  const { pubKey, privKey } = curve.generateKeyPair();
  const message = Buffer.from('what was signed');
  const other = Buffer.from('what was not signed');
  const signature = curve.calculateSignature(privKey, message);
  if (!verify(pubKey, message, signature) || verify(pubKey, other, signature)) throw new HardeningError('Curve.verify');
  let taken = true;
  try {
    curve.verifySignature(pubKey, other, signature, true);
  } catch {
    taken = false; // As it should be: a wrong signed pre-key begins no session.
  }
  if (taken) throw new HardeningError('a signed pre-key');
}
