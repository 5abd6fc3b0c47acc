import { type Concept, happenings } from './concepts.ts';
import { type Has } from './severity.ts';
import { type Subject } from './subject.ts';

/** What, happening to the writer, no turn of speech borrows for everyday life. */
export const strongAlone = [
  'passport_taken',
  'sale',
  'debt_to_leave',
  'hunted',
  'sexual_harm',
  'taken_away',
  'life_threat',
] as const satisfies readonly Concept[];

/** What makes any happening strong that stands beside it: "locked in" is said of exams, "locked in, they have guns, in Bavet" is not. */
export const strongBeside = [
  'plea',
  'place',
  'country',
  'building',
  'quota',
  'unpaid',
  'watched',
  'child',
  'whisper',
  'wants_home',
] as const satisfies readonly Concept[];

/**
 * Whether the lists' signs are such that no second opinion may call the message anything but distress: thoughts of ending one's
 * life, an overseer who has the phone, or a happening of the writer's own that is strong alone or stands beside another sign.
 */
export function isStrong({ own, self }: Subject, has: Has, overseer: boolean): boolean {
  if (overseer || has('self_harm')) return true;
  if (!own && !self) return false;
  const happened = [...happenings].filter((happening) => has(happening));
  return has(...strongAlone) || happened.length >= 2 || (happened.length === 1 && has(...strongBeside));
}
