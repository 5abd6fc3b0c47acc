import { latestDue, nextDue, type Rhythm } from './rhythm.ts';

/** What becomes of a due time that has come. */
export interface PlannedRound {
  /**
   * `pass-over`: the agreed time is so long past that a message now would come at an hour that nobody agreed to. A human
   * is told instead.
   */
  readonly kind: 'ask' | 'pass-over';
  /** The due time that is meant: of many that were slept through, the newest. */
  readonly due: Date;
  readonly next: Date | null;
}

/**
 * After downtime one check-in, not ten; and never at three at night what was agreed for eight in the evening. Pure.
 * @param dueAt of the row, and not after `now`
 * @param graceMs how long an answer may take is also how late the question may be
 */
export function planRound(rhythm: Rhythm, dueAt: Date, now: Date, graceMs: number): PlannedRound {
  const latest = latestDue(rhythm, now);
  const due = latest === null || latest < dueAt ? dueAt : latest;
  const lateMs = now.getTime() - due.getTime();
  return { kind: lateMs <= graceMs ? 'ask' : 'pass-over', due, next: nextDue(rhythm, now) };
}
