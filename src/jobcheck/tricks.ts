import { normaliseWord, tokens } from '../text/index.ts';
import { type Edit } from './rewrite.ts';
import { type MayBeSlip } from './slips.ts';

/** Whether the lists or the gazetteer know a word, folded as `tokens` folds. */
export type Knows = (word: string) => boolean;

/** Cyrillic and Greek letters by the Latin ones that they look like: Unicode's confusables, those of lower case and capitals. */
const LOOK_ALIKE = new Map(
  [...'аАВвсСеЕёЁНнһіІїјЈКкӏМмоОрРѕЅтТуУхХԁԛԝѵзЗиИпПгГяЯЬьαΑβΒεΕηΗιΙκΚνΝοΟρΡτΤυΥχΧωμΜΖγσλ'].map((letter, at) => [
    letter,
    'aabbcceeeehhhiiijjkklmmooppssttyyxxdqwvzzuunnrrrrbbaabbeenhiikkvnooppttuyxxwumzyol'.charAt(at),
  ]),
);
const MIXED = /[\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Greek}]*\p{sc=Latin}[\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Greek}]*/gu;
const FOREIGN = /[\p{sc=Cyrillic}\p{sc=Greek}]/u;

const LEET: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '6': 'g',
  '7': 't',
  '8': 'b',
  '9': 'g',
  '@': 'a',
  $: 's',
  '€': 'e',
  '!': 'i',
  '|': 'l',
  '£': 'l',
  '¡': 'i',
  '+': 't',
};
const LEET_WORD =
  /(?<![\p{L}\p{N}@$€!|£¡+])(?=[\p{sc=Latin}\d@$€!|£¡+]*\p{sc=Latin})(?=[\p{sc=Latin}]*[\d@$€!|£¡+])[\p{sc=Latin}\d@$€!|£¡+]{3,24}(?![\p{L}\p{N}])/gu;

const EMOJI = '(?:\\p{Extended_Pictographic}|\\p{Emoji_Modifier}|[\\u200d\\ufe0f])';
/** Four or more single letters with one and the same kind of thing between them. */
const SPACED = new RegExp(
  `(?<![\\p{L}\\p{N}])\\p{sc=Latin}(?:(?:[ .\\-_*·•|/~+,'’]|${EMOJI}){1,3}\\p{sc=Latin}(?![\\p{L}\\p{M}\\p{N}])){3,60}`,
  'gu',
);
/** Signs put inside a word. Begins where letters begin: tried from each of them, a run of thousands would be read thousands of times. */
const BROKEN = new RegExp(`(?<!\\p{sc=Latin})\\p{sc=Latin}+(?:(?:[._*·•|~]|${EMOJI}){1,3}\\p{sc=Latin}+){1,12}`, 'gu');
/** Shorter ones are initials: "p.a.", "w/o". */
const SHORTEST_BROKEN = 4;
/** The same where words stand without blanks: every letter by itself. */
const UNSPACED = '[\\p{sc=Han}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}\\p{M}]';
const BROKEN_UNSPACED = new RegExp(`(?<=${UNSPACED})(?:[.\\-_*·•|/~+']|${EMOJI}){1,3}(?=${UNSPACED})`, 'gu');

/** What tricks and slips hide, as edits of a text in plain letters. Each makes a word that is known, so other text stays as it is. */
export function undoTricks(text: string, knows: Knows, mayBeSlip: MayBeSlip): Edit[] {
  const known: Knows = (word) => {
    const [only, ...others] = tokens(word);
    return only !== undefined && others.length === 0 && knows(only.word);
  };
  const edits: Edit[] = [];
  if (FOREIGN.test(text)) edits.push(...lookAlikes(text, known));
  edits.push(
    ...spacedOut(text, known),
    ...broken(text, known),
    ...leet(text, known),
    ...misspelt(text, knows, mayBeSlip),
  );
  return withoutOverlaps(edits);
}

/** Shorter words with a letter changed are other words. */
const SHORTEST_MISSPELT = 7;
const LATIN_WORD = /(?<![\p{L}\p{N}@_.])[a-z]{7,16}(?![\p{L}\p{N}@_])/giu;

/**
 * A long word that no list knows and that is one slip away from one that a list knows: two letters swapped, one too many, one left out or
 * another in its place. Only where the first letter is right, which slips seldom touch.
 */
function misspelt(text: string, knows: Knows, mayBeSlip: MayBeSlip): Edit[] {
  const found = new Map<string, string | undefined>();
  return [...text.matchAll(LATIN_WORD)].flatMap((match) => {
    const word = match[0].toLowerCase();
    if (word.length < SHORTEST_MISSPELT) return [];
    if (!mayBeSlip(word)) return [];
    if (!found.has(word)) found.set(word, knows(normaliseWord(word)) ? undefined : meantBy(word, knows));
    const meant = found.get(word);
    return meant === undefined
      ? []
      : [{ start: match.index, end: match.index + word.length, text: meant, trick: false }];
  });
}

const ALPHABET = [...'abcdefghijklmnopqrstuvwxyz'];

