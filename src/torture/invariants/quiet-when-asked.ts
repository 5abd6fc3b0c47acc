import { type Flows, workshop } from '../../flow/index.ts';
import { flowsOf, type PlayedTurn, type World } from '../world.ts';
import { coverOf } from './danger-cover-only.ts';
import { asksForCheckIn, type Invariant, isWords } from './invariant.ts';

/** After "stop", while a human has the conversation, and into silence, nothing scripted goes out. */
export const quietWhenAsked: Invariant = {
  name: 'quiet-when-asked',
  breach(house, turn) {
    const { before, act, input, plan } = turn;
    const said = plan.messages.map(({ text }) => text);
    if (said.length === 0) return undefined;
    const onlyCover = said.length === 1 && said[0] === coverOf(house, turn) && plan.alert !== null;
    const { kind } = input.event;
    if (kind === 'blocked' || kind === 'unblocked') return `speaks when it was ${kind}`;
    if (kind === 'edit' && !onlyCover) return 'answers an edit';
    if (kind === 'check-in-missed') return 'speaks because nobody answered';
    const owned = before.openCase?.owned === true || (before.session?.state === 'human' && before.openCase !== null);
    const maySpeak = onlyCover || isOwnTurn(turn) || speaksForCheckIn(turn);
    if (owned && !maySpeak) return 'speaks while a human has the conversation';
    if (before.session?.state === 'human' && !isWords(turn) && !isOwnTurn(turn))
      return 'speaks into a human’s conversation';
    if (before.blocked && !isWords(turn)) return 'speaks to somebody who blocked us, though nobody wrote';
    if (before.session?.state === 'stopped' && !isWords(turn)) return 'speaks after stop, though nobody wrote';
    // Who blocked us while we looked hears nothing of what we found.
    if (kind === 'checked' && before.blocked) return 'answers a check though the person blocked us';
    if (kind === 'silence' && (before.blocked || !maySpeakIntoSilence(flowsOf(house, before), before))) {
      return 'speaks into silence';
    }
    if ('means' in act && (act.means === 'stop' || act.means === 'wipe') && said.length > 1) return 'talks after stop';
    return undefined;
  },
};

/** A round that its person agreed to, or a talk that its owner gives back: the script is let speak. */
function isOwnTurn({ input, plan }: PlayedTurn): boolean {
  const { event, openCase, checkIn } = input;
  if (event.kind === 'given-back') return openCase?.givenBack === true;
  if (event.kind !== 'check-in' || checkIn?.round !== event.round || checkIn.state !== 'asked') return false;
  return plan.session?.flow === 'check-in' && (openCase?.owned === true || openCase?.givenBack === true);
}

/** Nothing but the check-in, and what the person themselves asks of the script meanwhile. */
function speaksForCheckIn(turn: PlayedTurn): boolean {
  return asksForCheckIn(turn) && turn.plan.session?.flow === turn.before.session?.flow;
}

/** Only where the author wrote it: the silence branch of the question leads to a text. */
function maySpeakIntoSilence(flows: Flows, { session }: World): boolean {
  if (session?.state !== 'asking') return false;
  const flow = flows.versions.get(`${session.flow}@${session.version}`) ?? flows.present.get(session.flow);
  const stepName = flow?.steps.has(session.step) === true ? session.step : session.trail.at(-1);
  const ask = flow === undefined || stepName === undefined ? null : workshop.askIn(flow, stepName);
  // After a piece of an offer, silence is the wish that it be checked: the answer is waited for.
  if (ask?.gathers !== undefined && (session.gather?.pieces ?? 0) > 0) return true;
  if (flow === undefined || ask?.silence === undefined) return false;
  const seen = new Set<string>();
  const open = [ask.silence.do];
  for (let target = open.pop(); target !== undefined; target = open.pop()) {
    if (typeof target === 'object') return true;
    const next = flow.steps.get(target);
    if (next === undefined || seen.has(target)) continue;
    if (next.kind === 'ask' || next.kind === 'say') return true;
    seen.add(target);
    open.push(...workshop.waysOf(target, next).flatMap(({ to }) => (to === undefined ? [] : [to])));
  }
  return false;
}
