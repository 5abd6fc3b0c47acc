import type { proto, SignalKeyStoreWithTransaction, WAMessageKey, WASocket } from '@whiskeysockets/baileys';
import type { SignalRepositoryWithLIDStore } from '@whiskeysockets/baileys/lib/Types/Signal.js';

// The seam between the two halves of this channel. The account half keeps the number logged in; the talk half reads and writes what
// people say. Types only: Baileys itself is loaded with `await import()`, and only when a number is configured, because of its memory.

/** What the talk half hangs on each new socket. A socket lives for one connection; the hooks outlive it. */
export interface SocketHooks {
  /**
   * Wraps Baileys' signal repository: plaintext is journalled in the very commit of the ratchet (journal-rows.ts), before the
   * receipt leaves. `durable`: resolves when everything that was changed until now is committed. A throw means the message was not taken: no receipt, and WhatsApp delivers it again.
   */
  wrapRepository(
    repository: SignalRepositoryWithLIDStore,
    keys: SignalKeyStoreWithTransaction,
    durable: () => Promise<void>,
  ): SignalRepositoryWithLIDStore;
  /** What we sent, for a contact's phone that asks again. */
  getMessage(key: WAMessageKey): Promise<proto.IMessage | undefined>;
  /** Listens on a socket before it connects. The returned function is awaited when the socket has ended, after its buffer was flushed. */
  attach(socket: WASocket): () => Promise<void>;
}

/** What the account half offers the talk half. */
export interface WhatsAppLine {
  /** The logged-in socket, or undefined: then a send is SendError `unavailable`. */
  readonly socket: () => WASocket | undefined;
  /** A send that did not settle in time: the account half counts these and builds a new socket. */
  readonly sendStalled: () => void;
}
