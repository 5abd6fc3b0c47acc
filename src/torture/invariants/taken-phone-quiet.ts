import { workshop } from '../../flow/index.ts';
import { type TurnPlan } from '../../intake/index.ts';
import { type House } from '../house.ts';
import { flowsOf, inputOf, type PlayedTurn } from '../world.ts';
import { coverOf } from './danger-cover-only.ts';
import { asksForCheckIn, type Invariant } from './invariant.ts';

/** The second wrong answer is somebody else's: decision 017. */
const mostWrong = 2;

/**
 * The duress word anywhere, or the second wrong answer: whoever holds the phone reads what the right answer brings and nothing
 * else, a human is told at once, and the script is silent.
 */
export const takenPhoneQuiet: Invariant = {
  name: 'taken-phone-quiet',
  breach(house, turn) {
    const { before, input, plan } = turn;
    const isTaken = plan.checkIn?.state === 'phone-taken';
    if (input.checkIn?.proof === 'duress' && !isTaken) return 'the duress word is not heard';
    const [was, is] = [before.session?.checkIn?.wrong ?? 0, plan.session?.checkIn?.wrong];
    if (is !== undefined && is >= mostWrong) return 'may answer a third time';
    if (is !== undefined && is < was && input.event.kind !== 'check-in') return 'a wrong answer is forgotten';
    const isTold = plan.events.some(({ kind }) => kind === 'check-in-wrong-answer');
    if (isTold !== (is !== undefined && is > was)) return 'a wrong answer is told and counted, or neither';
    if (!isTaken) return undefined;
    if (plan.alert === null || plan.alert.reason === 'wrote-again') return 'nobody is told';
    if (!plan.events.some(({ kind }) => kind === 'phone-taken')) return 'the case does not tell of it';
    if (plan.caseAfter?.watched !== true || plan.caseAfter.severity !== 5)
      return 'the case does not know how grave it is';
    if (plan.session?.state !== 'human' || plan.session.checkIn !== undefined) return 'the script goes on';
    if (plan.silenceAfterMs !== null) return 'a timer would break the silence';
    return isHarmless(house, turn) ? undefined : 'says other words than the right answer brings';
  },
};

function isHarmless(house: House, turn: PlayedTurn): boolean {
  const { before, plan, input } = turn;
  const said = plan.messages.map(({ text }) => text);
  const { session, openCase } = before;
  const isAsking = session?.state === 'asking' && session.checkIn !== undefined && input.event.kind !== 'edit';
  if (!isAsking || (openCase?.owned === true && !asksForCheckIn(turn)))
    return said.length === 0 || (said.length === 1 && said[0] === coverOf(house, turn));
  return JSON.stringify(plan.messages) === JSON.stringify(planWhenRight(house, turn)?.messages);
}

function planWhenRight(house: House, { before }: PlayedTurn): TurnPlan | null {
  const { session, checkIn } = before;
  if (session === null || checkIn === null) return null;
  const flows = flowsOf(house, before);
  const flow = flows.versions.get(`${session.flow}@${session.version}`) ?? flows.present.get(session.flow);
  const step = [...(flow?.steps.keys() ?? [])].find((name) => flow && workshop.askIn(flow, name)?.proves === true);
  if (step === undefined) return null;
  const { answer: text } = checkIn.on;
  const asked = { ...before, session: { ...session, step, state: 'asking' as const } };
  const event = { kind: 'message' as const, text, attachments: [] };
  return house.turn(flows, inputOf(house, asked, event, text), new Date(before.at));
}
