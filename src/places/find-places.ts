import { normalise } from '../text/index.ts';
import { editDistance } from './edit-distance.ts';
import { type Place } from './gazetteer.ts';

export interface FoundPlace {
  readonly place: Place;
  /** 1: a name stands there as it is known. Below that: the part of its letters that fit. */
  readonly likeness: number;
}

export interface PlaceFinder {
  /** Places that the words may mean, likeliest first, at most `mostFound`. Pure and bounded, whatever the length of the text. */
  find(text: string): readonly FoundPlace[];
  place(id: string): Place | undefined;
  /** The same as choices: an id, and the name that its button shows. */
  readonly matches: (text: string) => { readonly id: string; readonly name: string }[];
}

/** As many choices as can be read in one glance. */
const mostFound = 4;
/** An answer to "which place" is short; of a story only the beginning is searched. */
const readUnits = 160;

interface KnownName {
  readonly place: Place;
  /** Normalised, without blanks. */
  readonly letters: string;
  readonly wordCount: number;
  /** How many of its letters may be wrong. */
  readonly most: number;
  /** Its script writes no blanks between words: it is looked for inside, and misspelt only as the whole answer. */
  readonly unspaced: boolean;
}

const UNSPACED = /[\p{sc=Han}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}\p{sc=Hiragana}\p{sc=Katakana}]/u;
const NO_LETTER = /[^\p{L}\p{M}\p{N}]+/gu;

/** The names of all places in one list, folded once. */
export function createPlaceFinder(places: readonly Place[]): PlaceFinder {
  const known = places.flatMap((place) => place.names.map(({ text }) => knownName(place, text)));
  const byId = new Map(places.map((place) => [place.id, place]));
  function find(text: string): readonly FoundPlace[] {
    const said = readings(text.slice(0, readUnits));
    const best = new Map<Place, number>();
    for (const name of known) {
      const likeness = likenessOf(name, said);
      if (likeness > (best.get(name.place) ?? 0)) best.set(name.place, likeness);
    }
    return ranked([...best].map(([place, likeness]) => ({ place, likeness })));
  }
  return {
    find,
    place: (id) => byId.get(id),
    matches: (text) => find(text).map(({ place }) => ({ id: place.id, name: place.shown })),
  };
}

function knownName(place: Place, text: string): KnownName {
  const words = wordsOf(text);
  const letters = words.join('');
  const unspaced = UNSPACED.test(letters);
  return { place, letters, wordCount: words.length, most: allowedEdits(letters, unspaced), unspaced };
}

/** A text as it is compared: without blanks, and every run of neighbouring words by their number. */
interface Readings {
  readonly whole: string;
  readonly runs: (count: number) => readonly string[];
}

function readings(text: string): Readings {
  const words = wordsOf(text);
  const made = new Map<number, readonly string[]>();
  return {
    whole: words.join(''),
    runs(count) {
      const before = made.get(count);
      if (before !== undefined) return before;
      const runs = words
        .slice(0, Math.max(0, words.length - count + 1))
        .map((_, from) => words.slice(from, from + count).join(''));
      made.set(count, runs);
      return runs;
    },
  };
}

function wordsOf(text: string): string[] {
  return normalise(text)
    .replace(/['’ʼ`.]/gu, '')
    .split(NO_LETTER)
    .filter((word) => word !== '');
}

function likenessOf(name: KnownName, said: Readings): number {
  if (name.unspaced) return said.whole.includes(name.letters) ? 1 : closeness(name, said.whole);
  let best = 0;
  // "shwekokko", "shwe kok ko": a name may be typed with one blank less or more.
  for (let count = Math.max(1, name.wordCount - 1); count <= name.wordCount + 1; count += 1) {
    for (const run of said.runs(count)) best = Math.max(best, closeness(name, run));
  }
  return best;
}

function closeness({ letters, most }: KnownName, said: string): number {
  if (letters === said) return 1;
  // A letter has at most two units: what differs by more is not worth counting.
  if (most === 0 || Math.abs(letters.length - said.length) > most * 2) return 0;
  const edits = editDistance(letters, said, most);
  return edits === undefined ? 0 : 1 - edits / [...letters].length;
}

/** A short name with one letter changed is another word ("KK", "Muse", "Okpho"); each sign of Han is a word of its own. */
function allowedEdits(letters: string, unspaced: boolean): number {
  const { length } = [...letters];
  if (/\p{sc=Han}/u.test(letters)) return length >= 4 ? 1 : 0;
  if (length < 5) return 0;
  if (length < 8) return 1;
  return unspaced || length < 12 ? 2 : 3;
}

/** A place and the town it lies in are often named together: the nearer one first. */
function ranked(found: readonly FoundPlace[]): FoundPlace[] {
  const precise = ({ kind }: Place) =>
    kind === 'compound' || kind === 'compound_area' || kind === 'pogo_site' ? 0 : 1;
  return found
    .toSorted(
      (one, other) =>
        other.likeness - one.likeness ||
        precise(one.place) - precise(other.place) ||
        (one.place.id < other.place.id ? -1 : 1),
    )
    .slice(0, mostFound);
}
