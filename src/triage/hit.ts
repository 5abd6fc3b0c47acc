import { type Concept } from './concepts.ts';

/** A concept found at a place of the message. */
export interface Hit {
  readonly concept: Concept;
  readonly language: string;
  /** Token positions, end exclusive. */
  readonly from: number;
  readonly to: number;
  readonly denied: boolean;
  readonly quoted: boolean;
}

/** No sign spans more words than this: the longest patterns have four gaps of three. */
const LONGEST_SIGN = 24;

/**
 * The hits that begin less than `LONGEST_SIGN` words before `from` and before `to`: all that can touch or stand just before
 * that stretch. Keeps the rules linear in the length of a message.
 * @param hits sorted by where they begin.
 */
export function hitsNear(hits: readonly Hit[], from: number, to: number): readonly Hit[] {
  return hits.slice(firstFrom(hits, from - LONGEST_SIGN), firstFrom(hits, to));
}

function firstFrom(hits: readonly Hit[], place: number): number {
  let low = 0;
  let high = hits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((hits[middle]?.from ?? Infinity) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
