import { type CaseCode, type PersonId, type ResponderId } from '../core/brand.ts';
import { purpose, type Store } from '../store/index.ts';
import { type Brief, briefSchema, isOfferedTo, type OpenHandOver } from './acts/hand-over.ts';

/** A hand-over that nobody has taken yet. */
export interface HandOverView extends OpenHandOver {
  readonly brief: Brief;
  readonly at: Date;
}

/** The open hand-over of one case. Index: hand_over_one_open. @throws SealError once its person has been erased */
export async function findHandOver(store: Store, caseId: string, person: PersonId): Promise<HandOverView | undefined> {
  const row = await store.db
    .selectFrom('hand_over')
    .selectAll()
    .where('case_id', '=', caseId)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const key = await store.keys.ofOne(store.db, person);
  return {
    id: row.id,
    from: row.from_id as ResponderId, // A foreign key to responder.
    to: row.to_id,
    team: row.to_team,
    brief: key.open(row.brief, purpose.handOver, briefSchema),
    at: row.offered_at,
  };
}

/** Cases that are offered to this responder. */
export async function offeredTo(
  store: Store,
  responder: { readonly id: string; readonly teams: readonly string[] },
): Promise<ReadonlySet<CaseCode>> {
  const rows = await store.db
    .selectFrom('hand_over')
    .innerJoin('cases', 'cases.id', 'hand_over.case_id')
    .select(['cases.code', 'hand_over.id', 'from_id', 'to_id', 'to_team'])
    .where('ended_at', 'is', null)
    .execute();
  const own = rows.filter(({ id, from_id: from, to_id: to, to_team: team }) =>
    // A foreign key to responder.
    isOfferedTo({ id, from: from as ResponderId, to, team }, responder),
  );
  return new Set(own.map(({ code }) => code as CaseCode)); // Written by the cases room from a CaseCode.
}
