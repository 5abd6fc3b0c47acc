import { inboundContentSchema } from '../../core/inbound.ts';
import { flowsOf } from '../world.ts';
import { type Invariant, isSame } from './invariant.ts';

/**
 * The same event in the same state gives the same bytes, changes nothing that it was given, and can be stored. Decided
 * afresh: what the simulator remembers of a text is held against what the service reads in it.
 */
export const sameAgain: Invariant = {
  name: 'same-again',
  breach(house, { before, input, plan, after }) {
    const given = JSON.stringify(input);
    const again = house.turn(flowsOf(house, before), input, new Date(before.at), 'afresh');
    if (JSON.stringify(input) !== given) return 'the turn changes what it was given';
    if (JSON.stringify(again) !== JSON.stringify(plan)) return 'the same event is decided otherwise';
    if (!isSame(plan.session, after.session)) return 'the store would keep another session';
    const { event } = input;
    if (event.kind === 'silence' || event.kind === 'checked' || event.kind === 'given-back') return undefined;
    if (event.kind === 'check-in' || event.kind === 'check-in-missed') return undefined;
    const stored = inboundContentSchema.safeParse(JSON.parse(JSON.stringify(event)));
    if (!stored.success) return 'the inbox would refuse the event';
    const text = 'text' in event ? event.text : '';
    return 'text' in stored.data && stored.data.text !== text ? 'the inbox would keep other words' : undefined;
  },
};
