import { sql } from 'kysely';
import { audienceName } from '../core/audience-name.ts';
import { type CaseCode, type CaseId, type ResponderId } from '../core/brand.ts';
import { type Severity } from '../core/severity.ts';
import { type Roster } from '../roster/index.ts';
import { type Database, type Row, type Tx } from '../store/index.ts';
import { toldOf } from './audience.ts';
import { type Tellable } from './fold.ts';
import { type ToldAlert } from './say.ts';

/** Something about a case for whoever has it, or is asked to take it from a colleague. */
export interface Call extends Tellable {
  readonly caseId: CaseId;
  readonly kind: Row<'untold_call'>['kind'];
  readonly to: CallReceiver;
}

type CallReceiver =
  | { readonly kind: 'responder'; readonly id: ResponderId }
  /** All but whoever offers it. */
  | { readonly kind: 'team'; readonly team: string; readonly not: ResponderId | null };

/** A colleague who has not looked by then is told no more; the case stays its owner's. */
const handOverToldFor = '1 hour';

interface StandingRow {
  readonly case_id: CaseId;
  readonly kind: Call['kind'];
  readonly code: CaseCode;
  readonly severity: Severity;
  readonly reason: string;
  readonly noted_at: Date;
  readonly until: Date;
  readonly to_id: ResponderId | null;
  readonly to_team: string | null;
  readonly not_id: ResponderId | null;
}

/** What of a relation `told (case_id, kind, noted_at)` still stands, and for whom: what was answered or taken meanwhile buzzes nobody. */
const standing = sql`
  select t.case_id, t.kind, t.noted_at, c.code, c.severity, a.due_at as until, c.owner_id as to_id, null as to_team, null::uuid as not_id,
    case when a.status = 'answered' then 'case-stale' else 'reply-owed' end as reason
  from told t join cases c on c.id = t.case_id join alert a on a.case_id = c.id
  where t.kind = 'owed' and c.owner_id is not null and a.due_at is not null
    and (a.status = 'accepted' or (a.status = 'answered' and a.reminded))
  union all
  select t.case_id, t.kind, t.noted_at, c.code, c.severity, h.offered_at + interval '${sql.raw(handOverToldFor)}', h.to_id, h.to_team, h.from_id,
    'hand-over'
  from told t join cases c on c.id = t.case_id join hand_over h on h.case_id = c.id and h.ended_at is null
  where t.kind = 'hand-over'`;

/** Takes up to `most` off the list. */
export async function takeCalls(
  tx: Tx,
  most: number,
  now: Date,
): Promise<{ readonly taken: number; readonly calls: readonly Call[] }> {
  const { rows: taken } = await sql<Row<'untold_call'>>`
    delete from untold_call where (case_id, kind) in
      (select case_id, kind from untold_call order by noted_at limit ${most} for update skip locked)
    returning case_id, kind`.execute(tx);
  if (taken.length === 0) return { taken: 0, calls: [] };
  const { rows } = await sql<StandingRow>`
    with told as (
      select case_id, kind, ${now}::timestamptz as noted_at
      from unnest(${taken.map((one) => one.case_id)}::uuid[], ${taken.map(({ kind }) => kind)}::text[]) n(case_id, kind))
    ${standing}`.execute(tx);
  const calls = rows.flatMap((row): Call[] => {
    const to = receiverOf(row);
    const { case_id: caseId, kind, severity, noted_at: since, until } = row;
    return to === undefined ? [] : [{ caseId, kind, severity, since, until, to }];
  });
  return { taken: taken.length, calls };
}

function receiverOf({ to_id: id, to_team: team, not_id: not }: StandingRow): CallReceiver | undefined {
  if (id !== null) return { kind: 'responder', id };
  return team === null ? undefined : { kind: 'team', team, not };
}

/** Of a team, as of an offer: who is on duty, otherwise all of it. */
export function calledBy({ to }: Call, roster: Roster, now: Date): readonly ResponderId[] {
  if (to.kind === 'responder') return [to.id];
  return toldOf(roster, audienceName({ kind: 'team', team: to.team }), now).filter((id) => id !== to.not);
}

/** What of a page still stands, for the responder whose page it is. Index: the key of page_call. */
export async function standingCallsOf(
  db: Database | Tx,
  pageId: string,
): Promise<(ToldAlert & { readonly until: Date })[]> {
  const { rows } = await sql<StandingRow>`
    with told as (select case_id, kind, noted_at from page_call where page_id = ${pageId})
    select s.* from (${standing}) s join page p on p.id = ${pageId}
    where s.to_id is null or s.to_id = p.responder_id`.execute(db);
  return rows.map(({ code, severity, reason, noted_at: raisedAt, until }) => ({
    ...{ code, severity, reason, raisedAt, until },
  }));
}
