import { z } from 'zod';
import { destinationOf } from './destinations.ts';
import { type Opinion, runBuckets, runsOf } from './opinion-weights.ts';
import { isCorporate, isPersonal } from './contacts.ts';
import { conceptSchema, type Concept } from './concepts.ts';
import { type ReadPart } from './reading.ts';
import { salariesIn } from './salary.ts';
import { type Advert } from './sign.ts';
import { type Rule } from './verdict.ts';
import { praisedSentences } from './praise.ts';

/** `jobcheck/opinion.json`, written by `npm run jobcheck:learn`. */
export const opinionFileSchema = z
  .strictObject({
    about: z.string(),
    /** How many labelled texts it was made from. */
    texts: z.int().positive(),
    scale: z.number().positive(),
    bias: z.number(),
    traits: z.record(z.string(), z.number()),
    weights: z.base64(),
  })
  .transform(({ scale, bias, traits, weights }): Opinion => ({
    scale,
    bias,
    traits,
    weights: new Int8Array(Buffer.from(weights, 'base64')),
  }))
  .refine(({ weights }) => weights.length === runBuckets, {
    error: 'weights do not fill the buckets',
    path: ['weights'],
  });

/** Claims, which nobody has verified, and words that tell only the language. */
const noTraits: ReadonlySet<Concept> = new Set<Concept>([
  'language_mark',
  'negation',
  'licence',
  'no_fee',
  'contract',
  'reassurance',
  'company',
  'official',
]);

/** What the opinion sees of a text. */
export interface Traits {
  /** Buckets of letter runs, each once. */
  readonly runs: readonly number[];
  /** Names of concepts, rules and destinations that stand in it. */
  readonly names: readonly string[];
}

export function traitsOf(advert: Advert, rules: readonly Rule[]): Traits {
  const { parts } = advert;
  const names = new Set<string>(
    rules.filter((rule) => rule !== 'reassurance' && rule !== 'no_company').map((rule) => `rule ${rule}`),
  );
  // A lure may warn of lures: who says how to be reached, or that it is none, warns nobody.
  const poses = parts.some(
    ({ contacts, hits }) => contacts.some(isPersonal) || hits.some(({ concept }) => concept === 'reassurance'),
  );
  const counts = (concept: Concept) => !noTraits.has(concept) && !(poses && concept === 'warning');
  const read = parts.map((part) => ({ ...part, ...withoutPraise(part) }));
  for (const part of read) {
    const { hits, places, contacts } = part;
    for (const { concept, denied } of hits) if (!denied && counts(concept)) names.add(`concept ${concept}`);
    for (const concept of repeated)
      if (counts(concept) && hits.filter((hit) => hit.concept === concept).length >= 2) names.add(`often ${concept}`);
    for (const place of places) names.add(`place ${destinationOf(part, place)}`);
    const told = hits.filter(({ concept }) => concept === 'warning' || concept === 'news').length;
    if (told >= 2 && !poses) names.add('tells of others');
    for (const trait of joinedTraits(part)) names.add(trait);
    if (contacts.some(isCorporate)) names.add('contact firm');
    if (contacts.some(isPersonal)) names.add('contact person');
  }
  for (const trait of payTraits(advert)) names.add(trait);
  return { runs: runsOf(read.map(({ text }) => text).join('\n')), names: [...names].sort() };
}

/** A part without the sentences in which it only praises itself: to add some changes nothing. */
function withoutPraise({ hits, words, view }: ReadPart): { readonly text: string; readonly hits: ReadPart['hits'] } {
  const praised = praisedSentences(hits, words);
  const sentenceOf = ({ from }: { from: number }) => words[from]?.sentence ?? 0;
  if (praised.size === 0) return { text: view.text, hits };
  return { text: textWithout(praised, words, view.text), hits: hits.filter((hit) => !praised.has(sentenceOf(hit))) };
}

