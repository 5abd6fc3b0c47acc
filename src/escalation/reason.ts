import { isGraver } from '../core/alert-reason.ts';

/**
 * Whether a reason calls for somebody new although the case is in hand. Each danger word does, also the second: it
 * tells of a danger that was not there when the last one was answered.
 */
export function callsAnew(reason: string, answered: string): boolean {
  return reason === 'danger-word' || isGraver(reason, answered);
}
