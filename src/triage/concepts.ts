import { z } from 'zod';

/** A relative writes. */
export const familySigns = ['relative', 'friend', 'reporter', 'missing', 'ransom', 'worry'] as const;

/** A question about a job. */
export const jobSigns = ['job', 'pay', 'perk', 'recruiter', 'offer', 'genuine', 'travel_now'] as const;

/** Neither. */
export const otherMatters = [
  'news',
  'inquiry',
  'past_survivor',
  'home_now',
  'data_question',
  'joke',
  'everyday',
  'volunteer',
  'thanks',
  'greeting',
  'spam',
  'service_question',
  'home_labour',
  'chat',
] as const;

/**
 * What a word list can say about a message. One file per language fills these with words; the rules know only the concepts.
 * Grouped by what the rules make of them.
 */
export const conceptNames = [
  // Signs of someone held, hurt or in flight.
  'plea',
  'confinement',
  'violence',
  'torture',
  'life_threat',
  'passport_taken',
  'sale',
  'move',
  'debt_to_leave',
  'escape',
  'wants_escape',
  'hunted',
  'self_harm',
  'medical',
  'unpaid',
  'quota',
  'tricked',
  'stranded',
  'taken_away',
  'sexual_harm',
  'wants_home',
  'trouble',
  'child',
  'watched',
  // What happens to the writer by its very form: "let us out", "they beat us".
  'own',
  // Fear before anything is told: "is this number safe", "they must not know that I wrote", "I am still inside".
  'whisper',
  'who_reads',
  // A service ordered to a floor or room: a cover for a plea.
  'cover_order',
  // An overseer takes the phone: who he is, "that message was a mistake", "everybody here is free".
  'superior',
  'retraction',
  'all_well',
  // Halves that become a sign when they stand together.
  'passport',
  'taken',
  'building',
  'country',
  'place',
  ...familySigns,
  ...jobSigns,
  // What changes the meaning of what stands near.
  'self',
  'third_person',
  'saying',
  'together',
  'negation',
  /** A "not" that ends its clause and denies the sign just before it, with the helping verbs that may follow. */
  'negation_after',
  'contrast',
  'conditional',
  'imminent',
  'recent',
  'hypothetical',
  'question',
  // Other matters.
  'about',
  ...otherMatters,
  // Common words that show nothing but the language.
  'language_mark',
] as const;
export const conceptSchema = z.enum(conceptNames);
export type Concept = z.infer<typeof conceptSchema>;

/** Signs of which it matters to whom they happen. */
const done = [
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
  'taken_away',
  'sexual_harm',
] as const satisfies readonly Concept[];
export const happenings: ReadonlySet<Concept> = new Set(done);

/**
 * Signs that alone make a message distress, when they are about the writer and not denied. A plea, a wish to go home and a
 * transfer say nothing of whom they happen to: families ask for help too.
 */
export const distressSigns = ['plea', 'move', 'wants_home', ...done] as const satisfies readonly Concept[];

/** Signs that a denial takes away: "I am not beaten". A denial of the others ("I have no way home") is part of their words. */
export const deniable: ReadonlySet<Concept> = new Set<Concept>([
  ...done.filter((sign) => sign !== 'wants_escape' && sign !== 'stranded'),
  'move',
  'ransom',
  'worry',
  'home_now',
]);
