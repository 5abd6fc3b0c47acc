import { randomBytes, randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { type CaseCode, type CaseId, type ConversationId, type PersonId, type ResponderId } from '../core/brand.ts';
import { type CaseFields, type CaseKind } from '../core/case-fields.ts';
import { type Severity } from '../core/severity.ts';
import { purpose, type SealingKey, type Tx } from '../store/index.ts';
import { caseCodeFrom } from './case-code.ts';

export interface CaseState {
  readonly kind: CaseKind;
  readonly severity: Severity;
  readonly watched: boolean;
  readonly language: string | null;
  readonly fields: CaseFields;
}

export interface NewCase extends CaseState {
  readonly id: CaseId;
  readonly code: CaseCode;
  readonly person: PersonId;
  readonly conversation: ConversationId;
  readonly key: SealingKey;
  readonly openedAt: Date;
  readonly lastInboundAt: Date;
}

export interface ChangedCase extends Omit<CaseState, 'fields'> {
  readonly id: CaseId;
  /** Null when no answer changed them: most messages fill nothing, and sealing them again is the dearest part. */
  readonly fields: CaseFields | null;
  /** Where the person wrote now: the case is shown there. Null: they wrote nothing, or where nothing of ours is to go. */
  readonly conversation: ConversationId | null;
  readonly key: SealingKey;
  /** Null when it was not the person's word that changed it (a silence). */
  readonly lastInboundAt: Date | null;
}

/** Chance at the edge: the decision that a case opens is made without it. */
export function newCaseIdentity(): { id: CaseId; code: CaseCode } {
  // Ids of new cases come from here.
  return { id: randomUUID() as CaseId, code: caseCodeFrom(randomBytes(6)) };
}

/** One open case per person: the database refuses a second. */
export async function insertCases(tx: Tx, cases: readonly NewCase[]): Promise<void> {
  if (cases.length === 0) return;
  await tx
    .insertInto('cases')
    .values(
      cases.map((opened) => ({
        id: opened.id,
        code: opened.code,
        person_id: opened.person,
        conversation_id: opened.conversation,
        kind: opened.kind,
        severity: opened.severity,
        status: 'open' as const,
        watched: opened.watched,
        language: opened.language,
        owner_id: null,
        fields: opened.key.seal(opened.fields, purpose.caseFields),
        opened_at: opened.openedAt,
        closed_at: null,
        last_inbound_at: opened.lastInboundAt,
      })),
    )
    .execute();
}

/** Writes the new state of many cases in one statement; severity never falls here. The limit tells the planner how few they are. */
export async function updateCases(tx: Tx, cases: readonly ChangedCase[]): Promise<void> {
  if (cases.length === 0) return;
  const rows = cases.map((changed) => ({
    id: changed.id,
    conversation_id: changed.conversation,
    kind: changed.kind,
    severity: changed.severity,
    watched: changed.watched,
    language: changed.language,
    fields: changed.fields === null ? null : changed.key.seal(changed.fields, purpose.caseFields).toString('base64'),
    last_inbound_at: changed.lastInboundAt,
  }));
  await sql`
    update cases c set conversation_id = coalesce(n.conversation_id, c.conversation_id), kind = n.kind, severity = greatest(c.severity, n.severity),
      watched = c.watched or n.watched, language = n.language, fields = coalesce(decode(n.fields, 'base64'), c.fields),
      last_inbound_at = coalesce(n.last_inbound_at, c.last_inbound_at)
    from (select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as n(id uuid, conversation_id uuid, kind text,
      severity smallint, watched boolean, language text, fields text, last_inbound_at timestamptz) limit ${rows.length}) n
    where c.id = n.id`.execute(tx);
}

/** open → owned, or owned → owned by another when the ladder took it back. False when the case is closed or owned. */
export async function claimCase(tx: Tx, caseId: CaseId, responder: ResponderId): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('cases')
    .set({ status: 'owned', owner_id: responder, given_back_at: null })
    .where('id', '=', caseId)
    .where('status', '=', 'open')
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** owned → owned by the colleague to whom it was handed over. False when it is no longer its former owner's. */
export async function passCase(tx: Tx, caseId: CaseId, from: ResponderId, to: ResponderId): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('cases')
    .set({ owner_id: to, given_back_at: null })
    .where('id', '=', caseId)
    .where('status', '=', 'owned')
    .where('owner_id', '=', from)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** owned → open: its owner went silent, and the ladder offers it again. */
export async function releaseCase(tx: Tx, caseId: CaseId): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('cases')
    .set({ status: 'open', owner_id: null, given_back_at: null })
    .where('id', '=', caseId)
    .where('status', '=', 'owned')
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** From now on it is shown and answered in another conversation of its person. */
export async function moveCase(tx: Tx, caseId: CaseId, conversation: ConversationId): Promise<void> {
  await tx.updateTable('cases').set({ conversation_id: conversation }).where('id', '=', caseId).execute();
}

/** open or owned → closed. The owner stays on the record. */
export async function closeCase(tx: Tx, caseId: CaseId, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('cases')
    .set({ status: 'closed', closed_at: at, given_back_at: null })
    .where('id', '=', caseId)
    .where('status', '<>', 'closed')
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** closed → open, without an owner: whoever closed it thought that the person had been answered. False when it is not closed. */
export async function reopenCase(tx: Tx, caseId: CaseId): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('cases')
    .set({ status: 'open', owner_id: null, closed_at: null })
    .where('id', '=', caseId)
    .where('status', '=', 'closed')
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Its owner lets the script speak. False when it is no longer theirs, or the script speaks already. */
export async function giveTalkBack(tx: Tx, caseId: CaseId, owner: ResponderId, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('cases')
    .set({ given_back_at: at })
    .where('id', '=', caseId)
    .where('status', '=', 'owned')
    .where('owner_id', '=', owner)
    .where('given_back_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** The owners of these speak again: the script is silent from here on. */
export async function returnTalks(tx: Tx, cases: readonly CaseId[]): Promise<void> {
  if (cases.length === 0) return;
  await tx.updateTable('cases').set({ given_back_at: null }).where('id', 'in', cases).execute();
}

/** Heavy, whatever its severity: it counts against what somebody is offered in one shift. */
export async function markHeavy(tx: Tx, caseId: CaseId, heavy: boolean): Promise<void> {
  await tx.updateTable('cases').set({ heavy }).where('id', '=', caseId).execute();
}
