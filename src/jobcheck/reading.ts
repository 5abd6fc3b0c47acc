import { type SeenPlace } from '../places/index.ts';
import { findPhrases, scriptsOf, type Token, tokens } from '../text/index.ts';
import { type Concept } from './concepts.ts';
import { contactsIn, type SeenContact } from './contacts.ts';
import { type Knowledge } from './knowledge.ts';
import { type Amount, amountsIn } from './money.ts';
import { type EvidencePart, type Source } from './verdict.ts';
import { type View, viewOf } from './view.ts';
import { isPraise, praisedSentences } from './praise.ts';

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
  readonly places: readonly NamedPlace[];
  readonly amounts: readonly Amount[];
  readonly contacts: readonly SeenContact[];
  /** The language that most words are of, `und` where no list knows any. */
  readonly language: string;
}

/** A place of the text as a stretch of its words. */
export interface NamedPlace extends SeenPlace, Stretch {}

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

export function readPart(
  { source, text }: EvidencePart,
  { index, knows, mayBeSlip, places, money }: Knowledge,
): ReadPart {
  const view = viewOf(text, knows, mayBeSlip);
  const words = tokens(view.text);
  const found = findPhrases(index, words)
    .flatMap(({ tag: { concept, language }, from, to }): Hit[] => {
      const [first, last] = [words[from], words[to - 1]];
      if (first === undefined || last === undefined) return [];
      // Field by field: to spread a tag took a tenth of the whole check.
      return [{ concept, language, from, to, begin: first.place, end: last.place + last.width, denied: false }];
    })
    .sort((one, other) => one.from - other.from || other.to - one.to || (one.concept < other.concept ? -1 : 1));
  const said = withoutMisread(found, words);
  const own = withoutParticle(withoutChance(said, words), words).filter((hit) => !isHourOfDay(hit, words));
  const noes = own.filter(({ concept }) => concept === 'negation');
  const hits = own.map((hit) =>
    deniable.has(hit.concept) && isDenied(hit, noes, words) ? { ...hit, denied: true } : hit,
  );
  const language = languageOf(withoutPraised(hits, words), view.text);
  const contacts = contactsIn(view.text, language);
  return {
    source,
    raw: text,
    view,
    words,
    hits,
    places: places.scan(view.text, knows).map((place) => ({ ...place, ...wordsAt(words, place.start, place.end) })),
    // The figures of a phone number are no pay.
    amounts: amountsIn(view.text, words, money).filter((amount) => !contacts.some((one) => meets(amount, one, words))),
    contacts,
    language,
  };
}

function meets({ from, to }: Stretch, { start, end }: SeenContact, words: readonly Token[]): boolean {
  return (words[from]?.start ?? 0) < end && start < (words[to - 1]?.end ?? 0);
}

/** The words that a stretch of the text touches; none under a flag. */
export function wordsAt(words: readonly Token[], start: number, end: number): Stretch {
  const from = firstEndingAfter(words, start);
  let to = from;
  while ((words[to]?.start ?? Infinity) < end) to += 1;
  return { from, to };
}

function firstEndingAfter(words: readonly Token[], place: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.end ?? Infinity) <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Scripts that tell the language where few words do. */
const LANGUAGE_OF_SCRIPT: Readonly<Record<string, string>> = {
  Thai: 'th',
  Mymr: 'my',
  Ethi: 'am',
  Taml: 'ta',
  Sinh: 'si',
  Beng: 'bn',
  Khmr: 'km',
  Arab: 'ur',
};

/** Mere praise tells no language, in which a sum might be read otherwise; where all is praise, it must. */
function withoutPraised(hits: readonly Hit[], words: readonly Token[]): readonly Hit[] {
  const praised = praisedSentences(hits, words);
  const others = hits.filter(({ from }) => !praised.has(words[from]?.sentence ?? 0));
  return others.length === 0 ? hits : others;
}

function languageOf(hits: readonly Hit[], text: string): string {
  const script = scriptsOf(text)[0]?.script ?? '';
  const only = LANGUAGE_OF_SCRIPT[script];
  if (only !== undefined) return only;
  const words = new Map<string, number>();
  for (const { language, from, to } of hits) words.set(language, (words.get(language) ?? 0) + (to - from));
  let best = 'und';
  for (const [language, count] of [...words].sort(([one], [other]) => (one < other ? -1 : 1)))
    if (count > (words.get(best) ?? 0)) best = language;
  return best;
}

