import { letterRuns } from '../text/index.ts';

/**
 * The second opinion: how much a text looks like a lure, by runs of letters and by which concepts stand in it at all, whatever the rules
 * make of them. What an advert claims of itself (licence, no fee, contract, "not a scam") is no part of it: who lies there gains nothing.
 */
export interface Opinion {
  /** One weight for each bucket of letter runs. */
  readonly weights: Int8Array;
  /** What a weight of 1 is worth. */
  readonly scale: number;
  readonly bias: number;
  /** What each trait adds, by its name. */
  readonly traits: Readonly<Record<string, number>>;
}

/** Collisions among some 100,000 runs cost less than a larger file is worth: measured by leaving whole sets out. */
export const runBuckets = 1 << 16;

/** Buckets of what stands in a text, over the blanks between its words: phrases tell adverts. */
export const runsOf = (text: string): readonly number[] => letterRuns(text, 'blanks', runBuckets);
