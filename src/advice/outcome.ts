import { type Checked } from './checked.ts';

/** Where a check leads the talk. */
export type Outcome = 'told' | 'in-transit' | 'more-needed' | 'unread';

export function outcomeOf({ verdict, bare }: Checked): Outcome {
  if (verdict === null) return 'unread';
  if (verdict.kind === 'person_in_transit') return 'in-transit';
  const known = verdict.findings.some(({ points }) => points > 0);
  if (bare && !known) return 'more-needed';
  // A text in which we see no job may still be half of one; asking costs less than a wrong word.
  return verdict.kind === 'not_a_job' && !known ? 'more-needed' : 'told';
}

/** The rules and the second opinion part ways, or nothing can be told: then a person is offered. */
export function isDoubtful({ verdict }: Checked): boolean {
  return verdict === null || verdict.opinion.disagrees || verdict.tier === 'cannot_tell';
}
