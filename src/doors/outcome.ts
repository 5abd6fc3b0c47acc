/** The ways in which the outside is told. Telegram's topics are another: those are outbox rows. */
export const doorNames = ['push', 'email', 'webhook'] as const;
export type Door = (typeof doorNames)[number];

/** What became of one try. `code` is for logs and the desk, and names no address. */
export type Outcome =
  | { readonly kind: 'sent' }
  /** It may pass. `afterMs`: how long the other side asks us to wait. */
  | { readonly kind: 'again'; readonly code: string; readonly afterMs?: number }
  /** This one never will. */
  | { readonly kind: 'refused'; readonly code: string }
  /** Nothing ever will: the device or address is no more. */
  | { readonly kind: 'gone'; readonly code: string };

export interface RetryLimits {
  readonly attempts: number;
  readonly firstRetryMs: number;
}

/** What a row becomes after a try. */
export type AfterTry =
  | { readonly state: 'sent' }
  | { readonly state: 'queued'; readonly dueAt: Date; readonly code: string }
  | { readonly state: 'failed' | 'expired'; readonly code: string };

/**
 * A few tries, each a doubling later than the one before, all within the time that the alert has on its rung: after it others are
 * asked, and the ladder waits for no door. @param attempt from 1
 */
export function afterTry(
  outcome: Outcome,
  { attempt, expiresAt }: { readonly attempt: number; readonly expiresAt: Date },
  limits: RetryLimits,
  now: Date,
): AfterTry {
  switch (outcome.kind) {
    case 'sent':
      return { state: 'sent' };
    case 'refused':
    case 'gone':
      return { state: 'failed', code: outcome.code };
    case 'again': {
      if (attempt >= limits.attempts) return { state: 'failed', code: outcome.code };
      const waitMs = Math.max(limits.firstRetryMs * 2 ** (attempt - 1), outcome.afterMs ?? 0);
      const dueAt = new Date(now.getTime() + waitMs);
      return dueAt < expiresAt
        ? { state: 'queued', dueAt, code: outcome.code }
        : { state: 'failed', code: outcome.code };
    }
  }
}
