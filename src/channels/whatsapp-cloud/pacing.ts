import { cloudLimits, longestPairPauseMs } from './limits.ts';

interface Pair {
  /** When everything that was sent so far is paid back at one message every six seconds. */
  readonly paidAt: number;
  /** Refusals (131056) since the last message that went. */
  readonly refusals: number;
  readonly notBefore: number;
}

/** What may be owed for one more message to go at once. */
const mostOwedMs = (cloudLimits.pairBurst - 1) * cloudLimits.pairEveryMs;

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
  const pairOf = (address: string): Pair => pairs.get(address) ?? { paidAt: 0, refusals: 0, notBefore: 0 };
  // Never more than a whole burst, though the clock went back.
  const owedMs = ({ paidAt }: Pair, now: number): number =>
    Math.max(0, Math.min(paidAt - now, mostOwedMs + cloudLimits.pairEveryMs));
  const sweep = (now: number): void => {
    for (const [address, pair] of pairs) {
      if (pair.paidAt <= now && pair.notBefore <= now) pairs.delete(address);
    }
  };
  return {
    take(address, now) {
      if (pairs.size > sweepAbove) sweep(now);
      const pair = pairOf(address);
      const owed = owedMs(pair, now);
      const waitMs = Math.max(Math.min(pair.notBefore - now, longestPairPauseMs), owed - mostOwedMs, 0);
      if (waitMs === 0) pairs.set(address, { ...pair, paidAt: now + owed + cloudLimits.pairEveryMs });
      return waitMs;
    },
    went(address) {
      const pair = pairOf(address);
      if (pair.refusals > 0) pairs.set(address, { ...pair, refusals: 0, notBefore: 0 });
    },
    refused(address, now) {
      const { refusals } = pairOf(address);
      const waitMs = Math.min(longestPairPauseMs, Math.max(cloudLimits.pairEveryMs, 4 ** refusals * 1_000));
      const notBefore = now + waitMs;
      // One may go then, and not another burst.
      pairs.set(address, { paidAt: notBefore + mostOwedMs, refusals: refusals + 1, notBefore });
      return waitMs;
    },
  };
}
