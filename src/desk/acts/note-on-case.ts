import { sql } from 'kysely';
import { type CaseCode } from '../../core/brand.ts';
import { recordCaseEvents } from '../../cases/index.ts';
import { type Tx } from '../../store/index.ts';
import { type ActingResponder } from '../ports.ts';
import { type ActParts, type Done, done, lockCase } from './act.ts';

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

/** A note is for colleagues: sealed with the person's key, never sent. Any responder may write one, also on a closed case. */
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
  return done({ kind: 'noted' });
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
