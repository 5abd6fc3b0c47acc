import { caseFieldSchema } from '../core/case-fields.ts';
import { type Effect } from './effect.ts';
import { type Flow, type Flows, type FlowStep } from './flow.ts';
import { type Match, type Session } from './session.ts';
import { askEffects, askIn, questionOf, timerOf } from './question.ts';
import { type AskStep } from './steps/ask.ts';
import { chooseWay } from './steps/branch.ts';
import { doEffects } from './steps/do.ts';
import { referEffects } from './steps/refer.ts';
import { sayEffects } from './steps/say.ts';
import { type Target } from './target.ts';
import { engineTexts } from './words.ts';

export interface StepResult {
  readonly session: Session;
  readonly effects: readonly Effect[];
}

/** More steps than any flow has between two questions. Beyond it a flow runs in a circle, which the lint refuses. */
const longestWalk = 100;

/** Why the walk began: it decides what waiting on means, and whether the question behind joins the trail. */
type Cause = 'enter' | 'answer' | 'silence' | 'back';

/**
 * Goes from a target to the next wait, collecting what the steps on the way ask of the house.
 * @param meant the known places that words just said may mean; asked only where a question on the way matches
 */
export function walk(
  flows: Flows,
  flow: Flow,
  session: Session,
  target: Target | undefined,
  cause: Cause,
  meant?: () => readonly Match[],
): StepResult {
  const effects: Effect[] = [];
  let here = { flow, session };
  let next = target;
  for (let steps = 0; steps < longestWalk; steps++) {
    if (next === 'end') return close(here.session, effects, 'ended');
    if (next === 'human') return close(here.session, effects, 'human');
    if (next === 'wait') return waitOn(here.flow, here.session, effects, cause);
    if (typeof next === 'object') {
      const other = flows.present.get(next.flow);
      if (other === undefined) break;
      // Steps of the flow that is left mean nothing in the next one; its answers are kept.
      here = { flow: other, session: { ...here.session, flow: other.id, version: other.version, trail: [] } };
      next = other.start;
      cause = 'enter';
      continue;
    }
    const step: FlowStep | undefined = next === undefined ? undefined : here.flow.steps.get(next);
    if (next === undefined || step === undefined) break;
    const question = questionOf(step);
    if (question !== null) {
      if (question.proves === true && here.session.checkIn === undefined) {
        next = question.skip ?? question.next;
        continue;
      }
      if (step.kind === 'ask' && step.match !== undefined && cause !== 'back') {
        const matches = meant?.() ?? [];
        here = { flow: here.flow, session: { ...here.session, matches: [...matches] } };
        if (matches.length === 0) {
          const forgotten = meant === undefined ? null : forget(step, here.session);
          if (forgotten !== null) {
            here = { flow: here.flow, session: forgotten.session };
            effects.push(...forgotten.effects);
          }
          next = step.skip ?? step.next;
          continue;
        }
      }
      const arrived = arriveAt(next, here.session, cause);
      return { session: arrived, effects: [...effects, ...askEffects(question, arrived, 0)] };
    }
    if (step.kind === 'ask' || step.kind === 'check') break;
    effects.push(...effectsOf(next, step, here.session));
    next = step.kind === 'branch' ? chooseWay(step, here.session) : step.next;
  }
  // A forgotten way or a circle: the lint refuses both, and a person must not be left without an answer.
  effects.push(
    { kind: 'raise-alert', because: 'confused' },
    { kind: 'say', text: engineTexts.humanComing, choices: [] },
  );
  return close(here.session, effects, 'human');
}

/** A place chosen for an earlier answer does not belong to the new one. */
function forget(ask: AskStep, session: Session): StepResult | null {
  const field = caseFieldSchema.safeParse(ask.field).data;
  if (field === undefined || session.answers[field] === undefined) return null;
  const answers = { ...session.answers };
  delete answers[field];
  return { session: { ...session, answers }, effects: [{ kind: 'fill-field', field, value: '' }] };
}

function effectsOf(name: string, step: Exclude<FlowStep, { kind: 'ask' | 'check' }>, session: Session): Effect[] {
  switch (step.kind) {
    case 'say':
      return sayEffects(step);
    case 'do':
      return doEffects(name, step, session);
    case 'refer':
      return referEffects(step);
    case 'branch':
      return [];
    default:
      return step satisfies never;
  }
}

function arriveAt(step: string, session: Session, cause: Cause): Session {
  const leaves = (cause === 'answer' || cause === 'silence') && session.step !== step;
  const trail = leaves ? [...session.trail, session.step].slice(-50) : session.trail;
  const arrived: Session = { ...session, state: 'asking', step, repeats: 0, trail };
  // What was gathered elsewhere is no piece of what is asked for here.
  delete arrived.gather;
  return arrived;
}

function close(session: Session, effects: readonly Effect[], state: 'ended' | 'human'): StepResult {
  return { session: { ...session, state, repeats: 0 }, effects: [...effects, { kind: 'clear-timer' }] };
}

/** After silence the timer stays off, so that one silence is told once; after words it begins anew. */
function waitOn(flow: Flow, session: Session, effects: readonly Effect[], cause: Cause): StepResult {
  const ask = askIn(flow, session.step);
  const timer: Effect = ask === null || cause === 'silence' ? { kind: 'clear-timer' } : timerOf(ask, session);
  return { session: { ...session, state: 'asking', repeats: 0 }, effects: [...effects, timer] };
}
