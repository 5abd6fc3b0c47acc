import { type FlowEvent } from './flow-event.ts';
import { fold } from './fold.ts';
import { acceptedBy, type AskChoice, type AskStep, offeredBy } from './steps/ask.ts';
import { type FlowWords } from './words.ts';

type Answered = Extract<FlowEvent, { kind: 'answer' }>;
export type Answer =
  /** `value` where the case keeps more than the choice's id: a number that means it. */
  | { readonly kind: 'choice'; readonly choice: AskChoice; readonly value?: string }
  | { readonly kind: 'words'; readonly value: string };

/** What the message answers to the question; null where it answers nothing. Presses are read elsewhere. */
export function readAnswer(ask: AskStep, event: Answered, words: FlowWords, now: Date): Answer | null {
  // Numbers count the choices that are shown; what is only understood when written stands behind them.
  const offered = offeredBy(ask);
  const choices = [...offered, ...ask.choices.filter((choice) => !choice.offered)];
  const index = choiceMeant(
    choices.map(({ label }) => words.answersTo(label)),
    event.text,
    words,
    offered.length,
  );
  const choice = index === null ? undefined : choices[index];
  if (choice !== undefined) return { kind: 'choice', choice };
  const aged = choiceOfAge(ask, event.text, now);
  if (aged !== null) return { kind: 'choice', choice: aged, value: event.text.trim() };
  const accepted = acceptedBy(ask);
  const text = event.text.trim();
  if (text !== '' && accepted.includes('text')) return { kind: 'words', value: text };
  const medium = event.media.find((kind) => accepted.includes(kind));
  return medium === undefined ? null : { kind: 'words', value: medium };
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
