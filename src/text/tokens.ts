import { normaliseWord } from './normalise.ts';

/** A word, number, emoji or currency sign of a text, and where it stands in the original. */
export interface Token {
  /** Normalised form, in which words are compared. */
  readonly word: string;
  /** UTF-16 offsets in the original text, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** How many words of text lie before it, and how much of a word it is: reaches are measured in words, in every script. */
  readonly place: number;
  readonly width: number;
  /** Counts up at full stops and line ends; a pattern's gap never reaches over one. */
  readonly sentence: number;
  /** Counts up at commas too. */
  readonly clause: number;
  /** Counts up at the blanks of scripts without spaces too, which stand there where others have commas. */
  readonly phrase: number;
  /** Inside quotation marks: someone else's words, perhaps. */
  readonly quoted: boolean;
}

// Languages that write without spaces: every letter (with its marks) is a token, so that a list's words match inside a run.
const UNSPACED = '\\p{sc=Han}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}\\p{sc=Hiragana}\\p{sc=Katakana}';
/**
 * What such a letter is of a word. Chinese words are of two characters mostly; Thai, Burmese, Khmer and Lao ones of about four
 * letters, their marks not counted. Own counts on the example messages; powers of two, so that sums are exact.
 */
const HALF_A_WORD = /^\p{sc=Han}/u;
const [LETTER_OF_TWO, LETTER_OF_FOUR] = [1 / 2, 1 / 4];
/** Groups: a letter of a script without spaces, a stop, a pause, a quotation mark. Unnamed, which is a third of the time. */
const PIECE = new RegExp(
  [
    `([[${UNSPACED}]--\\p{M}--[၊။។៕៖]][\\p{M}\\p{Cf}]*)`,
    `(?:\\p{Nd}+(?:[.,]\\p{Nd}+)*)`,
    `(?:[[\\p{L}\\p{M}\\p{Cf}]--[${UNSPACED}]]+(?:['’ʼ\`][[\\p{L}\\p{M}]--[${UNSPACED}]]+)*)`,
    `(?:\\p{Extended_Pictographic}|\\p{Sc}|&|[\\?\\uFF1F\\u061F\\u1367])`,
    `([.!…](?=\\s|$)|[;\\n。！；။។៕።፤।॥\\u061B\\u06D4])`,
    `([,:，、：၊៖፣፥\\u060C\\(\\)（）–—])`,
    `(["“”„«»「」『』]|['‘’](?=\\p{L})|(?<=[\\p{L}\\p{P}])['’])`,
  ].join('|'),
  'gv',
);

const BLANK = /^\s$/u;

/** Full-width, Arabic and Ethiopic. */
const FOREIGN_QUESTION_MARK = /^[？؟፧]$/u;

/** The tokens of a text, in order. Linear; `?` is a token, because a question is a sign. */
export function tokens(text: string): Token[] {
  const found: Token[] = [];
  let sentence = 0;
  let clause = 0;
  let quoted = false;
  let phrase = 0;
  let place = 0;
  let unspacedTo = -1;
  // People repeat themselves, and in Chinese a piece is a character.
  const known = new Map<string, string>();
  for (const piece of text.matchAll(PIECE)) {
    const [written, unspaced, stop, pause, quote] = piece;
    if (quote !== undefined) {
      quoted = !quoted;
    } else if (stop !== undefined || pause !== undefined) {
      clause += 1;
      phrase += 1;
      if (stop !== undefined) sentence += 1;
    } else {
      const word = known.get(written) ?? wordOf(written);
      known.set(written, word);
      if (word !== '') {
        const width = unspaced === undefined ? 1 : HALF_A_WORD.test(unspaced) ? LETTER_OF_TWO : LETTER_OF_FOUR;
        const end = piece.index + written.length;
        if (BLANK.test(text.charAt(unspacedTo))) phrase += 1;
        found.push({ word, start: piece.index, end, place, width, sentence, clause, phrase, quoted });
        place += width;
        unspacedTo = unspaced === undefined ? -1 : end;
      }
      if (word === '?') {
        clause += 1;
        phrase += 1;
        sentence += 1;
      }
    }
  }
  return found;
}

function wordOf(piece: string): string {
  return FOREIGN_QUESTION_MARK.test(piece) ? '?' : normaliseWord(piece);
}
