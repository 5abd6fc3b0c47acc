import { workshop } from '../../flow/index.ts';
import { type House } from '../house.ts';
import { flowsOf, type PlayedTurn } from '../world.ts';
import { type Invariant, isWords } from './invariant.ts';

/** A person never stands where nothing waits for them: a question, a human, a wish for quiet, or the end. */
export const aWayOn: Invariant = {
  name: 'a-way-on',
  breach(house, turn) {
    const { before, input, plan } = turn;
    const { session } = plan;
    if (session === null)
      return isWords(turn) && input.event.kind !== 'edit' ? 'wrote, and no session began' : undefined;
    if (!house.texts.languages.includes(session.language)) return `speaks ${session.language}, which has no texts`;
    if (session.repeats > 2) return 'asked again more than twice';
    if (session.state !== 'asking') return undefined;
    const { kind } = input.event;
    const asksUnbidden = (kind === 'given-back' || kind === 'check-in') && plan.messages.length > 0;
    if (plan.silenceAfterMs === null && (isWords(turn) || asksUnbidden)) return 'asks, and would wait for ever';
    if (before.session !== null && !isWords(turn) && kind !== 'silence' && kind !== 'checked' && !asksUnbidden)
      return undefined;
    return standsAtQuestion(house, turn) ? undefined : `stands at ${session.step}, which is no question`;
  },
};

function standsAtQuestion(house: House, { before, plan }: PlayedTurn): boolean {
  const { session } = plan;
  if (session === null) return false;
  // Nothing was decided: the engine finds a question by itself as soon as somebody writes.
  if (plan.messages.length === 0 && before.session?.step === session.step) return true;
  const step = workshop.menuPageOf(session.step) === null ? session.step : session.trail.at(-1);
  const flow = flowsOf(house, before).versions.get(`${session.flow}@${session.version}`);
  return flow !== undefined && step !== undefined && workshop.askIn(flow, step) !== null;
}
