import { hasOwner } from '../happen.ts';
import { type Invariant } from './invariant.ts';

/** A word of the person, as `isWord` has it. */
export const words: ReadonlySet<string> = new Set(['message', 'choice', 'location', 'contact', 'unknown']);

/** Of a case in hand either its owner has the talk or the script, and each word is answered by one of them: decision 020. */
export const oneVoice: Invariant = {
  name: 'one-voice',
  breach(house, { before, after, input, plan }) {
    const { openCase, session } = after;
    const isGiving = after.waiting.some(({ kind }) => kind === 'given-back');
    if (openCase?.givenBack === true && session?.state !== 'asking' && !isGiving)
      return 'the script has the talk and asks nothing';
    const isOwned = input.openCase !== null && hasOwner(input.openCase);
    if (!isOwned || !words.has(input.event.kind)) return undefined;
    const owes = house.owesAnswer(input, plan);
    // A piece of an offer is answered once all of them are there.
    const gathers = plan.session?.gather !== undefined;
    if (!owes && plan.messages.length === 0 && !gathers) return 'neither owner nor script answers';
    const asks = plan.messages.length > 0 && plan.session?.state === 'asking';
    if (owes && asks && before.openCase?.givenBack !== true) return 'both owner and script answer';
    return undefined;
  },
};
