import { fromZawgyi, tokens } from '../text/index.ts';
import { plainLetters } from './plain-letters.ts';
import { rewrite } from './rewrite.ts';
import { type MayBeSlip } from './slips.ts';
import { undoTricks, type Knows } from './tricks.ts';

/** A text as it is read, and where each of its units stands in what was sent. */
export interface View {
  readonly text: string;
  /** The stretch of the original that a stretch of this text was read from. */
  readonly original: (start: number, end: number) => Stretch;
  /** What had to be undone to read a word that we know: stretches of this text. */
  readonly undone: readonly Stretch[];
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * The view that words are looked for in: fancy letters plain, marks inside words gone, look-alikes, leet and spaced-out letters read,
 * native digits as ASCII. A word is changed only into one that the lists know, so that no script is damaged.
 */
export function viewOf(raw: string, knows: Knows, mayBeSlip: MayBeSlip = () => true): View {
  const unicode = fromZawgyi(raw);
  if (unicode !== raw) return { ...viewOf(unicode, knows, mayBeSlip), original: lineOf(raw, unicode) };
  const plain = plainLetters(raw);
  const edits = undoTricks(plain.text, knows, mayBeSlip);
  const read = rewrite(plain, edits);
  const undone = [
    ...plain.disguised
      .map((stretch) => wholeWords(plain.text, stretch))
      .filter(({ start, end }) => knowsAnyIn(plain.text.slice(start, end), knows)),
    ...edits.filter(({ trick }) => trick),
  ];
  return { text: read.text, original: read.original, undone: undone.map(({ start, end }) => read.here(start, end)) };
}

function knowsAnyIn(text: string, knows: Knows): boolean {
  return tokens(text).some(({ word }) => knows(word));
}

/** The same stretch up to where its words begin and end. */
function wholeWords(text: string, { start, end }: Stretch): Stretch {
  const [before] = /[\p{L}\p{M}]*$/u.exec(text.slice(Math.max(0, start - LONGEST_WORD), start)) ?? [''];
  const [after] = /^[\p{L}\p{M}]*/u.exec(text.slice(end, end + LONGEST_WORD)) ?? [''];
  return { start: start - before.length, end: end + after.length };
}

const LONGEST_WORD = 40;

/** Zawgyi has other letters in another order: of such a text whole lines are quoted. */
function lineOf(raw: string, unicode: string): View['original'] {
  const lines = raw.split('\n');
  return (start) => {
    const line = unicode.slice(0, start).split('\n').length - 1;
    const before = lines.slice(0, line).reduce((sum, one) => sum + one.length + 1, 0);
    return { start: before, end: before + (lines[line]?.length ?? 0) };
  };
}
