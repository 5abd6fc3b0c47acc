import { type Ladder, type LadderAudience } from '../core/ladder.ts';
import { type Staffed } from '../roster/index.ts';

/**
 * An alert is
 * - `offered`: it stands on a rung, and at `dueAt` it moves on if nobody has accepted;
 * - `accepted`: a human owns the case and owes the person a reply; at `dueAt` they are reminded, the next time the
 *   case is taken back and offered higher up;
 * - `answered`: a human owns the case and nobody waits; the person's next word makes it `accepted` again. Where nothing at all
 *   happens for long, its owner is reminded, and later it is offered to others: a case must not be forgotten;
 * - `resolved`: the case is closed. The only end.
 * The ladder has none: it is offered again, round after round, until a human accepts. Rungs on which nobody could take it are passed over
 * at once; where that is so on all of them, those on which there is anybody at all are climbed by time, as if they were there.
 *
 * A case that grows more severe may have another ladder. Whoever is asked already stays asked where they stand on that one, too;
 * otherwise it begins from below. No deadline ever moves further away by that.
 */
export type AlertState =
  | {
      readonly status: 'offered';
      readonly rung: number;
      readonly round: number;
      readonly dueAt: Date;
      /** It was offered on another ladder; rung and round are those of `standingOn`. */
      readonly moved?: boolean;
    }
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
  | {
      readonly status: 'answered';
      readonly rung: number;
      readonly round: number;
      /** When it is looked at next; absent: never. */
      readonly quiet?: Quiet | undefined;
    }
  | { readonly status: 'resolved'; readonly rung: number; readonly round: number };

interface Quiet {
  /** The newest event of the case, reminders left out. */
  readonly since: Date;
  readonly dueAt: Date;
  readonly reminded: boolean;
}

/** Who could take it on each rung, as `staffingOf` of the roster says. */
export type Staffing = readonly Staffed[];

/** The first reply after accepting has its own limit. */
export type Owed = 'first-reply' | 'reply';

export interface OfferMove {
  readonly rung: number;
  readonly round: number;
  readonly audience: LadderAudience;
  readonly dueAt: Date;
  /** The name of the ladder on which the rung counts; empty for the plain one. */
  readonly ladder: string;
}

export type Expired = 'nobody-accepted' | 'other-ladder';
export type TakenBecause = 'owner-silent' | 'owner-off-duty' | 'case-stale';

export type Move =
  | ({ readonly kind: 'offer'; readonly because: Expired } & OfferMove)
  | { readonly kind: 'remind'; readonly of: 'reply' | 'stale'; readonly dueAt: Date }
  /** The owner is silent, has gone off duty, or has forgotten the case: it is open again, and offered. */
  | ({ readonly kind: 'take-back'; readonly because: TakenBecause } & OfferMove)
  /** Something has happened on the case since the deadline was set. */
  | { readonly kind: 'postpone'; readonly dueAt: Date }
  /** Nothing is due. `until` is undefined where no deadline runs: answered, resolved. */
  | { readonly kind: 'wait'; readonly until: Date | undefined };

/**
 * What an alert does at this moment. One offer at a time, however late the wake-up: each gets its full time.
 * @param staffing who could take it on each rung
 */
export function nextMove(alert: AlertState, ladder: Ladder, staffing: Staffing, now: Date): Move {
  switch (alert.status) {
    case 'resolved':
      return { kind: 'wait', until: undefined };
    case 'answered':
      return afterQuiet(alert, ladder, staffing, now);
    case 'offered': {
      if (alert.moved === true && alert.dueAt > now)
        return { kind: 'offer', because: 'other-ladder', ...offerOnOther(alert, ladder, staffing, now) };
      if (!isDue(alert.dueAt, longestWaitMs(ladder), now)) return { kind: 'wait', until: alert.dueAt };
      return { kind: 'offer', because: 'nobody-accepted', ...offerAbove(alert, ladder, staffing, now) };
    }
    case 'accepted': {
      const higher = offerAbove({ ...alert, round: alert.round + 1 }, ladder, staffing, now);
      if (!alert.ownerOnDuty) return { kind: 'take-back', because: 'owner-off-duty', ...higher };
      if (!isDue(alert.dueAt, longestWaitMs(ladder), now)) return { kind: 'wait', until: alert.dueAt };
      if (!alert.reminded)
        return { kind: 'remind', of: 'reply', dueAt: later(now, takeBackAfterMs(ladder, alert.owes)) };
      return { kind: 'take-back', because: 'owner-silent', ...higher };
    }
  }
}

function afterQuiet(
  { rung, round, quiet }: Extract<AlertState, { status: 'answered' }>,
  ladder: Ladder,
  staffing: Staffing,
  now: Date,
): Move {
  const { stale } = ladder;
  if (stale === undefined || quiet === undefined) return { kind: 'wait', until: undefined };
  if (!isDue(quiet.dueAt, longestStaleMs(ladder), now)) return { kind: 'wait', until: quiet.dueAt };
  // What was written down before the clock was set back counts as of now.
  const staleAt = later(quiet.since < now ? quiet.since : now, stale.afterMs);
  if (staleAt > now) return { kind: 'postpone', dueAt: staleAt };
  if (!quiet.reminded) return { kind: 'remind', of: 'stale', dueAt: later(now, stale.graceMs) };
  return { kind: 'take-back', because: 'case-stale', ...offerAbove({ rung, round: round + 1 }, ladder, staffing, now) };
}

