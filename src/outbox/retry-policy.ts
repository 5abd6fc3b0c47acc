import { type SendFailure } from '../core/outbound.ts';

export interface RetryPolicy {
  /** Tries that reached for the provider; a "wait" from the provider is not one. */
  readonly maximumAttempts: number;
  readonly firstRetryMs: number;
  readonly longestRetryMs: number;
}

/** What becomes of a row after a send that did not succeed. */
export type AfterFailure =
  | { readonly kind: 'again'; readonly afterMs: number; readonly mayHaveArrived: boolean; readonly counts: boolean }
  /** `mayHaveArrived`: the last try, of which no answer came. */
  | { readonly kind: 'failed'; readonly reason: string; readonly mayHaveArrived: boolean }
  /** Waits until the person writes. */
  | { readonly kind: 'held'; readonly reason: string };

/** Telegram's 429 without retry_after: its documentation names no number, one second is its pace per chat. */
const unnamedWaitMs = 1_000;

/**
 * Exponential back-off with full jitter (AWS Architecture Blog, "Exponential Backoff And Jitter", 2015): many rows that
 * failed together do not come back together. @param chance 0 ≤ chance < 1, drawn by the caller.
 */
export function decideAfterFailure(
  failure: SendFailure,
  attempt: number,
  policy: RetryPolicy,
  chance: number,
): AfterFailure {
  switch (failure.kind) {
    case 'throttled': {
      const waitMs = failure.afterMs ?? unnamedWaitMs;
      return {
        kind: 'again',
        afterMs: waitMs + Math.floor(chance * Math.min(waitMs, 1_000)),
        mayHaveArrived: false,
        counts: false,
      };
    }
    case 'unavailable':
    case 'unknown': {
      if (attempt >= policy.maximumAttempts)
        return { kind: 'failed', reason: failure.reason, mayHaveArrived: failure.kind === 'unknown' };
      const ceiling = Math.min(policy.longestRetryMs, policy.firstRetryMs * 2 ** (attempt - 1));
      const afterMs = Math.max(Math.floor(ceiling / 10), Math.floor(chance * ceiling));
      return { kind: 'again', afterMs, mayHaveArrived: failure.kind === 'unknown', counts: true };
    }
    case 'refused':
      return { kind: 'failed', reason: failure.reason, mayHaveArrived: false };
    case 'window-closed':
      return { kind: 'held', reason: failure.kind };
  }
}
