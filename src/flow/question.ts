import { choiceIdOf } from './choice-id.ts';
import { type Effect } from './effect.ts';
import { type Flow, type FlowStep } from './flow.ts';
import { type Session } from './session.ts';
import { askEffects as plainAskEffects, type AskStep, timerOf as plainTimerOf } from './steps/ask.ts';
import { type CheckStep, gatheredChoice } from './steps/check.ts';

/** A step that waits for the person, as the engine asks it. `gathers` is set where it gathers for a check. */
export type Question = AskStep & { readonly gathers?: CheckStep };

const questions = new WeakMap<CheckStep, Question>();

/** Null for a step that waits for nobody. The same step always gives the same object. */
export function questionOf(step: FlowStep | undefined): Question | null {
  if (step?.kind === 'ask') return step;
  if (step?.kind !== 'check') return null;
  const known = questions.get(step);
  if (known !== undefined) return known;
  const { text, again, accepts, done, next, skip, silence } = step;
  const choice = { id: gatheredChoice, label: done, offered: true, fills: false };
  const made: Question = {
    kind: 'ask',
    text,
    again,
    accepts,
    choices: [choice],
    next,
    skip,
    silence,
    gathers: step,
  };
  questions.set(step, made);
  return made;
}

/** The question of this name, or null where the flow has no such question. */
export function askIn(flow: Flow, step: string): Question | null {
  return questionOf(flow.steps.get(step));
}

/** Says where the session's wait stands, and sets its timer. */
export function askEffects(question: Question, session: Session, repeats: number): Effect[] {
  const { gathers } = question;
  if (gathers === undefined) return plainAskEffects(question, session, repeats);
  const { pieces = 0, asked } = session.gather ?? {};
  if (asked !== undefined) return [{ kind: 'say', text: gathers.reading, choices: [] }, timerOf(question, session)];
  if (pieces > 0) {
    const id = choiceIdOf(session.flow, session.step, gatheredChoice);
    return [
      { kind: 'say', text: gathers.gathered, choices: [{ id, label: gathers.done }] },
      timerOf(question, session),
    ];
  }
  const text = repeats === 0 ? question.text : (question.again[repeats - 1] ?? question.again[1]);
  return [{ kind: 'say', text, choices: [] }, timerOf(question, session)];
}

/** The timer of the wait in which the session stands. */
export function timerOf(question: Question, session: Session): Effect {
  const { gathers } = question;
  const { pieces = 0, asked } = session.gather ?? {};
  if (gathers === undefined || (pieces === 0 && asked === undefined)) return plainTimerOf(question);
  return { kind: 'set-timer', afterMs: asked === undefined ? gathers.quiet : gathers.late.after };
}
