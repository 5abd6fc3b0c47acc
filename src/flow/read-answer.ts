import { type FlowEvent } from './flow-event.ts';
import { fold } from './fold.ts';
import { acceptedBy, type AskChoice, type AskStep } from './steps/ask.ts';
import { type FlowWords } from './words.ts';

type Answered = Extract<FlowEvent, { kind: 'answer' }>;
export type Answer =
  { readonly kind: 'choice'; readonly choice: AskChoice } | { readonly kind: 'words'; readonly value: string };

/** How often a question is asked again before a human is offered. Design, section 5. */
export const mostRepeats = 2;

/** What the message answers to the question; null where it answers nothing. Presses are read elsewhere. */
export function readAnswer(ask: AskStep, event: Answered, words: FlowWords): Answer | null {
  const index = choiceMeant(
    ask.choices.map(({ label }) => words.answersTo(label)),
    event.text,
    words,
  );
  const choice = index === null ? undefined : ask.choices[index];
  if (choice !== undefined) return { kind: 'choice', choice };
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
export function choiceMeant(options: readonly ReadonlySet<string>[], text: string, words: FlowWords): number | null {
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
    if (number !== undefined && number >= 1 && number <= options.length) return number - 1;
  }
  return consumed(options, bare.split(' '));
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
