/** The place of a ciphertext among those that came in. */
export interface Arrival {
  readonly person: string;
  readonly number: number;
}

/**
 * In which order messages came in. Baileys decrypts them in another: what is live overtakes what is being caught up on, and a person's
 * second message the first, whose sender it must look up (7.0.0-rc14, processNode and handleMessage). What one person wrote is heard
 * in the order in which it came; nobody waits for anybody else.
 */
export interface Arrivals {
  /** @param signal of the connection; what it brought and never decrypted holds nobody back after its end */
  begin(person: string, nowMs: number, signal: AbortSignal): Arrival;
  /** It has been decrypted, or could not be. */
  settle(arrival: Arrival): void;
  /** The entry of the journal that the ciphertext became. */
  journalled(hash: Buffer, arrival: Arrival): void;
  /**
   * To be taken before the journal is read: what is decrypted while it is being read may be missing in what was read.
   * @returns picks those of the rows whose turn it is, in their order. Of another process: first, as they stand, where
   * `isOurs` says that they are ours to take
   */
  beforeReading(
    nowMs: number,
  ): <Row extends { readonly hash: Buffer }>(rows: readonly Row[], isOurs: (row: Row) => boolean) => Row[];
  forget(rows: readonly { readonly hash: Buffer }[]): void;
}

/** A stanza that Baileys dropped without decrypting holds a person's next words back for so long and no longer. */
const longestHoldMs = 10_000;

interface Pending {
  readonly sinceMs: number;
  readonly signal: AbortSignal;
}

export function createArrivals(): Arrivals {
  const pending = new Map<string, Map<number, Pending>>();
  const rowOf = new Map<string, Arrival>();
  let count = 0;
  const nameOf = (hash: Buffer): string => hash.toString('base64');

  const isDead = ({ sinceMs, signal }: Pending, nowMs: number): boolean =>
    signal.aborted || nowMs - sinceMs > longestHoldMs;

  /** The first of each person's that is still being decrypted. */
  function firstPending(nowMs: number): Map<string, number> {
    const first = new Map<string, number>();
    for (const [person, numbers] of pending) {
      for (const [number, one] of numbers) {
        if (isDead(one, nowMs)) settle({ person, number });
        else first.set(person, Math.min(number, first.get(person) ?? number));
      }
    }
    return first;
  }

  function settle({ person, number }: Arrival): void {
    const numbers = pending.get(person);
    numbers?.delete(number);
    if (numbers?.size === 0) pending.delete(person);
  }

  return {
    begin(person, nowMs, signal) {
      count += 1;
      const numbers = pending.get(person) ?? new Map<number, Pending>();
      pending.set(person, numbers.set(count, { sinceMs: nowMs, signal }));
      return { person, number: count };
    },
    settle,
    journalled: (hash, arrival) => void rowOf.set(nameOf(hash), arrival),
    beforeReading(nowMs) {
      const first = firstPending(nowMs);
      return (rows, isOurs) =>
        rows
          .map((row) => ({ row, arrival: rowOf.get(nameOf(row.hash)) }))
          .filter(({ row, arrival }) =>
            arrival === undefined ? isOurs(row) : arrival.number <= (first.get(arrival.person) ?? Infinity),
          )
          .sort((one, other) => (one.arrival?.number ?? 0) - (other.arrival?.number ?? 0))
          .map(({ row }) => row);
    },
    forget: (rows) => {
      for (const { hash } of rows) rowOf.delete(nameOf(hash));
    },
  };
}
