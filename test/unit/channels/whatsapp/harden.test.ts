import { createRequire } from 'node:module';
import * as baileys from '@whiskeysockets/baileys';
import { beforeAll, describe, expect, it } from 'vitest';
import { HardeningError, hardenSignatures } from '../../../../src/channels/whatsapp/harden.ts';

const { Curve, generateSignalPubKey, signedKeyPair } = baileys;
const message = Buffer.from('what was signed');

interface Libsignal {
  readonly SessionBuilder: new (storage: object, address: object) => { initOutgoing(bundle: object): Promise<void> };
  readonly ProtocolAddress: new (name: string, device: number) => object;
}
// The very module with which Baileys begins its sessions; its types leave out what a storage needs.
const { SessionBuilder, ProtocolAddress } = createRequire(
  createRequire(import.meta.url).resolve('@whiskeysockets/baileys'),
)('libsignal') as Libsignal;

/** What the server hands out when we write to a contact for the first time. */
function bundle(forged: boolean) {
  const identity = Curve.generateKeyPair();
  const signed = signedKeyPair(forged ? Curve.generateKeyPair() : identity, 1);
  return {
    registrationId: 1,
    identityKey: generateSignalPubKey(identity.public),
    signedPreKey: { keyId: 1, publicKey: generateSignalPubKey(signed.keyPair.public), signature: signed.signature },
  };
}
async function beginSession(forged: boolean): Promise<number> {
  let stored = 0;
  const own = Curve.generateKeyPair();
  const storage = {
    isTrustedIdentity: () => true,
    loadSession: () => Promise.resolve(undefined),
    storeSession: () => Promise.resolve(void (stored += 1)),
    getOurIdentity: () => ({ privKey: own.private, pubKey: generateSignalPubKey(own.public) }),
  };
  await new SessionBuilder(storage, new ProtocolAddress('628120000001', 0)).initOutgoing(bundle(forged));
  return stored;
}

describe('signatures, once they are hardened', () => {
  beforeAll(() => {
    hardenSignatures(baileys);
  });

  it('are right or wrong', () => {
    const { public: publicKey, private: privateKey } = Curve.generateKeyPair();
    const signature = Curve.sign(privateKey, message);
    expect(Curve.verify(publicKey, message, signature)).toBe(true);
    expect(Curve.verify(publicKey, Buffer.from('another'), signature)).toBe(false);
    expect(Curve.verify(Curve.generateKeyPair().public, message, signature)).toBe(false);
    expect(Curve.verify(publicKey, message, Buffer.alloc(64))).toBe(false);
    expect(Curve.verify(publicKey, message, Buffer.alloc(3))).toBe(false);
    expect(Curve.verify(Buffer.alloc(0), message, signature)).toBe(false);
  });

  it('begin no session with a signed pre-key that the contact never signed', async () => {
    expect(await beginSession(false)).toBe(1);
    await expect(beginSession(true)).rejects.toThrow('signature is wrong');
  });

  it('are hardened once, however often it is asked for', async () => {
    hardenSignatures(baileys);
    expect(await beginSession(false)).toBe(1);
  });

  it('refuse to start where the repair does not hold', () => {
    const frozen = {
      ...baileys,
      Curve: Object.defineProperty({ ...Curve }, 'verify', { get: () => () => true, set: () => undefined }),
    };
    expect(() => {
      hardenSignatures(frozen);
    }).toThrow(HardeningError);
  });
});
