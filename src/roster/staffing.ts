import { type Ladder } from '../core/ladder.ts';
import { audienceOnDuty, type Member, type Roster } from './duty.ts';

/** What a case asks of whoever takes it. */
export interface Need {
  /** BCP 47 of the talk; null where nobody knows. */
  readonly language: string | null;
  /** `children`, `medical`, `legal`. */
  readonly skill: string | null;
}

/**
 * Who could take a case on a rung at this moment. `lacking`: somebody with room is on duty, but without the language or the skill;
 * `nobody`: all are off duty, or have as many cases as they can carry.
 */
export type Staffed = 'ready' | 'lacking' | 'nobody';

/** Of every rung of a ladder, in its order. */
export function staffingOf(roster: Roster, ladder: Ladder, need: Need, now: Date): readonly Staffed[] {
  return ladder.rungs.map(({ audience }) => {
    const free = audienceOnDuty(roster, audience, now).filter(hasRoom);
    if (free.length === 0) return 'nobody';
    return free.some((member) => speaks(member, need.language) && knows(member, need.skill)) ? 'ready' : 'lacking';
  });
}

function hasRoom({ capacity, owns }: Member): boolean {
  return capacity === null || owns < capacity;
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
