import type { proto, SignalKeyStoreWithTransaction } from '@whiskeysockets/baileys';
import type { SignalRepositoryWithLIDStore } from '@whiskeysockets/baileys/lib/Types/Signal.js';
import { type Clock } from '../../../core/clock.ts';
import { SuarError } from '../../../core/errors.ts';
import { type Logger } from '../../../core/logger.ts';
import { type Reach } from '../../../core/turning-point.ts';
import { isPassingTrouble } from '../../../store/index.ts';
import { type JournalledRow, putRow } from '../journal-rows.ts';
import { foundAgain } from './found-again.ts';
import { hashOf, type Journal, type Unread } from './journal.ts';
import { type Enciphered } from './life.ts';
import { talkTimes } from './limits.ts';
import { type Origin } from './origin.ts';
import { pause } from './pause.ts';

export interface KeepingParts {
  readonly journal: Journal;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly reach: Reach;
  /** Whose bytes these are; filled while the stanza came in. */
  readonly enciphered: WeakMap<Uint8Array, Enciphered>;
  /** Something waits in the journal. */
  readonly wake: () => void;
}

/** Of one socket. */
export interface SocketKeepingParts extends KeepingParts {
  /** Resolves when everything that was changed until now is committed. */
  readonly durable: () => Promise<void>;
}

type DecryptMessage = SignalRepositoryWithLIDStore['decryptMessage'];
type Decryption = Parameters<DecryptMessage>[0];

class UnknownCiphertextError extends SuarError {
  override readonly name = 'UnknownCiphertextError';

  constructor() {
    super('a ciphertext without its stanza', 'Attach the hooks to the socket before it connects.');
  }
}

/** What stands for a message that we have already: padding and nothing else, which decodes to an empty message. */
const nothingToSay = (): Uint8Array => Buffer.of(1);

/**
 * Baileys' repository, with a journal in the decryption. Order: plaintext and ratchet in one commit → receipt
 * (docs/decisions/007-whatsapp-journal.md). The same ciphertext delivered again is answered from the journal.
 */
export function keepPlaintext(
  repository: SignalRepositoryWithLIDStore,
  keys: SignalKeyStoreWithTransaction,
  parts: SocketKeepingParts,
): SignalRepositoryWithLIDStore {
  return {
    ...repository,
    decryptMessage: async (wanted) => {
      const known = parts.enciphered.get(wanted.ciphertext);
      if (known === undefined) throw new UnknownCiphertextError();
      const { sender, life } = known;
      if (sender.kind === 'nobody') return repository.decryptMessage(wanted);
      if (sender.kind === 'own-phone') return decryptOfOwnPhone(repository, keys, parts, wanted, known);
      const { origin } = sender;
      life.journalled.add(origin.id);
      try {
        return await decryptOnce(repository, keys, parts, wanted, known, origin);
      } finally {
        // Also what failed: the person's next words may wait for it.
        known.arrival?.opened();
        wakeWhenDurable(parts);
      }
    },
  };
}

/** What is journalled is found there when its commit is through; of one that fails the next connection hears. */
function wakeWhenDurable({ durable, wake }: SocketKeepingParts): void {
  durable().then(wake, wake);
}

async function decryptOnce(
  repository: SignalRepositoryWithLIDStore,
  keys: SignalKeyStoreWithTransaction,
  parts: SocketKeepingParts,
  wanted: Decryption,
  { life, position }: Enciphered,
  origin: Origin,
): Promise<Uint8Array> {
  const hash = hashOf(wanted.ciphertext);
  try {
    // Nested in the decryption's own transaction: its ratchet is committed when this work has returned, and our row with it.
    const plaintext = await keys.transaction(async () => {
      const decrypted = await repository.decryptMessage(wanted);
      parts.reach('whatsapp.after-decrypt');
      const bytes = Buffer.from(decrypted).toString('base64');
      await putRow(keys, parts.journal.rowOf(hash, { origin, bytes, padded: true, position }));
      return decrypted;
    }, wanted.jid);
    parts.reach('whatsapp.after-journal');
    return plaintext;
  } catch (error) {
    // The same bytes may have been opened a moment ago.
    await parts.durable();
    const recalled = await whileItLives(parts, life.signal, () => parts.journal.recall(hash));
    if (recalled?.kind === 'kept') return Buffer.from(recalled.entry.bytes, 'base64');
    if (recalled?.kind === 'taken') return nothingToSay();
    await noteUnread(parts, hash, origin, 'undecryptable', life.signal);
    life.journalled.delete(origin.id);
    throw error;
  }
}

/** Told to the house unless something readable comes in time. */
export async function noteUnread(
  parts: Pick<KeepingParts, 'journal' | 'clock' | 'logger'>,
  hash: Buffer,
  origin: Origin,
  why: Unread,
  signal: AbortSignal,
): Promise<void> {
  // A call has no content, and what may be viewed once WhatsApp gives to no device but a phone: waiting is vain.
  const waitMs = why === 'view-once-unavailable' || why === 'call' ? 0 : talkTimes.awaitContentMs;
  const dueAt = new Date(parts.clock.now().getTime() + waitMs);
  await whileItLives(parts, signal, () => parts.journal.awaitContent(hash, origin, why, dueAt));
}

/** Our phone may have found a message again that we were not given; that is a person's word like any other. */
async function decryptOfOwnPhone(
  repository: SignalRepositoryWithLIDStore,
  keys: SignalKeyStoreWithTransaction,
  parts: SocketKeepingParts,
  wanted: Decryption,
  { life }: Enciphered,
): Promise<Uint8Array> {
  let found = 0;
  const plaintext = await keys.transaction(async () => {
    const decrypted = await repository.decryptMessage(wanted);
    for (const { origin, message } of await foundAgain(decrypted, parts.clock.now())) {
      const known = await whileItLives(parts, life.signal, () => parts.journal.awaitedOrigin(origin.id));
      await putRow(keys, await rowOfDecoded(parts.journal, known ?? origin, message));
      life.journalled.add(origin.id);
      found += 1;
    }
    return decrypted;
  }, wanted.jid);
  if (found > 0) wakeWhenDurable(parts);
  return plaintext;
}

/** For what did not come out of a decryption of ours. */
export async function rowOfDecoded(journal: Journal, origin: Origin, message: proto.IMessage): Promise<JournalledRow> {
  const { proto } = await import('@whiskeysockets/baileys');
  const bytes = proto.Message.encode(message).finish();
  const entry = { origin, bytes: Buffer.from(bytes).toString('base64'), padded: false, position: 0 };
  return journal.rowOf(hashOf('decoded', origin.address, origin.id, bytes), entry);
}

/**
 * The database may be away for a while. Until it is back no receipt leaves, and WhatsApp keeps the message; an error would
 * make Baileys refuse it instead. Ends with the connection.
 */
async function whileItLives<T>(
  { logger }: Pick<KeepingParts, 'logger'>,
  signal: AbortSignal,
  work: () => Promise<T>,
): Promise<T> {
  const { journalPauseFirstMs, journalPauseLongestMs } = talkTimes;
  for (let pauseMs: number = journalPauseFirstMs; ; pauseMs = Math.min(pauseMs * 2, journalPauseLongestMs)) {
    try {
      return await work();
    } catch (error) {
      if (signal.aborted || !isPassingTrouble(error)) throw error;
      logger.warn('whatsapp.journal-waits', { channel: 'whatsapp', error });
      await pause(pauseMs, signal);
    }
  }
}
