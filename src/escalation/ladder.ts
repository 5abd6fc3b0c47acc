import { type Ladder, type LadderAudience } from '../core/ladder.ts';

/**
 * An alert is
 * - `offered`: it stands on a rung, and at `dueAt` it moves on if nobody has accepted;
 * - `accepted`: a human owns the case and owes the person a reply; at `dueAt` they are reminded, the next time the
 *   case is taken back and offered higher up;
 * - `answered`: a human owns the case and nobody waits; the person's next word makes it `accepted` again;
 * - `resolved`: the case is closed. The only end.
 * The ladder has none: its last rung is offered again, round after round, until a human accepts.
 */
export type AlertState =
  | { readonly status: 'offered'; readonly rung: number; readonly round: number; readonly dueAt: Date }
  | {
      readonly status: 'accepted';
      readonly rung: number;
      readonly round: number;
      readonly dueAt: Date;
      readonly reminded: boolean;
      readonly owes: Owed;
    }
  | { readonly status: 'answered'; readonly rung: number; readonly round: number }
  | { readonly status: 'resolved'; readonly rung: number; readonly round: number };

/** The first reply after accepting has its own limit. */
export type Owed = 'first-reply' | 'reply';

export interface OfferMove {
  readonly rung: number;
  readonly round: number;
  readonly audience: LadderAudience;
  readonly dueAt: Date;
}

export type Move =
  | ({ readonly kind: 'offer' } & OfferMove)
  | { readonly kind: 'remind'; readonly dueAt: Date }
  /** The owner is silent: the case is open again, and offered. */
  | ({ readonly kind: 'take-back' } & OfferMove)
  /** Nothing is due. `until` is undefined where no deadline runs: answered, resolved. */
  | { readonly kind: 'wait'; readonly until: Date | undefined };

/** What an alert does at this moment. One rung at a time, however late the wake-up: each rung gets its full time. */
export function nextMove(alert: AlertState, ladder: Ladder, now: Date): Move {
  switch (alert.status) {
    case 'answered':
    case 'resolved':
      return { kind: 'wait', until: undefined };
    case 'offered': {
      if (!isDue(alert.dueAt, ladder, now)) return { kind: 'wait', until: alert.dueAt };
      const isLast = alert.rung >= lastRung(ladder);
      return { kind: 'offer', ...offerOn(ladder, alert.rung + 1, isLast ? alert.round + 1 : alert.round, now) };
    }
    case 'accepted':
      if (!isDue(alert.dueAt, ladder, now)) return { kind: 'wait', until: alert.dueAt };
      if (!alert.reminded) return { kind: 'remind', dueAt: later(now, takeBackAfterMs(ladder, alert.owes)) };
      return { kind: 'take-back', ...offerOn(ladder, alert.rung + 1, alert.round + 1, now) };
  }
}

/** The first offer of a new alert. */
export function firstOffer(ladder: Ladder, now: Date): OfferMove {
  return offerOn(ladder, 0, 0, now);
}

/** From the bottom again, in a new round: something worse has happened since somebody answered. */
export function offerAnew(alert: { readonly round: number }, ladder: Ladder, now: Date): OfferMove {
  return offerOn(ladder, 0, alert.round + 1, now);
}

/** When the owner is reminded of a reply that is owed from `since`; never later than it is due. */
export function remindAt(ladder: Ladder, owes: Owed, since: Date): Date {
  return later(since, Math.min(ladder.remindAfterMs, withinMs(ladder, owes)));
}

/**
 * The furthest deadline this ladder sets. One that lies further ahead was written before the clock was set back: it
 * counts as due, because waiting for it could take for ever.
 */
export function longestWaitMs(ladder: Ladder): number {
  return Math.max(
    ladder.firstReplyWithinMs,
    ladder.replyWithinMs,
    ladder.remindAfterMs,
    ...ladder.rungs.map(({ acceptWithinMs }) => acceptWithinMs),
  );
}

function isDue(dueAt: Date, ladder: Ladder, now: Date): boolean {
  const aheadMs = dueAt.getTime() - now.getTime();
  return aheadMs <= 0 || aheadMs > longestWaitMs(ladder);
}

function offerOn(ladder: Ladder, wanted: number, round: number, now: Date): OfferMove {
  const rung = Math.min(wanted, lastRung(ladder));
  const step = ladder.rungs[rung];
  if (step === undefined) throw new RangeError('a ladder has at least one rung');
  return { rung, round, audience: step.audience, dueAt: later(now, step.acceptWithinMs) };
}

const lastRung = (ladder: Ladder): number => ladder.rungs.length - 1;
const later = (from: Date, ms: number): Date => new Date(from.getTime() + ms);

function withinMs(ladder: Ladder, owes: Owed): number {
  return owes === 'first-reply' ? ladder.firstReplyWithinMs : ladder.replyWithinMs;
}

/** From the reminder on. However late the reminder was, the owner has this long to act on it. */
function takeBackAfterMs(ladder: Ladder, owes: Owed): number {
  return Math.max(0, withinMs(ladder, owes) - ladder.remindAfterMs);
}
