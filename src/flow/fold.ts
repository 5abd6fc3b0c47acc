import { westernDigits } from '../text/index.ts';

/** Invisible format characters, variation selectors and the ring around "1️⃣". */
const INVISIBLE = /[\p{Cf}\p{Variation_Selector}\u20e3]/gu;
const LATIN_MARKS = /(\p{Script=Latin})\p{M}+/gu;
const APOSTROPHES = /['’ʼ`]/gu;
const STRETCHED = /(\p{L})\1{2,}/gu;
const NO_WORD = /[^\p{L}\p{M}\p{N}]+/gu;
const ASCII = /^[\u0000-\u007f]*$/u;
const NO_ASCII_WORD = /[^a-z0-9]+/gu;

/** The form in which short messages, choice words and commands are compared. Native digits become 0–9. */
export function fold(text: string): string {
  // Most messages, and a fifth of the time: nothing in them is decomposed, invisible or a digit of another script.
  if (ASCII.test(text)) {
    return text.toLowerCase().replace(APOSTROPHES, '').replace(STRETCHED, '$1').replace(NO_ASCII_WORD, ' ').trim();
  }
  const folded = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(INVISIBLE, '')
    .normalize('NFD')
    .replace(LATIN_MARKS, '$1')
    .normalize('NFC')
    .replace(APOSTROPHES, '')
    .replace(STRETCHED, '$1')
    .replace(NO_WORD, ' ');
  return westernDigits(folded).trim();
}

/** Scripts that write no spaces between words: a phrase is found inside, not between blanks. */
const UNSPACED = /[\p{Script=Han}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/**
 * A folded phrase as it is looked for: with the blanks around it where its script has words. Made once per phrase, because the
 * lists are long and asked of every message.
 */
export function needleOf(phrase: string): string {
  return UNSPACED.test(phrase) ? phrase : ` ${phrase} `;
}

/** A folded message, in which `needleOf` is looked for by `includes`. */
export function haystackOf(message: string): string {
  return ` ${message} `;
}
