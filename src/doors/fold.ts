import { type ResponderId } from '../core/brand.ts';
import { type Severity } from '../core/severity.ts';

/** How often a responder's phone may buzz. */
export interface FoldLimits {
  /** What follows a buzz within this time is told together when it is over. */
  readonly foldMs: number;
  /** Never two buzzes within this time; only severity 5 comes as early as it allows. */
  readonly gapMs: number;
}

/** An offer, or something about a case that is theirs. */
export interface Tellable {
  readonly severity: Severity;
  readonly since: Date;
  /** When others are asked if nothing is done. */
  readonly until: Date;
}

/** What a responder was told, and is going to be told. */
export interface ToldSoFar {
  readonly lastBuzzAt: Date | undefined;
  /** The page that gathers for them. */
  readonly waiting: { readonly pageId: string; readonly dueAt: Date } | undefined;
}

/** What joins a responder's page: the one that waits, or a new one. */
export interface PageChange<Told extends Tellable> {
  readonly responder: ResponderId;
  readonly pageId: string | undefined;
  readonly dueAt: Date;
  readonly told: readonly Told[];
}

/**
 * Whom to tell of what, and when. The first buzzes at once; what comes soon after a buzz is folded into one page, so that a
 * hundred alerts are a few pages and none of them is left out.
 * @param toTell each with the responders who are told of it
 * @param soFar what each of them was told
 */
export function planPages<Told extends Tellable>(
  toTell: readonly { readonly one: Told; readonly responders: readonly ResponderId[] }[],
  soFar: ReadonlyMap<ResponderId, ToldSoFar>,
  limits: FoldLimits,
  now: Date,
): PageChange<Told>[] {
  const byResponder = new Map<ResponderId, Told[]>();
  for (const { one, responders } of toTell)
    for (const responder of responders) byResponder.set(responder, [...(byResponder.get(responder) ?? []), one]);
  return [...byResponder].map(([responder, told]) => {
    const { lastBuzzAt, waiting } = soFar.get(responder) ?? { lastBuzzAt: undefined, waiting: undefined };
    const moments = told.map((one) => ringAt(one, lastBuzzAt, limits, now).getTime());
    const dueAt = new Date(Math.min(...moments, waiting?.dueAt.getTime() ?? Number.POSITIVE_INFINITY));
    return { responder, pageId: waiting?.pageId, dueAt, told };
  });
}

/** When something has to be told to somebody who was last told something at `lastBuzzAt`. */
export function ringAt(one: Tellable, lastBuzzAt: Date | undefined, limits: FoldLimits, now: Date): Date {
  // A buzz that lies ahead was before the clock was set back: waiting for it could take for ever.
  if (lastBuzzAt === undefined || lastBuzzAt > now) return now;
  const soonest = lastBuzzAt.getTime() + limits.gapMs;
  // On a short rung a fold must leave those who are told half of its time to accept.
  const halfTime = (one.since.getTime() + one.until.getTime()) / 2;
  const wanted = one.severity === 5 ? soonest : Math.min(lastBuzzAt.getTime() + limits.foldMs, halfTime);
  return new Date(Math.max(now.getTime(), soonest, wanted));
}
