import { z } from 'zod';

/**
 * The second opinion: how much a message looks like those in which somebody is in danger, by runs of letters, whatever words it
 * uses. The lists know why; this knows more turns of phrase than anybody lists. It may only raise: see `secondLook`.
 */
export interface Opinion {
  /** One weight for each bucket of letter runs. */
  readonly weights: Int8Array;
  /** What a weight of 1 is worth. */
  readonly scale: number;
  readonly bias: number;
}

/** `locales/opinion.json`, written by `npm run triage:learn`. */
export const opinionFileSchema = z
  .strictObject({
    about: z.string(),
    /** How many labelled messages it was made from. */
    messages: z.int().positive(),
    scale: z.number().positive(),
    bias: z.number(),
    weights: z.base64(),
  })
  .transform(({ scale, bias, weights }): Opinion => ({
    scale,
    bias,
    weights: new Int8Array(Buffer.from(weights, 'base64')),
  }))
  .refine(({ weights }) => weights.length === buckets, { error: 'weights do not fill the buckets', path: ['weights'] });

/** Collisions among some 60,000 runs cost less recall than a larger file is worth: measured on the third blind set. */
export const buckets = 1 << 16;
const longestRun = 5;
/** The beginning and the end of a long message are looked at, in UTF-16 units. */
const [headUnits, tailUnits] = [1_500, 500];

/** Buckets of the message's runs of one to five letters, each once. */
export function runsOf(text: string): readonly number[] {
  const part = text.length <= headUnits + tailUnits ? text : `${text.slice(0, headUnits)} ${text.slice(-tailUnits)}`;
  const letters = ` ${plain(part)} `;
  const found = new Set<number>();
  for (let from = 0; from < letters.length; from += 1) {
    // FNV-1a, prolonged letter by letter.
    let hash = 2_166_136_261;
    for (let to = from; to < Math.min(from + longestRun, letters.length); to += 1) {
      hash = Math.imul(hash ^ letters.charCodeAt(to), 16_777_619);
      found.add((hash >>> 0) % buckets);
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

/** How likely it is that somebody is in danger, 0 to 1. */
export function dangerIn(text: string, opinion: Opinion): number {
  const runs = runsOf(text);
  const sum = runs.reduce((total, bucket) => total + (opinion.weights[bucket] ?? 0), 0);
  return 1 / (1 + Math.exp(-(opinion.bias + (sum * opinion.scale) / Math.sqrt(runs.length))));
}

/** The words that weigh most, in their order: shown to a responder as the reason. */
export function weightiestWords(text: string, opinion: Opinion, most: number): readonly string[] {
  const words = text.split(/\s+/u).filter((word) => /\p{L}/u.test(word));
  const weighed = words.map((word, at) => ({ word, at, danger: dangerIn(word, opinion) }));
  return weighed
    .sort((one, other) => other.danger - one.danger)
    .slice(0, most)
    .sort((one, other) => one.at - other.at)
    .map(({ word }) => word);
}
