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

/** A case that somebody took, as it stands now. */
export interface TakenCase {
  readonly at: Date;
  readonly severity: number;
  readonly marked: boolean;
}

export interface Member {
  readonly id: ResponderId;
  readonly signInName: string;
  readonly role: 'responder' | 'supervisor' | 'administrator';
  readonly teams: readonly string[];
  /** BCP 47; none written down means that nobody asked, not that they speak none. */
  readonly languages: readonly string[];
  readonly skills: readonly string[];
  /** Cases that they can have at once; null: nobody counts. */
  readonly capacity: number | null;
  /** Open cases that they own, counted up to their capacity; zero where nobody counts. */
  readonly owns: number;
  /** Cases that they took lately, whoever has them now. */
  readonly taken: readonly TakenCase[];
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
 * @param team of these alone; absent: of any of theirs
 * @param channel of the case in question, where a team's hours differ by channel
 */
export function isOnDuty(member: Member, roster: Roster, now: Date, team?: string, channel?: string): boolean {
  const { word, shifts } = member;
  if (word !== null && (word.until === null || word.until > now) && !shifts.some(({ from }) => from > word.at))
    return word.onDuty;
  const teams = team === undefined ? member.teams : [team];
  return teams.length === 0 || teams.some((one) => isCovered(member, roster, now, one, channel));
}

function isCovered(
  { shifts }: Member,
  { plannedTeams, hours }: Roster,
  now: Date,
  team: string,
  channel: string | undefined,
): boolean {
  const open = hours.get(team);
  if (!plannedTeams.has(team)) return open === undefined || isOpen(open, now, channel);
  // Shifts replace the team's hours, but not those of a channel: "Telegram in office hours" holds at night, too.
  const hasOwn = channel !== undefined && open?.channels?.has(channel) === true;
  return shifts.some((shift) => shift.team === team) && (!hasOwn || isOpen(open, now, channel));
}

/** Whether somebody is offered what is offered to these, on duty or not. */
export function isOfAudience(member: Member, audience: LadderAudience): boolean {
  switch (audience.kind) {
    case 'team':
      return member.teams.includes(audience.team);
    case 'role':
      return member.role === audience.role;
    case 'responder':
      return member.signInName === audience.signInName;
    case 'skill':
      return member.skills.includes(audience.skill);
  }
}

/** Whom a rung is offered to, who are on duty now. Supervisors and administrators have no hours but their own word. */
export function audienceOnDuty(
  roster: Roster,
  audience: LadderAudience,
  now: Date,
  channel?: string,
): readonly Member[] {
  return roster.members.filter((member) => {
    if (!isOfAudience(member, audience)) return false;
    if (audience.kind === 'role') return isOnDuty({ ...member, teams: [] }, roster, now);
    return isOnDuty(member, roster, now, audience.kind === 'team' ? audience.team : undefined, channel);
  });
}
