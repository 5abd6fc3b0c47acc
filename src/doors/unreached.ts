import { sql } from 'kysely';
import { type AlertId } from '../core/brand.ts';
import { type Database } from '../store/index.ts';

export interface OfferPlace {
  readonly alertId: AlertId;
  readonly rung: number;
  readonly round: number;
}

const perSweep = 200;

/**
 * Open offers of which every notification has failed for good, and none waits: those who were offered do not know. Webhooks do not
 * count, neither way: a machine that was told is nobody who was. Index: notification_ended.
 * @param since older failures belong to rungs whose time is long over
 * @param alsoFailed offers that failed in the desk chat, which is no door of ours
 */
export async function unreachedOffers(
  db: Database,
  since: Date,
  alsoFailed: readonly OfferPlace[],
): Promise<OfferPlace[]> {
  const { rows } = await sql<{ alert_id: AlertId; rung: number; round: number }>`
    with failed as (
      select po.offer_id from notification n join page_offer po on po.page_id = n.page_id
      where n.ended_at > ${since} and n.state = 'failed'
      union
      select o.id from offer o join unnest(${alsoFailed.map(({ alertId }) => alertId)}::uuid[],
        ${alsoFailed.map(({ rung }) => rung)}::int[], ${alsoFailed.map(({ round }) => round)}::int[]) f(alert, rung, round)
        on o.alert_id = f.alert and o.rung = f.rung and o.round = f.round)
    select distinct o.alert_id, o.rung, o.round
    from failed f join offer o on o.id = f.offer_id join alert a on a.id = o.alert_id
    where o.ended_at is null and a.status = 'offered'
      and not exists (select 1 from untold_offer u where u.offer_id = o.id)
      and not exists (
        select 1 from page_offer po join page p on p.id = po.page_id
        left join notification n on n.page_id = p.id
        where po.offer_id = o.id and (p.rung_at is null or n.state in ('queued', 'sent')))
    limit ${perSweep}`.execute(db);
  return rows.map(({ alert_id: alertId, rung, round }) => ({ alertId, rung, round }));
}
