import { sql } from 'kysely';
import { type AlertId } from '../core/brand.ts';
import { recordCaseEvents } from '../cases/index.ts';
import { caseOfAlert, lockCases, lockOpenAlerts, saveAlert } from './alert-record.ts';
import { type Announcer, offerKey, type OfferPlace } from './announce.ts';
import { readAtWork } from './at-work.ts';
import { climb } from './climb.ts';
import { nextMove } from './ladder.ts';
import { type EscalationParts } from './parts.ts';

export { type OfferPlace } from './announce.ts';

/**
 * Nobody who was offered this could be told of it: its time on the rung is over now. Only upward within the round: where nobody is
 * higher up, or every door of the house is shut, time counts as ever, or an alert would run round the ladder without a pause.
 */
export async function notReached(parts: EscalationParts, announcer: Announcer, place: OfferPlace): Promise<void> {
  const caseId = await caseOfAlert(parts.store, place.alertId);
  if (caseId === undefined) return;
  const isOver = await parts.store.db.transaction().execute(async (tx) => {
    const about = (await lockCases(tx, [caseId])).get(caseId);
    const alert = (await lockOpenAlerts(tx, [caseId])).get(caseId);
    if (about === undefined || alert?.id !== place.alertId || alert.status !== 'offered') return false;
    const { rung, round } = alert;
    if (rung !== place.rung || round !== place.round) return false;
    // Shown in the desk chat, or on its way there.
    const shown = await tx
      .selectFrom('outbox')
      .select('id')
      .where('dedupe_key', '=', offerKey(place))
      .where('status', '<>', 'failed')
      .executeTakeFirst();
    if (shown !== undefined) return false;
    const now = parts.clock.now();
    const { ladder, staffing } = (await readAtWork(tx, parts, now)).staffing(about, alert.reason);
    const move = nextMove({ status: 'offered', rung, round, dueAt: now }, ladder, staffing, now);
    if (move.kind !== 'offer' || move.round !== round) return false;
    await saveAlert(tx, alert.id, { due_at: now });
    await recordCaseEvents(tx, [{ caseId, kind: 'nobody-told', actor: 'system', at: now, detail: { rung, round } }]);
    return true;
  });
  // Killed here, the alert is due: the sweep climbs.
  if (isOver) await climb(parts, announcer, place.alertId);
}

const perSweep = 200;

/** Offers whose line in the desk chat failed for good. Index: outbox's unique dedupe_key, for each offered alert. */
export async function failedInDeskChat({ store, deskChat }: EscalationParts): Promise<readonly OfferPlace[]> {
  if (deskChat === undefined) return [];
  const { rows } = await sql<{ alert_id: AlertId; rung: number; round: number }>`
    select a.id as alert_id, a.rung, a.round from alert a
    join outbox o on o.dedupe_key = 'offer-' || a.id || '-' || a.round || '-' || a.rung and o.status = 'failed'
    where a.status = 'offered' order by a.due_at limit ${perSweep}`.execute(store.db);
  return rows.map(({ alert_id: alertId, rung, round }) => ({ alertId, rung, round }));
}
