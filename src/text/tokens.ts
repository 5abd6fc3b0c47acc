import { normaliseWord } from './normalise.ts';

/** A word, number, emoji or currency sign of a text, and where it stands in the original. */
export interface Token {
  /** Normalised form, in which words are compared. */
  readonly word: string;
  /** UTF-16 offsets in the original text, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** Counts up at full stops and line ends; a pattern's gap never reaches over one. */
  readonly sentence: number;
  /** Counts up at commas too; a negation never reaches over one. */
  readonly clause: number;
  /** Inside quotation marks: someone else's words, perhaps. */
  readonly quoted: boolean;
}

// Languages that write without spaces: every letter (with its marks) is a token, so that a list's words match inside a run.
const UNSPACED = '\\p{sc=Han}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}\\p{sc=Hiragana}\\p{sc=Katakana}';
const PIECE = new RegExp(
  [
    `(?<unspaced>[[${UNSPACED}]--\\p{M}][\\p{M}\\p{Cf}]*)`,
    `(?<number>\\p{Nd}+(?:[.,]\\p{Nd}+)*)`,
    `(?<word>[[\\p{L}\\p{M}\\p{Cf}]--[${UNSPACED}]]+(?:['’ʼ\`][[\\p{L}\\p{M}]--[${UNSPACED}]]+)*)`,
    `(?<symbol>\\p{Extended_Pictographic}|\\p{Sc}|&|[\\?\\uFF1F\\u061F\\u1367])`,
    `(?<stop>[.!…](?=\\s|$)|[;\\n。！၊။።।\\u06D4])`,
    `(?<pause>[,:，、：፣\\(\\)–—])`,
    `(?<quote>["“”„«»「」『』]|['‘’](?=\\p{L})|(?<=[\\p{L}\\p{P}])['’])`,
  ].join('|'),
  'gv',
);

/** Full-width, Arabic and Ethiopic. */
const FOREIGN_QUESTION_MARK = /^[？؟፧]$/u;

/** The tokens of a text, in order. Linear; `?` is a token, because a question is a sign. */
export function tokens(text: string): Token[] {
  const found: Token[] = [];
  let sentence = 0;
  let clause = 0;
  let quoted = false;
  for (const piece of text.matchAll(PIECE)) {
    const { stop, pause, quote } = piece.groups ?? {};
    if (quote !== undefined) {
      quoted = !quoted;
    } else if (stop !== undefined || pause !== undefined) {
      clause += 1;
      if (stop !== undefined) sentence += 1;
    } else {
      const word = FOREIGN_QUESTION_MARK.test(piece[0]) ? '?' : normaliseWord(piece[0]);
      if (word !== '')
        found.push({ word, start: piece.index, end: piece.index + piece[0].length, sentence, clause, quoted });
      if (word === '?') {
        clause += 1;
        sentence += 1;
      }
    }
  }
  return found;
}
