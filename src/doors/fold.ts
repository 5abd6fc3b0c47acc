import { type AlertId, type ResponderId } from '../core/brand.ts';
import { type Severity } from '../core/severity.ts';

/** How often a responder's phone may buzz. */
export interface FoldLimits {
  /** What follows a buzz within this time is told together when it is over. */
  readonly foldMs: number;
  /** Never two buzzes within this time; only severity 5 comes as early as it allows. */
  readonly gapMs: number;
}

export interface TellableOffer {
  readonly id: string;
  readonly alertId: AlertId;
  readonly severity: Severity;
  readonly offeredAt: Date;
  /** When the alert moves on if nobody has accepted. */
  readonly until: Date;
}

/** What a responder was told, and is going to be told. */
export interface ToldSoFar {
  readonly lastBuzzAt: Date | undefined;
  /** The page that gathers offers for them. */
  readonly waiting: { readonly pageId: string; readonly dueAt: Date } | undefined;
}

/** Offers that join a responder's page: the one that waits, or a new one. */
export interface PageChange {
  readonly responder: ResponderId;
  readonly pageId: string | undefined;
  readonly dueAt: Date;
  readonly offers: readonly TellableOffer[];
}

/**
 * Whom to tell of which offers, and when. The first buzzes at once; what comes soon after a buzz is folded into one page, so that a
 * hundred alerts are a few pages and none of them is left out.
 * @param offered each offer with the responders who are told of it
 */
export function planPages(
  offered: readonly { readonly offer: TellableOffer; readonly responders: readonly ResponderId[] }[],
  told: ReadonlyMap<ResponderId, ToldSoFar>,
  limits: FoldLimits,
  now: Date,
): PageChange[] {
  const byResponder = new Map<ResponderId, TellableOffer[]>();
  for (const { offer, responders } of offered)
    for (const responder of responders) byResponder.set(responder, [...(byResponder.get(responder) ?? []), offer]);
  return [...byResponder].map(([responder, offers]) => {
    const { lastBuzzAt, waiting } = told.get(responder) ?? { lastBuzzAt: undefined, waiting: undefined };
    const moments = offers.map((offer) => ringAt(offer, lastBuzzAt, limits, now).getTime());
    const dueAt = new Date(Math.min(...moments, waiting?.dueAt.getTime() ?? Number.POSITIVE_INFINITY));
    return { responder, pageId: waiting?.pageId, dueAt, offers };
  });
}

/** When an offer has to be told to somebody who was last told something at `lastBuzzAt`. */
export function ringAt(offer: TellableOffer, lastBuzzAt: Date | undefined, limits: FoldLimits, now: Date): Date {
  // A buzz that lies ahead was before the clock was set back: waiting for it could take for ever.
  if (lastBuzzAt === undefined || lastBuzzAt > now) return now;
  const soonest = lastBuzzAt.getTime() + limits.gapMs;
  // On a short rung a fold must leave those who are told half of its time to accept.
  const halfTime = (offer.offeredAt.getTime() + offer.until.getTime()) / 2;
  const wanted = offer.severity === 5 ? soonest : Math.min(lastBuzzAt.getTime() + limits.foldMs, halfTime);
  return new Date(Math.max(now.getTime(), soonest, wanted));
}
