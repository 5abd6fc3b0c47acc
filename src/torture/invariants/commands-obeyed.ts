import { asksForCheckIn, type Invariant } from './invariant.ts';

/** A wish to stop, for a human or to be forgotten is granted in every state, in every language, in one turn. */
export const commandsObeyed: Invariant = {
  name: 'commands-obeyed',
  breach(_house, turn) {
    const { before, act, plan, input } = turn;
    if (!('means' in act) || act.kind !== 'sends' || act.means === undefined || act.means === 'danger')
      return undefined;
    // Whoever says the duress word beside it is quieter still.
    if (input.checkIn?.proof === 'duress') return undefined;
    const withHuman =
      (before.openCase?.owned === true && !asksForCheckIn(turn)) ||
      (before.session?.state === 'human' && before.openCase !== null);
    const state = plan.session?.state;
    if (withHuman)
      return state === 'human' ? undefined : `a human had the conversation, and now it is ${state ?? 'gone'}`;
    const wanted = act.means === 'human' ? 'human' : 'stopped';
    if (state !== wanted) return `said ${act.means}, and the session is ${state ?? 'gone'}`;
    if (act.means !== 'stop' && plan.alert === null) return `said ${act.means}, and nobody is alerted`;
    return undefined;
  },
};
