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
  /** Those of the rows whose turn it is, in their order. Of an earlier process: first, as they stand. */
  inTurn<Row extends { readonly hash: Buffer }>(rows: readonly Row[], nowMs: number): Row[];
  forget(rows: readonly { readonly hash: Buffer }[]): void;
}

/** A stanza that Baileys dropped without decrypting holds a person's next words back for so long and no longer. */
const longestHoldMs = 10_000;

/** How many arrivals lie between two looks at what was never decrypted. */
const lookAfter = 1_000;

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

  /** Of people who did not write again. */
  function dropDead(nowMs: number): void {
    for (const [person, numbers] of pending)
      for (const [number, one] of numbers) if (isDead(one, nowMs)) settle({ person, number });
  }

  function isOvertaking({ person, number }: Arrival, nowMs: number): boolean {
    for (const [other, one] of pending.get(person) ?? []) {
      if (isDead(one, nowMs)) settle({ person, number: other });
      else if (other < number) return true;
    }
    return false;
  }

  function settle({ person, number }: Arrival): void {
    const numbers = pending.get(person);
    numbers?.delete(number);
    if (numbers?.size === 0) pending.delete(person);
  }

  return {
    begin(person, nowMs, signal) {
      count += 1;
      if (count % lookAfter === 0) dropDead(nowMs);
      const numbers = pending.get(person) ?? new Map<number, Pending>();
      pending.set(person, numbers.set(count, { sinceMs: nowMs, signal }));
      return { person, number: count };
    },
    settle,
    journalled: (hash, arrival) => void rowOf.set(nameOf(hash), arrival),
    inTurn: (rows, nowMs) =>
      rows
        .map((row) => ({ row, arrival: rowOf.get(nameOf(row.hash)) }))
        .filter(({ arrival }) => arrival === undefined || !isOvertaking(arrival, nowMs))
        .sort((one, other) => (one.arrival?.number ?? 0) - (other.arrival?.number ?? 0))
        .map(({ row }) => row),
    forget: (rows) => {
      for (const { hash } of rows) rowOf.delete(nameOf(hash));
    },
  };
}
