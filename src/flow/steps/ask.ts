import { z } from 'zod';
import { mediaKinds } from '../../core/inbound.ts';
import { severitySchema } from '../../core/severity.ts';
import { choiceIdOf } from '../choice-id.ts';
import { type Effect, type OfferedChoice } from '../effect.ts';
import { type Match, type Session } from '../session.ts';
import { nameSchema, silenceSchema, targetSchema } from '../target.ts';

const choiceSchema = z.strictObject({
  id: nameSchema,
  /** Text id of the button's label. */
  label: z.string().min(1),
  /** The case is at least this severe when somebody answers so. */
  severity: severitySchema.optional(),
  /** False: understood when it is written, but no button and no number of its own. For long lists, such as countries. */
  offered: z.boolean().default(true),
  /** False: leads on, and tells nothing that the case should keep, such as "another country". */
  fills: z.boolean().default(true),
  /** A number in this range means this choice; the case keeps the number. Both ends count. A year of birth counts as an age. */
  ages: z.strictObject({ from: z.number().int().min(0), to: z.number().int().max(120) }).optional(),
  /** Leads elsewhere than the question's own `next`. */
  next: targetSchema.optional(),
});

/** Whether every age means one choice at most. */
function agesApart(choices: readonly z.infer<typeof choiceSchema>[]): boolean {
  const ranges = choices.flatMap(({ ages }) => ages ?? []).sort((one, other) => one.from - other.from);
  return ranges.every(({ from, to }, index) => from <= to && (ranges[index + 1]?.from ?? Infinity) > to);
}

/** A question. It waits until an answer, a command or silence. */
export const askSchema = z.strictObject({
  kind: z.literal('ask'),
  text: z.string().min(1),
  /** The same question in other words, for the first and the second time that it was not answered. */
  again: z.tuple([z.string().min(1), z.string().min(1)]),
  /** The case field that the answer fills. */
  field: z.string().optional(),
  choices: z.array(choiceSchema).refine(agesApart, 'expected ages whose ranges do not overlap').default([]),
  /**
   * Offers, before the choices, the known places that the answer just given may mean; the one that is chosen fills the
   * field by its id. Passed over when the answer means none. Words that choose none are kept, and the flow goes on.
   */
  match: z.literal('gazetteer').optional(),
  /**
   * What else answers, beside the choices. A question without choices takes any text unless it says otherwise. What stands
   * first is what is asked for: `[location, text]` asks for a pin and takes words too.
   */
  accepts: z.array(z.enum(['text', ...mediaKinds])).optional(),
  /**
   * Asks the private question that was agreed with this person: the text stands above it. The right answer leads to `next`; one
   * that is wrong is asked for once more; the second, and the duress word at any time, bring the very words of `next`, and
   * no more from the script. Passed over where nothing was agreed.
   */
  proves: z.literal(true).optional(),
  next: targetSchema.optional(),
  /** Where "skip" leads; `next` unless written. */
  skip: targetSchema.optional(),
  silence: silenceSchema.optional(),
});
export type AskStep = z.infer<typeof askSchema>;
export type AskChoice = z.infer<typeof choiceSchema>;

/** The kinds of answer that fill the question, beside its choices. */
export function acceptedBy(ask: AskStep): readonly string[] {
  return ask.accepts ?? (ask.choices.length === 0 ? ['text'] : []);
}

/** The choices that are shown, in the order of their numbers. */
export function offeredBy(ask: AskStep): readonly AskChoice[] {
  return ask.choices.filter(({ offered }) => offered);
}

/** The places that a question offers in this session, beside its choices. */
export function matchesOffered(ask: AskStep, session: Session): readonly Match[] {
  return ask.match === undefined ? [] : (session.matches ?? []);
}

/** Says the session's question, in its own words or for the nth time in other words, and sets the timer of its silence. */
export function askEffects(ask: AskStep, session: Session, repeats: number): Effect[] {
  const idOf = (choice: string) => choiceIdOf(session.flow, session.step, choice);
  const text = repeats === 0 ? ask.text : (ask.again[repeats - 1] ?? ask.again[1]);
  const choices: OfferedChoice[] = [
    ...matchesOffered(ask, session).map(({ id, name }) => ({ id: idOf(id), name })),
    ...offeredBy(ask).map(({ id, label }) => ({ id: idOf(id), label })),
  ];
  // Beside other buttons no channel has one that sends the place.
  const asks = choices.length === 0 && acceptedBy(ask)[0] === 'location' ? { asks: 'location' as const } : {};
  const proves = ask.proves === true ? { proves: true as const } : {};
  return [{ kind: 'say', text, choices, ...asks, ...proves }, timerOf(ask)];
}

/** The timer of a wait; a wait without a silence branch (the lint refuses it) has none. */
export function timerOf(ask: AskStep): Effect {
  return ask.silence === undefined ? { kind: 'clear-timer' } : { kind: 'set-timer', afterMs: ask.silence.after };
}
