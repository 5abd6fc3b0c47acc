import { createHash } from 'node:crypto';
import type pg from 'pg';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';

/** So many a minute of each. Counted in PostgreSQL, so that restarts and more processes give nobody more tries. */
export interface Tries {
  /** Counts one. @returns milliseconds to wait; 0 where it may go on. @throws what the database throws */
  count(who: string): Promise<number>;
}

/** @param what is tried: the same name and limit count together in every process */
export function createTries(pool: pg.Pool, what: string, perMinute: number): Tries {
  const limiter = new RateLimiterPostgres({
    storeClient: pool,
    storeType: 'pool',
    tableName: 'try_count',
    tableCreated: true,
    keyPrefix: what,
    points: perMinute,
    duration: 60,
    clearExpiredByTimeout: true,
  });
  return {
    async count(who) {
      try {
        // Hashed: people type passwords into name fields, and the table need not know who came from where.
        await limiter.consume(createHash('sha256').update(who).digest('base64url'));
        return 0;
      } catch (error) {
        // Anything else is the database: no answer is better than an uncounted try.
        if (error instanceof RateLimiterRes) return Math.max(1, error.msBeforeNext);
        throw error;
      }
    },
  };
}
