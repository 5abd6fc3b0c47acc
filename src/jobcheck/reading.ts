import { findPhrases, type Meaning, type PhraseIndex, type Token, tokens } from '../text/index.ts';
import { type Concept } from './concepts.ts';
import { type EvidencePart, type Source } from './verdict.ts';
import { type View, viewOf } from './view.ts';

/** A stretch of a part: token positions, end exclusive. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A concept found in a part. */
export interface Hit extends Stretch {
  readonly concept: Concept;
  readonly language: string;
  /** The same places in words of text, by which reaches are measured: in Thai four letters are one. */
  readonly begin: number;
  readonly end: number;
  /** A "no" stands just before it. */
  readonly denied: boolean;
}

export interface ReadPart {
  readonly source: Source;
  readonly raw: string;
  readonly view: View;
  readonly words: readonly Token[];
  /** Sorted by where they begin. */
  readonly hits: readonly Hit[];
}

/** How many words may stand between a "no" and what it denies. */
const DENIAL_REACH = 3;
/** Signs that a denial takes away: "no deduction". A denial of the others is part of their words: "no experience needed". */
const deniable: ReadonlySet<Concept> = new Set<Concept>([
  'fee',
  'debt',
  'passport_handover',
  'freedom',
  'tourist_visa',
  'border',
  'cash_advance',
  'personal_data',
  'contract',
  'company',
  'work_visa',
]);

export function readPart({ source, text }: EvidencePart, index: PhraseIndex<Meaning<Concept>>): ReadPart {
  const view = viewOf(text);
  const words = tokens(view.text);
  const found = findPhrases(index, words)
    .flatMap(({ tag, from, to }): Hit[] => {
      const [first, last] = [words[from], words[to - 1]];
      if (first === undefined || last === undefined) return [];
      return [{ ...tag, from, to, begin: first.place, end: last.place + last.width, denied: false }];
    })
    .sort((one, other) => one.from - other.from || other.to - one.to || (one.concept < other.concept ? -1 : 1));
  const noes = found.filter(({ concept }) => concept === 'negation');
  const hits = found.map((hit) =>
    deniable.has(hit.concept) && isDenied(hit, noes, words) ? { ...hit, denied: true } : hit,
  );
  return { source, raw: text, view, words, hits };
}

function isDenied(hit: Hit, noes: readonly Hit[], words: readonly Token[]): boolean {
  return noes.some(
    (no) =>
      no.to <= hit.from &&
      hit.begin - no.end <= DENIAL_REACH &&
      words[no.from]?.phrase === words[hit.from]?.phrase &&
      words[no.from]?.sentence === words[hit.from]?.sentence,
  );
}

/** What was sent where this stretch was read: verbatim. */
export function quoteOf(part: ReadPart, { from, to }: Stretch): string {
  const [first, last] = [part.words[from], part.words[to - 1]];
  if (first === undefined || last === undefined) return '';
  const { start, end } = part.view.original(first.start, last.end);
  return part.raw.slice(start, end);
}