/**
 * Where an alert stands on the ladder that its case has now. One that stood on another begins a new round, on the rung of those
 * who are asked already; below all rungs where this ladder does not have them.
 * @param before the ladder on which its rung counts; undefined where it is no longer configured
 */
export function standingOn(
  ladder: Ladder,
  before: Ladder | undefined,
  { rung, round }: { readonly rung: number; readonly round: number },
): { readonly rung: number; readonly round: number; readonly moved: boolean } {
  if (before !== undefined && nameOf(before) === nameOf(ladder)) return { rung, round, moved: false };
  const asked = before?.rungs[rung]?.audience;
  const there = ladder.rungs.findIndex(({ audience }) => asked !== undefined && isSame(audience, asked));
  return { rung: there, round: round + 1, moved: true };
}

/** At once, and in no case later than before. */
function offerOnOther(
  { rung, round, dueAt }: { rung: number; round: number; dueAt: Date },
  ladder: Ladder,
  staffing: Staffing,
  now: Date,
): OfferMove {
  const from = Math.max(0, rung);
  const offer = offerOn(ladder, bestFrom(from, ladder, staffing) ?? firstPeopled(from, ladder, staffing), round, now);
  return dueAt < offer.dueAt ? { ...offer, dueAt } : offer;
}

/** The first offer of a new alert. */
export function firstOffer(ladder: Ladder, staffing: Staffing, now: Date): OfferMove {
  return offerOn(ladder, bestFrom(0, ladder, staffing) ?? firstPeopled(0, ladder, staffing), 0, now);
}

/** From the bottom again, in a new round: something worse has happened since somebody answered. */
export function offerAnew(alert: { readonly round: number }, ladder: Ladder, staffing: Staffing, now: Date): OfferMove {
  return offerOn(ladder, bestFrom(0, ladder, staffing) ?? firstPeopled(0, ladder, staffing), alert.round + 1, now);
}

/**
 * To somebody who has room again, or has come on duty: beside the way of the ladder, which goes on as it would have.
 * @param alert the standing offer; its deadline holds
 */
export function offerTo(
  signInName: string,
  { rung, round, dueAt, ladder }: { rung: number; round: number; dueAt: Date; ladder: string },
): OfferMove {
  return { rung, round: round + 1, audience: { kind: 'responder', signInName }, dueAt, ladder };
}

/** When a case on which nobody owes anything is looked at, should nothing happen; undefined: never. */
export function staleAt({ stale }: Ladder, since: Date): Date | undefined {
  return stale === undefined ? undefined : later(since, stale.afterMs);
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

/** As `longestWaitMs`, for cases on which nobody owes anything. */
export function longestStaleMs({ stale }: Ladder): number {
  return stale === undefined ? 0 : Math.max(stale.afterMs, stale.graceMs);
}

function isDue(dueAt: Date, longestMs: number, now: Date): boolean {
  const aheadMs = dueAt.getTime() - now.getTime();
  return aheadMs <= 0 || aheadMs > longestMs;
}

/** On a higher rung of the same round; above the last one, or where nobody is higher up, in the next round. */
function offerAbove(from: { rung: number; round: number }, ladder: Ladder, staffing: Staffing, now: Date): OfferMove {
  const above = bestFrom(from.rung + 1, ladder, staffing);
  if (above !== undefined) return offerOn(ladder, above, from.round, now);
  const isEmpty = bestFrom(0, ladder, staffing) === undefined;
  const top = lastPeopled(ladder, staffing);
  if (isEmpty && from.rung < top) {
    return offerOn(ladder, firstPeopled(from.rung + 1, ladder, staffing), from.round, now);
  }
  const round = from.round + 1;
  // Every second round goes to the top, on duty or not: what nobody takes is heard by those who sleep.
  return offerOn(ladder, isEmpty || round % 2 === 0 ? top : highest(ladder, staffing), round, now);
}

/** From here up, on duty or not: a rung that is no human's is passed over. Where all are, the first one. */
function firstPeopled(from: number, { rungs }: Ladder, staffing: Staffing): number {
  const found = rungs.findIndex((_, rung) => rung >= from && staffing[rung] !== 'empty');
  return found >= 0 ? found : Math.min(from, rungs.length - 1);
}

function lastPeopled(ladder: Ladder, staffing: Staffing): number {
  const found = ladder.rungs.findLastIndex((_, rung) => staffing[rung] !== 'empty');
  return found >= 0 ? found : ladder.rungs.length - 1;
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
  return { rung, round, audience: step.audience, dueAt: later(now, step.acceptWithinMs), ladder: nameOf(ladder) };
}

/** Empty for the plain ladder. */
export const nameOf = ({ name }: Ladder): string => name ?? '';

function isSame(one: LadderAudience, other: LadderAudience): boolean {
  switch (one.kind) {
    case 'team':
      return other.kind === 'team' && one.team === other.team;
    case 'role':
      return other.kind === 'role' && one.role === other.role;
    case 'responder':
      return other.kind === 'responder' && one.signInName === other.signInName;
    case 'skill':
      return other.kind === 'skill' && one.skill === other.skill;
  }
}

const later = (from: Date, ms: number): Date => new Date(from.getTime() + ms);

function withinMs(ladder: Ladder, owes: Owed): number {
  return owes === 'first-reply' ? ladder.firstReplyWithinMs : ladder.replyWithinMs;
}

/** From the reminder on. However late the reminder was, the owner has this long to act on it. */
function takeBackAfterMs(ladder: Ladder, owes: Owed): number {
  return Math.max(0, withinMs(ladder, owes) - ladder.remindAfterMs);
}
