import { foldSpellings } from './fold-spellings.ts';

/** Format controls (zero-width marks, bidi overrides, tags) and variation selectors: invisible, and used to slip past lists. */
const INVISIBLE = /[\p{Cf}\p{Variation_Selector}\u034f\u115f\u1160\u17b4\u17b5\u3164]/gu;
const LATIN_MARKS = /(\p{Script=Latin})\p{M}+/gu;
const STRETCHED_LETTER = /(\p{L})\1{2,}/gu;
const REPEATED_PUNCTUATION = /([^\p{L}\p{N}\p{M}\s])\1+/gu;
const APOSTROPHES = /['’ʼ`]/gu;
const DOUBLED_LATIN = /(\p{Script=Latin})\1/gu;
const LATIN = /\p{Script=Latin}/u;
const ASCII = /^[\u0000-\u007f]*$/u;
const BLANKS = /\s+/gu;

/**
 * The form of a text in which words are compared: compatibility forms and case folded, invisible characters and the
 * accents of Latin letters removed (Vietnamese is often typed without them), stretched letters ("tolooong") and repeated
 * punctuation folded. Never shown to anyone. Linear in the length of the text.
 */
export function normalise(text: string): string {
  return foldLetters(text).replace(REPEATED_PUNCTUATION, '$1').replace(BLANKS, ' ').trim();
}

/** The same for one word: apostrophes go, so that "don't" and "dont" are one, and so do doubled letters in long words. */
export function normaliseWord(word: string): string {
  if (isPlain(word)) return word.toLowerCase();
  const folded = foldLetters(word).replace(APOSTROPHES, '');
  // "passport", "pasport" and "tolongg", "tolong" meet; short words ("sell", "see") would become others.
  const single = folded.replace(DOUBLED_LATIN, '$1');
  return single.length >= 4 ? single : folded;
}

/** ASCII letters and digits, no letter twice in a row: nothing to fold but the case. Most words by far. */
function isPlain(word: string): boolean {
  let before = 0;
  for (let at = 0; at < word.length; at += 1) {
    const code = word.charCodeAt(at);
    const isDigit = code >= 0x30 && code <= 0x39;
    const letter = code | 0x20;
    if (!isDigit && (code > 0x7a || letter < 0x61 || letter > 0x7a || letter === before)) return false;
    before = isDigit ? 0 : letter;
  }
  return true;
}

function foldLetters(text: string): string {
  // Most words by far, and a tenth of the time.
  if (ASCII.test(text)) return text.toLowerCase().replace(STRETCHED_LETTER, '$1');
  const folded = text.normalize('NFKC').toLowerCase().replace(INVISIBLE, '');
  const plain = foldSpellings(LATIN.test(folded) ? withoutLatinAccents(folded) : folded);
  return plain.replace(STRETCHED_LETTER, '$1');
}

function withoutLatinAccents(text: string): string {
  return text.normalize('NFD').replace(LATIN_MARKS, '$1').replace(/đ/gu, 'd').normalize('NFC');
}
