import { normalise } from '../text/index.ts';

/** What is longer is compared by its beginning; a check takes at most 4,000 characters a text. */
const mostLetters = 16_000;
const PRINTABLE_ASCII = /[!-~]+/gu;
const ADDRESS = /@|:\/\/|[a-z0-9]\.[a-z]{2,}/u;
const NO_LETTER = /[^\p{L}\p{M}]+/gu;

/**
 * The letters of a text and nothing else, as code points: numbers, emoji, punctuation, blanks and addresses are gone, because
 * they are what a recruiter changes first. Linear in the length of the text.
 */
export function lettersOf(text: string): number[] {
  const withoutAddresses = text.replace(PRINTABLE_ASCII, (run) => (ADDRESS.test(run) ? ' ' : run));
  const letters = normalise(withoutAddresses).replace(NO_LETTER, '');
  return Array.from(letters.slice(0, mostLetters), (letter) => letter.codePointAt(0) ?? 0);
}

/** Parts as one text, in an order that does not depend on how they came. */
export function wholeText(texts: readonly string[]): string {
  return texts.toSorted((one, other) => (one < other ? -1 : one > other ? 1 : 0)).join('\n');
}
