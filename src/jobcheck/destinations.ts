import { type Concept } from './concepts.ts';
import { type NamedPlace, type ReadPart, type Stretch } from './reading.ts';

/**
 * Where compounds are, and where people are led through. Sources: gazetteer.json of the research; the Minister's word of 17 Apr 2025 that
 * no placement is agreed with Cambodia, Thailand and Myanmar (tribratanews.polri.go.id); MEA and DMW on Laos and Thailand.
 */
const HUBS: ReadonlySet<string> = new Set(['KH', 'MM', 'LA']);
const TRANSIT: ReadonlySet<string> = new Set(['TH', 'VN', 'MY', 'AE', 'PH', 'CN']);

/** Where the readers of a language live: for them it is no place abroad. English is everybody's. */
const HOMES: Readonly<Record<string, readonly string[]>> = {
  id: ['ID'],
  ms: ['MY', 'BN', 'SG'],
  tl: ['PH'],
  vi: ['VN'],
  th: ['TH'],
  'zh-Hans': ['CN'],
  'zh-Hant': ['TW', 'HK', 'MO', 'CN'],
  hi: ['IN'],
  bn: ['BD', 'IN'],
  my: ['MM'],
  km: ['KH'],
  ne: ['NP'],
  si: ['LK'],
  ta: ['LK', 'IN'],
  ur: ['PK'],
  am: ['ET'],
  sw: ['KE', 'TZ', 'UG'],
  en: ['IN', 'KE', 'NG', 'PK', 'LK', 'BD', 'NP'],
};

/** In many languages the country's name is the people's and the tongue's: "a Chinese boss". Its towns are on the way, and what stands behind a word for "in" or "to". */
const CHINESE =
  /^(?:china|cina|tiongkok|trung qu[ốo]c|จีน|တရုတ်|ចិន|चीन\p{L}*|চীন\p{L}*|چین|சீனா\p{L}*|චීන\p{L}*|ቻይና)\P{L}*$/iu;

const THERE = /(?:នៅ|ទៅ|ដល់|ที่|ไป|(?<!\p{L})(?:in|to|from|via|di|ke|dari|lewat|kat|sa|ở|sang|qua) )$/iu;
/** Longer than any such word, in UTF-16 units. */
const WORD_BEFORE = 8;

export type Destination = 'hub' | 'transit' | 'home' | 'formal';

/** What a named place is to those who read the text. Compounds and border towns are so to everybody. */
export function destinationOf(part: ReadPart, { country, place, start, end }: NamedPlace): Destination {
  const { language } = part;
  const kind = place?.kind;
  if (kind !== undefined && kind !== 'transit' && kind !== 'city') return 'hub';
  if (HOMES[language]?.includes(country) === true) return kind === 'transit' && country === 'TH' ? 'transit' : 'home';
  if (HUBS.has(country)) return 'hub';
  const { text } = part.view;
  if (
    country === 'CN' &&
    CHINESE.test(text.slice(start, end)) &&
    !THERE.test(text.slice(Math.max(0, start - WORD_BEFORE), start))
  )
    return 'formal';
  return TRANSIT.has(country) ? 'transit' : 'formal';
}

export function placesOf(
  parts: readonly ReadPart[],
  ...kinds: readonly Destination[]
): { part: ReadPart; place: NamedPlace }[] {
  return parts.flatMap((part) =>
    part.places
      .filter((place) => {
        const destination = destinationOf(part, place);
        return kinds.includes(destination) && !(destination === 'transit' && isTongueOrMoney(part, place));
      })
      .map((place) => ({ part, place })),
  );
}

/** "Chinese translator", "Thai baht": the name of a country as a part of a trade's or a sum's. */
function isTongueOrMoney({ amounts, hits }: ReadPart, { from, to, place }: NamedPlace): boolean {
  // Under a flag stands no word.
  if (place !== undefined || from === to) return false;
  const holds = (stretch: Stretch) => stretch.from <= from && to <= stretch.to && stretch.to - stretch.from > to - from;
  return amounts.some(holds) || hits.some((hit) => OF_TRADES.has(hit.concept) && holds(hit));
}

const OF_TRADES: ReadonlySet<Concept> = new Set<Concept>(['role_lure', 'role_trade', 'skill', 'easy']);
