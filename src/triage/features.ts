import { type MediaKind, mediaKinds } from '../core/inbound.ts';
import { type Concept, conceptNames } from './concepts.ts';
import { type Reading } from './read-message.ts';
import { type Subject } from './subject.ts';

/** What a message shows to the second opinion: its letters, and what the lists found in it. */
export interface Features {
  /** Buckets of its runs of letters, each once. */
  readonly runs: readonly number[];
  /** Slots of what the lists found, each once. */
  readonly signs: readonly number[];
}

/** Collisions among some 100,000 runs cost less than a larger file is worth: measured by leaving whole sets out. */
export const runBuckets = 1 << 16;
const longestRun = 5;
const blank = 32;
/** The beginning and the end of a long message are looked at, in UTF-16 units. */
const [headUnits, tailUnits] = [1_500, 500];

export function featuresOf(reading: Reading, subject: Subject, media: readonly MediaKind[]): Features {
  return { runs: runsOf(reading.text), signs: signsOf(reading, subject, media) };
}

/** Buckets of the message's runs of one to five letters, each once. */
export function runsOf(text: string): readonly number[] {
  const part = text.length <= headUnits + tailUnits ? text : `${text.slice(0, headUnits)} ${text.slice(-tailUnits)}`;
  const letters = ` ${plain(part)} `;
  const found = new Set<number>();
  for (let from = 0; from < letters.length; from += 1) {
    // FNV-1a, prolonged letter by letter.
    let hash = 2_166_136_261;
    for (let to = from; to < Math.min(from + longestRun, letters.length); to += 1) {
      // No run reaches over a blank into the next word.
      if (to > from + 1 && letters.charCodeAt(to - 1) === blank) break;
      hash = Math.imul(hash ^ letters.charCodeAt(to), 16_777_619);
      found.add((hash >>> 0) % runBuckets);
    }
  }
  return [...found];
}

const INVISIBLE = /\p{Cf}/gu;
const NO_LETTER = /[^\p{L}\p{M}\p{N}\p{Extended_Pictographic}?]+/gu;
const NUMBER = /\p{Nd}+/gu;

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(INVISIBLE, '')
    .replace(NUMBER, '0')
    .replace(NO_LETTER, ' ')
    .trim();
}

const wholes = ['self', 'own', 'relative', 'friend'] as const satisfies readonly (keyof Subject)[];
/** What stands in pairs: a concept, or whose trouble it is. */
const kinds = conceptNames.length + wholes.length;
const placeOf: ReadonlyMap<Concept, number> = new Map(conceptNames.map((concept, place) => [concept, place]));
const shares = 5;
const lengths = 8;
// The slots, one part behind another.
const twice = kinds;
const denied = twice + kinds;
const first = denied + kinds;
const last = first + kinds;
const understood = last + kinds;
const length = understood + shares;
const mediaFrom = length + lengths;
const pairs = mediaFrom + mediaKinds.length;
export const signSlots = pairs + (kinds * (kinds - 1)) / 2;

function signsOf(reading: Reading, subject: Subject, media: readonly MediaKind[]): readonly number[] {
  const slots = new Set<number>();
  const seen = new Set<number>();
  const told = reading.hits.filter(({ concept }) => concept !== 'language_mark');
  for (const hit of told) {
    const place = placeOf.get(hit.concept) ?? 0;
    if (hit.denied) slots.add(denied + place);
    else if (seen.has(place)) slots.add(twice + place);
    else seen.add(place);
  }
  const [begins, ends] = [told.at(0), told.at(-1)];
  if (begins !== undefined) slots.add(first + (placeOf.get(begins.concept) ?? 0));
  if (ends !== undefined) slots.add(last + (placeOf.get(ends.concept) ?? 0));
  wholes.forEach((whole, place) => {
    if (subject[whole]) seen.add(conceptNames.length + place);
  });
  for (const higher of seen) {
    slots.add(higher);
    for (const lower of seen) if (lower < higher) slots.add(pairs + (higher * (higher - 1)) / 2 + lower);
  }
  slots.add(understood + Math.min(shares - 1, Math.floor(reading.understood * shares)));
  slots.add(length + Math.min(lengths - 1, Math.floor(Math.log2(reading.words.length + 1))));
  for (const kind of media) slots.add(mediaFrom + mediaKinds.indexOf(kind));
  return [...slots];
}
