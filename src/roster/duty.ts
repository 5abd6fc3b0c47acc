import { type ResponderId } from '../core/brand.ts';
import { type LadderAudience } from '../core/ladder.ts';
import { isOpen, type TeamHours } from './team-hours.ts';

/** What a responder said of themselves: "I am on duty", "I am off". `until` null: until their next shift begins. */
export interface DutyWord {
  readonly onDuty: boolean;
  readonly at: Date;
  readonly until: Date | null;
}

export interface CoveringShift {
  readonly team: string;
  readonly from: Date;
}

export interface Member {
  readonly id: ResponderId;
  readonly role: 'responder' | 'supervisor' | 'administrator';
  readonly teams: readonly string[];
  /** BCP 47; none written down means that nobody asked, not that they speak none. */
  readonly languages: readonly string[];
  readonly skills: readonly string[];
  /** Cases that they can have at once; null: nobody counts. */
  readonly capacity: number | null;
  /** Open cases that they own. */
  readonly owns: number;
  readonly word: DutyWord | null;
  /** Shifts that cover this moment. */
  readonly shifts: readonly CoveringShift[];
}

/** Who works here, as it stands at one moment. */
export interface Roster {
  readonly members: readonly Member[];
  /** Teams whose plan has begun and goes on: who has no shift there now is off duty. */
  readonly plannedTeams: ReadonlySet<string>;
  readonly hours: ReadonlyMap<string, TeamHours>;
}

/**
 * Whether somebody works at this moment. What they said last counts, unless a shift of theirs has begun since: "I am off" said in the
 * evening must not silence the next morning. Where nothing is planned and no hours are set, everybody always is.
 */
export function isOnDuty(member: Member, { plannedTeams, hours }: Roster, now: Date, team?: string): boolean {
  const { word, shifts } = member;
  if (word !== null && (word.until === null || word.until > now) && !shifts.some(({ from }) => from > word.at))
    return word.onDuty;
  const teams = team === undefined ? member.teams : [team];
  const isCovered = (one: string): boolean => {
    if (plannedTeams.has(one)) return shifts.some((shift) => shift.team === one);
    const open = hours.get(one);
    return open === undefined || isOpen(open, now);
  };
  return teams.length === 0 || teams.some(isCovered);
}

/** Whom a rung is offered to, who are on duty now. Supervisors and administrators have no hours but their own word. */
export function audienceOnDuty(roster: Roster, audience: LadderAudience, now: Date): readonly Member[] {
  return roster.members.filter((member) =>
    audience.kind === 'team'
      ? member.teams.includes(audience.team) && isOnDuty(member, roster, now, audience.team)
      : member.role === audience.role && isOnDuty({ ...member, teams: [] }, roster, now),
  );
}
