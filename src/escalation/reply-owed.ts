import { type CaseId } from '../core/brand.ts';
import { type AfterCommit, enqueue, nothingAfterCommit } from '../outbox/index.ts';
import { type Tx } from '../store/index.ts';
import { endOffers, lockCases, lockOpenAlerts, saveAlert } from './alert-record.ts';
import { type Announcer } from './announce.ts';
import { staysOnDuty } from './at-work.ts';
import { remindAt } from './ladder.ts';
import { type EscalationParts } from './parts.ts';

/** Counted from the oldest unanswered word: where a reply is owed already, a further one changes nothing. */
export async function personWrote(
  tx: Tx,
  parts: EscalationParts,
  cases: readonly { readonly caseId: CaseId }[],
  at: Date,
): Promise<AfterCommit> {
  if (cases.length === 0) return nothingAfterCommit;
  const ids = [...new Set(cases.map(({ caseId }) => caseId))];
  await lockCases(tx, ids);
  const answered = [...(await lockOpenAlerts(tx, ids)).values()].filter(({ status }) => status === 'answered');
  if (answered.length === 0) return nothingAfterCommit;
  const dueAt = remindAt(parts.ladder, 'reply', at);
  await tx
    .updateTable('alert')
    .set({ status: 'accepted', reminded: false, due_at: dueAt })
    .where(
      'id',
      'in',
      answered.map(({ id }) => id),
    )
    .execute();
  return { ...nothingAfterCommit, wakeUps: answered.map(({ id }) => ({ kind: 'alert', id, dueAt })) };
}

/** Nobody owes anything until the person writes again. */
export async function ownerReplied(tx: Tx, parts: EscalationParts, caseId: CaseId, at: Date): Promise<AfterCommit> {
  const owner = (await lockCases(tx, [caseId])).get(caseId)?.owner ?? null;
  if (owner !== null) await staysOnDuty(tx, parts, owner.id, at);
  const alert = (await lockOpenAlerts(tx, [caseId])).get(caseId);
  if (alert?.status === 'accepted')
    await saveAlert(tx, alert.id, { status: 'answered', reminded: false, due_at: null });
  return nothingAfterCommit;
}

/** The new owner has read the brief and begins now: a reply that was owed is owed within its whole time. */
export async function handedOver(tx: Tx, parts: EscalationParts, caseId: CaseId, at: Date): Promise<AfterCommit> {
  const owner = (await lockCases(tx, [caseId])).get(caseId)?.owner ?? null;
  if (owner !== null) await staysOnDuty(tx, parts, owner.id, at);
  const alert = (await lockOpenAlerts(tx, [caseId])).get(caseId);
  if (alert?.status !== 'accepted') return nothingAfterCommit;
  const dueAt = remindAt(parts.ladder, 'reply', at);
  await saveAlert(tx, alert.id, { reminded: false, due_at: dueAt });
  return { ...nothingAfterCommit, wakeUps: [{ kind: 'alert', id: alert.id, dueAt }] };
}

/** The case is closed: its alert ends, and a button that is still alive dies. */
export async function resolve(
  tx: Tx,
  parts: EscalationParts,
  announcer: Announcer,
  caseId: CaseId,
  at: Date,
): Promise<AfterCommit> {
  const about = (await lockCases(tx, [caseId])).get(caseId);
  const alert = (await lockOpenAlerts(tx, [caseId])).get(caseId);
  if (about === undefined || alert === undefined) return nothingAfterCommit;
  await endOffers(tx, alert.id, 'superseded', at);
  await saveAlert(tx, alert.id, { status: 'resolved', due_at: null });
  const key = (await parts.store.keys.of(tx, [about.person])).get(about.person);
  if (alert.status !== 'offered' || key === undefined) return nothingAfterCommit;
  const { id: alertId, round, rung } = alert;
  const drafts = await announcer.ended(tx, about, key, { alertId, round, rung }, parts.deskText('desk-closed'));
  return { ...(await enqueue(tx, drafts, parts.leaseMs)), wakeUps: [] };
}
