import { type FlowEvent } from './flow-event.ts';
import { fold } from './fold.ts';
import { acceptedBy, type AskChoice, type AskStep, matchesOffered, offeredBy } from './steps/ask.ts';
import { type Session } from './session.ts';
import { type FlowWords } from './words.ts';

type Answered = Extract<FlowEvent, { kind: 'answer' }>;
/** A choice as far as the engine needs it once it is made. */
export type PlainChoice = Pick<AskChoice, 'id' | 'severity' | 'next' | 'fills'>;
export type Answer =
  /** `value` where the case keeps more than the choice's id: a number that means it. */
  | { readonly kind: 'choice'; readonly choice: PlainChoice; readonly value?: string }
  | { readonly kind: 'words'; readonly value: string };

/** How often a question is asked again before a human is offered. Design, section 5. */
export const mostRepeats = 2;

/** What the message answers to the session's question; null where it answers nothing. Presses are read elsewhere. */
export function readAnswer(
  ask: AskStep,
  session: Session,
  event: Answered,
  { words, now }: { readonly words: FlowWords; readonly now: Date },
): Answer | null {
  const matches = matchesOffered(ask, session);
  // Numbers count what is shown; what is only understood when written stands behind it.
  const shown = matches.length + offeredBy(ask).length;
  const choices = choicesOf(ask, session);
  const index = choiceMeant(
    [
      ...matches.map(({ name }) => new Set([fold(name)])),
      ...choices.flatMap((choice) => ('label' in choice ? words.answersTo(choice.label) : [])),
    ],
    event.text,
    words,
    shown,
  );
  const choice = index === null ? placeNamed(matches, event.text, words) : choices[index];
  if (choice !== undefined) return { kind: 'choice', choice };
  const aged = choiceOfAge(ask, event.text, now);
  if (aged !== null) return { kind: 'choice', choice: aged, value: event.text.trim() };
  const accepted = acceptedBy(ask);
  const text = event.text.trim();
  if (text !== '' && accepted.includes('text')) return { kind: 'words', value: text };
  const medium = event.media.find((kind) => accepted.includes(kind));
  return medium === undefined ? null : { kind: 'words', value: medium };
}

/** The choices in the order of their numbers: known places, what is offered, then what is only understood when written. */
export function choicesOf(ask: AskStep, session: Session): readonly (PlainChoice | AskChoice)[] {
  return [
    ...matchesOffered(ask, session).map(({ id }) => ({ id, fills: true })),
    ...offeredBy(ask),
    ...ask.choices.filter(({ offered }) => !offered),
  ];
}

/** The one place on offer that is named once more, in whatever spelling. */
function placeNamed(matches: readonly { readonly id: string }[], text: string, words: FlowWords) {
  if (matches.length === 0) return undefined;
  const named = (words.findPlaces?.(text) ?? []).filter(({ id }) => matches.some((offered) => offered.id === id));
  const [first, ...others] = named;
  return first === undefined || others.length > 0 ? undefined : { id: first.id, fills: true };
}

/**
 * Which of the options a short message means: its number, or its words, with nothing beside them but fillers. A longer
 * or a mixed message ("ya tapi tidak sekarang") means none: better to ask again than to write down the wrong answer.
 */
export function choiceMeant(
  options: readonly ReadonlySet<string>[],
  text: string,
  words: FlowWords,
  numbered = options.length,
): number | null {
  const message = fold(text);
  if (message === '' || options.length === 0) return null;
  const bare = message
    .split(' ')
    .filter((token) => !words.fillers.has(token))
    .join(' ');
  for (const candidate of new Set([message, bare])) {
    const whole = options.flatMap((option, index) => (option.has(candidate) ? [index] : []));
    if (whole.length === 1) return whole[0] ?? null;
    const number = /^\d{1,2}$/u.test(candidate) ? Number(candidate) : words.numbers.get(candidate);
    if (number !== undefined && number >= 1 && number <= numbered) return number - 1;
  }
  return consumed(options, bare.split(' '));
}

/** Longer than any word about one's age: what is more is a story, and its numbers may be anything. */
const longestAge = 6;
const firstYear = 1_900;

/** "16 tahun", "born 2009": one number, which falls in the range of a choice. Two numbers may mean anything. */
function choiceOfAge(ask: AskStep, text: string, now: Date): AskChoice | null {
  const tokens = fold(text).split(' ');
  const numbers = tokens.filter((token) => /^\d{1,4}$/u.test(token)).map(Number);
  const [only, ...others] = numbers;
  if (only === undefined || others.length > 0 || tokens.length > longestAge) return null;
  const thisYear = now.getUTCFullYear();
  // Whoever turns 18 this year may still be a child: a year of birth counts as the younger age.
  const age = only >= firstYear && only <= thisYear ? thisYear - only - 1 : only;
  return ask.choices.find(({ ages }) => ages !== undefined && age >= ages.from && age <= ages.to) ?? null;
}

/** "iya aman", "ya betul": several words of one option and nothing else, longest phrase first. */
function consumed(options: readonly ReadonlySet<string>[], tokens: readonly string[]): number | null {
  const meant = new Set<number>();
  for (let at = 0; at < tokens.length;) {
    const found = longestAt(options, tokens, at);
    if (found === null) return null;
    meant.add(found.option);
    at += found.length;
  }
  const [only, ...others] = meant;
  return only === undefined || others.length > 0 ? null : only;
}

function longestAt(options: readonly ReadonlySet<string>[], tokens: readonly string[], at: number) {
  for (let length = Math.min(4, tokens.length - at); length > 0; length--) {
    const phrase = tokens.slice(at, at + length).join(' ');
    const option = options.findIndex((set) => set.has(phrase));
    if (option >= 0) return { option, length };
  }
  return null;
}
