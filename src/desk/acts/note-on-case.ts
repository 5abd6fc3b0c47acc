import { sql } from 'kysely';
import { type CaseCode } from '../../core/brand.ts';
import { recordCaseEvents } from '../../cases/index.ts';
import { type Tx } from '../../store/index.ts';
import { type ActingResponder } from '../ports.ts';
import { type ActParts, type Done, done, lockCase, type LockedCase } from './act.ts';

const longestNote = 8_000;

export interface NoteRequest {
  readonly code: CaseCode;
  readonly responder: ActingResponder;
  readonly text: string;
  /** Made with the form, so that a double click is one note. */
  readonly requestId: string;
  readonly at: Date;
}

export type NoteResult =
  | { readonly kind: 'noted' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'too-long' }
  | { readonly kind: 'no-such-case' };

/**
 * A note is for colleagues: sealed with the person's key, never sent. Any responder may write one, also on a closed case. Where the
 * person has blocked us, that of the owner counts as their answer.
 */
export async function noteOnCase(tx: Tx, parts: ActParts, request: NoteRequest): Promise<Done<NoteResult>> {
  const text = request.text.replaceAll('\r\n', '\n').trim();
  if (text === '') return done({ kind: 'empty' });
  if (text.length > longestNote) return done({ kind: 'too-long' });
  const found = await lockCase(tx, request.code);
  if (found === undefined) return done({ kind: 'no-such-case' });
  if (await isWritten(tx, found.id, request.requestId)) return done({ kind: 'noted' });
  const key = await parts.store.keys.ofOne(tx, found.person);
  await recordCaseEvents(tx, [
    {
      caseId: found.id,
      kind: 'noted',
      actor: request.responder.id,
      at: request.at,
      detail: { request: request.requestId },
      body: { key, text },
    },
  ]);
  // Nothing could be sent to them: what the owner writes down about it is their answer.
  if (found.owner?.id !== request.responder.id || !(await hasBlockedUs(tx, found))) return done({ kind: 'noted' });
  return done({ kind: 'noted' }, await parts.escalation.ownerReplied(tx, found.id, request.at));
}

async function hasBlockedUs(tx: Tx, found: LockedCase): Promise<boolean> {
  const { rows } = await sql`
    select 1 from conversation where id = ${found.conversation} and blocked_at is not null`.execute(tx);
  return rows.length > 0;
}

/** The lock on the case makes the answer final. Index: case_event_case. */
async function isWritten(tx: Tx, caseId: string, requestId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('case_event')
    .select('id')
    .where('case_id', '=', caseId)
    .where('kind', '=', 'noted')
    .where(sql<string>`detail ->> 'request'`, '=', requestId)
    .executeTakeFirst();
  return row !== undefined;
}
