import { findPhrases, scriptsOf, tokens } from '../text/index.ts';
import { type Concept, deniable } from './concepts.ts';
import { type Lexicons } from './lexicons.ts';

export type Token = ReturnType<typeof tokens>[number];

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

/** A message as the rules see it. */
export interface Reading {
  readonly text: string;
  readonly words: readonly Token[];
  readonly hits: readonly Hit[];
  /** BCP 47, `und` when no list knows the words. */
  readonly language: string;
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
  'worry',
  'ransom',
]);

export function readMessage(text: string, lexicons: Lexicons): Reading {
  const words = tokens(text);
  const found: Hit[] = findPhrases(lexicons.index, words).map(({ tag, from, to }) => ({
    concept: tag.concept,
    language: tag.language,
    from,
    to,
    denied: false,
    quoted: words[from]?.quoted === true,
  }));
  const known = wordsKnownByLanguage(found);
  const best = Math.max(0, ...known.values());
  const ownHits = found.filter((hit) => hit.language === 'und' || (known.get(hit.language) ?? 0) >= best * CHANCE);
  const whole = withJoinedHalves(ownHits).filter((hit) => !swallowed(hit, ownHits));
  const sorted = whole.sort((one, other) => one.from - other.from || other.to - one.to);
  const hits = sorted.map((hit) =>
    deniable.has(hit.concept) && isDenied(hit, sorted, words) ? { ...hit, denied: true } : hit,
  );
  const letters = words.filter((word) => /\p{L}/u.test(word.word)).length;
  return {
    text,
    words,
    hits,
    language: languageOf(text, known, lexicons),
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

function languageOf(text: string, known: ReadonlyMap<string, number>, lexicons: Lexicons): string {
  const scripts = new Set(scriptsOf(text).map((one) => one.script));
  const ranked = [...known]
    .filter(([language]) => (lexicons.scriptsByLanguage.get(language) ?? []).some((script) => scripts.has(script)))
    .sort(([, one], [, other]) => other - one);
  return ranked[0]?.[0] ?? languageOfScript(scriptsOf(text)[0]?.script);
}

/** A script that one of our languages has to itself tells the language even where no list knows a word. */
function languageOfScript(script: string | undefined): string {
  const languages: Readonly<Record<string, string>> = {
    Thai: 'th',
    Mymr: 'my',
    Ethi: 'am',
    Taml: 'ta',
    Sinh: 'si',
    Beng: 'bn',
    Khmr: 'km',
    Laoo: 'lo',
    Hang: 'ko',
    Kana: 'ja',
    Telu: 'te',
    Gujr: 'gu',
  };
  return languages[script ?? ''] ?? 'und';
}

/** "Help" in "help wanted" is no plea: the longer reading of another matter wins. */
function swallowed(hit: Hit, hits: readonly Hit[]): boolean {
  if (hit.concept !== 'plea' && hit.concept !== 'trouble') return false;
  const length = hit.to - hit.from;
  return hits.some(
    (other) =>
      matters.has(other.concept) && other.from <= hit.from && other.to >= hit.to && other.to - other.from > length,
  );
}

function withJoinedHalves(hits: readonly Hit[]): Hit[] {
  const papers = hits.filter((hit) => hit.concept === 'passport');
  const takings = hits.filter((hit) => hit.concept === 'taken');
  const joined = papers.flatMap((paper) =>
    takings
      .filter((taking) => Math.max(taking.from, paper.from) - Math.min(taking.to, paper.to) <= HALVES_APART - 1)
      .slice(0, 1)
      .map((taking) => ({
        ...paper,
        concept: 'passport_taken' as const,
        from: Math.min(paper.from, taking.from),
        to: Math.max(paper.to, taking.to),
      })),
  );
  return [...hits, ...joined];
}

function isDenied(hit: Hit, hits: readonly Hit[], words: readonly Token[]): boolean {
  return hits.some((no) => {
    if (no.concept !== 'negation' || no.to > hit.from || hit.from - no.to > DENIAL_REACH) return false;
    if (words[no.from]?.clause !== words[hit.from]?.clause) return false;
    // "Kalau tidak dipukul": otherwise beaten. "Tidak hanya dipukul": not only beaten.
    const before = hits.some((one) => one.concept === 'conditional' && one.to <= no.from && no.from - one.to <= 1);
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
