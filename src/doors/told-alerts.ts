import { sql } from 'kysely';
import { type CaseCode } from '../core/brand.ts';
import { type Severity } from '../core/severity.ts';
import { type Database, type Tx } from '../store/index.ts';
import { type ToldAlert } from './say.ts';

export interface OpenAlert extends ToldAlert {
  readonly rung: number;
  readonly round: number;
  readonly audience: string;
  readonly offeredAt: Date;
  /** When the alert moves on if nobody has accepted. */
  readonly until: Date;
}

/** What of a page, or the offer of a webhook, still stands open: what was taken meanwhile buzzes nobody. Indexes: primary keys. */
export async function openAlertsOf(
  db: Database | Tx,
  told: { readonly kind: 'page' | 'offer'; readonly id: string },
): Promise<OpenAlert[]> {
  const among =
    told.kind === 'page'
      ? sql`o.id in (select offer_id from page_offer where page_id = ${told.id})`
      : sql`o.id = ${told.id}`;
  const { rows } = await sql<{
    code: CaseCode;
    severity: Severity;
    reason: string;
    raised_at: Date;
    rung: number;
    round: number;
    audience: string;
    offered_at: Date;
    until: Date;
  }>`
    select c.code, c.severity, a.reason, a.raised_at, o.rung, o.round, o.audience, o.offered_at, a.due_at as until
    from offer o join alert a on a.id = o.alert_id join cases c on c.id = a.case_id
    where ${among} and o.ended_at is null and a.status = 'offered'`.execute(db);
  return rows.map(({ raised_at: raisedAt, offered_at: offeredAt, ...row }) => ({ ...row, raisedAt, offeredAt }));
}
