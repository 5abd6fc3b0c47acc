import type pg from 'pg';
import { createTries } from '../../store/index.ts';

/** Tries a minute. Above: wait. */
const perMinute = { name: 5, address: 20 } as const;

export interface SignInLimits {
  /** Counts one try. @returns seconds to wait when it was one too many */
  count(
    signInName: string,
    ip: string,
  ): Promise<{ readonly allowed: true } | { readonly allowed: false; readonly waitSeconds: number }>;
}

export function createSignInLimits(pool: pg.Pool): SignInLimits {
  const byName = createTries(pool, 'name', perMinute.name);
  const byAddress = createTries(pool, 'address', perMinute.address);
  return {
    async count(signInName, ip) {
      const waits = await Promise.all([byAddress.count(ip), byName.count(signInName.trim().toLowerCase())]);
      const waitMs = Math.max(...waits);
      return waitMs === 0 ? { allowed: true } : { allowed: false, waitSeconds: Math.ceil(waitMs / 1_000) };
    },
  };
}
