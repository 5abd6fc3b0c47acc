import { type Concept } from './concepts.ts';

/** A concept found at a place of the message. */
export interface Hit {
  readonly concept: Concept;
  readonly language: string;
  /** Token positions, end exclusive. */
  readonly from: number;
  readonly to: number;
  /** The same places in words of text, by which reaches are measured: in Thai four letters are one. */
  readonly begin: number;
  readonly end: number;
  readonly denied: boolean;
  readonly quoted: boolean;
}

/** No sign spans more words of text than this: the longest patterns have four gaps of three. */
const LONGEST_SIGN = 24;

/**
 * The hits that begin less than `LONGEST_SIGN` words before `begin` and before `end`: all that can touch or stand just before
 * that stretch of text. Keeps the rules linear in the length of a message.
 * @param hits sorted by where they begin.
 */
export function hitsNear(hits: readonly Hit[], begin: number, end: number): readonly Hit[] {
  return hits.slice(firstFrom(hits, begin - LONGEST_SIGN), firstFrom(hits, end));
}

function firstFrom(hits: readonly Hit[], place: number): number {
  let low = 0;
  let high = hits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((hits[middle]?.begin ?? Infinity) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
