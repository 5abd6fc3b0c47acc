import { type Stanza } from './protocol/stanza.ts';

/** Stanzas that a client must acknowledge. */
export type Acknowledged = 'message' | 'receipt' | 'notification' | 'call';

/**
 * A stanza that waits for its acknowledgement. It is put in, transmitted as often as its client logs in without having
 * acknowledged it, and leaves by a receipt or an ack, never by having been sent.
 */
export interface Waiting {
  stanza: Stanza;
  transmissions: number;
  /**
   * Since Baileys says NACK 500 after it has asked for a retry, and by then the freshly encrypted message may be waiting
   * under the same id: so many refusals mean what was sent before.
   */
  refusalsToPassOver: number;
}

export interface DeliveryQueue {
  readonly put: (stanza: Stanza) => Waiting;
  /** The client asked for this one again: what comes next under this id is another ciphertext. */
  readonly askedAgain: (id: string) => void;
  /** @returns what left, or undefined: there was nothing, or the refusal meant an older ciphertext. */
  readonly settle: (
    kind: Acknowledged,
    id: string,
    how: 'taken' | 'refused',
    /** Of a receipt, where several share the id. */
    receipt?: { readonly type: string | undefined; readonly from: string | undefined },
  ) => Waiting | undefined;
  readonly waiting: () => readonly Waiting[];
  readonly size: () => number;
  /** A new login: refusals from now on mean what is sent from now on. */
  readonly beginAnew: () => void;
  readonly clear: () => void;
}

export function createDeliveryQueue(): DeliveryQueue {
  const entries = new Map<string, Waiting>();
  const keyOf = (kind: string, id: string, type?: string, from?: string): string =>
    kind === 'receipt' ? `receipt/${id}/${type ?? ''}/${from ?? ''}` : `${kind}/${id}`;

  return {
    put(stanza) {
      const key = keyOf(stanza.tag, stanza.attrs['id'] ?? '', stanza.attrs['type'], stanza.attrs['from']);
      const before = entries.get(key);
      const entry: Waiting = {
        stanza,
        // A fresh ciphertext has not been sent, however often the one before it was: else it waits for the next login.
        transmissions: 0,
        refusalsToPassOver: before?.refusalsToPassOver ?? 0,
      };
      // Anew at the end: a message that is encrypted again goes out after what was written in between.
      entries.delete(key);
      entries.set(key, entry);
      return entry;
    },
    askedAgain(id) {
      const entry = entries.get(keyOf('message', id));
      if (entry !== undefined) entry.refusalsToPassOver += 1;
    },
    settle(kind, id, how, receipt) {
      const key = keyOf(kind, id, receipt?.type, receipt?.from);
      const entry = entries.get(key);
      if (entry === undefined) return undefined;
      if (how === 'refused' && entry.refusalsToPassOver > 0) {
        entry.refusalsToPassOver -= 1;
        return undefined;
      }
      entries.delete(key);
      return entry;
    },
    waiting: () => [...entries.values()],
    size: () => entries.size,
    beginAnew() {
      for (const entry of entries.values()) entry.refusalsToPassOver = 0;
    },
    clear: () => {
      entries.clear();
    },
  };
}
