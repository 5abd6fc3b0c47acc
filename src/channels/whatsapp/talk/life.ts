import { type Arrival } from './arrivals.ts';
import { type Sender } from './origin.ts';

export type Acknowledgement =
  { readonly kind: 'taken' } | { readonly kind: 'refused'; readonly code: string } | { readonly kind: 'ended' };

/** A piece of ciphertext and the stanza that brought it; Baileys hands the very same bytes to the decryption. */
export interface Enciphered {
  readonly sender: Sender;
  /** Which of several ciphertexts in one stanza. */
  readonly position: number;
  /** Where a person sent it. */
  readonly arrival: Arrival | undefined;
  readonly life: Life;
}

/** One connection: what it has heard of messages on their way in and out. Ends with its socket. */
export interface Life {
  readonly signal: AbortSignal;
  /** Ids of messages whose content has gone through the journal, until Baileys emits them. */
  readonly journalled: Set<string>;
  acknowledgementOf(messageId: string): Promise<Acknowledgement>;
  acknowledge(messageId: string, answer: Acknowledgement): void;
  end(): void;
}

/** Emitted a moment after they were journalled; more than these are of a socket that emits nothing any more. */
const rememberedIds = 5_000;

export function beginLife(): Life {
  const ending = new AbortController();
  const waiting = new Map<string, (answer: Acknowledgement) => void>();
  const journalled = new (class extends Set<string> {
    override add(id: string): this {
      super.add(id);
      const [oldest] = this;
      if (this.size > rememberedIds && oldest !== undefined) this.delete(oldest);
      return this;
    }
  })();
  const acknowledge = (messageId: string, answer: Acknowledgement): void => {
    waiting.get(messageId)?.(answer);
    waiting.delete(messageId);
  };
  return {
    signal: ending.signal,
    journalled,
    acknowledgementOf: (messageId) =>
      new Promise((resolve) => {
        if (ending.signal.aborted) resolve({ kind: 'ended' });
        else waiting.set(messageId, resolve);
      }),
    acknowledge,
    end: () => {
      ending.abort();
      for (const messageId of [...waiting.keys()]) acknowledge(messageId, { kind: 'ended' });
    },
  };
}
