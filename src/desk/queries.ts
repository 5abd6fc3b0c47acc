import { sql } from 'kysely';
import { type CaseCode, type CaseId, type PersonId, type ResponderId } from '../core/brand.ts';
import { type ChannelId } from '../core/inbound.ts';
import { type CaseSummary, summaryOf } from '../cases/index.ts';
import { type Database, type Tx } from '../store/index.ts';

/** How it stands with the talk and the case, beside its line in the list. */
export interface CaseMarks {
  readonly blocked: boolean;
  /** Its owner lets the script speak. */
  readonly givenBack: boolean;
  readonly heavy: boolean;
}

/** The line of one case as the list shows it, and whose case it is. */
export async function findCase(
  db: Database,
  code: CaseCode,
): Promise<(CaseSummary & { readonly person: PersonId } & CaseMarks) | undefined> {
  const row = await db
    .selectFrom('cases as c')
    .innerJoin('conversation as v', 'v.id', 'c.conversation_id')
    .leftJoin('responder as r', 'r.id', 'c.owner_id')
    .selectAll('c')
    .select(['v.channel', 'v.blocked_at', 'r.display_name'])
    .where('c.code', '=', code)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  return {
    ...summaryOf(row),
    person: row.person_id as PersonId, // A foreign key to person.
    blocked: row.blocked_at !== null,
    givenBack: row.given_back_at !== null,
    heavy: row.heavy,
  };
}

/** Where the alert of a case stands: who is asked, what is owed, and until when. */
export interface AlertState {
  readonly status: 'offered' | 'accepted' | 'answered';
  readonly rung: number;
  readonly raisedAt: Date;
  readonly dueAt: Date | null;
}

/** Index: alert_one_open. */
export async function openAlerts(db: Database, cases: readonly CaseId[]): Promise<ReadonlyMap<CaseId, AlertState>> {
  if (cases.length === 0) return new Map();
  const rows = await db
    .selectFrom('alert')
    .select(['case_id', 'status', 'rung', 'raised_at', 'due_at'])
    .where('case_id', 'in', cases)
    .where('status', '<>', 'resolved')
    .execute();
  return new Map(
    rows.flatMap((row) =>
      row.status === 'resolved'
        ? []
        : // A foreign key to cases.
          [[row.case_id as CaseId, { status: row.status, rung: row.rung, raisedAt: row.raised_at, dueAt: row.due_at }]],
    ),
  );
}

export interface EvidenceState {
  readonly id: string;
  readonly inboxId: string;
  readonly position: number;
  readonly status: 'waiting' | 'stored' | 'failed';
}

/** Index: evidence_person. */
export async function evidenceOf(db: Database, person: PersonId): Promise<EvidenceState[]> {
  const rows = await db
    .selectFrom('evidence')
    .select(['id', 'inbox_id', 'position', 'status'])
    .where('person_id', '=', person)
    .execute();
  return rows.map((row) => ({ id: row.id, inboxId: row.inbox_id, position: row.position, status: row.status }));
}

export async function isEvidenceOf(db: Database, person: PersonId, evidence: string): Promise<boolean> {
  const row = await db
    .selectFrom('evidence')
    .select('id')
    .where('id', '=', evidence)
    .where('person_id', '=', person)
    .executeTakeFirst();
  return row !== undefined;
}

/** Names of everybody who has ever been on the roster: they stand in events and transcripts. */
export async function responderNames(db: Database): Promise<ReadonlyMap<string, string>> {
  const rows = await db.selectFrom('responder').select(['id', 'display_name']).execute();
  return new Map(rows.map((row) => [row.id, row.display_name]));
}

export interface TopicCase {
  readonly id: CaseId;
  readonly code: CaseCode;
  readonly person: PersonId;
  readonly owner: { readonly id: ResponderId; readonly name: string } | null;
}

/** The case whose topic this is; the newest, should a thread id ever have been used twice. Index: desk_topic_thread. */
export async function caseOfTopic(tx: Tx, threadId: string): Promise<TopicCase | undefined> {
  const { rows } = await sql<{
    id: string;
    code: string;
    person_id: string;
    owner_id: string | null;
    name: string | null;
  }>`
    select c.id, c.code, c.person_id, c.owner_id, r.display_name as name
    from desk_topic t join cases c on c.id = t.case_id left join responder r on r.id = c.owner_id
    where t.thread_id = ${threadId} order by t.created_at desc limit 1`.execute(tx);
  const [row] = rows;
  if (row === undefined) return undefined;
  return {
    // Keys of their own tables.
    id: row.id as CaseId,
    code: row.code as CaseCode,
    person: row.person_id as PersonId,
    owner: row.owner_id === null ? null : { id: row.owner_id as ResponderId, name: row.name ?? '' },
  };
}

/**
 * How many messages wait to leave through each account of a channel. Indexes: outbox_waiting and outbox_held; one list of all three
 * states would fit neither, and read the whole outbox.
 */
export async function waitingByAccount(db: Database, channel: ChannelId): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('outbox')
    .select(['account', sql<number>`count(*)::int`.as('waiting')])
    .where('channel', '=', channel)
    .where((where) => where.or([where('status', 'in', ['queued', 'sending']), where('status', '=', 'held')]))
    .groupBy('account')
    .execute();
  return new Map(rows.map(({ account, waiting }) => [account, waiting]));
}
