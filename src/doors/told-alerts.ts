import { type RawBuilder, sql } from 'kysely';
import { type CaseCode } from '../core/brand.ts';
import { type Severity } from '../core/severity.ts';
import { type Database, type Tx } from '../store/index.ts';
import { standingCallsOf } from './calls.ts';
import { type ToldAlert } from './say.ts';

export interface OpenAlert extends ToldAlert {
  readonly rung: number;
  readonly round: number;
  readonly audience: string;
  readonly offeredAt: Date;
  /** When the alert moves on if nobody has accepted. */
  readonly until: Date;
}

/** What of a page still stands: what was taken or answered meanwhile buzzes nobody. */
export async function toldOnPage(db: Database | Tx, page: string): Promise<(ToldAlert & { readonly until: Date })[]> {
  const offers = await openAlerts(db, sql`o.id in (select offer_id from page_offer where page_id = ${page})`);
  return [...offers, ...(await standingCallsOf(db, page))];
}

/** The offer of a webhook; none where it was taken meanwhile. */
export const offeredAs = (db: Database, offer: string): Promise<OpenAlert[]> => openAlerts(db, sql`o.id = ${offer}`);

/** Indexes: primary keys. */
async function openAlerts(db: Database | Tx, among: RawBuilder<unknown>): Promise<OpenAlert[]> {
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
