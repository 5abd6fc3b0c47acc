import { type NewCaseEvent } from '../cases/index.ts';
import { type Draft } from '../outbox/index.ts';
import { type SealingKey, type Tx } from '../store/index.ts';
import { type AlertRow, type CaseOfAlert, endOffers, insertOffer, saveAlert } from './alert-record.ts';
import { audienceDetail } from '../core/audience-name.ts';
import { type Announcer, type Because } from './announce.ts';
import { type OfferMove } from './ladder.ts';
import { type EscalationParts } from './parts.ts';

export interface Placed {
  readonly about: CaseOfAlert;
  /** As it stood before. */
  readonly alert: AlertRow;
  readonly offer: OfferMove;
  readonly because: Because;
  readonly at: Date;
  /** Undefined for somebody who has been erased: the alert goes on, only words for the desk chat cannot be sealed any more. */
  readonly key: SealingKey | undefined;
}

/** Puts an alert before others: the rows, what the case keeps of it, and what the desk chat is told. One live button per case. */
export async function placeOffer(
  tx: Tx,
  parts: EscalationParts,
  announcer: Announcer,
  { about, alert, offer, because, at, key }: Placed,
): Promise<{ readonly event: NewCaseEvent; readonly drafts: Draft[] }> {
  const { rung, round, dueAt, ladder } = offer;
  const drafts: Draft[] = [];
  const hasButton = alert.status === 'offered';
  const ranOut = because === 'nobody-accepted';
  if (hasButton && key !== undefined) {
    const place = { alertId: alert.id, round: alert.round, rung: alert.rung };
    drafts.push(
      ...(await announcer.ended(tx, about, key, place, parts.deskText(ranOut ? 'desk-expired' : 'desk-moved'))),
    );
  }
  await endOffers(tx, alert.id, ranOut || !hasButton ? 'expired' : 'superseded', at);
  await insertOffer(tx, { id: alert.id, at, offer });
  await saveAlert(tx, alert.id, { status: 'offered', rung, round, ladder, reminded: false, due_at: dueAt });
  if (key !== undefined) {
    const why = { reason: alert.reason, because, from: hasButton ? null : about.owner };
    drafts.push(...announcer.offered(about, key, alert.id, offer, why));
  }
  const detail = { rung, round, to: audienceDetail(offer.audience), because };
  const kind = hasButton ? 'offered' : 'offered-again';
  return { event: { caseId: about.id, kind, actor: 'system', at, detail }, drafts };
}
