import { createHash } from 'node:crypto';
import type pg from 'pg';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';

/** Tries a minute. Above: wait. Counted in PostgreSQL, so that restarts and more processes give nobody more tries. */
const perMinute = { name: 5, address: 20 } as const;

export interface SignInLimits {
  /** Counts one try. @returns seconds to wait when it was one too many */
  count(
    signInName: string,
    ip: string,
  ): Promise<{ readonly allowed: true } | { readonly allowed: false; readonly waitSeconds: number }>;
}

const tableName = 'desk_try';

export function createSignInLimits(pool: pg.Pool): SignInLimits {
  const limiter = (keyPrefix: string, points: number): RateLimiterPostgres =>
    new RateLimiterPostgres({
      storeClient: pool,
      storeType: 'pool',
      tableName,
      tableCreated: true,
      keyPrefix,
      points,
      duration: 60,
      clearExpiredByTimeout: true,
    });
  const byName = limiter('name', perMinute.name);
  const byAddress = limiter('address', perMinute.address);
  return {
    async count(signInName, ip) {
      // Hashed: people type passwords into the name field, and the table need not know who came from where.
      const results = await Promise.allSettled([
        byAddress.consume(hashed(ip)),
        byName.consume(hashed(signInName.trim().toLowerCase())),
      ]);
      let waitMs = 0;
      for (const result of results) {
        if (result.status === 'fulfilled') continue;
        // Anything else is the database: no answer is better than an uncounted try.
        if (!(result.reason instanceof RateLimiterRes)) throw result.reason;
        waitMs = Math.max(waitMs, result.reason.msBeforeNext);
      }
      return waitMs === 0 ? { allowed: true } : { allowed: false, waitSeconds: Math.ceil(waitMs / 1_000) };
    },
  };
}

const hashed = (text: string): string => createHash('sha256').update(text).digest('base64url');
