import { askAgain, goQuiet, moveOn } from './commands.ts';
import { type Effect } from './effect.ts';
import { type Flows } from './flow.ts';
import { type FlowEvent } from './flow-event.ts';
import { type Place } from './place.ts';
import { askEffects, askIn, type Question } from './question.ts';
import { type Session } from './session.ts';
import { type StepResult, walk } from './walk.ts';

type Answered = Extract<FlowEvent, { kind: 'answer' }>;

/** The second wrong answer is somebody else's. */
const mostWrong = 2;

/** Words that answer the private question, or should. */
export function hearProof(flows: Flows, place: Place, ask: Question, { text, proof }: Answered): StepResult {
  const { session } = place;
  // What was agreed has ended meanwhile.
  if (session.checkIn === undefined) return moveOn(flows, place, [{ kind: 'note', event: 'unanswered-media' }]);
  if (text.trim() === '') return askAgain(flows, place, ask);
  if (proof === 'right') {
    const result = walk(flows, place.flow, proven(session), ask.next, 'answer');
    return { ...result, effects: [{ kind: 'proof', outcome: 'right' }, ...result.effects] };
  }
  const wrong = session.checkIn.wrong + 1;
  if (wrong >= mostWrong) return phoneTaken(flows, place);
  const repeats = Math.min(session.repeats + 1, ask.again.length);
  const asked = { ...session, checkIn: { wrong }, repeats };
  return { session: asked, effects: [{ kind: 'proof', outcome: 'wrong' }, ...askEffects(ask, asked, repeats)] };
}

/**
 * Somebody else has the phone. Whoever reads it is told in the same words that the right answer brings, and from then on the
 * script is silent. Outside of a check-in the words are those of a danger word; where the script was silent it stays so.
 */
export function phoneTaken(flows: Flows, place: Place): StepResult {
  const { session } = place;
  const warned: Effect[] = [
    { kind: 'proof', outcome: 'taken' },
    { kind: 'raise-severity', atLeast: 5, because: 'phone-taken' },
    { kind: 'raise-alert', because: 'phone-taken' },
  ];
  const silent: Effect = { kind: 'clear-timer' };
  if (session.state === 'human') return { session: proven(session), effects: [...warned, silent] };
  if (session.state === 'stopped')
    return { session: { ...proven(session), state: 'human' }, effects: [...warned, silent] };
  const said = session.state === 'asking' ? saidWhenRight(flows, place) : null;
  if (said !== null)
    return { session: { ...said.session, state: 'human' }, effects: [...warned, ...said.says, silent] };
  const quiet = goQuiet(proven(session));
  return {
    session: quiet.session,
    effects: [...warned, ...quiet.effects.filter(({ kind }) => kind === 'say'), silent],
  };
}

function saidWhenRight(flows: Flows, { flow, session }: Place): { session: Session; says: Effect[] } | null {
  // Where a responder has vouched meanwhile, nothing is to be proved any more, and the phone still shows the question.
  if (session.checkIn === undefined && askIn(flow, session.step)?.proves !== true) return null;
  const question = [...flow.steps.keys()].flatMap((name) => askIn(flow, name) ?? []).find(({ proves }) => proves);
  if (question === undefined) return null;
  const { session: after, effects } = walk(flows, flow, proven(session), question.next, 'answer');
  return { session: after, says: effects.filter(({ kind }) => kind === 'say') };
}

/** Nothing more is to be proved in this round. */
function proven(session: Session): Session {
  const rest = { ...session };
  delete rest.checkIn;
  return rest;
}
