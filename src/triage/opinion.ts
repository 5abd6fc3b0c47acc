import { z } from 'zod';
import { letterRuns } from '../text/index.ts';
import { signSlots } from './sign-slots.ts';
import { type TriageLabel, triageLabels } from './verdict.ts';

/**
 * The second opinion: what a message most likely is, by runs of letters, whatever words it uses, and by what the lists found in
 * it. The lists know why; this knows more turns of phrase than anybody lists. What it may change: see `secondLook`.
 */
export interface Opinion {
  /** Weights of each bucket of letter runs, `heads` beside one another. */
  readonly runs: Int8Array;
  /** The same for each slot of what the lists found. */
  readonly signs: Int8Array;
  /** What a weight of 1 is worth. */
  readonly runScale: number;
  readonly signScale: number;
  /** One for each head. */
  readonly bias: readonly number[];
}

/** One head for each label, in the order of `triageLabels`, and one for a phone that somebody else reads. */
export const heads = triageLabels.length + 1;

/** Some 150,000 runs of eighteen languages: half as many buckets tell a stranger's pleas apart worse, twice as many little better. */
export const runBuckets = 1 << 17;

/** Buckets of a message's runs of letters. */
export const runsOf = (text: string): readonly number[] => letterRuns(text, 'words', runBuckets);

/** What a message shows to the second opinion: its letters, and what the lists found in it. */
export interface Features {
  /** Buckets of its runs of letters, each once. */
  readonly runs: readonly number[];
  /** Slots of what the lists found, each once. */
  readonly signs: readonly number[];
}

/** How likely a message is each of the labels (together 1), and how likely its phone is watched. */
export interface Likelihoods {
  readonly labels: Readonly<Record<TriageLabel, number>>;
  readonly watched: number;
}

const weights = z.base64().transform((bytes) => new Int8Array(Buffer.from(bytes, 'base64')));

/** `locales/opinion.json`, written by `npm run triage:learn`. */
export const opinionFileSchema = z
  .strictObject({
    about: z.string(),
    /** How many labelled messages it was made from. */
    messages: z.int().positive(),
    runScale: z.number().positive(),
    signScale: z.number().positive(),
    bias: z.array(z.number()).length(heads),
    runs: weights,
    signs: weights,
  })
  .transform(({ runs, signs, runScale, signScale, bias }): Opinion => ({ runs, signs, runScale, signScale, bias }))
  .refine(({ runs }) => runs.length === runBuckets * heads, {
    error: 'weights do not fill the buckets',
    path: ['runs'],
  })
  // Who adds a concept moves the slots: what was learned before says nothing any more.
  .refine(({ signs }) => signs.length === signSlots * heads, {
    error: 'weights do not fit the concepts: run `npm run triage:learn`',
    path: ['signs'],
  });

export function opinionOn({ runs, signs }: Features, opinion: Opinion): Likelihoods {
  const sums = Float64Array.from(opinion.bias);
  add(sums, runs, opinion.runs, opinion.runScale / Math.sqrt(Math.max(1, runs.length)));
  add(sums, signs, opinion.signs, opinion.signScale);
  const of = (head: number) => sums[head] ?? 0;
  const most = Math.max(...triageLabels.map((_label, head) => of(head)));
  const [distress = 0, family = 0, job = 0, other = 0] = triageLabels.map((_label, head) => Math.exp(of(head) - most));
  const whole = distress + family + job + other;
  return {
    labels: { distress: distress / whole, family: family / whole, job_offer: job / whole, other: other / whole },
    watched: 1 / (1 + Math.exp(-of(triageLabels.length))),
  };
}

function add(sums: Float64Array, places: readonly number[], table: Int8Array, worth: number): void {
  for (const place of places) {
    for (let head = 0; head < heads; head += 1) {
      sums[head] = (sums[head] ?? 0) + (table[place * heads + head] ?? 0) * worth;
    }
  }
}

/** The words that weigh most for distress, in their order: shown to a responder as the reason. */
export function weightiestWords(text: string, opinion: Opinion, most: number): readonly string[] {
  const words = text.split(/\s+/u).filter((word) => /\p{L}/u.test(word));
  const weighed = words.map((word, at) => {
    const { labels } = opinionOn({ runs: runsOf(word), signs: [] }, opinion);
    return { word, at, danger: labels.distress };
  });
  return weighed
    .sort((one, other) => other.danger - one.danger)
    .slice(0, most)
    .sort((one, other) => one.at - other.at)
    .map(({ word }) => word);
}
