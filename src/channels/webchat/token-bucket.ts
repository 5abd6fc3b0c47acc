import { type Pace } from './limits.ts';

interface Bucket {
  tokens: number;
  at: number;
}

export interface TokenBuckets {
  /** Takes one token. @returns 0 when there was one, else the milliseconds until there is one. */
  take(key: string, now: Date): number;
}

/** More keys than this and full buckets are forgotten: a full bucket is the same as none. */
const keptKeys = 10_000;

/** Slows each key on its own. Lives in this process only: it protects the machine, it is no promise. */
export function createTokenBuckets(pace: Pace): TokenBuckets {
  const buckets = new Map<string, Bucket>();

  function forgetFull(nowMs: number): void {
    const fullAfterMs = (pace.burst / pace.perSecond) * 1_000;
    for (const [key, bucket] of buckets) if (nowMs - bucket.at >= fullAfterMs) buckets.delete(key);
  }

  return {
    take(key, now) {
      const nowMs = now.getTime();
      if (buckets.size > keptKeys) forgetFull(nowMs);
      const bucket = buckets.get(key) ?? { tokens: pace.burst, at: nowMs };
      const gained = (Math.max(0, nowMs - bucket.at) / 1_000) * pace.perSecond;
      const tokens = Math.min(pace.burst, bucket.tokens + gained);
      const granted = tokens >= 1;
      buckets.set(key, { tokens: granted ? tokens - 1 : tokens, at: Math.max(bucket.at, nowMs) });
      return granted ? 0 : Math.ceil(((1 - tokens) / pace.perSecond) * 1_000);
    },
  };
}
