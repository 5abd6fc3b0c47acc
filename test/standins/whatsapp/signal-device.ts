import { randomBytes } from 'node:crypto';
import { Curve, encodeWAMessage, type KeyPair, proto, signedKeyPair, unpadRandomMax16 } from '@whiskeysockets/baileys';
import { ProtocolAddress, SessionBuilder, SessionCipher, SessionRecord, type SignalStorage } from 'libsignal';
import { type KeyBundle, publicHalf, sessionOf } from './protocol/key-bundle.ts';
import { withTypeByte } from './protocol/keys.ts';
import { soundTrials } from './protocol/trial-sessions.ts';

/** Whom a session is with: a number of the hotline and one of its linked devices. */
export interface SessionAddress {
  readonly user: string;
  readonly device: number;
}

export type CiphertextKind = 'pkmsg' | 'msg';

export interface Encrypted {
  readonly kind: CiphertextKind;
  readonly ciphertext: Buffer;
}

/** One device of a person outside: its own identity, pre-keys and sessions, on raw libsignal. */
export interface SignalDevice {
  /** 0 is the phone, others are linked to it. */
  readonly number: number;
  readonly identity: KeyPair;
  readonly registrationId: number;
  /** Hands out a fresh one-time pre-key each time. */
  readonly takeBundle: () => KeyBundle;
  /** @param bundleOf is asked only when there is no session yet. */
  readonly encrypt: (address: SessionAddress, message: proto.IMessage, bundleOf: () => KeyBundle) => Promise<Encrypted>;
  /** Any bytes, padded or not: for a fuzzer. */
  readonly encryptBytes: (address: SessionAddress, plain: Uint8Array, bundleOf: () => KeyBundle) => Promise<Encrypted>;
  /** Begins anew with these keys, whatever was before. */
  readonly startSession: (address: SessionAddress, bundle: KeyBundle) => Promise<void>;
  /** @throws where the ciphertext does not open. */
  readonly decrypt: (address: SessionAddress, kind: CiphertextKind, ciphertext: Uint8Array) => Promise<proto.Message>;
}

export function createSignalDevice(number: number): SignalDevice {
  soundTrials();
  const identity = Curve.generateKeyPair();
  const registrationId = randomBytes(2).readUInt16BE() & 16_383 || 1;
  const signedPreKey = signedKeyPair(identity, 1);
  const preKeys = new Map<number, KeyPair>();
  let nextPreKey = 1;
  const sessions = new Map<string, Uint8Array>();
  let last: Promise<unknown> = Promise.resolve();

  const storage: SignalStorage = {
    loadSession: (id) => {
      const record = sessions.get(id);
      return Promise.resolve(record === undefined ? undefined : SessionRecord.deserialize(record));
    },
    storeSession: (id, record) => {
      sessions.set(id, record.serialize());
      return Promise.resolve();
    },
    isTrustedIdentity: () => true,
    loadPreKey: (id) => {
      const pair = preKeys.get(Number(id));
      return Promise.resolve(pair === undefined ? undefined : libsignalPair(pair));
    },
    removePreKey: (id) => void preKeys.delete(id),
    loadSignedPreKey: () => libsignalPair(signedPreKey.keyPair),
    getOurRegistrationId: () => registrationId,
    getOurIdentity: () => libsignalPair(identity),
  };
  const addressOf = ({ user, device }: SessionAddress) => new ProtocolAddress(user, device);

  /** One after another: "no session yet, so begin one, then encrypt" must not be interleaved. */
  function inTurn<T>(task: () => Promise<T>): Promise<T> {
    const result = last.then(task);
    last = result.catch(() => undefined);
    return result;
  }

  async function startSession(address: SessionAddress, bundle: KeyBundle): Promise<void> {
    type Session = Parameters<SessionBuilder['initOutgoing']>[0];
    // Holds: libsignal's types demand a one-time pre-key, its session_builder.js (line 29) goes on without.
    await new SessionBuilder(storage, addressOf(address)).initOutgoing(sessionOf(bundle) as Session);
  }

  const encryptBytes: SignalDevice['encryptBytes'] = (address, plain, bundleOf) =>
    inTurn(async () => {
      if (!sessions.has(addressOf(address).toString())) await startSession(address, bundleOf());
      const { type, body } = await new SessionCipher(storage, addressOf(address)).encrypt(plain);
      return { kind: type === 3 ? 'pkmsg' : 'msg', ciphertext: Buffer.from(body, 'latin1') };
    });

  return {
    number,
    identity,
    registrationId,
    takeBundle() {
      const pair = Curve.generateKeyPair();
      const id = nextPreKey++;
      preKeys.set(id, pair);
      return {
        registrationId,
        identity: identity.public,
        signedPreKey: {
          ...publicHalf(signedPreKey.keyId, signedPreKey.keyPair),
          signature: signedPreKey.signature,
        },
        preKey: publicHalf(id, pair),
      };
    },
    startSession: (address, bundle) => inTurn(() => startSession(address, bundle)),
    encrypt: (address, message, bundleOf) => encryptBytes(address, encodeWAMessage(message), bundleOf),
    encryptBytes,
    decrypt: (address, kind, ciphertext) =>
      inTurn(async () => {
        const cipher = new SessionCipher(storage, addressOf(address));
        const padded =
          kind === 'pkmsg'
            ? await cipher.decryptPreKeyWhisperMessage(ciphertext)
            : await cipher.decryptWhisperMessage(ciphertext);
        return proto.Message.decode(unpadRandomMax16(padded));
      }),
  };
}

function libsignalPair(pair: KeyPair): { privKey: Buffer; pubKey: Buffer } {
  return { privKey: Buffer.from(pair.private), pubKey: withTypeByte(pair.public) };
}
