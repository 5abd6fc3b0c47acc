import { type AlertId } from '../core/brand.ts';
import { type NewCaseEvent, recordCaseEvents, releaseCase } from '../cases/index.ts';
import { type AfterCommit, type Draft, enqueue, inTransaction, nothingAfterCommit } from '../outbox/index.ts';
import { type SealingKey, type Tx } from '../store/index.ts';
import {
  type AlertRow,
  caseOfAlert,
  type CaseOfAlert,
  lockCases,
  lockOpenAlerts,
  saveAlert,
  stateOf,
} from './alert-record.ts';
import { type Announcer } from './announce.ts';
import { readAtWork } from './at-work.ts';
import { type Move, nextMove } from './ladder.ts';
import { type EscalationParts } from './parts.ts';
import { placeOffer } from './place-offer.ts';

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
    const { ladder, staffing } = atWork.staffing(about, alert.reason);
    const ownerOnDuty = about.owner === null || atWork.isOnDuty(about.owner.id, about.channel);
    const move = nextMove(await stateOf(tx, parts, { alert, ladder, ownerOnDuty }), ladder, staffing, now);
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
  if (move.kind === 'postpone') {
    await saveAlert(tx, alert.id, { reminded: false, due_at: move.dueAt });
    return { ...nothingAfterCommit, wakeUps: [{ kind: 'alert', id: alert.id, dueAt: move.dueAt }] };
  }
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
    event: { caseId: about.id, kind: 'reminded', actor: 'system', at: now, detail: { of: move.of } },
    drafts:
      key === undefined ? [] : announcer.reminded(about, key, alert.id, move.dueAt, about.owner?.name ?? '', move.of),
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
  if (move.kind === 'take-back') await releaseCase(tx, about.id);
  const placed = { about, alert, offer: move, because: move.because, at: now, key };
  return placeOffer(tx, parts, announcer, placed);
}
