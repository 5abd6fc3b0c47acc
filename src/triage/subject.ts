import { type Concept, happenings } from './concepts.ts';
import { type Hit, hitsNear } from './hit.ts';
import { type Reading } from './read-message.ts';

/** What, standing between the writer and a happening, makes it someone else's: "I read about people who are beaten". */
const aboutOthers = new Set<Concept>([
  'third_person',
  'relative',
  'friend',
  'about',
  'news',
  'inquiry',
  'hypothetical',
]);
/** "Saya sudah dua hari dikurung": how many words may stand between the person and what happens. */
const SUBJECT_REACH = 4;
/** How many words a "he says" reaches over: what a long story tells later is its writer's. */
const TOLD_REACH = 8;

/** Whose trouble a message tells of. */
export interface Subject {
  /** Something happens to the writer, in the writer's own words. */
  readonly self: boolean;
  /** So by the form of the words alone: a relative who is mentioned too is not whom it happens to. */
  readonly own: boolean;
  /** A relative is spoken of, or looked for. */
  readonly relative: boolean;
  /** A friend, neighbour or pupil is spoken of. */
  readonly friend: boolean;
}

export function subjectOf(reading: Reading): Subject {
  const spoken = reading.hits.filter((hit) => !hit.quoted);
  const kin = spoken.filter((hit) => hit.concept === 'relative' || hit.concept === 'reporter');
  const firstKin = kin[0]?.from ?? Infinity;
  const firstTold = reading.hits.find((hit) => isTelling(hit.concept))?.from ?? Infinity;
  const isOwn = (hit: Hit) =>
    happenings.has(hit.concept) && !hit.denied && happensToWriter(hit, reading, firstKin, firstTold);
  const friend = spoken.some((hit) => hit.concept === 'friend');
  const together = spoken.some((hit) => hit.concept === 'together') && (kin.length > 0 || friend);
  const own = spoken.some((hit) => hit.concept === 'own' && isWritersOwn(hit, reading.hits, firstKin));
  return { self: together || reading.hits.some(isOwn), own, relative: kin.length > 0, friend };
}

function happensToWriter(sign: Hit, { hits, words }: Reading, firstKin: number, firstTold: number): boolean {
  const near = hitsNear(hits, sign.begin - SUBJECT_REACH, sign.end);
  return near.some((self) => {
    if (self.concept !== 'self' || belongsToSomeone(self, near)) return false;
    const gap = sign.begin - self.end;
    if (gap > SUBJECT_REACH || (gap >= 0 && words[self.from]?.clause !== words[sign.from]?.clause)) return false;
    // "Adik saya: 'aku dipukuli'", "my son said I am beaten": a relative's words, told on.
    const told = firstKin < self.from && (self.quoted || firstTold <= self.from || isToldAfter(sign, hits));
    const someoneElse = near.some(
      (one) =>
        aboutOthers.has(one.concept) &&
        !one.quoted &&
        one.from >= self.from &&
        one.to > self.to &&
        one.from < sign.from,
    );
    return !told && !someoneElse;
  });
}

/** Not the "my" of "my brother is locked in", nor a relative's words told on: "my son says: they beat us". */
function isWritersOwn(own: Hit, hits: readonly Hit[], firstKin: number): boolean {
  const near = hitsNear(hits, own.begin, own.begin + 1);
  const told =
    firstKin < own.from &&
    (isToldAfter(own, hits) ||
      near.some((one) => isTelling(one.concept) && one.from <= own.from && own.begin - one.end <= TOLD_REACH));
  return !told && !near.some((one) => isSomeone(one) && one.from <= own.from && one.to > own.from);
}

/** Where the verb stands last, "he said" follows what was said: Amharic, Hindi, Nepali, Urdu, Bengali. */
function isToldAfter(sign: Hit, hits: readonly Hit[]): boolean {
  return hitsNear(hits, sign.end, sign.end + 2).some((hit) => hit.concept === 'saying' && hit.from >= sign.to);
}

function isTelling(concept: Concept): boolean {
  return concept === 'saying' || concept === 'missing' || concept === 'ransom';
}

/** The "my" of "my brother" is no subject. */
function belongsToSomeone(self: Hit, hits: readonly Hit[]): boolean {
  return hits.some((one) => isSomeone(one) && one.from <= self.from && one.to >= self.to);
}

function isSomeone({ concept }: Hit): boolean {
  return concept === 'relative' || concept === 'friend' || concept === 'reporter';
}
