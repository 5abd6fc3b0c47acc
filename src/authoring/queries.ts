import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { type Database, type Row, type Tx } from '../store/index.ts';
import { type InForce, type Origin, type StoredVersion } from './edition.ts';
import { flowTextsSchema, type WrittenFlow } from './written-flow.ts';

/** "flow" in ASCII. Whoever publishes holds it, so that each lint sees exactly what it is published beside. */
const publicationLock = 0x666c6f77;

export async function lockPublication(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(${publicationLock})`.execute(tx);
}

export async function storedVersions(db: Database | Tx): Promise<StoredVersion[]> {
  const rows = await db.selectFrom('flow_version').select(['flow', 'version', 'source', 'texts']).execute();
  return rows.map((row) => ({ ...row, texts: flowTextsSchema.parse(row.texts) }));
}

export async function findVersion(
  db: Database | Tx,
  flow: string,
  version: string,
): Promise<StoredVersion | undefined> {
  const row = await db
    .selectFrom('flow_version')
    .select(['flow', 'version', 'source', 'texts'])
    .where('flow', '=', flow)
    .where('version', '=', version)
    .executeTakeFirst();
  return row && { ...row, texts: flowTextsSchema.parse(row.texts) };
}

/** The newest publication of each flow. Index: flow_publication_newest. */
export async function inForce(db: Database | Tx): Promise<(InForce & { readonly id: string; readonly at: Date })[]> {
  return db
    .selectFrom('flow_publication')
    .distinctOn('flow')
    .select(['id', 'flow', 'version', 'origin', 'at'])
    .orderBy('flow')
    .orderBy('id', 'desc')
    .execute();
}

/** Changes with every publication; nothing else is read to know that nothing has changed. */
export async function newestPublication(db: Database): Promise<string | null> {
  const row = await db
    .selectFrom('flow_publication')
    .select((expression) => expression.fn.max('id').as('id'))
    .executeTakeFirst();
  return row?.id ?? null;
}

export interface Publication {
  readonly id: string;
  readonly flow: string;
  readonly version: string;
  readonly origin: Origin;
  readonly publishedBy: string | null;
  readonly authors: readonly string[];
  readonly at: Date;
}

/** What was in force when, newest first. */
export async function history(db: Database, flow: string, limit: number): Promise<Publication[]> {
  const rows = await db
    .selectFrom('flow_publication')
    .selectAll()
    .where('flow', '=', flow)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ ...row, publishedBy: row.published_by }));
}

export async function newestOfEach(db: Database): Promise<Publication[]> {
  const rows = await db
    .selectFrom('flow_publication')
    .distinctOn('flow')
    .selectAll()
    .orderBy('flow')
    .orderBy('id', 'desc')
    .execute();
  return rows.map((row) => ({ ...row, publishedBy: row.published_by }));
}

interface NewPublication {
  readonly written: WrittenFlow;
  readonly version: string;
  readonly origin: Origin;
  readonly publishedBy: string | null;
  readonly authors: readonly string[];
  readonly draftId: string | null;
}

/** Puts a version in force; the notice to every process leaves with the commit. */
export async function insertPublication(tx: Tx, publication: NewPublication): Promise<void> {
  const { written, version, origin, publishedBy, authors, draftId } = publication;
  await tx
    .insertInto('flow_version')
    .values({ flow: written.flow, version, source: written.source, texts: JSON.stringify(written.texts) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await tx
    .insertInto('flow_publication')
    .values({
      flow: written.flow,
      version,
      origin,
      published_by: publishedBy,
      authors: [...authors],
      draft_id: draftId,
    })
    .execute();
}

export interface Draft extends WrittenFlow {
  readonly id: string;
  /** The version that was in force when it was last saved; null for a flow that did not exist. */
  readonly basedOn: string | null;
  readonly status: 'draft' | 'in-review' | 'published' | 'discarded';
  readonly authors: readonly string[];
  readonly remark: string;
  /** Counts the savings: whoever acts names the one that they have read. */
  readonly revision: number;
  readonly changedAt: Date;
}

function toDraft(row: Row<'flow_draft'>): Draft {
  return {
    id: row.id,
    flow: row.flow,
    source: row.source,
    texts: flowTextsSchema.parse(row.texts),
    basedOn: row.based_on,
    status: row.status,
    authors: row.authors,
    remark: row.remark,
    revision: row.revision,
    changedAt: row.changed_at,
  };
}

/** The draft that is under way, if there is one. Index: flow_draft_one_open. */
export async function openDraft(db: Database | Tx, flow: string): Promise<Draft | undefined> {
  const row = await db
    .selectFrom('flow_draft')
    .selectAll()
    .where('flow', '=', flow)
    .where('status', 'in', ['draft', 'in-review'])
    .executeTakeFirst();
  return row && toDraft(row);
}

export async function openDrafts(db: Database): Promise<Draft[]> {
  const rows = await db.selectFrom('flow_draft').selectAll().where('status', 'in', ['draft', 'in-review']).execute();
  return rows.map(toDraft);
}

/** Locked until the end of the transaction: nobody saves into what is being decided about. */
export async function lockDraft(tx: Tx, id: string): Promise<Draft | undefined> {
  const row = await tx.selectFrom('flow_draft').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  return row && toDraft(row);
}

/** @returns undefined when the flow has a draft already */
export async function insertDraft(
  tx: Tx,
  written: WrittenFlow,
  basedOn: string | null,
  author: string,
): Promise<Draft | undefined> {
  const row = await tx
    .insertInto('flow_draft')
    .values({
      id: randomUUID(),
      flow: written.flow,
      source: written.source,
      texts: JSON.stringify(written.texts),
      based_on: basedOn,
      status: 'draft',
      authors: [author],
      reviewer_id: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returningAll()
    .executeTakeFirst();
  return row && toDraft(row);
}

export async function updateDraft(
  tx: Tx,
  draft: Draft,
  written: WrittenFlow,
  basedOn: string | null,
  author: string,
): Promise<Draft> {
  const row = await tx
    .updateTable('flow_draft')
    .set({
      source: written.source,
      texts: JSON.stringify(written.texts),
      based_on: basedOn,
      authors: [...new Set([...draft.authors, author])],
      revision: draft.revision + 1,
      changed_at: sql<Date>`now()`,
    })
    .where('id', '=', draft.id)
    .returningAll()
    .executeTakeFirstOrThrow();
  return toDraft(row);
}

export async function moveDraft(
  tx: Tx,
  id: string,
  to: { readonly status: Draft['status']; readonly reviewer?: string; readonly remark?: string },
): Promise<void> {
  await tx
    .updateTable('flow_draft')
    .set({
      status: to.status,
      changed_at: sql<Date>`now()`,
      ...(to.reviewer === undefined ? {} : { reviewer_id: to.reviewer }),
      ...(to.remark === undefined ? {} : { remark: to.remark }),
    })
    .where('id', '=', id)
    .execute();
}
