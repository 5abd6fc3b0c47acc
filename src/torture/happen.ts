import { type RowAct } from './act.ts';
import { type Case } from './house.ts';
import { type CheckInRow, type World } from './world.ts';

/** What staff and the clock do to the rows, as the acts of the desk, the ladder and `fallDue` write them. */
export function happen(world: World, act: RowAct): World {
  const { openCase, checkIn } = world;
  const owner = openCase !== null && hasOwner(openCase) ? openCase : null;
  switch (act.kind) {
    case 'staff-accepts':
      if (openCase === null || owner !== null) return world;
      return { ...world, openCase: { ...openCase, owned: true, givenBack: false }, answered: false };
    case 'staff-loses':
      return owner === null ? world : { ...world, openCase: released(owner) };
    case 'staff-writes':
      if (owner === null) return world;
      return {
        ...world,
        ...{ openCase: { ...owner, owned: true, givenBack: false }, answered: true },
        checkIn: checkIn?.state === 'asked' ? { ...checkIn, state: 'taken-over' } : checkIn,
      };
    case 'staff-gives-back':
      if (owner === null || owner.givenBack === true || owner.watched) return world;
      return {
        ...world,
        ...{ openCase: { ...owner, owned: false, givenBack: true }, answered: true },
        waiting: [...world.waiting, { kind: 'given-back' }],
      };
    case 'staff-closes':
      if (openCase === null) return world;
      return {
        ...world,
        ...{ openCase: null, closedCase: { as: released(openCase), at: world.at }, closed: true, checkIn: null },
      };
    case 'staff-agrees':
      if (owner === null) return world;
      if (checkIn !== null) return { ...world, checkIn: { ...checkIn, on: act.on } };
      return { ...world, checkIn: agreed(world.made, act.on), made: world.made + 1 };
    case 'staff-ends-check-in':
      return owner === null ? world : { ...world, checkIn: null };
    case 'staff-vouches': {
      const waits = checkIn !== null && mayBeVouched.has(checkIn.state);
      return owner === null || !waits
        ? world
        : { ...world, checkIn: { ...checkIn, state: 'vouched', graceRuns: false } };
    }
    case 'is-due':
      return fallsDue(world, act.late);
    case 'grace-ends': {
      if (checkIn?.graceRuns !== true || checkIn.round === null) return world;
      const missed = { kind: 'check-in-missed', checkIn: checkIn.id, round: checkIn.round } as const;
      return { ...world, checkIn: { ...checkIn, graceRuns: false }, waiting: [...world.waiting, missed] };
    }
    case 'is-later':
      return { ...world, at: world.at + act.days * 86_400_000 };
    case 'publishes':
      return { ...world, publication: act.publication };
    default:
      return act satisfies never;
  }
}

export function hasOwner({ owned, givenBack }: Case): boolean {
  return owned || givenBack === true;
}

export function released(of: Case): Case {
  return { ...of, owned: false, givenBack: false };
}

function agreed(number: number, on: CheckInRow['on']): CheckInRow {
  return { id: `check-in-${number}`, on, round: null, state: null, graceRuns: false };
}

const mayBeVouched: ReadonlySet<CheckInRow['state']> = new Set(['asked', 'taken-over', 'not-asked', 'missed'] as const);

/** A round begins once the one before it has been settled. */
function fallsDue(world: World, late: boolean): World {
  const { checkIn, at } = world;
  if (checkIn === null || checkIn.state === 'asked' || checkIn.state === 'taken-over') return world;
  const due = { kind: 'check-in', checkIn: checkIn.id, round: at, late } as const;
  const round = { round: at, state: late ? 'not-asked' : 'asked', graceRuns: !late } as const;
  return { ...world, checkIn: { ...checkIn, ...round }, waiting: [...world.waiting, due] };
}
