import { type CheckInEvent, type Settled } from '../checkins/index.ts';
import { type Severity } from '../core/severity.ts';
import { type Effect, type Flows, type Session, startSession } from '../flow/index.ts';
import { type Texts } from '../i18n/index.ts';
import { type PlannedEvent } from './plan-case.ts';
import { type TurnInput } from './turn.ts';
import { speechFor } from './speech.ts';

/** The flow that an agreed check-in speaks. Without it nothing is asked: no other flow may go out unbidden. */
const checkInFlow = 'check-in';

interface Voice {
  readonly flows: Flows;
  readonly texts: Texts;
  readonly defaultLanguage: string;
}

type Opening =
  | { readonly kind: 'ask'; readonly session: Session }
  | {
      readonly kind: 'not-asked';
      readonly because: 'late' | 'blocked' | 'way-ended' | 'stopped' | 'nobody-came' | 'no-flow';
    }
  /** The round is another one by now, or a responder speaks. */
  | { readonly kind: 'nothing' };

/** What a check-in that is due finds. Whoever has asked for quiet, or waits for a human, is not written to by the script. */
export function openCheckInTalk(
  script: Voice,
  input: TurnInput,
  event: Extract<CheckInEvent, { kind: 'check-in' }>,
): Opening {
  const { checkIn, openCase, session, blocked, ended = false, language } = input;
  if (openCase === null || !isRound(checkIn, event)) return { kind: 'nothing' };
  if (event.late) return { kind: 'not-asked', because: 'late' };
  if (checkIn?.state !== 'asked') return { kind: 'nothing' };
  if (blocked) return { kind: 'not-asked', because: 'blocked' };
  if (ended) return { kind: 'not-asked', because: 'way-ended' };
  if (session?.state === 'stopped') return { kind: 'not-asked', because: 'stopped' };
  // A human has been called and has not come: a cheerful hello now would be the wrong voice.
  if (session?.state === 'human' && !openCase.owned && openCase.givenBack !== true)
    return { kind: 'not-asked', because: 'nobody-came' };
  if (!script.flows.present.has(checkInFlow)) return { kind: 'not-asked', because: 'no-flow' };
  const known = { session, language, hint: undefined, verdict: null };
  const speech = speechFor(script.texts, script.defaultLanguage, known);
  const begun = startSession(script.flows, checkInFlow, speech.language);
  return { kind: 'ask', session: { ...begun, ...speech, checkIn: { wrong: 0 } } };
}

function isRound(checkIn: TurnInput['checkIn'], event: CheckInEvent): boolean {
  return checkIn?.id === event.checkIn && checkIn.round === event.round;
}

/** Whether the script speaks for an agreed check-in, and for that alone, while a responder has the case. */
export function speaksForCheckIn(session: Session, { checkIn }: TurnInput): boolean {
  return session.checkIn !== undefined && session.state === 'asking' && checkIn?.state === 'asked';
}

/**
 * Nothing that was agreed holds any more, or its proof is in, through a responder or said to one: the session forgets it. Not at the
 * duress word: the phone may show the question, and reads what the right answer would have brought.
 */
export function withoutEnded(session: Session, { checkIn = null }: TurnInput): Session {
  const isIn = checkIn?.state === 'vouched' || checkIn?.state === 'proved';
  const waits = checkIn !== null && (!isIn || checkIn.proof === 'duress');
  if (session.checkIn === undefined || waits) return session;
  const rest = { ...session };
  delete rest.checkIn;
  return rest;
}

/** What a turn's effects and words make of the round, and what the case keeps of it. */
export function settledBy(
  { checkIn }: TurnInput,
  after: Session,
  effects: readonly Effect[],
): { readonly settled: Settled | null; readonly events: readonly PlannedEvent[] } {
  const nothing = { settled: null, events: [] };
  if (checkIn === undefined || checkIn === null) return nothing;
  const proof = effects.find((effect) => effect.kind === 'proof')?.outcome;
  const isOpen = checkIn.state === 'asked' || checkIn.state === 'taken-over' || checkIn.state === 'missed';
  // A responder speaks, and the person has said the answer all the same.
  const said = isOpen && after.state === 'human' && checkIn.proof === 'right' ? ('right' as const) : undefined;
  switch (proof ?? said) {
    case undefined:
      return nothing;
    case 'wrong':
      return { settled: null, events: [{ kind: 'check-in-wrong-answer' }] };
    case 'right': {
      const detail = checkIn.state === 'missed' ? { late: 'yes' } : {};
      return { settled: { id: checkIn.id, state: 'proved' }, events: [{ kind: 'proof-of-life', detail }] };
    }
    case 'taken': {
      const detail = { because: checkIn.proof === 'duress' ? 'duress-word' : 'wrong-answers' };
      return { settled: { id: checkIn.id, state: 'phone-taken' }, events: [{ kind: 'phone-taken', detail }] };
    }
  }
}

/** What a missed round asks for; null where it has been settled meanwhile. */
export function missedRound(
  input: TurnInput,
  event: Extract<CheckInEvent, { kind: 'check-in-missed' }>,
): { readonly settled: Settled; readonly effects: readonly Effect[] } | null {
  const { checkIn, openCase } = input;
  if (openCase === null || checkIn === null || checkIn === undefined || !isRound(checkIn, event)) return null;
  if (checkIn.state !== 'asked' && checkIn.state !== 'taken-over') return null;
  return {
    settled: { id: checkIn.id, state: 'missed' },
    effects: [
      { kind: 'raise-severity', atLeast: afterMiss(openCase.severity), because: 'check-in-missed' },
      { kind: 'raise-alert', because: 'check-in-missed' },
    ],
  };
}

/** Each miss is graver than the one before; the first is a plea at least. */
function afterMiss(before: Severity): Severity {
  return before >= 4 ? 5 : 4;
}
