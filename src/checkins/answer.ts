import { timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { normalise, westernDigits } from '../text/index.ts';

/** Marks over letters whose writers often leave them out. In other scripts a mark is a vowel, and another word. */
const OPTIONAL_MARKS =
  /(\p{Script=Latin}|\p{Script=Greek}|\p{Script=Cyrillic}|\p{Script=Arabic}|\p{Script=Hebrew})\p{M}+/gu;
const NO_WORD = /[^\p{L}\p{M}\p{N}]+/gu;
/** Scripts that write no spaces between words: an answer is found inside. */
const UNSPACED = /[\p{Script=Han}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** An answer is known again by its mark alone; its length is where to look for it in a longer message. */
const markSchema = z.object({ mark: z.string(), length: z.number().int().positive() });
type Mark = z.infer<typeof markSchema>;

/** Sealed with the person's key, so that even the marks go when they are erased. */
export const secretSchema = z.object({
  question: z.string(),
  answer: markSchema,
  duress: markSchema.nullable(),
});
export type Secret = z.infer<typeof secretSchema>;

/** What a message is, held against what was agreed. */
export type Proof = 'right' | 'wrong' | 'duress';

/** Of a folded text, for this arrangement alone. */
export type MarkOf = (folded: string) => Buffer;

/** The form in which answers are compared: case, spaces, native digits, accents and punctuation do not count. */
export function foldAnswer(text: string): string {
  const plain = normalise(text).normalize('NFD').replace(OPTIONAL_MARKS, '$1').normalize('NFC');
  return westernDigits(plain).replace(NO_WORD, ' ').trim();
}

export function markAnswer(text: string, markOf: MarkOf): Mark {
  const folded = foldAnswer(text);
  return { mark: markOf(folded).toString('base64'), length: [...folded].length };
}

/** "namanya bintang kak" answers "Bintang"; a list of guesses does not. Letters beside the answer. */
const besideAnswer = 24;
/** The beginning of a message that is searched for the duress word: folded letters. */
const searched = 400;

/**
 * Whether a message holds the duress word (anywhere), or the answer with little beside it.
 * @param text as the person wrote it
 */
export function judgeAnswer(secret: Secret, text: string, markOf: MarkOf): Proof {
  const letters = [...foldAnswer(text)].slice(0, searched);
  if (secret.duress !== null && holds(letters, secret.duress, markOf)) return 'duress';
  const fits = letters.length <= secret.answer.length + besideAnswer;
  return fits && holds(letters, secret.answer, markOf) ? 'right' : 'wrong';
}

/** Every stretch of the mark's length that begins and ends with a word. */
function holds(letters: readonly string[], { mark, length }: Mark, markOf: MarkOf): boolean {
  const wanted = Buffer.from(mark, 'base64');
  for (let from = 0; from + length <= letters.length; from += 1) {
    if (!isEdge(letters, from) || !isEdge(letters, from + length)) continue;
    if (timingSafeEqual(markOf(letters.slice(from, from + length).join('')), wanted)) return true;
  }
  return false;
}

/** Whether a word may begin or end between the letter before `at` and the one there. */
function isEdge(letters: readonly string[], at: number): boolean {
  const [before = ' ', here = ' '] = [letters[at - 1], letters[at]];
  return before === ' ' || here === ' ' || UNSPACED.test(before) || UNSPACED.test(here);
}
