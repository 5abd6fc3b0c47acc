import { type ResponderId } from '../core/brand.ts';
import { type LadderAudience } from '../core/ladder.ts';
import { audienceOnDuty, type Roster } from '../roster/index.ts';

/**
 * Who is told of an offer: everybody of its audience who is on duty; where nobody is, all of them, because an alarm that nobody hears
 * is worse than one that wakes somebody. @param name as it stands in `offer.audience`
 */
export function toldOf(roster: Roster, name: string, now: Date): readonly ResponderId[] {
  const [kind, ...rest] = name.split(':');
  const who = rest.join(':');
  if (kind === 'responder') return roster.members.flatMap(({ id }) => (id === who ? [id] : []));
  const audience = audienceOf(kind, who);
  if (audience === undefined) return [];
  const here = audienceOnDuty(roster, audience, now);
  const all = roster.members.filter((member) =>
    audience.kind === 'team' ? member.teams.includes(audience.team) : member.role === audience.role,
  );
  return (here.length > 0 ? here : all).map(({ id }) => id);
}

function audienceOf(kind: string | undefined, who: string): LadderAudience | undefined {
  if (kind === 'team') return { kind: 'team', team: who };
  return kind === 'role' && (who === 'supervisor' || who === 'administrator') ? { kind: 'role', role: who } : undefined;
}
