import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideAfterFailure } from '../../../src/outbox/retry-policy.ts';

const policy = { maximumAttempts: 8, firstRetryMs: 1_000, longestRetryMs: 60_000 };

describe('after a send that did not succeed', () => {
  it('waits as long as the provider said, and does not count that as a try', () => {
    const decision = decideAfterFailure({ kind: 'throttled', afterMs: 7_000, scope: 'conversation' }, 8, policy, 0);
    expect(decision).toEqual({ kind: 'again', afterMs: 7_000, mayHaveArrived: false, counts: false });
  });

  it('marks a row whose answer was lost, since the provider may have it', () => {
    const decision = decideAfterFailure({ kind: 'unknown', reason: 'time-out' }, 1, policy, 0.5);
    expect(decision).toMatchObject({ kind: 'again', mayHaveArrived: true });
  });

  it('never tries again what the provider refused', () => {
    expect(decideAfterFailure({ kind: 'refused', reason: 'blocked' }, 1, policy, 0)).toEqual({
      kind: 'failed',
      reason: 'blocked',
      mayHaveArrived: false,
    });
  });

  it('gives up after the last try, with the reason, and says whether that try may have arrived', () => {
    expect(decideAfterFailure({ kind: 'unavailable', reason: '502' }, 8, policy, 0)).toEqual({
      kind: 'failed',
      reason: '502',
      mayHaveArrived: false,
    });
    const lost = decideAfterFailure({ kind: 'unknown', reason: 'time-out' }, 8, policy, 0);
    expect(lost).toEqual({ kind: 'failed', reason: 'time-out', mayHaveArrived: true });
  });

  it('always pauses, and never longer than the longest pause', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 7 }), fc.double({ min: 0, max: 0.999, noNaN: true }), (attempt, chance) => {
        const decision = decideAfterFailure({ kind: 'unavailable', reason: 'reset' }, attempt, policy, chance);
        return decision.kind === 'again' && decision.afterMs >= 100 && decision.afterMs <= policy.longestRetryMs;
      }),
    );
  });
});
