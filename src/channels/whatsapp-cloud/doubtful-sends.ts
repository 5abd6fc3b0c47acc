/**
 * Sends whose answer is not there yet. Meta knows no message id of ours, but gives our word for a message back in each of its
 * statuses: so a send whose answer was lost may still be known to have been taken, and is not sent a second time.
 * Kept in memory: after a restart, or in another process, such a send is "possibly doubled", as everywhere.
 */
export interface DoubtfulSends {
  /** The message's id, where a status has told it already. */
  find(opaque: string): string | undefined;
  /** Resolves when a status names this send; never rejects. */
  told(opaque: string): Promise<string>;
  /** It is known what became of it. */
  settle(opaque: string): void;
  /** A status came; most name sends that nobody doubts. */
  learn(opaque: string, providerId: string): void;
}

interface Doubt {
  providerId: string | undefined;
  readonly waiting: ((providerId: string) => void)[];
}

/** More lost answers than this at once mean that nothing works; the oldest is forgotten and may be doubled. */
const mostDoubts = 10_000;

export function createDoubtfulSends(): DoubtfulSends {
  const doubts = new Map<string, Doubt>();
  const doubtOf = (opaque: string): Doubt => {
    const known = doubts.get(opaque);
    if (known !== undefined) return known;
    const doubt: Doubt = { providerId: undefined, waiting: [] };
    doubts.set(opaque, doubt);
    const [oldest] = doubts.keys();
    if (doubts.size > mostDoubts && oldest !== undefined) doubts.delete(oldest);
    return doubt;
  };
  return {
    find: (opaque) => doubts.get(opaque)?.providerId,
    told: (opaque) =>
      new Promise((resolve) => {
        const doubt = doubtOf(opaque);
        if (doubt.providerId === undefined) doubt.waiting.push(resolve);
        else resolve(doubt.providerId);
      }),
    settle: (opaque) => void doubts.delete(opaque),
    learn(opaque, providerId) {
      const doubt = doubts.get(opaque);
      if (doubt === undefined) return;
      doubt.providerId = providerId;
      for (const wake of doubt.waiting.splice(0)) wake(providerId);
    },
  };
}
