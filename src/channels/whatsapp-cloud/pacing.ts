import { cloudLimits, longestPairPauseMs } from './limits.ts';

interface Pair {
  /** Messages that may go at once; below one: wait. */
  readonly tokens: number;
  readonly at: number;
  /** Refusals (131056) since the last message that went. */
  readonly refusals: number;
  readonly notBefore: number;
}

/**
 * Meta's pair rate limit, kept on our side: messages to one person flow at once as long as the burst lasts, then one every six
 * seconds. Whoever must wait is told how long; nobody sleeps here. Kept in memory: a limit that another process has used up
 * comes back as 131056, and is obeyed too.
 */
export interface Pacing {
  /** Takes a message's place. @returns milliseconds to wait first; 0: go */
  take(address: string, now: number): number;
  /** It went. */
  went(address: string): void;
  /** Meta said 131056. @returns milliseconds to wait: 4^n seconds, at least six */
  refused(address: string, now: number): number;
}

/** People whose burst is full again are forgotten once so many are remembered. */
const sweepAbove = 10_000;

export function createPacing(): Pacing {
  const pairs = new Map<string, Pair>();
  const current = (address: string, now: number): Pair => {
    const pair = pairs.get(address);
    if (pair === undefined) return { tokens: cloudLimits.pairBurst, at: now, refusals: 0, notBefore: 0 };
    const gained = Math.max(0, now - pair.at) / cloudLimits.pairEveryMs;
    return { ...pair, tokens: Math.min(cloudLimits.pairBurst, pair.tokens + gained), at: now };
  };
  const sweep = (now: number): void => {
    for (const address of pairs.keys()) {
      const pair = current(address, now);
      if (pair.tokens >= cloudLimits.pairBurst && pair.notBefore <= now) pairs.delete(address);
    }
  };
  return {
    take(address, now) {
      if (pairs.size > sweepAbove) sweep(now);
      const pair = current(address, now);
      const waitMs = Math.max(pair.notBefore - now, Math.ceil((1 - pair.tokens) * cloudLimits.pairEveryMs), 0);
      pairs.set(address, waitMs > 0 ? pair : { ...pair, tokens: pair.tokens - 1 });
      return waitMs;
    },
    went(address) {
      const pair = pairs.get(address);
      if (pair !== undefined && pair.refusals > 0) pairs.set(address, { ...pair, refusals: 0, notBefore: 0 });
    },
    refused(address, now) {
      const pair = current(address, now);
      const waitMs = Math.min(longestPairPauseMs, Math.max(cloudLimits.pairEveryMs, 4 ** pair.refusals * 1_000));
      pairs.set(address, { tokens: 1, at: now, refusals: pair.refusals + 1, notBefore: now + waitMs });
      return waitMs;
    },
  };
}
