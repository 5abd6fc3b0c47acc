import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type ResponderId } from '../../../src/core/brand.ts';
import { type Ladder, type LadderAudience } from '../../../src/core/ladder.ts';
import {
  type AlertState,
  firstOffer,
  nextMove,
  offerAnew,
  remindAt,
  type Staffing,
} from '../../../src/escalation/ladder.ts';
import { isOnDuty, type Member, type Roster, staffingOf } from '../../../src/roster/index.ts';

/*
 * Weeks of a hotline in a moment: people go on and off duty, take cases, fall silent; wake-ups are lost and the sweep finds what
 * is due. At every moment at which a sweep has run, an alert has an owner who is on duty or an offer whose deadline lies ahead.
 */

const minute = 60_000;
const begin = Date.parse('2026-11-30T12:00:00Z');

interface World {
  alert: AlertState;
  owner: string | null;
  roster: Roster;
  now: number;
}

const audience = fc.constantFrom<LadderAudience>(
  { kind: 'team', team: 'first-line' },
  { kind: 'team', team: 'night' },
  { kind: 'role', role: 'supervisor' },
  { kind: 'role', role: 'administrator' },
);
const minutes = fc.integer({ min: 1, max: 90 }).map((count) => count * minute);
const anyLadder: fc.Arbitrary<Ladder> = fc.record({
  rungs: fc.array(fc.record({ audience, acceptWithinMs: minutes }), { minLength: 2, maxLength: 5 }),
  ...{ firstReplyWithinMs: minutes, remindAfterMs: minutes, replyWithinMs: minutes },
});
const member = fc.record({
  role: fc.constantFrom('responder' as const, 'supervisor' as const, 'administrator' as const),
  teams: fc.subarray(['first-line', 'night']),
  languages: fc.subarray(['id', 'en', 'vi']),
  skills: fc.subarray(['children']),
  capacity: fc.option(fc.integer({ min: 1, max: 3 })),
  owns: fc.integer({ min: 0, max: 3 }),
});
const happening = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ kind: fc.constant('time' as const), ms: fc.integer({ min: 0, max: 300 * minute }) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('clock' as const),
      ms: fc.integer({ min: -60 * minute, max: 60 * minute }),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('duty' as const), who: fc.nat(5), onDuty: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('accept' as const), who: fc.nat(5) }) },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constantFrom('replied' as const, 'wrote' as const, 'graver' as const) }),
  },
);

const at = (ms: number): Date => new Date(ms);
const need = { language: 'id', skill: null };
const staffing = ({ roster, now }: World, rules: Ladder): Staffing => staffingOf(roster, rules, need, at(now));
const ownerIsHere = ({ roster, owner, now }: World): boolean =>
  roster.members.some((one) => one.id === owner && isOnDuty(one, roster, at(now)));

/** What a sweep does, until nothing is due. */
function sweep(world: World, rules: Ladder): void {
  for (let moves = 0; ; moves += 1) {
    if (moves > 3) throw new Error('the ladder moves without time passing');
    const alert = world.alert.status === 'accepted' ? { ...world.alert, ownerOnDuty: ownerIsHere(world) } : world.alert;
    const move = nextMove(alert, rules, staffing(world, rules), at(world.now));
    if (move.kind === 'wait') return;
    if (move.kind === 'remind') {
      if (alert.status !== 'accepted') throw new Error('reminded nobody');
      world.alert = { ...alert, reminded: true, dueAt: move.dueAt };
      continue;
    }
    const { rung, round, dueAt } = move;
    expect(round * 10 + rung).toBeGreaterThan(alert.round * 10 + alert.rung);
    world.alert = { status: 'offered', rung, round, dueAt };
    world.owner = null;
  }
}

/** As a function: what a sweep did to it is not seen by the compiler. */
const stateOf = (world: World): AlertState => world.alert;

type Happening = typeof happening extends fc.Arbitrary<infer Value> ? Value : never;