function meantBy(word: string, knows: Knows): string | undefined {
  for (let at = 1; at < word.length; at += 1) {
    const [before, after] = [word.slice(0, at), word.slice(at + 1)];
    const swapped = before + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
    if (at + 1 < word.length && knows(swapped)) return swapped;
    if (knows(before + after)) return before + after;
  }
  for (let at = 1; at < word.length; at += 1) {
    const [before, after] = [word.slice(0, at), word.slice(at)];
    for (const letter of ALPHABET) {
      if (knows(before + letter + after)) return before + letter + after;
      if (knows(before + letter + after.slice(1))) return before + letter + after.slice(1);
    }
  }
  return undefined;
}

function lookAlikes(text: string, known: Knows): Edit[] {
  return [...text.matchAll(MIXED)].flatMap((match) => {
    const [word] = match;
    if (!FOREIGN.test(word)) return [];
    const read = [...word].map((letter) => LOOK_ALIKE.get(letter) ?? letter).join('');
    return [{ start: match.index, end: match.index + word.length, text: read, trick: known(read) || read.length >= 5 }];
  });
}

function spacedOut(text: string, known: Knows): Edit[] {
  return [...text.matchAll(SPACED)].flatMap((match) => {
    const end = match.index + match[0].length;
    const letters = match[0].replace(/[^\p{sc=Latin}]/gu, '');
    const words = wordsIn(letters, known);
    return words === undefined ? [] : [{ start: match.index, end, text: words.join(' '), trick: true }];
  });
}

function broken(text: string, known: Knows): Edit[] {
  const latin = [...text.matchAll(BROKEN)].flatMap((match) => {
    const pieces = match[0].split(/[^\p{sc=Latin}]+/u);
    const whole = pieces.join('');
    if (whole.length < SHORTEST_BROKEN || pieces.every((piece) => piece.length > 2 && known(piece)) || !known(whole))
      return [];
    return [{ start: match.index, end: match.index + match[0].length, text: whole, trick: true }];
  });
  const unspaced = [...text.matchAll(BROKEN_UNSPACED)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: '',
  }));
  // One sign between two letters parts two phrases; a row of them hides a word. An emoji parts nothing that a blank would not.
  const hidden = unspaced.map((edit, at) => ({ ...edit, trick: isInRow(unspaced, at) }));
  return [...latin, ...hidden.filter(({ trick, start }) => trick || !PUNCTUATION.test(text.charAt(start)))];
}

const PUNCTUATION = /[\p{P}\p{Sm}]/u;

/** Three or more, two letters apart at most. */
function isInRow(edits: readonly { start: number; end: number }[], at: number): boolean {
  const near = (one: number, other: number) => (edits[other]?.start ?? Infinity) - (edits[one]?.end ?? -Infinity) <= 4;
  return near(at - 1, at) && near(at, at + 1);
}

function leet(text: string, known: Knows): Edit[] {
  return [...text.matchAll(LEET_WORD)].flatMap((match) => {
    const [word] = match;
    // A letter before and after what stands for one: "jgn2" is "jgn-jgn", "NT$20" a sum.
    if (!/\p{L}[\d@$€!|£¡+]{1,2}\p{L}|^[\d@$€£¡]\p{L}{2}/u.test(word)) return [];
    const read = readingsOf(word).find(known);
    return read === undefined ? [] : [{ start: match.index, end: match.index + word.length, text: read, trick: true }];
  });
}

/** "1" is i or l. Signs at the end may be mere signs. */
function readingsOf(word: string): string[] {
  const read = [...word].map((letter) => LEET[letter] ?? letter).join('');
  const other = [...word].map((letter) => (letter === '1' || letter === '!' ? 'l' : (LEET[letter] ?? letter))).join('');
  return [read, other];
}

/** The known words that a row of letters holds, one after another, with as little between as can be; undefined where hardly any. */
function wordsIn(letters: string, known: Knows): string[] | undefined {
  if (known(letters)) return [letters];
  const length = letters.length;
  // best[n]: of the first n letters, how many stand in known words, and where the last piece began.
  const best: { covered: number; from: number; isWord: boolean }[] = [{ covered: 0, from: 0, isWord: true }];
  for (let to = 1; to <= length; to += 1) {
    let here = { covered: best[to - 1]?.covered ?? 0, from: to - 1, isWord: false };
    for (let from = Math.max(0, to - 16); from <= to - 3; from += 1) {
      const covered = (best[from]?.covered ?? 0) + (to - from);
      if (covered > here.covered && known(letters.slice(from, to))) here = { covered, from, isWord: true };
    }
    best.push(here);
  }
  if ((best[length]?.covered ?? 0) < length * ENOUGH) return undefined;
  const words: string[] = [];
  for (let to = length; to > 0; to = best[to]?.from ?? 0) words.unshift(letters.slice(best[to]?.from ?? 0, to));
  return words;
}

/** Which part of a row of letters must be known words. */
const ENOUGH = 0.7;

function withoutOverlaps(edits: readonly Edit[]): Edit[] {
  const kept: Edit[] = [];
  for (const edit of edits.toSorted((one, other) => one.start - other.start || other.end - one.end))
    if (edit.start >= (kept.at(-1)?.end ?? 0)) kept.push(edit);
  return kept;
}
