import { sql } from 'kysely';
import { type Lease } from '../core/lease.ts';
import { type Logger } from '../core/logger.ts';
import { type Database } from './database.ts';

/*
 * One process at a time does what a lease is for: a WhatsApp number, the poll of a bot.
 *
 *   free ──claim──> held ──renew, renew, …──> released (stop) → free
 *                    │
 *                    ├─ another has the epoch ────────────> lost 'taken'
 *                    └─ not renewed until it has run out ─> lost 'expired'
 *
 * A database that does not answer is no reason to let go: it stays ours until the lease has run out by our own monotonic clock,
 * which began before the database's did. We stop `marginMs` earlier, so that our connection is closed when another process may begin.
 */

export interface LeaseTimes {
  /** How long a claim or renewal holds, in milliseconds. */
  readonly leaseMs: number;
  /** How much earlier than the database we take it for gone: the time to close a connection. */
  readonly marginMs: number;
}

/** It is another's by now, or may be: nothing of it may be written any more. */
export class FencedError extends Error {
  override readonly name = 'FencedError';
  readonly code: 'taken' | 'expired';

  constructor(code: 'taken' | 'expired') {
    super(`the lease is gone: ${code}`);
    this.code = code;
  }
}

/** The row that a lease is. Each claim has a new epoch; whoever writes proves that theirs is the last. */
export interface LeaseRow {
  /** @returns the new epoch, or undefined while another process holds it */
  claim(leaseMs: number): Promise<string | undefined>;
  /** @returns false where another process has taken it since */
  renew(epoch: string, leaseMs: number): Promise<boolean>;
  /** Does nothing where it has been taken. */
  release(epoch: string): Promise<void>;
}

export interface KeptLease extends Lease {
  readonly epoch: string;
  /** A write met another epoch. */
  fenced(): FencedError;
}

export interface LeaseParts {
  readonly row: LeaseRow;
  /** For the log: what it is for. */
  readonly kind: string;
  readonly logger: Logger;
  readonly times: LeaseTimes;
  /** Milliseconds that never go backwards. */
  readonly monotonic: () => number;
}

/** @returns undefined while another process holds it */
export async function takeLease(parts: LeaseParts): Promise<KeptLease | undefined> {
  const asked = parts.monotonic();
  const epoch = await parts.row.claim(parts.times.leaseMs);
  return epoch === undefined ? undefined : keepLease(parts, epoch, asked);
}

function keepLease({ row, kind, logger, times, monotonic }: LeaseParts, epoch: string, claimedAt: number): KeptLease {
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
    logger.warn('lease.lost', { kind, code });
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
      const renewed = await row.renew(epoch, leaseMs);
      if (!renewed) lose('taken');
      else heldUntil = Math.max(heldUntil, asked + leaseMs - marginMs);
    } catch (error) {
      logger.warn('lease.not-renewed', { kind, error });
    } finally {
      renewing = false;
    }
  };
  const renewals = setInterval(() => void renew(), Math.max(1, (leaseMs - marginMs) / 4));
  let deadline = setTimeout(expire, Math.max(0, heldUntil - monotonic()));

  return {
    epoch,
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
        await row.release(epoch);
      } catch (error) {
        // It runs out by itself.
        logger.warn('lease.not-released', { kind, error });
      }
    },
  };
}

/** A lease by its name in the table `lease`. @param owner a random UUID of this process */
export function leaseNamed(db: Database, name: string, owner: string): LeaseRow {
  const until = (leaseMs: number) => sql`now() + make_interval(secs => ${leaseMs / 1_000}::float8)`;
  return {
    async claim(leaseMs) {
      const { rows } = await sql<{ epoch: string }>`
        insert into lease as l (name, owner, epoch, until) values (${name}, ${owner}::uuid, 1, ${until(leaseMs)})
        on conflict (name) do update set owner = excluded.owner, epoch = l.epoch + 1, until = excluded.until
        where l.until is null or l.until < now()
        returning epoch`.execute(db);
      return rows[0]?.epoch;
    },
    async renew(epoch, leaseMs) {
      const { numAffectedRows } = await sql`
        update lease set until = ${until(leaseMs)} where name = ${name} and epoch = ${epoch}::bigint`.execute(db);
      return numAffectedRows === 1n;
    },
    async release(epoch) {
      await sql`update lease set until = null where name = ${name} and epoch = ${epoch}::bigint`.execute(db);
    },
  };
}
