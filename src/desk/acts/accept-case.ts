import { type CaseCode } from '../../core/brand.ts';
import { type Tx } from '../../store/index.ts';
import { type ActingResponder } from '../ports.ts';
import { type ActParts, type Done, done, lockCase } from './act.ts';

export interface AcceptRequest {
  readonly code: CaseCode;
  readonly responder: ActingResponder;
  readonly at: Date;
}

export type AcceptResult =
  | { readonly kind: 'accepted' }
  /** A second press of the one who won: nothing changed. */
  | { readonly kind: 'already-yours' }
  | { readonly kind: 'taken'; readonly by: string }
  | { readonly kind: 'closed' }
  | { readonly kind: 'no-such-case' };

/** Claims a case. However many press at once, the lock on the case lets one win and tells the others who. */
export async function acceptCase(tx: Tx, parts: ActParts, request: AcceptRequest): Promise<Done<AcceptResult>> {
  const found = await lockCase(tx, request.code);
  if (found === undefined) return done({ kind: 'no-such-case' });
  if (found.status === 'closed') return done({ kind: 'closed' });
  if (found.owner?.id === request.responder.id) return done({ kind: 'already-yours' });
  if (found.owner !== null) return done({ kind: 'taken', by: found.owner.name });
  const claim = { caseId: found.id, responder: request.responder, at: request.at };
  const outcome = await parts.escalation.accept(tx, claim);
  switch (outcome.kind) {
    case 'won':
      return done({ kind: 'accepted' }, outcome.after);
    case 'taken':
      return done({ kind: 'taken', by: outcome.by });
    case 'closed':
      return done({ kind: 'closed' });
  }
}
