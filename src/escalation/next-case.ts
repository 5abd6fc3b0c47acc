import { type Severity } from '../core/severity.ts';
import { audienceName } from '../core/audience-name.ts';
import { couldTake, type HeavyCases, isHeavy, type Member, type Need, type Roster } from '../roster/index.ts';
import { ladderFor, type Ladders } from './ladders.ts';

/** What decides who may be offered a case. */
export interface StaffedCase {
  readonly severity: Severity;
  readonly language: string | null;
  readonly channel: string;
  /** Somebody marked it so; the severity alone may make it heavy, too. */
  readonly heavy: boolean;
}

/** A case that waits for an owner. */
export interface WaitingCase extends StaffedCase {
  readonly reason: string;
  readonly raisedAt: Date;
  /** Whom it is offered to, by `audienceName`. */
  readonly asked: string;
}

export interface Rules extends Ladders {
  /** How many heavy cases somebody is offered in a shift; absent: nobody counts. */
  readonly heavyCases?: HeavyCases | undefined;
}

/** What a case asks of whoever takes it. */
export function needOf({ heavyCases }: Rules, about: StaffedCase, reason: string): Need {
  const { language, channel, severity, heavy: marked } = about;
  return {
    ...{ language, channel, skill: reason === 'child' ? 'children' : null },
    heavy: heavyCases !== undefined && isHeavy({ severity, marked }, heavyCases) ? heavyCases : undefined,
  };
}

/** The waiting cases that somebody could take now, severity first, then age. Those that they alone are asked for already are left out. */
export function casesFor<Waiting extends WaitingCase>(
  member: Member,
  waiting: readonly Waiting[],
  rules: Rules,
  roster: Roster,
  now: Date,
): readonly Waiting[] {
  const asked = audienceName({ kind: 'responder', signInName: member.signInName });
  return waiting
    .filter((one) => {
      if (one.asked === asked) return false;
      const need = needOf(rules, one, one.reason);
      return ladderFor(rules, one).rungs.some(({ audience }) => couldTake(roster, member, audience, need, now));
    })
    .toSorted((one, other) => other.severity - one.severity || one.raisedAt.getTime() - other.raisedAt.getTime());
}

/** Until one of their cases was theirs no more. */
export function wasFull({ capacity, owns }: Member): boolean {
  return capacity !== null && owns + 1 === capacity;
}
