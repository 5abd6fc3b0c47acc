import { isOwnEvent, isWord } from './is-word.ts';
import { type OpenCase } from './plan-case.ts';
import { type TurnInput, type TurnPlan } from './turn.ts';

/** A word of the person: it is an answer to whoever closed their case, and belongs there. */
export function reopenedBy({ event, openCase, closedCase = null }: TurnInput): OpenCase | null {
  return openCase === null && closedCase !== null && isWord(event) && event.kind !== 'joined'
    ? { ...closedCase, reopens: true }
    : null;
}

/** The script has the talk for as long as it asks something. Then its owner has it again, and owes what is not answered. */
export function talkAfter({ event, session, openCase }: TurnInput, plan: TurnPlan): TurnPlan {
  if (openCase?.givenBack !== true || (plan.session?.state === 'asking' && !isHeardOut(event, plan))) return plan;
  if (event.kind === 'joined') return plan;
  // A round that is not asked, or missed, changes nothing about the talk: where the script is only about to speak, it still is.
  const isRound = event.kind === 'check-in' || event.kind === 'check-in-missed';
  if (isRound && plan.session === session) return plan;
  return { ...plan, events: [...plan.events, { kind: 'talk-returned' }] };
}

/**
 * The person has written, and the script only listens: an open ear at the end of a flow asks nothing more. The pieces of an offer are
 * answered once all of them are there.
 */
function isHeardOut(event: TurnInput['event'], { messages, session }: TurnPlan): boolean {
  return isWord(event) && messages.length === 0 && session?.gather === undefined;
}

/** Whether the owner of the case owes an answer to what the person did. */
export function owesAnswer({ event, openCase }: TurnInput, plan: TurnPlan): boolean {
  if (openCase === null || isOwnEvent(event)) return false;
  return (openCase.owned && !plan.scriptAnswered) || plan.events.some((one) => one.kind === 'talk-returned');
}
