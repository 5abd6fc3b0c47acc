import { z } from 'zod';
import { type CaseCode } from '../../core/brand.ts';
import { closeCase as writeClosed, recordCaseEvents } from '../../cases/index.ts';
import { endCheckIn } from '../../checkins/index.ts';
import { type Tx } from '../../store/index.ts';
import { type ActingResponder } from '../ports.ts';
import { type ActParts, type Done, done, lockCase } from './act.ts';

/** Why a case ends, as a code: it stays for statistics when the words are gone. */
export const closeReasonSchema = z.enum([
  'helped',
  'handed-over',
  'no-answer',
  'person-asked',
  'duplicate',
  'not-for-us',
  'test',
]);
export type CloseReason = z.infer<typeof closeReasonSchema>;

export interface CloseRequest {
  readonly code: CaseCode;
  readonly responder: ActingResponder;
  readonly reason: CloseReason;
  /** Supervisors and administrators close any case, responders their own. */
  readonly mayCloseAny: boolean;
  readonly at: Date;
}

export type CloseResult =
  | { readonly kind: 'closed' }
  | { readonly kind: 'already-closed' }
  | { readonly kind: 'not-owner'; readonly owner: string | null }
  | { readonly kind: 'no-such-case' };

/** Ends a case and its alert. The person is told nothing; their next first signal opens a new case. */
export async function closeCase(tx: Tx, parts: ActParts, request: CloseRequest): Promise<Done<CloseResult>> {
  const found = await lockCase(tx, request.code);
  if (found === undefined) return done({ kind: 'no-such-case' });
  if (found.status === 'closed') return done({ kind: 'already-closed' });
  if (!request.mayCloseAny && found.owner?.id !== request.responder.id)
    return done({ kind: 'not-owner', owner: found.owner?.name ?? null });
  await writeClosed(tx, found.id, request.at);
  await recordCaseEvents(tx, [
    {
      caseId: found.id,
      kind: 'closed',
      actor: request.responder.id,
      at: request.at,
      detail: { reason: request.reason },
    },
  ]);
  await endCheckIn(tx, { caseId: found.id, because: 'case-closed', actor: request.responder.id, at: request.at });
  return done({ kind: 'closed' }, await parts.escalation.resolve(tx, found.id, request.at));
}
