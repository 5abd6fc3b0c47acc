import { sql } from 'kysely';
import { type Clock } from '../core/clock.ts';
import { type Logger } from '../core/logger.ts';
import { type Database, type Tx } from './database.ts';

/*
 * What time it is, for all processes of one house: the database's clock, which they share and which times half of the rows by itself. A
 * machine whose own clock is wrong, or is set while it runs, must neither fire a deadline early nor let one pass. Between two looks our
 * monotonic clock counts on, so that a database that is away takes no time with it.
 */

export interface HouseClock extends Clock {
  stop(): void;
}

export interface HouseClockParts {
  readonly db: Database;
  readonly logger: Logger;
  /** Milliseconds that never go backwards. */
  readonly monotonic?: () => number;
  readonly lookEveryMs?: number;
}

/** Well within a sweep: a database whose clock was set is followed before the next one. */
const usualLookMs = 1_000;

/** @throws what the database throws when it does not answer the first time */
export async function keepHouseClock({
  db,
  logger,
  monotonic = () => performance.now(),
  lookEveryMs = usualLookMs,
}: HouseClockParts): Promise<HouseClock> {
  /** The database's time when our monotonic clock stood at zero lies between these two. */
  const measure = async (): Promise<{ readonly earliest: number; readonly latest: number }> => {
    const asked = monotonic();
    const there = (await databaseTime(db)).getTime();
    return { earliest: there - monotonic(), latest: there - asked };
  };
  const first = await measure();
  let zero = (first.earliest + first.latest) / 2;
  let looking = false;

  async function look(): Promise<void> {
    if (looking) return; // The last one hangs: asking again would only fill the pool.
    looking = true;
    try {
      const { earliest, latest } = await measure();
      // A slow answer says little, and moves nothing that may still be right.
      zero = Math.min(Math.max(zero, earliest), latest);
    } catch (error) {
      logger.warn('clock.not-compared', { error });
    } finally {
      looking = false;
    }
  }

  const timer = setInterval(() => void look(), lookEveryMs);
  timer.unref();
  return {
    now: () => new Date(zero + monotonic()),
    stop() {
      clearInterval(timer);
    },
  };
}

/** The house's time, for a command that asks once. */
export async function databaseTime(db: Database | Tx): Promise<Date> {
  const { rows } = await sql<{ ms: number }>`
    select extract(epoch from clock_timestamp())::float8 * 1000 as ms`.execute(db);
  return new Date(rows[0]?.ms ?? Number.NaN);
}
