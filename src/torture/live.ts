import { type CaseCode, type CaseId } from '../core/brand.ts';
import { type Session, sessionSchema } from '../flow/index.ts';
import { type TurnInput, type TurnPlan } from '../intake/index.ts';
import { type Act, isRowAct, type PersonAct } from './act.ts';
import { eventOf, wordsOf } from './arrive.ts';
import { happen, hasOwner, released } from './happen.ts';
import { type House } from './house.ts';
import { remembering } from './remember.ts';
import { flowsOf, inputOf, type PlayedFold, type PlayedTurn, type World } from './world.ts';

/** What came of an act. Nothing was decided where staff or the clock only changed rows. */
export interface Lived {
  readonly after: World;
  readonly turns: readonly PlayedTurn[];
  /** The turns above were handled as this one, and were not said. */
  readonly fold: PlayedFold | null;
}

const betweenActsMs = 7_000;

/** Lets something happen. @throws whatever the turn throws */
export function live(house: House, before: World, act: Act): Lived {
  const later = { ...before, at: before.at + betweenActsMs };
  if (isRowAct(act)) return { after: happen(later, act), turns: [], fold: null };
  switch (act.kind) {
    case 'is-handled': {
      const [event, ...waiting] = later.waiting;
      if (event === undefined) return { after: later, turns: [], fold: null };
      return alone(decide(house, { ...later, waiting }, act, event));
    }
    case 'floods':
      return flood(house, later, act);
    default:
      return alone(decide(house, later, act, eventOf(act, later)));
  }
}

function alone(turn: PlayedTurn): Lived {
  return { after: turn.after, turns: [turn], fold: null };
}

function decide(house: House, before: World, act: Act, event: TurnInput['event']): PlayedTurn {
  const input = inputOf(house, before, event, wordsOf(event));
  const plan = house.turn(flowsOf(house, before), input, new Date(before.at));
  return { before, act, input, plan, after: apply(house, before, input, plan) };
}

/** Handled as one, where the service folds them; otherwise one after the other. */
function flood(house: House, before: World, act: Extract<Act, { kind: 'floods' }>): Lived {
  const turns: PlayedTurn[] = [];
  let world = before;
  const events = act.acts.map((one: PersonAct) => [one, eventOf(one, before)] as const);
  const [, first] = events[0] ?? [];
  const folds = first !== undefined && !house.isHeardAlone(inputOf(house, before, first, wordsOf(first)));
  for (const [one, event] of events) {
    const turn = decide(house, world, one, event);
    turns.push(turn);
    // Alerts go out with the one turn that they all are: until then the owner has the case.
    world = folds ? { ...turn.after, openCase: withOwnerOf(turn) } : turn.after;
  }
  if (!folds) return { after: world, turns, fold: null };
  const inputs = events.map(([, event]) => inputOf(house, before, event, wordsOf(event)));
  const folded = house.fold(flowsOf(house, before), inputs, new Date(before.at), act.rest);
  const after = apply(house, before, folded.input, folded.plan);
  return { after, turns, fold: { before, act, ...folded, after, alone: turns, rest: act.rest } };
}

function withOwnerOf({ before, after, plan }: PlayedTurn): World['openCase'] {
  if (after.openCase === null || before.openCase === null) return after.openCase;
  const { owned, givenBack } = talkOf(before.openCase, plan);
  return { ...after.openCase, owned, givenBack };
}

/**
 * The session goes through JSON and the schema, as it goes through the store, so that nothing lives on in memory. Each is
 * written every time; what was written before is read once, and frozen, so that whoever changes it is found by throwing.
 */
const readStored = remembering(
  (written: string): Session => Object.freeze(frozenParts(sessionSchema.parse(JSON.parse(written)))),
  (written) => written,
);

function frozenParts(session: Session): Session {
  for (const part of [session.trail, session.answers, session.agreed, session.matches, session.missing]) {
    if (part !== undefined) Object.freeze(part);
  }
  return session;
}

/** What is graver than what the owner answered is offered to others: `raise`. */
const takesTheCase: ReadonlySet<string> = new Set(['danger-word', 'phone-taken', 'self-harm']);

/** Writes down what was decided, as `applyPlans` does. */
function apply(house: House, before: World, input: TurnInput, plan: TurnPlan): World {
  const { caseAfter } = plan;
  const reopened = house.reopenedBy(input);
  const base = input.openCase ?? reopened;
  const taken = before.answered && plan.alert !== null && takesTheCase.has(plan.alert.reason);
  const openCase =
    caseAfter === null
      ? null
      : {
          ...talkOf(base, plan),
          ...{ kind: caseAfter.kind, severity: caseAfter.severity, watched: caseAfter.watched },
          ...{ fields: caseAfter.fields, language: plan.language },
          // A number and a code of nobody's case.
          id: base?.id ?? (`case-${before.made}` as CaseId),
          code: base?.code ?? ('234-CDF' as CaseCode),
        };
  return {
    ...before,
    session: plan.session === null ? null : readStored(JSON.stringify(plan.session)),
    language: plan.language,
    blocked: plan.blocked,
    openCase: openCase !== null && taken ? released(openCase) : openCase,
    answered: before.answered && plan.alert === null && !house.owesAnswer(input, plan),
    closedCase: reopened !== null && caseAfter !== null ? null : before.closedCase,
    closed: before.closed && caseAfter === null,
    checkIn: settled(before, plan),
    made: before.made + (base === null && caseAfter !== null ? 1 : 0),
  };
}

function talkOf(base: World['openCase'], plan: TurnPlan): { owned: boolean; givenBack: boolean } {
  const returned = plan.events.some(({ kind }) => kind === 'talk-returned');
  const owned = base !== null && (base.owned || (returned && hasOwner(base)));
  return { owned, givenBack: base?.givenBack === true && !returned };
}

/** As `settleRounds` writes it: a taken phone ends the agreement. */
function settled({ checkIn: row }: World, { checkIn }: TurnPlan): World['checkIn'] {
  if (row === null || checkIn === null || checkIn.id !== row.id) return row;
  if (checkIn.state === 'phone-taken') return null;
  return { ...row, state: row.round === null ? null : checkIn.state, graceRuns: false };
}
