import { createRequire } from 'node:module';
import { Curve, generateSignalPubKey, signedKeyPair } from '@whiskeysockets/baileys';
import { expect, it, vi } from 'vitest';
import { repairTrialDecryption } from '../../../../src/channels/whatsapp/trial-decryption.ts';

interface Cipher {
  encrypt(bytes: Buffer): Promise<{ type: number; body: string }>;
  decryptWhisperMessage(bytes: Buffer): Promise<Buffer>;
  decryptPreKeyWhisperMessage(bytes: Buffer): Promise<Buffer>;
}
interface Libsignal {
  readonly SessionBuilder: new (storage: object, address: object) => { initOutgoing(bundle: object): Promise<void> };
  readonly SessionCipher: new (storage: object, address: object) => Cipher;
  readonly SessionRecord: { deserialize(stored: object): { serialize(): object } };
  readonly ProtocolAddress: new (name: string, device: number) => object;
}
// The very module that Baileys uses.
const { SessionBuilder, SessionCipher, SessionRecord, ProtocolAddress } = createRequire(
  createRequire(import.meta.url).resolve('@whiskeysockets/baileys'),
)('libsignal') as Libsignal;

/** One side of a talk, with what it needs of a store. */
function aSide(name: string, other: string) {
  const identity = Curve.generateKeyPair();
  const signed = signedKeyPair(identity, 1);
  let record: object | undefined;
  const pairOf = ({ private: privKey, public: pubKey }: typeof identity) => ({
    privKey: Buffer.from(privKey),
    pubKey: Buffer.from(generateSignalPubKey(pubKey)),
  });
  const storage = {
    isTrustedIdentity: () => true,
    loadSession: () => Promise.resolve(record === undefined ? undefined : SessionRecord.deserialize(record)),
    storeSession: (_: string, changed: { serialize(): object }) => Promise.resolve(void (record = changed.serialize())),
    loadPreKey: () => Promise.resolve(undefined),
    loadSignedPreKey: () => pairOf(signed.keyPair),
    getOurRegistrationId: () => 1,
    getOurIdentity: () => pairOf(identity),
  };
  const cipher = new SessionCipher(storage, new ProtocolAddress(other, 0));
  return {
    name,
    bundle: {
      registrationId: 1,
      identityKey: pairOf(identity).pubKey,
      signedPreKey: { keyId: 1, publicKey: pairOf(signed.keyPair).pubKey, signature: signed.signature },
    },
    begin: (bundle: object) => new SessionBuilder(storage, new ProtocolAddress(other, 0)).initOutgoing(bundle),
    async say(words: string) {
      const { type, body } = await cipher.encrypt(Buffer.from(words));
      return { type, bytes: Buffer.from(body, 'latin1') };
    },
    async hear({ type, bytes }: { type: number; bytes: Buffer }) {
      const heard =
        type === 3 ? await cipher.decryptPreKeyWhisperMessage(bytes) : await cipher.decryptWhisperMessage(bytes);
      return heard.toString();
    },
  };
}

it('a message of an older session does not spoil the newer one: what is sent with that still opens', async () => {
  for (const method of ['info', 'warn', 'error'] as const)
    vi.spyOn(console, method).mockImplementation(() => undefined);
  repairTrialDecryption();
  const [us, ayu] = [aSide('us', 'ayu'), aSide('ayu', 'us')];
  await ayu.begin(us.bundle);
  expect(await us.hear(await ayu.say('halo'))).toBe('halo');
  expect(await ayu.hear(await us.say('Kami di sini.'))).toBe('Kami di sini.');
  // We begin anew, as when a phone has asked for something again; meanwhile the phone writes with what it has.
  await us.begin(ayu.bundle);
  expect(await us.hear(await ayu.say('masih di sini'))).toBe('masih di sini');
  expect(await ayu.hear(await us.say('Kami baca.'))).toBe('Kami baca.');
  expect(await us.hear(await ayu.say('ya'))).toBe('ya');
  await expect(us.hear({ type: 1, bytes: Buffer.alloc(80, 0x33) })).rejects.toThrow();
  expect(await ayu.hear(await us.say('Masih ada?'))).toBe('Masih ada?');
});
