import { sayDuty as writeDuty } from '../../roster/index.ts';
import { type Tx } from '../../store/index.ts';
import { type ActingResponder } from '../ports.ts';
import { type ActParts, type Done, done } from './act.ts';

export interface SayDutyRequest {
  readonly responder: ActingResponder;
  readonly onDuty: boolean;
  readonly at: Date;
  /** How long it holds; without it as the roster says. */
  readonly forMs?: number | undefined;
}

/** "I am on duty", "I am off". Whoever comes is offered at once what has waited longest among the gravest. */
export async function sayDuty(
  tx: Tx,
  parts: ActParts,
  { responder, onDuty, at, forMs }: SayDutyRequest,
): Promise<Done<{ readonly kind: 'said' }>> {
  if (onDuty) return done({ kind: 'said' }, await parts.escalation.comesOnDuty(tx, responder.id, at, forMs));
  await writeDuty(tx, { responder: responder.id, onDuty, at, forMs });
  return done({ kind: 'said' });
}
