import { caseFieldSchema } from '../core/case-fields.ts';
import { type Flow, type Flows } from './flow.ts';
import { type Place } from './place.ts';
import { askEffects, askIn, questionOf } from './question.ts';
import { type Session } from './session.ts';
import { chooseWay } from './steps/branch.ts';
import { type AskStep } from './steps/ask.ts';
import { type Target } from './target.ts';
import { type StepResult } from './walk.ts';

/** More steps than any flow has. */
const longestWay = 300;

/**
 * A responder gives the talk back: the question that was open is asked again in other words, or the next one on its way to which the
 * case has no answer. What other steps on that way would do is not done: it has happened, or a human has seen to it.
 * The session stays as it is, and nothing is said, where the flow is through or the person asked for quiet.
 * @param filled fields of the case that hold an answer
 */
export function resume(flows: Flows, { flow, session }: Place, filled: ReadonlySet<string>): StepResult {
  const nothing: StepResult = { session, effects: [] };
  if (session.state === 'ended' || session.state === 'stopped') return nothing;
  const open = openQuestion(flows, flow, session, filled);
  const ask = open === undefined ? null : askIn(open.flow, open.step);
  if (open === undefined || ask === null) return nothing;
  const isSame = open.flow.id === session.flow && open.step === session.step;
  const repeats = isSame ? 1 : 0;
  const trail = open.flow.id === session.flow ? session.trail : [];
  const at = { flow: open.flow.id, version: open.flow.version, step: open.step, trail, repeats };
  const resumed: Session = { ...session, ...at, state: 'asking' };
  if (!isSame) delete resumed.gather;
  return { session: resumed, effects: askEffects(ask, resumed, repeats) };
}

function openQuestion(
  flows: Flows,
  from: Flow,
  session: Session,
  filled: ReadonlySet<string>,
): { readonly flow: Flow; readonly step: string } | undefined {
  let flow = from;
  let next: Target | undefined = session.step;
  for (let steps = 0; steps < longestWay; steps += 1) {
    if (next === undefined || next === 'end' || next === 'human' || next === 'wait') return undefined;
    if (typeof next === 'object') {
      const other = flows.present.get(next.flow);
      if (other === undefined) return undefined;
      [flow, next] = [other, other.start];
      continue;
    }
    const name: string = next;
    const step = flow.steps.get(name);
    if (step === undefined) return undefined;
    const question = questionOf(step);
    if (question !== null) {
      if (!isAnswered(question, session, filled) && question.match === undefined) return { flow, step: name };
      next = wayOn(question, session);
    } else if (step.kind === 'branch') next = chooseWay(step, session);
    else if (step.kind === 'ask' || step.kind === 'check') return undefined;
    else next = step.next;
  }
  return undefined;
}

/** What is asked in own words and kept nowhere ("is there more?") is asked once; a human has listened since. */
function isAnswered({ field, choices, proves }: AskStep, { checkIn }: Session, filled: ReadonlySet<string>): boolean {
  if (proves === true) return checkIn === undefined;
  return field === undefined ? choices.length === 0 : filled.has(field);
}

/** Where the answer that was given led. */
function wayOn(ask: AskStep, { answers }: Session): Target | undefined {
  const field = caseFieldSchema.safeParse(ask.field).data;
  const chosen = field === undefined ? undefined : answers[field];
  return ask.choices.find(({ id }) => id === chosen)?.next ?? ask.next;
}
