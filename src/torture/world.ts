import { type CaseCode, type CaseId } from '../core/brand.ts';
import { type InboundContent } from '../core/inbound.ts';
import { type PersonMessage } from '../core/outbound.ts';
import { type Checked } from '../advice/index.ts';
import {
  type CheckOutcome,
  type Flows,
  type FlowWords,
  type Session,
  sessionSchema,
  type workshop,
} from '../flow/index.ts';
import { type TurnInput, type TurnPlan } from '../intake/index.ts';
import { type Act } from './act.ts';
import { remembering } from './remember.ts';

/** What is tortured, and what it is held against. */
export interface House {
  /** The flows as they are, and changed ones that may be published while people talk. */
  readonly publications: readonly Flows[];
  readonly words: FlowWords;
  readonly texts: workshop.TextSource;
  /**
   * One event, one decision: the service's own pure turn. What a text alone tells may be remembered from an earlier turn;
   * `afresh` remembers nothing, as the service does.
   */
  turn(flows: Flows, input: TurnInput, now: Date, memory?: 'afresh'): TurnPlan;
  /** What is wrong with a message that a person would read; undefined when it may go. */
  judge(message: PersonMessage, language: string): Fault | undefined;
}

export interface Fault {
  readonly kind: 'fits-channel' | 'harmless-first-line' | 'no-forbidden-promise';
  readonly detail: string;
}

/** Where a conversation stands, as the store keeps it between two turns. */
export interface World {
  readonly publication: number;
  readonly session: TurnInput['session'];
  readonly language: string | null;
  readonly blocked: boolean;
  readonly openCase: TurnInput['openCase'];
  /** Staff closed the case, and the person has not opened another: what comes next begins anew. */
  readonly closed: boolean;
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

/** An arbitrary day: no rule looks at it. */
const firstMoment = Date.UTC(2026, 6, 1, 12);
const betweenActsMs = 7_000;

export const emptyWorld: World = {
  publication: 0,
  session: null,
  language: null,
  blocked: false,
  openCase: null,
  closed: false,
  at: firstMoment,
};

/** Lets something happen. Null for what staff do: nobody decides anything then. @throws whatever the turn throws */
export function live(house: House, before: World, act: Act): { after: World; turn: PlayedTurn | null } {
  const later = { ...before, at: before.at + betweenActsMs };
  switch (act.kind) {
    case 'staff-accepts':
      return { after: withOwner(later, true), turn: null };
    case 'staff-closes':
      return { after: { ...later, openCase: null, closed: before.closed || before.openCase !== null }, turn: null };
    case 'publishes':
      return { after: { ...later, publication: act.publication % house.publications.length }, turn: null };
    default: {
      const input = inputOf(later, eventOf(act, later));
      const plan = house.turn(flowsOf(house, later), input, new Date(later.at));
      const after = worldAfter(later, plan);
      return { after, turn: { before: later, act, input, plan, after } };
    }
  }
}

export function flowsOf(house: House, world: World): Flows {
  const flows = house.publications[world.publication];
  if (flows === undefined) throw new RangeError(`there is no publication ${world.publication}`);
  return flows;
}

function withOwner(world: World, owned: boolean): World {
  return world.openCase === null ? world : { ...world, openCase: { ...world.openCase, owned } };
}

export function inputOf(world: World, event: TurnInput['event']): TurnInput {
  const { session, language, blocked, openCase } = world;
  return { at: new Date(world.at), event, session, language, blocked, openCase };
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

function worldAfter(before: World, plan: TurnPlan): World {
  const { caseAfter } = plan;
  return {
    ...before,
    session: plan.session === null ? null : readStored(JSON.stringify(plan.session)),
    language: plan.language,
    blocked: plan.blocked,
    closed: before.closed && caseAfter === null,
    openCase:
      caseAfter === null
        ? null
        : {
            ...caseAfter,
            // Every tortured conversation has one case at most.
            id: 'case' as CaseId,
            code: '234-CDF' as CaseCode,
            owned: before.openCase?.owned ?? false,
            language: plan.language,
          },
  };
}

type PersonAct = Exclude<Act, { kind: 'staff-accepts' | 'staff-closes' | 'publishes' }>;

function eventOf(act: PersonAct, world: World): TurnInput['event'] {
  switch (act.kind) {
    case 'sends':
      return { ...messageOf(act), ...(act.languageHint === undefined ? {} : { languageHint: act.languageHint }) };
    case 'presses':
      return { kind: 'choice', choice: act.choice };
    case 'edits':
      return { kind: 'edit', text: act.text, messageProviderId: '1' };
    case 'sends-pin':
      return { kind: 'location', latitude: 16.68, longitude: 98.5 };
    case 'sends-contact':
      return { kind: 'contact', phone: '0812-0000-0001', name: 'Contoh', isSender: false };
    case 'sends-unknown':
      return { kind: 'unknown', what: 'something new' };
    case 'blocks':
      return { kind: 'blocked' };
    case 'unblocks':
      return { kind: 'unblocked' };
    case 'is-silent':
      return { kind: 'silence' };
    case 'is-checked':
      return checkedAs(act, world);
    default:
      return act satisfies never;
  }
}

const verdicts: Readonly<Record<CheckOutcome, Pick<Checked, 'verdict' | 'bare'>>> = {
  told: { verdict: aVerdict('offer'), bare: false },
  'in-transit': { verdict: aVerdict('person_in_transit'), bare: false },
  'more-needed': { verdict: { ...aVerdict('not_a_job'), findings: [] }, bare: true },
  unread: { verdict: null, bare: false },
};

/** Whose quote promises what we never would. */
function aVerdict(kind: NonNullable<Checked['verdict']>['kind']): NonNullable<Checked['verdict']> {
  const finding = { rule: 'reassurance', version: 1, points: 6, source: 'typed', detail: {} } as const;
  return {
    ...{ kind, tier: 'strong_signs', score: 6, claims: [], destinations: [], unchecked: [] },
    contacts: [{ kind: 'phone', value: '+15550142', quote: '+1 555 0142' }],
    findings: [{ ...finding, quote: 'you are safe, guaranteed, WA +1 555 0142' }],
    opinion: { lure: 0.5, disagrees: true },
  };
}

function checkedAs({ outcome, late }: Extract<Act, { kind: 'is-checked' }>, { session }: World): Checked {
  const asked = late ? 0 : (session?.gather?.asked ?? 0);
  return { kind: 'checked', asked, ...verdicts[outcome], read: 'BOSS IS HERE', unread: ['voice', 'picture'] };
}

function messageOf({ text, media }: Extract<Act, { kind: 'sends' }>): Extract<InboundContent, { kind: 'message' }> {
  return { kind: 'message', text, attachments: media.map((kind) => ({ kind, reference: 'r' })) };
}
