import { type Concept } from './concepts.ts';
import { type Knowledge } from './knowledge.ts';
import { type ReadPart, type Stretch } from './reading.ts';

/** Where a sign was seen; without a place where it is that something is missing. */
export interface Sighting {
  readonly at?: SeenAt;
  readonly detail?: Readonly<Record<string, string | number>>;
}

/** A stretch of a part's view, in UTF-16 units. */
export interface SeenAt {
  readonly part: ReadPart;
  readonly start: number;
  readonly end: number;
}

export interface Advert {
  readonly parts: readonly ReadPart[];
  readonly knowledge: Knowledge;
}

/** One rule's question to an advert. Pure, linear in its length. */
export type Sign = (advert: Advert) => Sighting | undefined;

/** The first place where one of the concepts stands, not denied. */
export function anyOf(...concepts: readonly Concept[]): Sign {
  return ({ parts }) => {
    for (const part of parts) {
      const hit = part.hits.find((one) => !one.denied && concepts.includes(one.concept));
      if (hit !== undefined) return { at: atWords(part, hit) };
    }
    return undefined;
  };
}

/** How many words may stand between two halves of a sign: about forty characters (job-offer-check.md, section 5). */
export const REACH = 8;

/** The nearest place where one concept of each set stand together, not denied. */
export function together(one: readonly Concept[], other: readonly Concept[], reach = REACH): Sign {
  return ({ parts }) => {
    for (const part of parts) {
      const pair = nearestPair(part, one, other, reach);
      if (pair !== undefined) return { at: atWords(part, pair) };
    }
    return undefined;
  };
}

function nearestPair(
  { hits, words }: ReadPart,
  one: readonly Concept[],
  other: readonly Concept[],
  reach: number,
): Stretch | undefined {
  const halves = hits.filter((hit) => !hit.denied && (one.includes(hit.concept) || other.includes(hit.concept)));
  for (const [at, first] of halves.entries()) {
    for (let next = at + 1; next < halves.length; next += 1) {
      const second = halves[next];
      if (second === undefined || second.begin - first.end > reach) break;
      if (words[first.from]?.sentence !== words[second.from]?.sentence) break;
      const fits =
        (one.includes(first.concept) && other.includes(second.concept)) ||
        (other.includes(first.concept) && one.includes(second.concept));
      if (fits) return { from: first.from, to: Math.max(first.to, second.to) };
    }
  }
  return undefined;
}

/** The first sign that is seen. */
export function firstOf(...signs: readonly Sign[]): Sign {
  return (advert) => {
    for (const sign of signs) {
      const seen = sign(advert);
      if (seen !== undefined) return seen;
    }
    return undefined;
  };
}

export function has({ parts }: Advert, ...concepts: readonly Concept[]): boolean {
  return parts.some(({ hits }) => hits.some((hit) => !hit.denied && concepts.includes(hit.concept)));
}

/** Somebody on the way or held tells of it, and no offer is made in the same text: no employer's name is missed there, and no pay promised. */
export function isCryForHelp(advert: Advert): boolean {
  return (
    has(advert, 'held', 'on_the_way') &&
    !has(advert, 'easy', 'all_covered', 'hidden') &&
    advert.parts.every(({ contacts }) => contacts.length === 0)
  );
}

/** How many different places name one of the concepts. */
export function countOf({ parts }: Advert, ...concepts: readonly Concept[]): number {
  const places = parts.map(
    ({ hits }) => new Set(hits.filter((hit) => !hit.denied && concepts.includes(hit.concept)).map(({ from }) => from)),
  );
  return places.reduce((sum, { size }) => sum + size, 0);
}

export function atWords(part: ReadPart, { from, to }: Stretch): SeenAt {
  return { part, start: part.words[from]?.start ?? 0, end: part.words[to - 1]?.end ?? 0 };
}
