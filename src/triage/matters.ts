import { type Concept, distressSigns, happenings } from './concepts.ts';
import { type Has } from './severity.ts';

/** What a joke borrows from prisons. */
const mockable: ReadonlySet<Concept> = new Set<Concept>(['plea', 'confinement', 'violence', 'torture']);

/** Someone who got home long ago, and asks for nothing now. */
export function isPast(has: Has, told: number): boolean {
  const present: readonly Concept[] = [
    'plea',
    'stranded',
    'hunted',
    'self_harm',
    'watched',
    'wants_home',
    'imminent',
    'debt_to_leave',
    'missing',
    'ransom',
  ];
  return (told >= 2 || (told === 1 && has('volunteer', 'news', 'inquiry'))) && !has(...present);
}

/** Two of: a superior writes, the message was a mistake, all is well here. Then somebody has the phone, and its owner is in danger. */
export function isOverseer(has: Has): boolean {
  return (['superior', 'retraction', 'all_well'] as const).filter((half) => has(half)).length >= 2;
}

/** Home already, and nothing is asked for. */
export function isHomeNow(has: Has): boolean {
  if (!has('home_now') || has('plea', 'stranded', 'hunted', 'self_harm', 'life_threat', 'ransom', 'missing'))
    return false;
  return has('past_survivor', 'thanks', 'joke') || !has(...distressSigns, 'watched', 'quota', 'whisper', 'unpaid');
}

/** Laughter over everyday life, in the words of prisons. A single sign of a real one, or of a place, and it is none. */
export function isJoke(has: Has): boolean {
  const real: readonly Concept[] = distressSigns.filter((sign) => !mockable.has(sign));
  return has('joke') && has('everyday') && !has(...real, 'watched', 'whisper', 'place', 'country', 'building', 'child');
}

/** What becomes of what is written to us, asked by somebody who tells of nothing. */
export function isDataQuestion(has: Has): boolean {
  return has('data_question') && !has(...happenings, 'plea', 'move', 'quota', 'unpaid', 'whisper');
}

/** Fear before anything is told. "Is it safe" asked of an offer is another question. */
export function isWhisper(has: Has): boolean {
  return has('whisper', 'who_reads') && !has('offer', 'recruiter', 'perk', 'pay', 'travel_now');
}
