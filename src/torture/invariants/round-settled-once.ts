import { type TurnPlan } from '../../intake/index.ts';
import { type PlayedTurn, type World } from '../world.ts';
import { type Invariant } from './invariant.ts';

type State = NonNullable<World['checkIn']>['state'];
type Settled = NonNullable<TurnPlan['checkIn']>['state'];

/** From where a round may come to where: decision 017, and `RoundState`. The duress word ends whatever was agreed. */
const ways: ReadonlyMap<State, readonly Settled[]> = new Map<State, readonly Settled[]>([
  [null, ['phone-taken']],
  ['asked', ['proved', 'missed', 'not-asked', 'phone-taken']],
  ['taken-over', ['proved', 'missed', 'phone-taken']],
  // Its row says so before its turn does, where it was late.
  ['not-asked', ['not-asked', 'phone-taken']],
  ['missed', ['proved', 'phone-taken']],
  ['proved', ['phone-taken']],
  ['vouched', ['phone-taken']],
]);

/** A round comes to one end, and each round that is due or missed is asked or told to a human. */
export const roundSettledOnce: Invariant = {
  name: 'round-settled-once',
  breach(_house, turn) {
    const { before, plan } = turn;
    const settled = plan.checkIn;
    if (settled !== null) {
      if (before.checkIn?.id !== settled.id) return 'settles what was not agreed';
      const may = ways.get(before.checkIn.state) ?? [];
      if (!may.includes(settled.state)) return `${before.checkIn.state ?? 'no round'} becomes ${settled.state}`;
    }
    return ofRound(turn);
  },
};

function ofRound({ before, input, plan }: PlayedTurn): string | undefined {
  const { event, openCase } = input;
  if (event.kind !== 'check-in' && event.kind !== 'check-in-missed') return undefined;
  const isPresent = before.checkIn?.id === event.checkIn && before.checkIn.round === event.round && openCase !== null;
  const state = before.checkIn?.state;
  if (event.kind === 'check-in-missed') {
    if (!isPresent || (state !== 'asked' && state !== 'taken-over')) return saysNothing(plan);
    if (plan.checkIn?.state !== 'missed') return 'a missed round is not settled';
    if (plan.alert === null) return 'nobody hears of a missed round';
    return (plan.caseAfter?.severity ?? 0) < 4 ? 'a missed round is no grave matter' : undefined;
  }
  if (!isPresent || (state !== 'asked' && !event.late)) return saysNothing(plan);
  if (plan.checkIn?.state === 'not-asked')
    return plan.alert === null ? 'nobody hears that it was not asked' : undefined;
  if (event.late) return 'asks at a time that nobody agreed to';
  const asks = plan.messages.length > 0 && plan.session?.checkIn?.wrong === 0 && plan.session.state === 'asking';
  return asks ? undefined : 'is neither asked nor told';
}

function saysNothing({ messages, alert, checkIn }: TurnPlan): string | undefined {
  return messages.length > 0 || alert !== null || checkIn !== null
    ? 'a round that is over is not left alone'
    : undefined;
}
