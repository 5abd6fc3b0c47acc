import fc from 'fast-check';
import { type Ladder } from '../../../src/core/ladder.ts';
import { type Severity } from '../../../src/core/severity.ts';
import { audienceName } from '../../../src/core/audience-name.ts';
import {
  type AlertState,
  firstOffer,
  nextMove,
  offerAnew,
  type OfferMove,
  offerTo,
  remindAt,
  staleAt,
  standingOn,
  type Staffing,
} from '../../../src/escalation/ladder.ts';
import { ladderFor, ladderNamed } from '../../../src/escalation/ladders.ts';
import { casesFor, needOf, wasFull } from '../../../src/escalation/next-case.ts';
import { type EscalationParts } from '../../../src/escalation/parts.ts';
import { isOnDuty, type Member, type Roster, staffingOf } from '../../../src/roster/index.ts';

/* A hotline of some people and some cases, moved by what happens to it, with the rules of the house and no database. */

const minute = 60_000;
export const begin = Date.parse('2026-11-30T12:00:00Z');
export const at = (ms: number): Date => new Date(ms);

export type Rules = Pick<EscalationParts, 'ladder' | 'ladders' | 'heavyCases'>;

export interface Case {
  readonly number: number;
  severity: Severity;
  readonly language: string;
  readonly channel: 'whatsapp' | 'telegram';
  readonly heavy: boolean;
  readonly raisedAt: Date;
  reason: string;
  status: 'offered' | 'accepted' | 'answered';
  rung: number;
  round: number;
  ladder: string;
  asked: string;
  dueAt: Date | null;
  reminded: boolean;
  owes: 'first-reply' | 'reply';
  owner: string | null;
  lastEvent: Date;
}

export interface World {
  now: number;
  people: Member[];
  cases: Case[];
  readonly rules: Rules;
  readonly teams: Pick<Roster, 'plannedTeams' | 'hours'>;
}

export const rosterOf = ({ people, cases, teams }: World): Roster => ({
  ...teams,
  members: people.map((one) => {
    const mine = cases.filter(({ owner }) => owner === one.id).length;
    return mine === 0 ? one : { ...one, owns: one.owns + mine };
  }),
});

export function staffingFor(world: World, one: Case): { ladder: Ladder; staffing: Staffing } {
  const ladder = ladderFor(world.rules, one);
  const need = needOf(world.rules, one, one.reason);
  return { ladder, staffing: staffingOf(rosterOf(world), ladder, need, at(world.now)) };
}

export function ownerIsHere(world: World, { owner, channel }: Case): boolean {
  const roster = rosterOf(world);
  return roster.members.some((one) => one.id === owner && isOnDuty(one, roster, at(world.now), undefined, channel));
}

function stateOf(world: World, one: Case, ladder: Ladder): AlertState {
  const { dueAt, reminded, owes, lastEvent: since } = one;
  const { rung, round, moved } = standingOn(ladder, ladderNamed(world.rules, one.ladder), one);
  if (dueAt === null) return { status: 'answered', rung, round };
  switch (one.status) {
    case 'offered':
      return { status: 'offered', rung, round, dueAt, moved };
    case 'accepted':
      return { status: 'accepted', rung, round, dueAt, reminded, owes, ownerOnDuty: ownerIsHere(world, one) };
    case 'answered':
      return { status: 'answered', rung, round, quiet: { since, dueAt, reminded } };
  }
}

function stand(world: World, one: Case, offer: OfferMove): void {
  const { rung, round, ladder, dueAt } = offer;
  if (round * 10 + rung <= one.round * 10 + one.rung) throw new Error('an offer that was made before');
  const asked = audienceName(offer.audience);
  Object.assign(one, { status: 'offered', rung, round, ladder, dueAt, asked, owner: null, reminded: false });
  one.lastEvent = at(world.now);
}

/** What the wake-ups and the sweep do, until nothing is due. */
export function sweep(world: World): void {
  for (const one of world.cases) {
    for (let moves = 0; ; moves += 1) {
      if (moves > 4) throw new Error('the ladder moves without time passing');
      const { ladder, staffing } = staffingFor(world, one);
      const move = nextMove(stateOf(world, one, ladder), ladder, staffing, at(world.now));
      if (move.kind === 'wait') break;
      if (move.kind === 'postpone') Object.assign(one, { reminded: false, dueAt: move.dueAt });
      else if (move.kind === 'remind') Object.assign(one, { reminded: true, dueAt: move.dueAt });
      else stand(world, one, move);
    }
  }
}

const dueAtOf = (one: Case): number => one.dueAt?.getTime() ?? Infinity;

function owe(world: World, one: Case, owes: Case['owes']): void {
  const dueAt = remindAt(ladderFor(world.rules, one), owes, at(world.now));
  Object.assign(one, { status: 'accepted', owes, reminded: false, dueAt });
}

function say(world: World, who: number, onDuty: boolean): void {
  const word = { onDuty, at: at(world.now), until: null };
  world.people = world.people.map((one, index) => (index === who ? { ...one, word } : one));
}

