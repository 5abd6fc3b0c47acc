import { type Effect } from './effect.ts';
import { type Flows } from './flow.ts';
import { type FlowEvent } from './flow-event.ts';
import { type Place } from './place.ts';
import { askEffects, type Question, timerOf } from './question.ts';
import { type Answer } from './read-answer.ts';
import { type Session } from './session.ts';
import { type CheckStep, gatheredChoice } from './steps/check.ts';
import { type StepResult, walk } from './walk.ts';

type Gather = NonNullable<Session['gather']>;
type Gathering = Question & { readonly gathers: CheckStep };

export function isGathering(question: Question | null): question is Gathering {
  return question?.gathers !== undefined;
}

const nothingGathered: Gather = { pieces: 0 };

/**
 * An answer to a gathering: one more piece, or that there are no more. Null where it is neither and nothing has been sent
 * yet: then it is asked again, as every question is.
 */
export function hearPiece(place: Place, question: Gathering, answer: Answer | null, now: Date): StepResult | null {
  const { session } = place;
  const gather = session.gather ?? nothingGathered;
  if (answer?.kind === 'choice' && answer.choice.id === gatheredChoice) {
    if (gather.pieces === 0) return null;
    return gather.asked === undefined
      ? beginCheck(session, question, now)
      : { session, effects: [timerOf(question, session)] };
  }
  if (answer?.kind === 'words') return keepPiece(session, question, answer.value);
  if (gather.pieces === 0) return null;
  // A sticker between two pictures: nobody is asked anew because of it.
  return { session, effects: [{ kind: 'note', event: 'unanswered-media' }, timerOf(question, session)] };
}

/** The first piece is confirmed, with the button that ends the gathering; the others come in quietly. */
export function keepPiece(before: Session, question: Gathering, words: string): StepResult {
  const { pieces, asked } = before.gather ?? nothingGathered;
  const session = { ...before, repeats: 0, gather: { pieces: pieces + 1 } };
  const first = pieces === 0;
  const effects: Effect[] = [
    { kind: 'keep-evidence', fresh: first && asked === undefined && !question.gathers.joins },
    { kind: 'fill-field', field: 'evidence_note', value: words },
    ...(first ? askEffects(question, session, 0) : [timerOf(question, session)]),
  ];
  return { session, effects };
}

function beginCheck(before: Session, question: Gathering, now: Date): StepResult {
  // The moment tells this asking from every other of the conversation.
  const asked = now.getTime();
  const session = { ...before, repeats: 0, gather: { ...(before.gather ?? nothingGathered), asked } };
  return { session, effects: [{ kind: 'check-offer', asked }, ...askEffects(question, session, 0)] };
}

/** Quiet after a piece means that this was all; silence while we check means that we are late. Null: nothing came at all. */
export function hearQuiet(flows: Flows, place: Place, question: Gathering, now: Date): StepResult | null {
  const { session } = place;
  const { pieces, asked } = session.gather ?? nothingGathered;
  if (asked !== undefined) return walk(flows, place.flow, session, question.gathers.late.do, 'silence');
  return pieces === 0 ? null : beginCheck(session, question, now);
}

/** The check has come back. An answer to an earlier asking, or one for which nobody waits any more, says nothing. */
export function hearChecked(
  flows: Flows,
  place: Place,
  question: Question | null,
  event: Extract<FlowEvent, { kind: 'checked' }>,
): StepResult | null {
  const { session } = place;
  if (session.state !== 'asking' || !isGathering(question) || session.gather?.asked !== event.asked) return null;
  const { ways, next } = question.gathers;
  const settled = { ...session, gather: { pieces: 0 }, found: event.found };
  const result = walk(flows, place.flow, settled, ways[event.outcome] ?? next, 'answer');
  return { ...result, effects: [{ kind: 'tell-check' }, ...result.effects] };
}
