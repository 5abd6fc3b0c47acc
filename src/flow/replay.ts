import { choiceIdOf, languageChoiceId, menuPageOf, readLanguageChoiceId } from './choice-id.ts';
import { type Flows } from './flow.ts';
import { type FlowEvent } from './flow-event.ts';
import { startSession } from './place.ts';
import { type Session, sessionSchema } from './session.ts';
import { step } from './step.ts';
import { type CheckOutcome, type CheckTrait } from './steps/check.ts';
import { type Transcript, type Turn } from './transcript.ts';
import { type FlowWords } from './words.ts';

export interface Replay {
  /** The turns as they really go: what `--update` writes. */
  readonly turns: readonly Turn[];
  /** Numbers of the turns that go otherwise than written, from 1. */
  readonly otherwise: readonly number[];
}

/** The day on which golden transcripts are played: a year of birth means the same age for as long as they are kept. */
export const goldenMoment = new Date('2026-07-01T12:00:00Z');

/**
 * Plays a transcript. Between turns the session becomes JSON and is parsed again, as it is in the store, so that nothing
 * lives on in memory.
 * @throws ZodError when a step leaves a session that the store could not read
 */
export function replay(flows: Flows, words: FlowWords, transcript: Transcript, now: Date): Replay {
  let session = openTranscript(flows, transcript);
  const turns: Turn[] = [];
  const otherwise: number[] = [];
  for (const [index, turn] of transcript.turns.entries()) {
    const result = step(flows, session, eventOf(turn.in, session), now, words);
    const before = session.language;
    session = sessionSchema.parse(JSON.parse(JSON.stringify(result.session)));
    const actual: Turn = {
      in: turn.in,
      out: result.effects.flatMap((effect) => (effect.kind === 'say' ? [sayingOf(effect)] : [])),
      effect: result.effects.filter(({ kind }) => kind !== 'say').map((effect) => ({ ...effect })),
      ...(session.state === 'asking' ? {} : { state: session.state }),
      ...(session.language === before ? {} : { language: session.language }),
    };
    turns.push(actual);
    if (canonical(actual) !== canonical(turn)) otherwise.push(index + 1);
  }
  return { turns, otherwise };
}

/** Where a transcript begins. */
export function openTranscript(flows: Flows, { flow, locale, check_in }: Transcript): Session {
  const session = startSession(flows, flow, locale);
  return check_in === undefined ? session : { ...session, checkIn: { wrong: 0 } };
}

/** What the engine hears of a written turn. */
export function eventOf(written: Turn['in'], session: Session): FlowEvent {
  if (written === 'enter' || written === 'silence') return { kind: written };
  if (typeof written === 'string') return { kind: 'answer', text: written, media: [] };
  if ('checked' in written) return checkedAs(written, session);
  if ('choice' in written) return { kind: 'answer', text: '', media: [], choice: pressed(written.choice, session) };
  if ('media' in written) return { kind: 'answer', text: written.text ?? '', media: [written.media] };
  return {
    kind: 'answer',
    text: written.text,
    media: [],
    ...('proof' in written && { proof: written.proof }),
  };
}

/** The answer names the asking that it belongs to; a late one belongs to none that is waited for. */
function checkedAs(
  written: {
    readonly checked: CheckOutcome;
    readonly found?: readonly CheckTrait[] | undefined;
    readonly late?: true | undefined;
  },
  session: Session,
): FlowEvent {
  const asked = written.late === true ? 0 : (session.gather?.asked ?? 0);
  const traits = [...(written.found ?? [])];
  const rules = traits.includes('warned') ? ['secrecy'] : [];
  return { kind: 'checked', asked, outcome: written.checked, found: { traits, rules } };
}

/** `distress-name`, or `distress-name@en` where another language than the session's stands in. */
function sayingOf({ text, language }: { readonly text: string; readonly language?: string }): string {
  return language === undefined ? text : `${text}@${language}`;
}

/** A choice of the present question by its own name; a whole id is a press on an older message. */
function pressed(choice: string, session: Session): string {
  if (choice.includes('.')) return choice;
  if (session.missing !== undefined) return readLanguageChoiceId(choice);
  return menuPageOf(session.step) === null ? choiceIdOf(session.flow, session.step, choice) : languageChoiceId(choice);
}

/** The same text for the same turn, whatever the order of its keys. */
function canonical(turn: Turn): string {
  const sorted = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(sorted);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .filter(([, part]) => part !== undefined)
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .map(([key, part]) => [key, sorted(part)]),
    );
  };
  return JSON.stringify(sorted(turn));
}
