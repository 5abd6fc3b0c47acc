import { type Logger } from '../../core/logger.ts';
import { type Database } from '../../store/index.ts';
import { claimLease, type Hold, releaseLease, renewLease } from './queries.ts';

/*
 * One process holds a number at a time.
 *
 *   free ──claim──> held ──renew, renew, …──> released (stop) → free
 *                    │
 *                    ├─ another has the epoch ────────────> lost 'taken'
 *                    └─ not renewed until it has run out ─> lost 'expired'
 *
 * A database that does not answer is no reason to let go: the number stays ours until the lease has run out by our own monotonic clock,
 * which began before the database's did. We stop `marginMs` earlier, so that our socket is closed when another process may begin.
 */

export interface LeaseTimes {
  /** How long a claim or renewal holds, in milliseconds. */
  readonly leaseMs: number;
  /** How much earlier than the database we take it for gone: the time to close a socket. */
  readonly marginMs: number;
}

export const leaseTimes: LeaseTimes = { leaseMs: 30_000, marginMs: 5_000 };

/** The number is another's by now, or may be: nothing of it may be written any more. */
export class FencedError extends Error {
  override readonly name = 'FencedError';
  readonly code: 'taken' | 'expired';

  constructor(code: 'taken' | 'expired') {
    super(`the number's lease is gone: ${code}`);
    this.code = code;
  }
}

export interface Lease {
  readonly hold: Hold;
  /** Aborts with a FencedError, at once, when the lease is lost. */
  readonly lost: AbortSignal;
  /** By our own clock, at this very moment: a process that slept may not have heard yet that it has lost. */
  isHeld(): boolean;
  /** A write met another epoch. */
  fenced(): FencedError;
  /** Ends it; the number is free for others at once. Call it when the socket is closed. */
  release(): Promise<void>;
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
  const asked = parts.monotonic();
  const epoch = await claimLease(parts.db, id, owner, parts.times.leaseMs);
  return epoch === undefined ? undefined : keepLease(parts, { id, epoch }, asked);
}

function keepLease({ db, logger, times, monotonic, lastFrameAt }: LeaseParts, hold: Hold, claimedAt: number): Lease {
  const { leaseMs, marginMs } = times;
  const losing = new AbortController();
  let heldUntil = claimedAt + leaseMs - marginMs;
  let ended = false;
  let renewing = false;

  const lose = (code: FencedError['code']): FencedError => {
    const error = new FencedError(code);
    if (ended) return error;
    ended = true;
    clearInterval(renewals);
    clearTimeout(deadline);
    logger.warn('whatsapp.lease-lost', { channel: 'whatsapp', kind: hold.id, code });
    losing.abort(error);
    return error;
  };
  const expire = (): void => {
    const left = heldUntil - monotonic();
    if (left <= 0) lose('expired');
    else deadline = setTimeout(expire, left);
  };
  const renew = async (): Promise<void> => {
    if (renewing) return; // The last one hangs: asking again would only fill the pool.
    renewing = true;
    const asked = monotonic();
    try {
      const renewed = await renewLease(db, hold, leaseMs, lastFrameAt());
      if (!renewed) lose('taken');
      else heldUntil = Math.max(heldUntil, asked + leaseMs - marginMs);
    } catch (error) {
      logger.warn('whatsapp.lease-not-renewed', { channel: 'whatsapp', kind: hold.id, error });
    } finally {
      renewing = false;
    }
  };
  const renewals = setInterval(() => void renew(), Math.max(1, (leaseMs - marginMs) / 4));
  let deadline = setTimeout(expire, Math.max(0, heldUntil - monotonic()));

  return {
    hold,
    lost: losing.signal,
    isHeld() {
      if (!ended && monotonic() >= heldUntil) lose('expired');
      return !ended;
    },
    fenced: () => lose('taken'),
    async release() {
      if (ended) return;
      ended = true;
      clearInterval(renewals);
      clearTimeout(deadline);
      try {
        await releaseLease(db, hold);
      } catch (error) {
        // It runs out by itself.
        logger.warn('whatsapp.lease-not-released', { channel: 'whatsapp', kind: hold.id, error });
      }
    },
  };
}
