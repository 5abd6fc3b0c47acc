import { createRequire } from 'node:module';
import { SuarError } from '../../core/errors.ts';

/** libsignal is not as we know it: what we repair in it is not there. */
export class UnknownLibsignalError extends SuarError {
  override readonly name = 'UnknownLibsignalError';

  constructor() {
    super(
      'libsignal tries its sessions in another way than version 6.0.0',
      'Install exactly the versions of package-lock.json (npm ci), then start again.',
    );
  }
}

interface Session {
  serialize(): object;
}
interface SessionCipher {
  decryptWithSessions: (this: SessionCipher, bytes: Uint8Array, sessions: readonly Session[]) => Promise<unknown>;
}
interface Libsignal {
  readonly SessionCipher: { readonly prototype: SessionCipher };
}

let repaired = false;

/**
 * A message does not say which of several sessions with its sender it belongs to: libsignal 6.0.0 tries them one after another
 * (session_cipher.js, decryptWithSessions), steps the ratchet of each before it knows whether it is the right one, and writes all of them
 * back when one was. So a message of an older session spoils the newest one, and nothing that is sent with that opens on the phone ever
 * again: "Bad MAC". Here the sessions that did not fit are put back as they were. @throws UnknownLibsignalError
 */
export function repairTrialDecryption(): void {
  if (repaired) return;
  const { prototype } = libsignal().SessionCipher;
  const plain: unknown = Reflect.get(prototype, 'decryptWithSessions');
  if (typeof plain !== 'function') throw new UnknownLibsignalError();
  const decryptWithSessions = prototype.decryptWithSessions;
  prototype.decryptWithSessions = async function (bytes, sessions) {
    // Nothing is written back where the only one does not fit, nor where there is none.
    if (sessions.length < 2) return decryptWithSessions.call(this, bytes, sessions);
    let last: unknown;
    for (const session of sessions) {
      const before = copyOf(session);
      try {
        return await decryptWithSessions.call(this, bytes, [session]);
      } catch (error) {
        last = error;
        Object.assign(session, before);
      }
    }
    throw last;
  };
  repaired = true;
}

/** As it would come out of the store. */
function copyOf(session: Session): Session {
  // Holds: SessionEntry.deserialize, static (libsignal, session_record.js).
  const kind = session.constructor as unknown as { deserialize(stored: object): Session };
  return kind.deserialize(session.serialize());
}

/** The very module that Baileys uses, wherever npm has put it. */
function libsignal(): Libsignal {
  const baileysFile = createRequire(import.meta.url).resolve('@whiskeysockets/baileys');
  // Its types leave the prototype's method out; that it is there is looked at above.
  return createRequire(baileysFile)('libsignal') as Libsignal;
}
