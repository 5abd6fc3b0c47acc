import { type CaseId, type ResponderId } from '../core/brand.ts';
import { type Ladder } from '../core/ladder.ts';
import { claimCase, recordCaseEvents } from '../cases/index.ts';
import { type AfterCommit, type Draft, enqueue } from '../outbox/index.ts';
import { type Tx } from '../store/index.ts';
import {
  type AlertRow,
  endOffers,
  insertAlerts,
  lockCases,
  lockOpenAlerts,
  newAlertId,
  recordTaken,
  saveAlert,
} from './alert-record.ts';
import { type Announcer } from './announce.ts';
import { staysOnDuty } from './at-work.ts';
import { firstOffer, remindAt, type Staffing } from './ladder.ts';
import { ladderFor } from './ladders.ts';
import { type EscalationParts } from './parts.ts';

export interface Claim {
  readonly caseId: CaseId;
  readonly responder: { readonly id: ResponderId; readonly name: string };
  readonly at: Date;
}

export type AcceptOutcome =
  | { readonly kind: 'won'; readonly after: AfterCommit }
  /** Also when it is the claimant's own already. */
  | { readonly kind: 'taken'; readonly by: string }
  | { readonly kind: 'closed' };

/** The lock on the case lets claims through one by one: the first wins, the others read who did. */
export async function accept(
  tx: Tx,
  parts: EscalationParts,
  announcer: Announcer,
  { caseId, responder, at }: Claim,
): Promise<AcceptOutcome> {
  const about = (await lockCases(tx, [caseId])).get(caseId);
  if (about === undefined || about.status === 'closed') return { kind: 'closed' };
  if (about.owner !== null) return { kind: 'taken', by: about.owner.name };
  await claimCase(tx, caseId, responder.id);
  await recordTaken(tx, { caseId, responder: responder.id, at });
  await staysOnDuty(tx, parts, { responder: responder.id, channel: about.channel, at });
  const ladder = ladderFor(parts, about);
  const alert = (await lockOpenAlerts(tx, [caseId])).get(caseId) ?? (await openSilently(tx, ladder, caseId, at));
  const dueAt = remindAt(ladder, 'first-reply', at);
  await endOffers(tx, alert.id, 'accepted', at);
  await saveAlert(tx, alert.id, { status: 'accepted', reminded: false, due_at: dueAt });
  const detail = { rung: alert.rung, round: alert.round };
  await recordCaseEvents(tx, [{ caseId, kind: 'accepted', actor: responder.id, at, detail }]);
  const drafts: Draft[] = [];
  // Erased people have no key; nothing more can be said about them, and need not be.
  const key = (await parts.store.keys.of(tx, [about.person])).get(about.person);
  if (key !== undefined) {
    const taken = parts.deskText('desk-taken', { name: responder.name });
    const { id: alertId, round, rung } = alert;
    drafts.push(...(await announcer.ended(tx, about, key, { alertId, round, rung }, taken)));
  }
  const enqueued = await enqueue(tx, drafts, parts.leaseMs);
  return { kind: 'won', after: { ...enqueued, wakeUps: [{ kind: 'alert', id: alert.id, dueAt }] } };
}

const nobodyIsAsked: Staffing = [];

/** A case that nobody was called to (its alert is always raised with it, but a restored backup may lack one). */
async function openSilently(
  tx: Tx,
  ladder: Ladder,
  caseId: CaseId,
  at: Date,
): Promise<Pick<AlertRow, 'id' | 'rung' | 'round'>> {
  const [id, offer] = [newAlertId(), firstOffer(ladder, nobodyIsAsked, at)];
  await insertAlerts(tx, [{ id, caseId, reason: 'claimed', at, offer }]);
  return { id, rung: offer.rung, round: offer.round };
}
