import { findPhrases, tokens } from '../text/index.ts';
import { type Concept, deniable, happenings } from './concepts.ts';
import { tellLanguage, type ToldLanguage } from './language.ts';
import { type Lexicons } from './lexicons.ts';
import { type Hit, hitsNear } from './hit.ts';

export type Token = ReturnType<typeof tokens>[number];

/** A message as the rules see it. */
export interface Reading extends ToldLanguage {
  readonly text: string;
  readonly words: readonly Token[];
  readonly hits: readonly Hit[];
  /** Part of the words that some list of the message's language knows, 0 to 1. */
  readonly understood: number;
}

/** How far apart "passport" and "taken" may stand and still be one sign. */
const HALVES_APART = 4;
/** How many words may stand between a "not" and what it denies. */
const DENIAL_REACH = 3;
/** A language that knows less than this part of what the best one knows only shares some words by chance. */
const CHANCE = 0.34;

const matters = new Set<Concept>([
  'job',
  'perk',
  'volunteer',
  'thanks',
  'service_question',
  'genuine',
  'spam',
  'news',
  'inquiry',
  'worry',
  'ransom',
  'data_question',
]);

/** Matters that set a message aside, and so must not be found by chance. */
const asides = new Set<Concept>(['news', 'inquiry', 'spam', 'volunteer', 'home_labour', 'past_survivor']);
const halves = new Set<Concept>([...happenings, 'plea', 'passport', 'taken', 'place', 'country']);

export function readMessage(text: string, lexicons: Lexicons): Reading {
  const words = tokens(text);
  const found = findPhrases(lexicons.index, words).flatMap(({ tag, from, to }): Hit[] => {
    const [first, last] = [words[from], words[to - 1]];
    if (first === undefined || last === undefined) return [];
    const text = { from, to, begin: first.place, end: last.place + last.width };
    return [{ concept: tag.concept, language: tag.language, ...text, denied: false, quoted: first.quoted }];
  });
  const known = wordsKnownByLanguage(found);
  const best = Math.max(0, ...known.values());
  const own = found
    .filter((hit) => hit.language === 'und' || (known.get(hit.language) ?? 0) >= best * CHANCE)
    .sort(byPlace);
  const whole = [...own.filter((hit) => !swallowed(hit, own)), ...joinedHalves(own)].sort(byPlace);
  const hits = whole.map((hit) =>
    deniable.has(hit.concept) && (isDenied(hit, whole, words) || isDeniedAfter(hit, whole, words))
      ? { ...hit, denied: true }
      : hit,
  );
  const letters = words.filter((word) => /\p{L}/u.test(word.word)).length;
  return {
    text,
    words,
    hits,
    ...tellLanguage(text, known, lexicons, words),
    understood: letters === 0 ? 0 : Math.min(1, best / letters),
  };
}

function wordsKnownByLanguage(hits: readonly Hit[]): Map<string, number> {
  const places = new Map<string, Set<number>>();
  for (const hit of hits) {
    if (hit.language === 'und') continue;
    const known = places.get(hit.language) ?? new Set();
    // Only the ends count: a gap's words belong to whoever knows them.
    known.add(hit.from).add(hit.to - 1);
    places.set(hit.language, known);
  }
  return new Map([...places].map(([language, known]) => [language, known.size]));
}

/**
 * "Help" in "help wanted" is no plea: the longer reading of another matter wins. And where no blank parts words, a short one
 * may stand inside a longer by chance: Burmese "papers" ends in "thesis".
 */
function swallowed(hit: Hit, hits: readonly Hit[]): boolean {
  const isPlea = hit.concept === 'plea';
  // "No passport needed" is an offer's, not a stranded person's.
  const isStranded = hit.concept === 'stranded';
  if (!isPlea && !isStranded && !asides.has(hit.concept)) return false;
  const length = hit.to - hit.from;
  return hitsNear(hits, hit.begin, hit.begin + 1).some((other) => {
    if (other.from > hit.from || other.to < hit.to) return false;
    if (isStranded) return other.concept === 'perk';
    const longer = other.to - other.from - length;
    return isPlea ? matters.has(other.concept) : longer > 0 && halves.has(other.concept);
  });
}

/** "Paspor" and "diambil" near each other, in either order. */
function joinedHalves(hits: readonly Hit[]): Hit[] {
  return hits.flatMap((paper) => {
    if (paper.concept !== 'passport') return [];
    const near = hitsNear(hits, paper.begin, paper.end + HALVES_APART).filter((hit) => hit.concept === 'taken');
    const taking = near.find((hit) => Math.max(hit.begin, paper.begin) - Math.min(hit.end, paper.end) < HALVES_APART);
    if (taking === undefined) return [];
    const { from, begin } = taking.from < paper.from ? taking : paper;
    const { to, end } = taking.to > paper.to ? taking : paper;
    return [{ ...paper, concept: 'passport_taken' as const, from, to, begin, end }];
  });
}

function byPlace(one: Hit, other: Hit): number {
  return one.from - other.from || other.to - one.to;
}

function isDenied(hit: Hit, all: readonly Hit[], words: readonly Token[]): boolean {
  const hits = hitsNear(all, hit.begin - DENIAL_REACH, hit.begin + 1);
  return hits.some((no) => {
    if (no.concept !== 'negation' || no.to > hit.from || hit.begin - no.end > DENIAL_REACH) return false;
    if (words[no.from]?.phrase !== words[hit.from]?.phrase) return false;
    // "Kalau bulan ini tidak capai, dipukul": otherwise beaten. "Tidak hanya dipukul": not only beaten.
    const before = hits.some(
      (one) => one.concept === 'conditional' && one.to <= no.from && no.begin - one.end <= DENIAL_REACH,
    );
    const between = hits.some(
      (one) => one.from >= no.to && one.to <= hit.from && (one.concept === 'contrast' || deniable.has(one.concept)),
    );
    // The "not" of "not paid" or "cannot leave" denies nothing that follows.
    const spent = hits.some(
      (one) =>
        one !== no && one.from <= no.from && one.to > no.to && one.to <= hit.from && one.concept !== 'language_mark',
    );
    return !before && !between && !spent;
  });
}

/**
 * "Beaten am not": where the verb stands last, its "not" follows. Only one that stands at once behind the sign and ends what is
 * said: "took the passport not giving it back" denies no taking. Of the same language, since "na" is Filipino for "already".
 * A wish to die is never taken away so: better asked about in vain.
 */
function isDeniedAfter(hit: Hit, all: readonly Hit[], words: readonly Token[]): boolean {
  if (hit.concept === 'self_harm') return false;
  return hitsNear(all, hit.end, hit.end + 1).some((no) => {
    if (no.concept !== 'negation_after' || no.language !== hit.language || no.from !== hit.to) return false;
    const [sign, last, next] = [words[hit.to - 1], words[no.to - 1], words[no.to]];
    if (sign?.phrase !== last?.phrase || next?.phrase === last?.phrase) return false;
    // The "not" of "not paid" belongs to that: "beaten not-paid".
    return !all.some((one) => one !== no && deniable.has(one.concept) && one.from <= no.from && one.to >= no.to);
  });
}
