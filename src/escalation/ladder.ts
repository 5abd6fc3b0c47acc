import { type Ladder, type LadderAudience } from '../core/ladder.ts';
import { type Staffed } from '../roster/index.ts';

/**
 * An alert is
 * - `offered`: it stands on a rung, and at `dueAt` it moves on if nobody has accepted;
 * - `accepted`: a human owns the case and owes the person a reply; at `dueAt` they are reminded, the next time the
 *   case is taken back and offered higher up;
 * - `answered`: a human owns the case and nobody waits; the person's next word makes it `accepted` again;
 * - `resolved`: the case is closed. The only end.
 * The ladder has none: it is offered again, round after round, until a human accepts. Rungs on which nobody could take it are passed over
 * at once; where that is so on all of them, they are climbed by time, as if somebody were there.
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
      /** Whoever goes off duty with a reply owed hands the case on: upward, never into the void. */
      readonly ownerOnDuty: boolean;
    }
  | { readonly status: 'answered'; readonly rung: number; readonly round: number }
  | { readonly status: 'resolved'; readonly rung: number; readonly round: number };

/** Who could take it on each rung, as `staffingOf` of the roster says. */
export type Staffing = readonly Staffed[];

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
  /** The owner is silent, or has gone off duty: the case is open again, and offered. */
  | ({ readonly kind: 'take-back'; readonly because: 'owner-silent' | 'owner-off-duty' } & OfferMove)
  /** Nothing is due. `until` is undefined where no deadline runs: answered, resolved. */
  | { readonly kind: 'wait'; readonly until: Date | undefined };

/**
 * What an alert does at this moment. One offer at a time, however late the wake-up: each gets its full time.
 * @param staffing who could take it on each rung
 */
export function nextMove(alert: AlertState, ladder: Ladder, staffing: Staffing, now: Date): Move {
  switch (alert.status) {
    case 'answered':
    case 'resolved':
      return { kind: 'wait', until: undefined };
    case 'offered': {
      if (!isDue(alert.dueAt, ladder, now)) return { kind: 'wait', until: alert.dueAt };
      return { kind: 'offer', ...offerAbove(alert, ladder, staffing, now) };
    }
    case 'accepted': {
      const higher = offerAbove({ ...alert, round: alert.round + 1 }, ladder, staffing, now);
      if (!alert.ownerOnDuty) return { kind: 'take-back', because: 'owner-off-duty', ...higher };
      if (!isDue(alert.dueAt, ladder, now)) return { kind: 'wait', until: alert.dueAt };
      if (!alert.reminded) return { kind: 'remind', dueAt: later(now, takeBackAfterMs(ladder, alert.owes)) };
      return { kind: 'take-back', because: 'owner-silent', ...higher };
    }
  }
}

/** The first offer of a new alert. */
export function firstOffer(ladder: Ladder, staffing: Staffing, now: Date): OfferMove {
  return offerOn(ladder, bestFrom(0, ladder, staffing) ?? 0, 0, now);
}

/** From the bottom again, in a new round: something worse has happened since somebody answered. */
export function offerAnew(alert: { readonly round: number }, ladder: Ladder, staffing: Staffing, now: Date): OfferMove {
  return offerOn(ladder, bestFrom(0, ladder, staffing) ?? 0, alert.round + 1, now);
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

/** On a higher rung of the same round; above the last one, or where nobody is higher up, in the next round. */
function offerAbove(from: { rung: number; round: number }, ladder: Ladder, staffing: Staffing, now: Date): OfferMove {
  const above = bestFrom(from.rung + 1, ladder, staffing);
  if (above !== undefined) return offerOn(ladder, above, from.round, now);
  const isEmpty = bestFrom(0, ladder, staffing) === undefined;
  if (isEmpty && from.rung < lastRung(ladder)) return offerOn(ladder, from.rung + 1, from.round, now);
  const round = from.round + 1;
  // Every second round goes to the top, on duty or not: what nobody takes is heard by those who sleep.
  return offerOn(ladder, isEmpty || round % 2 === 0 ? lastRung(ladder) : highest(ladder, staffing), round, now);
}

/** The first rung from here up on which somebody could take it; undefined where nobody could on any. */
function bestFrom(from: number, { rungs }: Ladder, staffing: Staffing): number | undefined {
  const above = rungs.map((_, rung) => rung).slice(from);
  return above.find((rung) => staffing[rung] === 'ready') ?? above.find((rung) => staffing[rung] === 'lacking');
}

/** The last rung on which somebody could take it: the next round does not bother those again who did not take it. */
function highest({ rungs }: Ladder, staffing: Staffing): number {
  const last = (wanted: Staffed) => rungs.findLastIndex((_, rung) => staffing[rung] === wanted);
  return last('ready') >= 0 ? last('ready') : last('lacking');
}

function offerOn(ladder: Ladder, rung: number, round: number, now: Date): OfferMove {
  const step = ladder.rungs[rung];
  if (step === undefined) throw new RangeError(`the ladder has no rung ${rung}`);
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