function textWithout(sentences: ReadonlySet<number>, words: ReadPart['words'], text: string): string {
  let kept = '';
  let at = 0;
  for (const { sentence, start, end } of words) {
    if (!sentences.has(sentence)) continue;
    kept += text.slice(at, Math.max(at, start));
    at = end;
  }
  return kept + text.slice(at);
}

/** Upper ends, in US dollars a month. What honest work at home pays ends with the second; most lures promise more than the last. */
const PAY_STEPS = [250, 450, 700, 1_000] as const;

/** How much is promised at most, and whether in dollars, which few employers at home pay in. */
function payTraits(advert: Advert): string[] {
  const [highest] = salariesIn(advert).sort((one, other) => other.dollars - one.dollars);
  if (highest === undefined) return [];
  const { dollars, amount } = highest;
  const step = PAY_STEPS.find((most) => dollars <= most);
  return [
    step === undefined ? `pay over ${PAY_STEPS[PAY_STEPS.length - 1]}` : `pay to ${step}`,
    ...(amount.currency === 'USD' || amount.currency === 'USDT' ? ['pay in dollars'] : []),
    ...(amount.period === 'day' || amount.period === 'hour' ? ['pay by the day'] : []),
  ];
}

const offered: readonly Concept[] = [
  'role_lure',
  'pay',
  'pay_high',
  'benefit',
  'covered',
  'all_covered',
  'easy',
  'offering',
  'job',
];

/** What a single concept does not tell. */
function joinedTraits(part: ReadPart): string[] {
  const { hits, words, places } = part;
  const has = (...concepts: readonly Concept[]) => hits.some(({ concept }) => concepts.includes(concept));
  // Warnings and reports quote what lures say.
  const quoted = hits.filter(({ concept, from }) => offered.includes(concept) && words[from]?.quoted === true).length;
  const isHub = places.some((place) => destinationOf(part, place) === 'hub');
  const kinds = offered.filter((concept) => has(concept)).length;
  return [
    ...(quoted >= 2 ? ['quoted offer'] : []),
    // A film, a match, a journey.
    ...(isHub && kinds <= 1 ? ['hub alone'] : []),
    ...(kinds >= 4 ? ['offer of four'] : kinds <= 1 ? ['offer of one'] : []),
    ...(words.length <= 25 ? ['short'] : words.length >= 90 ? ['long'] : []),
    ...(has('role_lure') && has('role_trade') ? ['both roles'] : []),
    ...(has('role_trade') && !has('role_lure') ? ['trade alone'] : []),
  ];
}

const repeated: readonly Concept[] = ['warning', 'news', 'promotion', 'chatter'];

/** Traits that speak against a lure: learning must not find them to speak for one, nor rules to speak against. */
export function signOf(trait: string): -1 | 0 | 1 {
  if (trait.startsWith('rule ') || trait.startsWith('pay over ') || trait === 'pay in dollars') return 1;
  return honest.has(trait) ? -1 : 0;
}

const honest: ReadonlySet<string> = new Set([
  ...conceptSchema
    .extract([
      'skill',
      'role_trade',
      'domestic',
      'remote',
      'promotion',
      'chatter',
      'news',
      'warning',
      'official',
      'work_visa',
    ])
    .options.flatMap((concept) => [`concept ${concept}`, `often ${concept}`]),
  'place formal',
  'place home',
  'contact firm',
  'quoted offer',
  'hub alone',
  'tells of others',
  'pay to 250',
  'pay to 450',
  'pay by the day',
]);

/** How likely it is a lure, 0 to 1. */
export function lureIn({ runs, names }: Traits, { weights, scale, bias, traits }: Opinion): number {
  const letters = runs.reduce((total, bucket) => total + (weights[bucket] ?? 0), 0) * scale;
  const named = names.reduce((total, name) => total + (traits[name] ?? 0), 0);
  return 1 / (1 + Math.exp(-(bias + named + letters / Math.sqrt(Math.max(1, runs.length)))));
}