/** Somebody has room, or is there again. @throws where another case than the gravest, oldest is pulled, or its deadline moves */
function pull(world: World, id: string, since: 'room' | 'on-duty'): void {
  const roster = rosterOf(world);
  const member = roster.members.find((one) => one.id === id);
  if (member === undefined || (since === 'room' && !wasFull(member))) return;
  const waiting = world.cases.filter(({ status }) => status === 'offered');
  const [next, ...others] = casesFor(member, waiting, world.rules, roster, at(world.now));
  if (next?.dueAt == null) return;
  for (const { severity, raisedAt } of others)
    if (severity > next.severity || (severity === next.severity && raisedAt < next.raisedAt))
      throw new Error('a lesser case was pulled');
  const before = dueAtOf(next);
  stand(world, next, offerTo(member.signInName, { ...next, dueAt: next.dueAt }));
  if (dueAtOf(next) !== before) throw new Error('being pulled moved a deadline');
}

const pick = fc.nat(5);
const kinds = ['replied', 'wrote', 'noted', 'graver', 'closed'] as const;
export const happening = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('time' as const), ms: fc.nat(300 * minute) }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('clock' as const), ms: fc.integer({ min: -60, max: 60 }) }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('duty' as const), who: pick, onDuty: fc.boolean() }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('accept' as const), who: pick, about: pick }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom(...kinds), about: pick }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('severe' as const), about: pick, to: fc.constantFrom(3, 4, 5) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('opened' as const), about: pick }) },
);
export type Happening = typeof happening extends fc.Arbitrary<infer Value> ? Value : never;

export function happen(world: World, event: Happening): void {
  if (event.kind === 'time') world.now += event.ms;
  else if (event.kind === 'clock') world.now += event.ms * minute;
  else if (event.kind === 'duty') goOnOrOff(world, event.who % Math.max(1, world.people.length), event.onDuty);
  else if (event.kind === 'opened') world.cases.push(aCase(world, event.about));
  else {
    const one = world.cases[event.about % Math.max(1, world.cases.length)];
    if (one !== undefined) happenOn(world, one, event);
  }
}

function goOnOrOff(world: World, who: number, onDuty: boolean): void {
  const before = world.people[who];
  if (before === undefined) return;
  const wasOn = isOnDuty(before, rosterOf(world), at(world.now));
  say(world, who, onDuty);
  if (onDuty && !wasOn) pull(world, before.id, 'on-duty');
}

type OnCase = Extract<Happening, { about: number }>;

function happenOn(world: World, one: Case, event: OnCase): void {
  const now = at(world.now);
  switch (event.kind) {
    case 'opened':
      return;
    case 'severe':
      grow(world, one, event.to);
      return;
    case 'accept': {
      const who = event.who % Math.max(1, world.people.length);
      const member = world.people[who];
      if (one.status !== 'offered' || member === undefined) return;
      one.owner = member.id;
      const taken = { at: now, severity: one.severity, marked: one.heavy };
      world.people[who] = { ...member, taken: [...member.taken, taken] };
      // Whoever takes a case is here: `staysOnDuty`.
      if (!ownerIsHere(world, one)) say(world, who, true);
      one.lastEvent = now;
      owe(world, one, 'first-reply');
      return;
    }
    case 'replied': {
      if (one.status === 'offered') return;
      const dueAt = staleAt(ladderFor(world.rules, one), now) ?? null;
      Object.assign(one, { status: 'answered', reminded: false, dueAt, lastEvent: now });
      return;
    }
    case 'noted':
      one.lastEvent = now;
      return;
    case 'wrote':
      if (one.status === 'answered') owe(world, one, 'reply');
      return;
    case 'graver': {
      if (one.status !== 'answered') return;
      const { ladder, staffing } = staffingFor(world, one);
      stand(world, one, offerAnew(one, ladder, staffing, now));
      return;
    }
    case 'closed': {
      const { owner } = one;
      if (owner === null) return;
      world.cases = world.cases.filter((other) => other !== one);
      pull(world, owner, 'room');
    }
  }
}

/** More severe by now. @throws where an open offer stays on the other ladder, or is put off by that */
function grow(world: World, one: Case, to: number): void {
  if (to <= one.severity) return;
  const before = dueAtOf(one);
  const ahead = one.status === 'offered' && before > world.now;
  one.severity = to as Severity; // Of three that are.
  const others = world.cases;
  world.cases = [one];
  sweep(world);
  world.cases = others;
  if (!ahead) return;
  if (one.ladder !== (ladderFor(world.rules, one).name ?? ''))
    throw new Error('the offer stands on the ladder of before');
  if (dueAtOf(one) > before) throw new Error('more severe, and offered on later than before');
}

let numbered = 0;
export function aCase(world: World, chance: number): Case {
  numbered += 1;
  const about = {
    severity: ((chance % 4) + 1) as Severity, // 1 to 4.
    language: chance % 2 === 0 ? 'id' : 'vi',
    channel: chance % 3 === 0 ? ('telegram' as const) : ('whatsapp' as const),
    heavy: chance === 5,
  };
  const one: Case = {
    ...{ number: numbered, ...about, raisedAt: at(world.now), reason: chance === 1 ? 'child' : 'first-signal' },
    ...{ status: 'offered', rung: -1, round: 0, ladder: '', asked: '', dueAt: null, reminded: false },
    ...{ owes: 'first-reply', owner: null, lastEvent: at(world.now) },
  };
  const { ladder, staffing } = staffingFor(world, one);
  stand(world, one, firstOffer(ladder, staffing, at(world.now)));
  return one;
}
