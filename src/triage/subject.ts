import { type Concept } from './concepts.ts';
import { type Hit, type Reading } from './read-message.ts';

/** Signs of which it matters to whom they happen. A plea says nothing of that: families ask for help too. */
const happenings = new Set<Concept>([
  'confinement',
  'violence',
  'torture',
  'life_threat',
  'passport_taken',
  'sale',
  'debt_to_leave',
  'escape',
  'wants_escape',
  'hunted',
  'self_harm',
  'medical',
  'tricked',
  'stranded',
]);
/** "Saya sudah dua hari dikurung": how many words may stand between the person and what happens. */
const SUBJECT_REACH = 4;

/** Whose trouble a message tells of. */
export interface Subject {
  /** Something happens to the writer, in the writer's own words. */
  readonly self: boolean;
  /** A relative is spoken of, or looked for. */
  readonly relative: boolean;
  /** A friend, neighbour or pupil is spoken of. */
  readonly friend: boolean;
}

export function subjectOf(reading: Reading): Subject {
  const { hits } = reading;
  const kin = hits.filter((hit) => (hit.concept === 'relative' || hit.concept === 'reporter') && !hit.quoted);
  const friends = hits.filter((hit) => hit.concept === 'friend' && !hit.quoted);
  const together = hits.some((hit) => hit.concept === 'together' && !hit.quoted);
  const firstKin = kin[0]?.from ?? Infinity;
  const own = hits.filter(
    (hit) => happenings.has(hit.concept) && !hit.denied && happensToWriter(hit, reading, firstKin),
  );
  return { self: own.length > 0 || (together && kin.length > 0), relative: kin.length > 0, friend: friends.length > 0 };
}

function happensToWriter(sign: Hit, { hits, words }: Reading, firstKin: number): boolean {
  return hits.some((self) => {
    if (self.concept !== 'self' || self.from >= sign.to) return false;
    const gap = sign.from - self.to;
    const near = gap <= SUBJECT_REACH && (gap < 0 || words[self.from]?.clause === words[sign.from]?.clause);
    if (!near || belongsToSomeone(self, hits)) return false;
    // "Adik saya: 'aku dipukuli'", "my son said I am beaten": a relative's words, told on.
    const told =
      firstKin < self.from && (self.quoted || hits.some((one) => isTelling(one.concept) && one.from <= self.from));
    const someoneElse = hits.some(
      (one) => isOther(one.concept) && !one.quoted && one.from >= self.to && one.to <= sign.to && one.from > self.from,
    );
    return !told && !someoneElse;
  });
}

function isTelling(concept: Concept): boolean {
  return concept === 'saying' || concept === 'missing' || concept === 'ransom';
}

function isOther(concept: Concept): boolean {
  return concept === 'third_person' || concept === 'relative' || concept === 'friend';
}

/** The "my" of "my brother" is no subject. */
function belongsToSomeone(self: Hit, hits: readonly Hit[]): boolean {
  return hits.some(
    (one) =>
      (one.concept === 'relative' || one.concept === 'friend' || one.concept === 'reporter') &&
      one.from <= self.from &&
      one.to >= self.to,
  );
}
