import { type CaseCode, type CaseId, type ResponderId } from '../core/brand.ts';
import { type CaseKind } from '../core/case-fields.ts';
import { type ChannelId } from '../core/inbound.ts';
import { type Severity } from '../core/severity.ts';
import { type Database, type Tx } from '../store/index.ts';

export interface CaseSummary {
  readonly id: CaseId;
  readonly code: CaseCode;
  readonly kind: CaseKind;
  readonly severity: Severity;
  readonly status: 'open' | 'owned' | 'closed';
  readonly watched: boolean;
  readonly language: string | null;
  readonly channel: ChannelId;
  readonly openedAt: Date;
  readonly lastInboundAt: Date;
  readonly owner: { readonly id: ResponderId; readonly name: string } | null;
}

/**
 * Severity first, then oldest first; closed ones last and newest first. Each part is read in the order of its index (cases_queue,
 * cases_closed), so that the first lines of a hundred thousand cost what those of ten do.
 */
export async function listCases(db: Database, only: { includeClosed: boolean; limit: number }): Promise<CaseSummary[]> {
  if (!only.includeClosed) return (await openLines(db, only.limit)).map(summaryOf);
  // As they stand at one moment: a case that is closed meanwhile must not be in both parts, or in neither.
  const rows = await db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (tx) => {
      const open = await openLines(tx, only.limit);
      const left = only.limit - open.length;
      return left === 0 ? open : [...open, ...(await closedLines(tx, left))];
    });
  return rows.map(summaryOf);
}

const openLines = (db: Database | Tx, limit: number): Promise<Line[]> =>
  lines(db)
    .where('c.status', '<>', 'closed')
    .orderBy('c.severity', 'desc')
    .orderBy('c.opened_at')
    .limit(limit)
    .execute();

const closedLines = (db: Database | Tx, limit: number): Promise<Line[]> =>
  lines(db)
    .where('c.status', '=', 'closed')
    .orderBy('c.closed_at', 'desc')
    .orderBy('c.severity', 'desc')
    .orderBy('c.opened_at')
    .limit(limit)
    .execute();

const lines = (db: Database | Tx) =>
  db
    .selectFrom('cases as c')
    .innerJoin('conversation as v', 'v.id', 'c.conversation_id')
    .leftJoin('responder as r', 'r.id', 'c.owner_id')
    .select([
      'c.id',
      'c.code',
      'c.kind',
      'c.severity',
      'c.status',
      'c.watched',
      'c.language',
      'v.channel',
      'c.opened_at',
    ])
    .select(['c.last_inbound_at', 'c.owner_id', 'r.display_name']);

type Line = Awaited<ReturnType<ReturnType<typeof lines>['execute']>>[number];

/** @param row of `cases`, with its conversation's channel and its owner's name */
export function summaryOf(row: Line): CaseSummary {
  return {
    // Columns are written by this room from the same types.
    id: row.id as CaseId,
    code: row.code as CaseCode,
    kind: row.kind as CaseKind,
    severity: row.severity as Severity,
    status: row.status,
    watched: row.watched,
    language: row.language,
    channel: row.channel as ChannelId,
    openedAt: row.opened_at,
    lastInboundAt: row.last_inbound_at,
    // As above; the name is missing only where the owner is.
    owner: row.owner_id === null ? null : { id: row.owner_id as ResponderId, name: row.display_name ?? '' },
  };
}
