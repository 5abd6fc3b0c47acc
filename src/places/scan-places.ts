import { normalise } from '../text/index.ts';
import { type CountryNames } from './country-names.ts';
import { editDistance } from './edit-distance.ts';
import { type Place } from './gazetteer.ts';

/** A place or country that a long text names, and where. */
export interface SeenPlace {
  /** UTF-16 offsets in the text, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** ISO 3166-1. */
  readonly country: string;
  /** Undefined where a country is named and no place in it. */
  readonly place: Place | undefined;
  /** As the name is written, or in disguise: vowels left out, or one letter wrong. */
  readonly written: 'plainly' | 'otherwise';
}

export interface PlaceScanner {
  /**
   * Every place named anywhere in a text, in order. Pure, linear in its length.
   * @param isOtherWord a word of some language, and so no misspelt name
   */
  scan(text: string, isOtherWord?: (word: string) => boolean): readonly SeenPlace[];
  /** Whether a word (folded, without blanks) is the name of a place. */
  knows(letters: string): boolean;
  /** All the words that it knows. */
  names(): Iterable<string>;
}

interface Named {
  readonly country: string;
  readonly place: Place | undefined;
}

const UNSPACED_LETTER = /[\p{sc=Han}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}\p{sc=Hiragana}\p{sc=Katakana}]/u;
const UNSPACED_RUN =
  /[\p{sc=Han}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}\p{sc=Hiragana}\p{sc=Katakana}\p{M}\p{Cf}]+/gu;
const WORD = /[\p{L}\p{M}\p{N}'’.]+/gu;
const FLAG = /[\u{1f1e6}-\u{1f1ff}]{2}/gu;
const FIRST_FLAG_LETTER = 0x1f1e6;
const LATIN = /^[a-z]+$/u;
/** Shorter names with a letter changed are other words. */
const SHORTEST_MISSPELT = 7;
const FEWEST_CONSONANTS = 4;
const MOST_WORDS = 4;
/** Endings that stick to a name: "Kambojaye", "Bangkok-ku", "Myanmarला". */
const LONGEST_ENDING = 3;
/** Tamil and Sinhala names end in a sign that a case ending takes the place of: "லாவோஸ்", "லாவோஸில்". */
const CHANGES_ITS_END = /^[\p{sc=Tamil}\p{sc=Sinhala}]{5,}[\u0bcd\u0bbe\u0dca]$/u;
const LONGEST_CHANGED_ENDING = 6;
/** No longer than the shortest name that takes an ending. */
const BEGINNING = 4;

/** The names of places and countries in one index, folded once. */
export function createPlaceScanner(places: readonly Place[], countries: CountryNames): PlaceScanner {
  const names = [
    // The place before its country: a compound is one to those who live in that country too.
    ...places.flatMap((place) =>
      place.names.flatMap(({ text, common }) =>
        common === true ? [] : [{ text, named: { country: place.country, place } }],
      ),
    ),
    ...countries.flatMap(({ country, names }) => names.map((text) => ({ text, named: { country, place: undefined } }))),
  ];
  const byLetters = new Map<string, Named>();
  const byDeletion = new Map<string, string[]>();
  const byConsonants = new Map<string, string[]>();
  for (const { text, named } of names) {
    const letters = fold(text);
    if (letters === '' || byLetters.has(letters)) continue;
    byLetters.set(letters, named);
    if (!LATIN.test(letters) || letters.length < SHORTEST_MISSPELT) continue;
    for (const shorter of [letters, ...deletions(letters)]) addTo(byDeletion, shorter, letters);
    if (consonants(letters).length >= FEWEST_CONSONANTS) addTo(byConsonants, consonants(letters), letters);
  }
  const longestName = Math.max(0, ...[...byDeletion.keys()].map((letters) => letters.length));
  const exact = new Map(
    countries.flatMap(({ country, exact }) =>
      exact.map((text) => [text.normalize('NFC').toLowerCase(), country] as const),
    ),
  );
  const inside = [...byLetters.keys()].filter((letters) => UNSPACED_LETTER.test(letters));
  const insideByFirst = new Map<string, string[]>();
  // The longest first: "妙瓦底" before "妙".
  for (const name of inside.sort((one, other) => other.length - one.length)) addTo(insideByFirst, name.charAt(0), name);
  const beginnings = new Set([...byLetters.keys()].map((letters) => letters.slice(0, BEGINNING)));
  const withEnding = new Set([...byLetters.keys()].filter(takesEndings));
  const byStem = new Map(
    [...byLetters.keys()].filter((letters) => CHANGES_ITS_END.test(letters)).map((name) => [name.slice(0, -1), name]),
  );

  function lookUp(
    letters: string,
    isOtherWord: (word: string) => boolean,
  ): { named: Named; plainly: boolean } | undefined {
    const isLatin = LATIN.test(letters);
    const named = byLetters.get(letters) ?? (isLatin ? undefined : byLetters.get(stem(letters)));
    if (named !== undefined) return { named, plainly: true };
    if (!isLatin || isOtherWord(letters)) return undefined;
    const guess = misspelt(letters) ?? withoutVowels(letters);
    const meant = guess === undefined ? undefined : byLetters.get(guess);
    return meant === undefined ? undefined : { named: meant, plainly: false };
  }
  function stem(letters: string): string {
    for (let cut = 1; cut <= LONGEST_ENDING; cut += 1)
      if (withEnding.has(letters.slice(0, -cut))) return letters.slice(0, -cut);
    for (let cut = 0; cut <= LONGEST_CHANGED_ENDING; cut += 1) {
      const name = byStem.get(letters.slice(0, letters.length - cut));
      if (name !== undefined) return name;
    }
    return '';
  }
  function misspelt(letters: string): string | undefined {
    // Longer than any name with a letter too many: nothing that is left out would help, and there is much to leave out.
    if (letters.length < SHORTEST_MISSPELT - 1 || letters.length > longestName + 1) return undefined;
    const near = [letters, ...deletions(letters)].flatMap((shorter) => byDeletion.get(shorter) ?? []);
    return near.find((name) => editDistance(name, letters, 1) !== undefined);
  }
  function withoutVowels(letters: string): string | undefined {
    if (letters.length < FEWEST_CONSONANTS || letters.length > 12) return undefined;
    return byConsonants
      .get(consonants(letters))
      ?.find(
        (name) => letters.length < name.length && name.startsWith(letters.charAt(0)) && subsequence(letters, name),
      );
  }

  function scanWords(text: string, isOtherWord: (word: string) => boolean): SeenPlace[] {
    // People repeat themselves.
    const folded = new Map<string, { readonly letters: string; readonly exact: string | undefined }>();
    const foldOnce = (word: string) => {
      const known = folded.get(word) ?? {
        letters: fold(word),
        exact: exact.get(word.normalize('NFC').toLowerCase()),
      };
      folded.set(word, known);
      return known;
    };
    const words = [...text.matchAll(WORD)].map((match) => {
      const { letters, exact } = foldOnce(match[0]);
      return { letters, exact, start: match.index, end: match.index + match[0].length };
    });
    const seen: SeenPlace[] = [];
    for (let from = 0; from < words.length; from += 1) {
      let letters = '';
      let found: { seen: SeenPlace; to: number } | undefined;
      for (let to = from; to < Math.min(words.length, from + MOST_WORDS); to += 1) {
        letters += words[to]?.letters ?? '';
        const [first, last] = [words[from], words[to]];
        if (first === undefined || last === undefined || last.start - first.end > 40) break;
        // Two words and more are a name as it is, with an ending at most: most rows of words begin like none.
        if (to > from && letters.length >= BEGINNING && !beginnings.has(letters.slice(0, BEGINNING))) break;
        const known =
          to === from && first.exact !== undefined
            ? { named: { country: first.exact, place: undefined }, plainly: true }
            : // Joined words must be a name as it is; a single long one may be misspelt.
              lookUp(letters, to === from ? isOtherWord : anyWord);
        if (known === undefined) continue;
        const written = known.plainly ? ('plainly' as const) : ('otherwise' as const);
        found = { seen: { start: first.start, end: last.end, ...known.named, written }, to };
      }
      if (found !== undefined) {
        seen.push(found.seen);
        from = found.to;
      }
    }
    return seen;
  }
  function scanUnspaced(text: string): SeenPlace[] {
    return [...text.matchAll(UNSPACED_RUN)].flatMap((match) => {
      const { letters, at } = foldedRun(match[0]);
      const seen: SeenPlace[] = [];
      for (let from = 0; from < letters.length; from += 1) {
        const name = insideByFirst.get(letters.charAt(from))?.find((one) => letters.startsWith(one, from));
        const named = name === undefined ? undefined : byLetters.get(name);
        if (name === undefined || named === undefined) continue;
        const start = match.index + (at[from] ?? 0);
        const end = match.index + (at[from + name.length] ?? match[0].length);
        seen.push({ start, end, ...named, written: 'plainly' });
        from += name.length - 1;
      }
      return seen;
    });
  }
  function scanFlags(text: string): SeenPlace[] {
    return [...text.matchAll(FLAG)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      country: [...match[0]]
        .map((letter) => String.fromCharCode(65 + (letter.codePointAt(0) ?? 0) - FIRST_FLAG_LETTER))
        .join(''),
      place: undefined,
      written: 'plainly' as const,
    }));
  }
  return {
    scan: (text, isOtherWord = () => false) =>
      withoutInner([...scanWords(text, isOtherWord), ...scanUnspaced(text), ...scanFlags(text)]),
    knows: (letters) => byLetters.has(letters),
    names: () => byLetters.keys(),
  };
}

