import { type AlertId, type CaseId } from '../core/brand.ts';
import { type WakeUp } from '../core/wake-up.ts';
import { type AfterCommit } from '../outbox/index.ts';
import { type Tx } from '../store/index.ts';
import { accept, type AcceptOutcome, type Claim } from './accept.ts';
import { createAnnouncer } from './announce.ts';
import { climb } from './climb.ts';
import { dueAlerts, leftBehind } from './due-alerts.ts';
import { failedInDeskChat, notReached, type OfferPlace } from './not-reached.ts';
import { type EscalationParts, type RaisedAlert } from './parts.ts';
import { raise } from './raise.ts';
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
  /** The case has another owner: they are there, and what was owed is owed by them from now. */
  handedOver(tx: Tx, caseId: CaseId, at: Date): Promise<AfterCommit>;
  /** The case is closed: its alert ends. */
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
    handedOver: (tx, caseId, at) => handedOver(tx, parts, caseId, at),
    resolve: (tx, caseId, at) => resolve(tx, parts, announcer, caseId, at),
    tellUndelivered: () => tellUndelivered(parts, announcer),
    climb: (alertId) => climb(parts, announcer, alertId),
    dueAlerts: (before) => dueAlerts(parts.store, parts.ladder, before),
    leftBehind: () => leftBehind(parts),
    failedInDeskChat: () => failedInDeskChat(parts),
    notReached: (place) => notReached(parts, announcer, place),
  };
}
