import { type Ladder, type LadderAudience } from '../core/ladder.ts';
import { audienceOnDuty, isOfAudience, type Member, type Roster } from './duty.ts';
import { type HeavyCases, heavyTaken } from './heavy-cases.ts';

/** What a case asks of whoever takes it. */
export interface Need {
  /** BCP 47 of the talk; null where nobody knows. */
  readonly language: string | null;
  /** `children`, `medical`, `legal`. */
  readonly skill: string | null;
  /** Through which the person writes; absent where it does not matter. */
  readonly channel?: string;
  /** The case is heavy, and so many of these are offered in a shift. */
  readonly heavy?: HeavyCases | undefined;
}

/**
 * Who could take a case on a rung at this moment. `lacking`: somebody with room is on duty, but without the language or the skill;
 * `nobody`: all are off duty, or have as many cases as they can carry; `empty`: no such person, or nobody in that team or role.
 */
export type Staffed = 'ready' | 'lacking' | 'nobody' | 'empty';

/** Of every rung of a ladder, in its order. */
export function staffingOf(roster: Roster, ladder: Ladder, need: Need, now: Date): readonly Staffed[] {
  return ladder.rungs.map(({ audience }) => {
    if (!roster.members.some((member) => isOfAudience(member, audience))) return 'empty';
    const free = audienceOnDuty(roster, audience, now, need.channel).filter((member) =>
      hasRoom(member, need.heavy, now),
    );
    if (free.length === 0) return 'nobody';
    return free.some((member) => fits(member, need)) ? 'ready' : 'lacking';
  });
}

/** Whether somebody on duty with room, the language and the skill is offered a case on a rung of this audience. */
export function couldTake(roster: Roster, member: Member, audience: LadderAudience, need: Need, now: Date): boolean {
  const isThere = audienceOnDuty(roster, audience, now, need.channel).some(({ id }) => id === member.id);
  return isThere && hasRoom(member, need.heavy, now) && fits(member, need);
}

/** Whether one more is too many for somebody: a claim of theirs holds all the same. */
function hasRoom(member: Member, heavy: HeavyCases | undefined, now: Date): boolean {
  const { capacity, owns } = member;
  if (capacity !== null && owns >= capacity) return false;
  return heavy === undefined || heavyTaken(member, heavy, now) < heavy.perShift;
}

function fits(member: Member, need: Need): boolean {
  return speaks(member, need.language) && knows(member, need.skill);
}

/** `zh` speaks with `zh-Hant`: better than nobody. */
function speaks({ languages }: Member, wanted: string | null): boolean {
  if (wanted === null || languages.length === 0) return true;
  const primary = (language: string) => language.split('-')[0]?.toLowerCase();
  return languages.some((language) => primary(language) === primary(wanted));
}

function knows({ skills }: Member, wanted: string | null): boolean {
  return wanted === null || skills.includes(wanted);
}