/** The run without invisible marks, and where each of its units stands in it. */
function foldedRun(run: string): { letters: string; at: number[] } {
  let letters = '';
  const at: number[] = [];
  let position = 0;
  for (const letter of run) {
    const plain = /\p{Cf}/u.test(letter) ? '' : letter.normalize('NFKC');
    for (let unit = 0; unit < plain.length; unit += 1) at.push(position);
    letters += plain;
    position += letter.length;
  }
  at.push(position);
  return { letters, at };
}

function fold(text: string): string {
  return normalise(text).replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
}

/** In order; of two that overlap the one that begins first, and the longer. */
function withoutInner(seen: readonly SeenPlace[]): SeenPlace[] {
  const kept: SeenPlace[] = [];
  for (const place of seen.toSorted((one, other) => one.start - other.start || other.end - one.end))
    if (place.start >= (kept.at(-1)?.end ?? 0)) kept.push(place);
  return kept;
}

const anyWord = (): boolean => true;

/** Case endings are written to the name in Hindi, Bengali, Nepali, Sinhala, Tamil and Amharic. */
function takesEndings(letters: string): boolean {
  return letters.length >= 4 && !UNSPACED_LETTER.test(letters) && !/^[\u0000-\u024f]+$/u.test(letters);
}

function* deletions(letters: string): Generator<string> {
  for (let at = 0; at < letters.length; at += 1) yield letters.slice(0, at) + letters.slice(at + 1);
}

const consonants = (letters: string): string => letters.replace(/[aeiou]/gu, '');

function subsequence(short: string, long: string): boolean {
  let at = 0;
  for (const letter of long) if (letter === short[at]) at += 1;
  return at === short.length;
}

function addTo(lists: Map<string, string[]>, key: string, value: string): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
