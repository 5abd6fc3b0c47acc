import { type CaseId, type ResponderId } from '../core/brand.ts';
import { type WakeUp } from '../core/wake-up.ts';
import { type AfterCommit, enqueue, joinAfterCommit, nothingAfterCommit } from '../outbox/index.ts';
import { type Tx } from '../store/index.ts';
import { endOffers, lockCases, lockOpenAlerts, recordTaken, saveAlert } from './alert-record.ts';
import { type Announcer } from './announce.ts';
import { staysOnDuty } from './at-work.ts';
import { remindAt, staleAt } from './ladder.ts';
import { ladderFor } from './ladders.ts';
import { offerNext } from './offer-next.ts';
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
  const locked = await lockCases(tx, ids);
  const answered = [...(await lockOpenAlerts(tx, ids))].filter(([, { status }]) => status === 'answered');
  const wakeUps: WakeUp[] = [];
  // Most of a batch has one ladder, and so one deadline: few statements.
  const byDeadline = new Map<number, string[]>();
  for (const [caseId, { id }] of answered) {
    const about = locked.get(caseId);
    const dueAt = remindAt(about === undefined ? parts.ladder : ladderFor(parts, about), 'reply', at);
    byDeadline.set(dueAt.getTime(), [...(byDeadline.get(dueAt.getTime()) ?? []), id]);
    wakeUps.push({ kind: 'alert', id, dueAt });
  }
  for (const [dueAt, alerts] of byDeadline) {
    await tx
      .updateTable('alert')
      .set({ status: 'accepted', reminded: false, due_at: new Date(dueAt) })
      .where('id', 'in', alerts)
      .execute();
  }
  return { ...nothingAfterCommit, wakeUps };
}

/** Nobody owes anything until the person writes again; only that the case is not forgotten. */
export async function ownerReplied(tx: Tx, parts: EscalationParts, caseId: CaseId, at: Date): Promise<AfterCommit> {
  const about = (await lockCases(tx, [caseId])).get(caseId);
  if (about?.owner != null) await staysOnDuty(tx, parts, { responder: about.owner.id, channel: about.channel, at });
  const alert = (await lockOpenAlerts(tx, [caseId])).get(caseId);
  if (about === undefined || (alert?.status !== 'accepted' && alert?.status !== 'answered')) return nothingAfterCommit;
  const dueAt = staleAt(ladderFor(parts, about), at);
  await saveAlert(tx, alert.id, { status: 'answered', reminded: false, due_at: dueAt ?? null });
  return dueAt === undefined
    ? nothingAfterCommit
    : { ...nothingAfterCommit, wakeUps: [{ kind: 'alert', id: alert.id, dueAt }] };
}

/** The new owner has read the brief and begins now: a reply that was owed is owed within its whole time. */
export async function handedOver(
  tx: Tx,
  parts: EscalationParts,
  announcer: Announcer,
  { caseId, from, at }: HandedOver,
): Promise<AfterCommit> {
  const about = (await lockCases(tx, [caseId])).get(caseId);
  if (about === undefined) return nothingAfterCommit;
  if (about.owner !== null) {
    await recordTaken(tx, { caseId, responder: about.owner.id, at });
    await staysOnDuty(tx, parts, { responder: about.owner.id, channel: about.channel, at });
  }
  const pulled = from === undefined ? nothingAfterCommit : await offerNext(tx, parts, announcer, from, at);
  const alert = (await lockOpenAlerts(tx, [caseId])).get(caseId);
  if (alert?.status !== 'accepted') return pulled;
  const dueAt = remindAt(ladderFor(parts, about), 'reply', at);
  await saveAlert(tx, alert.id, { reminded: false, due_at: dueAt });
  const wakeUps: WakeUp[] = [{ kind: 'alert', id: alert.id, dueAt }];
  return joinAfterCommit([pulled, { ...nothingAfterCommit, wakeUps }]);
}

interface HandedOver {
  readonly caseId: CaseId;
  /** Whose it was: they have room for another. */
  readonly from?: ResponderId | undefined;
  readonly at: Date;
}

/** The case is closed: its alert ends, and a button that is still alive dies. Its owner has room for another. */
export async function resolve(
  tx: Tx,
  parts: EscalationParts,
  announcer: Announcer,
  caseId: CaseId,
  at: Date,
): Promise<AfterCommit> {
  const about = (await lockCases(tx, [caseId])).get(caseId);
  const alert = (await lockOpenAlerts(tx, [caseId])).get(caseId);
  if (about === undefined) return nothingAfterCommit;
  const pulled = about.owner === null ? nothingAfterCommit : await offerNext(tx, parts, announcer, about.owner.id, at);
  if (alert === undefined) return pulled;
  await endOffers(tx, alert.id, 'superseded', at);
  await saveAlert(tx, alert.id, { status: 'resolved', due_at: null });
  const key = (await parts.store.keys.of(tx, [about.person])).get(about.person);
  if (alert.status !== 'offered' || key === undefined) return pulled;
  const { id: alertId, round, rung } = alert;
  const drafts = await announcer.ended(tx, about, key, { alertId, round, rung }, parts.deskText('desk-closed'));
  return joinAfterCommit([pulled, { ...(await enqueue(tx, drafts, parts.leaseMs)), wakeUps: [] }]);
}
