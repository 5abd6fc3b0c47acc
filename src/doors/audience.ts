import { audienceNamed } from '../core/audience-name.ts';
import { type ResponderId } from '../core/brand.ts';
import { audienceOnDuty, isOfAudience, type Roster } from '../roster/index.ts';

/**
 * Who is told of an offer: everybody of its audience who is on duty; where nobody is, all of them, because an alarm that nobody hears
 * is worse than one that wakes somebody. @param name as it stands in `offer.audience`
 */
export function toldOf(roster: Roster, name: string, now: Date): readonly ResponderId[] {
  const audience = audienceNamed(name);
  if (audience === undefined) return [];
  const here = audienceOnDuty(roster, audience, now);
  const all = roster.members.filter((member) => isOfAudience(member, audience));
  return (here.length > 0 ? here : all).map(({ id }) => id);
}
