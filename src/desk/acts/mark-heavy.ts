import { type CaseCode } from '../../core/brand.ts';
import { markHeavy as writeHeavy, recordCaseEvents } from '../../cases/index.ts';
import { type Tx } from '../../store/index.ts';
import { type ActingResponder } from '../ports.ts';
import { type ActParts, type Done, done, lockCase } from './act.ts';

export interface MarkHeavyRequest {
  readonly code: CaseCode;
  readonly responder: ActingResponder;
  readonly heavy: boolean;
  readonly at: Date;
}

export type MarkHeavyResult = { readonly kind: 'marked' } | { readonly kind: 'no-such-case' };

/** Whoever has borne a case knows whether it was heavy, whatever its severity. It counts against what somebody is offered in a shift. */
export async function markHeavy(
  tx: Tx,
  _parts: ActParts,
  { code, responder, heavy, at }: MarkHeavyRequest,
): Promise<Done<MarkHeavyResult>> {
  const found = await lockCase(tx, code);
  if (found === undefined) return done({ kind: 'no-such-case' });
  await writeHeavy(tx, found.id, heavy);
  await recordCaseEvents(tx, [
    { caseId: found.id, kind: 'marked-heavy', actor: responder.id, at, detail: { heavy: heavy ? 'yes' : 'no' } },
  ]);
  return done({ kind: 'marked' });
}
