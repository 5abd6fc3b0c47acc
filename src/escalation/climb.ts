import { type AlertId } from '../core/brand.ts';
import { type NewCaseEvent, recordCaseEvents, releaseCase } from '../cases/index.ts';
import { type AfterCommit, type Draft, enqueue, inTransaction, nothingAfterCommit } from '../outbox/index.ts';
import { type SealingKey, type Tx } from '../store/index.ts';
import {
  type AlertRow,
  audienceName,
  caseOfAlert,
  type CaseOfAlert,
  endOffers,
  insertOffers,
  lockCases,
  lockOpenAlerts,
  saveAlert,
  stateOf,
} from './alert-record.ts';
import { type Announcer, type Because } from './announce.ts';
import { readAtWork } from './at-work.ts';
import { type Move, nextMove } from './ladder.ts';
import { type EscalationParts } from './parts.ts';

/** A wake-up for one alert: reads the truth under its locks and acts if it is due; twice at once acts once. */
export async function climb(parts: EscalationParts, announcer: Announcer, alertId: AlertId): Promise<void> {
  const caseId = await caseOfAlert(parts.store, alertId);
  if (caseId === undefined) return;
  let after = nothingAfterCommit;
  await inTransaction(parts.store.db, async (tx) => {
    const about = (await lockCases(tx, [caseId])).get(caseId);
    const alert = (await lockOpenAlerts(tx, [caseId])).get(caseId);
    if (about === undefined || alert?.id !== alertId) return;
    const now = parts.clock.now();
    const atWork = await readAtWork(tx, parts, now);
    const state = await stateOf(tx, alert, about.owner === null || atWork.isOnDuty(about.owner.id));
    const staffing = atWork.staffing({ language: about.language, reason: alert.reason });
    const move = nextMove(state, parts.ladder, staffing, now);
    after = await perform(tx, parts, announcer, { about, alert, move, now });
    parts.reach?.('ladder.before-commit');
  });
  parts.reach?.('ladder.after-commit');
  parts.settle(after);
}

interface Due {
  readonly about: CaseOfAlert;
  readonly alert: AlertRow;
  readonly move: Move;
  readonly now: Date;
}

async function perform(tx: Tx, parts: EscalationParts, announcer: Announcer, due: Due): Promise<AfterCommit> {
  const { about, alert, move } = due;
  if (move.kind === 'wait') return nothingAfterCommit;
  // The alert of somebody who has been erased still climbs; only the words for the desk chat cannot be sealed any more.
  const key = (await parts.store.keys.of(tx, [about.person])).get(about.person);
  const told = await (move.kind === 'remind'
    ? remind(tx, announcer, due, move, key)
    : offerUp(tx, parts, announcer, due, move, key));
  await recordCaseEvents(tx, [told.event]);
  parts.logger.info('escalation.moved', { caseCode: about.code, kind: move.kind, rowId: alert.id });
  const enqueued = await enqueue(tx, told.drafts, parts.leaseMs);
  return { ...enqueued, wakeUps: [{ kind: 'alert', id: alert.id, dueAt: move.dueAt }] };
}

interface Told {
  readonly event: NewCaseEvent;
  readonly drafts: Draft[];
}

async function remind(
  tx: Tx,
  announcer: Announcer,
  { about, alert, now }: Due,
  move: Extract<Move, { kind: 'remind' }>,
  key: SealingKey | undefined,
): Promise<Told> {
  await saveAlert(tx, alert.id, { reminded: true, due_at: move.dueAt });
  return {
    event: { caseId: about.id, kind: 'reminded', actor: 'system', at: now },
    drafts: key === undefined ? [] : announcer.reminded(about, key, alert.id, move.dueAt, about.owner?.name ?? ''),
  };
}

async function offerUp(
  tx: Tx,
  parts: EscalationParts,
  announcer: Announcer,
  { about, alert, now }: Due,
  move: Extract<Move, { kind: 'offer' | 'take-back' }>,
  key: SealingKey | undefined,
): Promise<Told> {
  const { rung, round, dueAt } = move;
  const because: Because = move.kind === 'take-back' ? move.because : 'nobody-accepted';
  const drafts: Draft[] = [];
  if (move.kind === 'take-back') await releaseCase(tx, about.id);
  else if (key !== undefined) {
    // The new offer carries the button: one live button per case.
    const place = { alertId: alert.id, round: alert.round, rung: alert.rung };
    drafts.push(...(await announcer.ended(tx, about, key, place, parts.deskText('desk-expired'))));
  }
  await endOffers(tx, alert.id, 'expired', now);
  await insertOffers(tx, [{ id: alert.id, at: now, offer: move }]);
  await saveAlert(tx, alert.id, { status: 'offered', rung, round, reminded: false, due_at: dueAt });
  if (key !== undefined)
    drafts.push(...announcer.offered(about, key, alert.id, move, { reason: alert.reason, because }));
  const detail = { rung, round, to: audienceName(move.audience), because };
  const kind = move.kind === 'take-back' ? 'offered-again' : 'offered';
  return { event: { caseId: about.id, kind, actor: 'system', at: now, detail }, drafts };
}
