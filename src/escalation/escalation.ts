import { type AlertId, type CaseId, type ResponderId } from '../core/brand.ts';
import { type WakeUp } from '../core/wake-up.ts';
import { type AfterCommit } from '../outbox/index.ts';
import { type Tx } from '../store/index.ts';
import { accept, type AcceptOutcome, type Claim } from './accept.ts';
import { createAnnouncer } from './announce.ts';
import { climb } from './climb.ts';
import { dueAlerts, leftBehind } from './due-alerts.ts';
import { failedInDeskChat, notReached, type OfferPlace } from './not-reached.ts';
import { type EscalationParts, type RaisedAlert } from './parts.ts';
import { comesOnDuty } from './offer-next.ts';
import { type PersonBlocked, personBlocked } from './person-blocked.ts';
import { raise, reconsider } from './raise.ts';
import { handedOver, ownerReplied, personWrote, resolve } from './reply-owed.ts';
import { tellUndelivered } from './tell-undelivered.ts';

/**
 * Alerts and whose turn it is. What takes a transaction runs in the caller's, and the caller settles what it returns
 * after the commit. Locks are taken in the order conversation, case, alert (alert-record.ts).
 */
export interface Escalation {
  /**
   * Opens an alert with its first offer, or strengthens the open one; a graver reason offers the case anew at once where
   * its owner had answered. @throws CaseClosedMeanwhileError: roll back and try again, the case is no longer open
   */
  raise(tx: Tx, alerts: readonly RaisedAlert[]): Promise<AfterCommit>;
  /** The person wrote on cases that have an owner: a reply is owed from now, if none was owed already. */
  personWrote(tx: Tx, cases: readonly { readonly caseId: CaseId }[], at: Date): Promise<AfterCommit>;
  /** Exactly one claim of an offered case wins. */
  accept(tx: Tx, claim: Claim): Promise<AcceptOutcome>;
  /** Nobody owes anything. The desk records `replied` on the case: that tells a first reply from later ones. */
  ownerReplied(tx: Tx, caseId: CaseId, at: Date): Promise<AfterCommit>;
  /** More severe by now, or their language is known: another ladder may be theirs, and its first rung is asked at once. */
  reconsider(tx: Tx, cases: readonly CaseId[], at: Date): Promise<AfterCommit>;
  /**
   * Somebody says that they are on duty: where they were not, the most severe, oldest case that waits and that they could take is
   * offered to them.
   * @param forMs how long it holds; without it as the roster says
   */
  comesOnDuty(tx: Tx, responder: ResponderId, at: Date, forMs?: number): Promise<AfterCommit>;
  /** The person blocked us: the owner is told what it may mean. Nobody owes a reply that could not arrive. */
  personBlocked(tx: Tx, blocked: readonly PersonBlocked[]): Promise<AfterCommit>;
  /**
   * The case has another owner: they are there, and what was owed is owed by them from now.
   * @param from whose it was: they have room for another case
   */
  handedOver(tx: Tx, caseId: CaseId, at: Date, from?: ResponderId): Promise<AfterCommit>;
  /** The case is closed: its alert ends, and its owner has room for another case. */
  resolve(tx: Tx, caseId: CaseId, at: Date): Promise<AfterCommit>;
  /** Puts what did not reach a person on their case, once each, and calls its owner. Own transactions. */
  tellUndelivered(): Promise<void>;
  /** A wake-up for an alert: reads the truth, acts only if it is due. Own transaction. */
  climb(alertId: AlertId): Promise<void>;
  /** Alerts that are due before a moment, for the sweeper. */
  dueAlerts(before: Date): Promise<WakeUp[]>;
  /** Replies owed by somebody who has gone off duty, for the sweeper. */
  leftBehind(): Promise<WakeUp[]>;
  /** Offers that could not be shown in the desk chat. */
  failedInDeskChat(): Promise<readonly OfferPlace[]>;
  /** Every other door of those who were offered this has failed: it climbs now, where somebody is higher up. Own transaction. */
  notReached(place: OfferPlace): Promise<void>;
}

export function createEscalation(parts: EscalationParts): Escalation {
  const announcer = createAnnouncer(parts.deskChat, parts.deskText);
  return {
    raise: (tx, alerts) => raise(tx, parts, announcer, alerts),
    personWrote: (tx, cases, at) => personWrote(tx, parts, cases, at),
    accept: (tx, claim) => accept(tx, parts, announcer, claim),
    ownerReplied: (tx, caseId, at) => ownerReplied(tx, parts, caseId, at),
    reconsider: (tx, cases, at) => reconsider(tx, parts, cases, at),
    comesOnDuty: (tx, responder, at, forMs) => comesOnDuty(tx, parts, announcer, { responder, at, forMs }),
    personBlocked: (tx, blocked) => personBlocked(tx, parts, announcer, blocked),
    handedOver: (tx, caseId, at, from) => handedOver(tx, parts, announcer, { caseId, from, at }),
    resolve: (tx, caseId, at) => resolve(tx, parts, announcer, caseId, at),
    tellUndelivered: () => tellUndelivered(parts, announcer),
    climb: (alertId) => climb(parts, announcer, alertId),
    dueAlerts: (before) => dueAlerts(parts.store, parts, before),
    leftBehind: () => leftBehind(parts),
    failedInDeskChat: () => failedInDeskChat(parts),
    notReached: (place) => notReached(parts, announcer, place),
  };
}
