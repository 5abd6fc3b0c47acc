import { SessionCipher, SessionRecord } from 'libsignal';

interface Session {
  serialize(): object;
}
interface Cipher {
  decryptWithSessions: (this: Cipher, bytes: Uint8Array, sessions: readonly Session[]) => Promise<unknown>;
}

let sound = false;

/**
 * Phones are sound where libsignal 6.0.0 is not: it steps the ratchet of every session that it tries, and keeps what did not fit
 * (session_cipher.js, decryptWithSessions). A stand-in that spoils its own sessions would find faults that no phone has.
 */
export function soundTrials(): void {
  if (sound) return;
  sound = true;
  // Holds: a method of the class that its types leave out.
  const prototype = SessionCipher.prototype as unknown as Cipher;
  const plain = prototype.decryptWithSessions;
  prototype.decryptWithSessions = async function (bytes, sessions) {
    if (sessions.length === 0) return plain.call(this, bytes, sessions);
    let last: unknown;
    for (const session of sessions) {
      const before = copyOf(session);
      try {
        return await plain.call(this, bytes, [session]);
      } catch (error) {
        last = error;
        Object.assign(session, before);
      }
    }
    throw last;
  };
}

function copyOf(session: Session): Session {
  const stored = { _sessions: { one: session.serialize() }, version: 'v1' };
  // Holds: libsignal reads what `serialize` gave and keeps it by base key (session_record.js); its types say bytes, and hide it.
  const record = SessionRecord as unknown as {
    deserialize(from: object): { readonly sessions: { readonly one: Session } };
  };
  return record.deserialize(stored).sessions.one;
}