/** A language that knows less than this part of what the best one of the script knows only shares some words by chance. */
const CHANCE = 0.34;
/** Its words stand in adverts of every language. */
const EVERYWHERE = 'en';
const LATIN = /\p{sc=Latin}/u;

/**
 * Hits of languages that the text is written in, by script: "the" is a Vietnamese word too, and "in" a Filipino one. Code-mixed texts keep
 * both of theirs, and English is kept always. Sentences of mere praise tell no language: in whichever they are added, the others stay, and they are known for praise.
 */
function withoutChance(hits: readonly Hit[], words: readonly Token[]): Hit[] {
  const isLatin = words.map(({ word }) => LATIN.test(word));
  // How many words a language knows of, in Latin letters and in others.
  const known = [new Map<string, Set<number>>(), new Map<string, Set<number>>()] as const;
  const ofScript = ({ from }: Hit) => known[isLatin[from] === true ? 0 : 1];
  const praised = praisedSentences(hits, words);
  for (const hit of hits) {
    if (praised.has(words[hit.from]?.sentence ?? 0)) continue;
    const languages = ofScript(hit);
    const places = languages.get(hit.language) ?? new Set<number>();
    languages.set(hit.language, places.add(hit.from).add(hit.to - 1));
  }
  const most = known.map((languages) => Math.max(0, ...[...languages.values()].map(({ size }) => size)));
  return hits.filter((hit) => {
    if (isPraise(hit) && praised.has(words[hit.from]?.sentence ?? 0)) return true;
    const best = most[isLatin[hit.from] === true ? 0 : 1] ?? 0;
    return hit.language === EVERYWHERE || (ofScript(hit).get(hit.language)?.size ?? 0) >= best * CHANCE;
  });
}

/**
 * "This is not a scam" asks nothing without a question mark, and "do not tell anybody" warns of nothing: words that belong to such a sign
 * belong to no question and no warning.
 */
function withoutMisread(hits: readonly Hit[], words: readonly Token[]): readonly Hit[] {
  const asked = new Set(words.filter(({ word }) => word === '?').map(({ sentence }) => sentence));
  const meetsOne = (hit: Hit, concept: Concept) =>
    hits.some((one) => one.concept === concept && one.from < hit.to && hit.from < one.to);
  return hits.filter((hit) => {
    if (hit.concept === 'warning') return !meetsOne(hit, 'secrecy');
    if (hit.concept !== 'question' || asked.has(words[hit.from]?.sentence ?? 0)) return true;
    return !meetsOne(hit, 'reassurance');
  });
}

/** "11:42 pm" is no private message. */
function isHourOfDay({ concept, from, to }: Hit, words: readonly Token[]): boolean {
  return (
    concept === 'personal_channel' &&
    to === from + 1 &&
    words[from]?.word === 'pm' &&
    /^\d/u.test(words[from - 1]?.word ?? '')
  );
}

/** "wa" is short for WhatsApp, and "of" in Swahili: there it is a channel only beside another of its words. */
function withoutParticle(hits: readonly Hit[], words: readonly Token[]): readonly Hit[] {
  const isSwahili = hits.filter(({ concept, language }) => concept === 'language_mark' && language === 'sw').length;
  if (isSwahili < SOME_MARKS) return hits;
  return hits.filter(
    ({ concept, from, to }) => !(concept === 'personal_channel' && to === from + 1 && words[from]?.word === 'wa'),
  );
}

/** So many common words tell a language. */
const SOME_MARKS = 2;

function isDenied(hit: Hit, noes: readonly Hit[], words: readonly Token[]): boolean {
  return noes.some(
    (no) =>
      no.to <= hit.from &&
      hit.begin - no.end <= DENIAL_REACH &&
      words[no.from]?.phrase === words[hit.from]?.phrase &&
      words[no.from]?.sentence === words[hit.from]?.sentence,
  );
}

/** What was sent where this was read: verbatim. */
export function quoteOf(part: ReadPart, start: number, end: number): string {
  const original = part.view.original(start, end);
  return part.raw.slice(original.start, original.end);
}
