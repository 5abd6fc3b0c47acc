import { type Logger } from '../../core/logger.ts';
import { type Database, type KeptLease, type LeaseTimes, takeLease as take } from '../../store/index.ts';
import { claimLease, type Hold, releaseLease, renewLease } from './queries.ts';

export { FencedError, type LeaseTimes } from '../../store/index.ts';

export const leaseTimes: LeaseTimes = { leaseMs: 30_000, marginMs: 5_000 };

/** One process holds a number at a time; its row is the number's own, so that every write of the number meets the fence. */
export interface Lease extends KeptLease {
  readonly hold: Hold;
}

export interface LeaseParts {
  readonly db: Database;
  readonly logger: Logger;
  readonly times: LeaseTimes;
  /** Milliseconds that never go backwards. */
  readonly monotonic: () => number;
  /** When the last frame came, for the row. */
  readonly lastFrameAt: () => Date | undefined;
}

/** @param owner of this process @returns undefined while another process holds the number */
export async function takeLease(parts: LeaseParts, id: string, owner: string): Promise<Lease | undefined> {
  const { db, lastFrameAt } = parts;
  const lease = await take({
    ...parts,
    kind: `whatsapp ${id}`,
    row: {
      claim: (leaseMs) => claimLease(db, id, owner, leaseMs),
      renew: (epoch, leaseMs) => renewLease(db, { id, epoch }, leaseMs, lastFrameAt()),
      release: (epoch) => releaseLease(db, { id, epoch }),
    },
  });
  return lease === undefined ? undefined : { ...lease, hold: { id, epoch: lease.epoch } };
}
