import { type Flows } from '../flow/index.ts';
import { type TurnInput, type TurnPlan } from '../intake/index.ts';
import { type Act, type Agreement } from './act.ts';
import { type Case, type CheckInNow, type House } from './house.ts';

/** What was agreed about check-ins and how far its round is, as the row keeps it. */
export interface CheckInRow {
  readonly id: string;
  readonly on: Agreement;
  readonly round: CheckInNow['round'];
  readonly state: CheckInNow['state'];
  /** An answer is waited for: the end of the grace has not been told yet. */
  readonly graceRuns: boolean;
}

/** What the house itself puts into the inbox. */
export type HouseEvent = Extract<TurnInput['event'], { kind: 'given-back' | 'check-in' | 'check-in-missed' }>;

/** Where a conversation stands, as the store keeps it between two turns. */
export interface World {
  readonly publication: number;
  readonly session: TurnInput['session'];
  readonly language: string | null;
  readonly blocked: boolean;
  readonly openCase: Case | null;
  /** The owner owes nothing: a graver alert takes the case to others. */
  readonly answered: boolean;
  /** Closed last, and when, in milliseconds since 1970. */
  readonly closedCase: { readonly as: Case; readonly at: number } | null;
  /** Staff closed the case, and the person has not opened another: what comes next begins anew. */
  readonly closed: boolean;
  readonly checkIn: CheckInRow | null;
  /** In the inbox, oldest first. */
  readonly waiting: readonly HouseEvent[];
  /** Cases and agreements so far: the next gets this number. */
  readonly made: number;
  /** Milliseconds since 1970. */
  readonly at: number;
}

export interface PlayedTurn {
  readonly before: World;
  readonly act: Act;
  readonly input: TurnInput;
  readonly plan: TurnPlan;
  readonly after: World;
}

/** Many messages as one turn; beside it each of them as it goes alone. */
export interface PlayedFold extends PlayedTurn {
  readonly alone: readonly PlayedTurn[];
  readonly rest: boolean;
}

/** An arbitrary day: no rule looks at it. */
const firstMoment = Date.UTC(2026, 6, 1, 12);

export const emptyWorld: World = {
  publication: 0,
  session: null,
  language: null,
  blocked: false,
  openCase: null,
  answered: false,
  closedCase: null,
  closed: false,
  checkIn: null,
  waiting: [],
  made: 0,
  at: firstMoment,
};

export function flowsOf(house: House, world: World): Flows {
  const flows = house.publications[world.publication % house.publications.length];
  if (flows === undefined) throw new RangeError(`there is no publication ${world.publication}`);
  return flows;
}

/** A word within this time is a reply to whoever closed the case: `claimTurns`. */
const replyWithinMs = 14 * 86_400_000;

/** What a turn is decided by, as `claimTurns` reads it. @param read the event's words as they are read; null where it has none */
export function inputOf(house: House, world: World, event: TurnInput['event'], read: string | null): TurnInput {
  const { session, language, blocked, openCase, closedCase, checkIn: row, at } = world;
  const isLately = openCase === null && closedCase !== null && at - closedCase.at < replyWithinMs;
  return {
    ...{ at: new Date(at), event, session, language, blocked, openCase },
    closedCase: isLately ? closedCase.as : null,
    checkIn:
      row === null
        ? null
        : {
            ...{ id: row.id, round: row.round, state: row.state, question: row.on.question },
            proof: read === null ? null : house.proofOf(row.on, read),
          },
  };
}