function happen(world: World, rules: Ladder, event: Happening): void {
  const { alert } = world;
  const owed = (owes: 'first-reply' | 'reply'): AlertState => ({
    ...{ status: 'accepted', rung: alert.rung, round: alert.round, reminded: false, owes, ownerOnDuty: true },
    dueAt: remindAt(rules, owes, at(world.now)),
  });
  switch (event.kind) {
    case 'time':
    case 'clock':
      world.now += event.ms;
      return;
    case 'duty':
      say(world, event.who, event.onDuty);
      return;
    case 'accept': {
      const one = world.roster.members[event.who % Math.max(1, world.roster.members.length)];
      if (alert.status !== 'offered' || one === undefined) return;
      world.owner = one.id;
      // Whoever takes a case is here: `staysOnDuty`.
      if (!ownerIsHere(world)) say(world, event.who, true);
      world.alert = owed('first-reply');
      return;
    }
    case 'replied':
      if (alert.status === 'accepted') world.alert = { status: 'answered', rung: alert.rung, round: alert.round };
      return;
    case 'wrote':
      if (alert.status === 'answered') world.alert = owed('reply');
      return;
    case 'graver': {
      if (alert.status !== 'answered') return;
      const { rung, round, dueAt } = offerAnew(alert, rules, staffing(world, rules), at(world.now));
      world.alert = { status: 'offered', rung, round, dueAt };
      world.owner = null;
    }
  }
}

function say(world: World, who: number, onDuty: boolean): void {
  const { members } = world.roster;
  const position = who % Math.max(1, members.length);
  const word = { onDuty, at: at(world.now), until: null };
  world.roster = {
    ...world.roster,
    members: members.map((one, index) => (index === position ? { ...one, word } : one)),
  };
}

it('through weeks of shifts, silences and lost wake-ups no alert is without somebody who is there, or an offer ahead', () => {
  fc.assert(
    fc.property(
      anyLadder,
      fc.array(member, { maxLength: 5 }),
      fc.boolean(),
      fc.array(happening, { maxLength: 40 }),
      (rules, people, isPlanned, happenings) => {
        const members = people.map(
          (one, index): Member => ({ ...one, id: String(index) as ResponderId, word: null, shifts: [] }), // A key of this world alone.
        );
        const plannedTeams = new Set(isPlanned ? ['night'] : []);
        const world: World = {
          ...{ roster: { members, plannedTeams, hours: new Map() }, now: begin, owner: null },
          alert: { status: 'answered', rung: 0, round: 0 },
        };
        const first = firstOffer(rules, staffing(world, rules), at(begin));
        world.alert = { status: 'offered', rung: first.rung, round: first.round, dueAt: first.dueAt };
        for (const event of happenings) {
          happen(world, rules, event);
          sweep(world, rules);
          const alert: AlertState = stateOf(world);
          if (alert.status === 'offered') expect(alert.dueAt.getTime()).toBeGreaterThan(world.now);
          if (alert.status === 'accepted') {
            expect(ownerIsHere(world)).toBe(true);
            expect(alert.dueAt.getTime()).toBeGreaterThan(world.now);
          }
          if (alert.status === 'answered') expect(world.owner).not.toBeNull();
        }
      },
    ),
    { numRuns: 10_000 },
  );
});

it('a case that nobody takes is heard on every rung, whoever is on duty', () => {
  fc.assert(
    fc.property(
      anyLadder,
      fc.array(fc.constantFrom('ready' as const, 'lacking' as const, 'nobody' as const), {
        minLength: 5,
        maxLength: 5,
      }),
      (rules, staffed) => {
        const heard = new Set<number>();
        let offer = firstOffer(rules, staffed, at(begin));
        for (let moves = 0; moves < 40; moves += 1) {
          heard.add(offer.rung);
          const move = nextMove({ status: 'offered', ...offer }, rules, staffed, offer.dueAt);
          if (move.kind !== 'offer') throw new Error(`stopped with ${move.kind}`);
          offer = move;
        }
        const last = rules.rungs.length - 1;
        expect(heard.has(last)).toBe(true);
        const couldTake = rules.rungs.flatMap((_, rung) => (staffed[rung] === 'nobody' ? [] : [rung]));
        const wanted = couldTake.filter((rung) => staffed[rung] === 'ready');
        for (const rung of wanted) expect([rung, heard.has(rung)]).toEqual([rung, true]);
      },
    ),
  );
});
