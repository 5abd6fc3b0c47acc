import fc from 'fast-check';
import { expect, it } from 'vitest';
import { firstOffer, nextMove } from '../../../src/escalation/ladder.ts';
import { anyLadder, anyPeople, anyRules, anyTeams } from './weeks-arbitraries.ts';
import {
  aCase,
  at,
  begin,
  type Case,
  happen,
  happening,
  ownerIsHere,
  staffingFor,
  sweep,
  type World,
} from './weeks-world.ts';

/*
 * Weeks of a hotline in a moment: people go on and off duty, take cases, fall silent, forget them; cases grow more severe; wake-ups
 * are lost and the sweep finds what is due. At every moment at which a sweep has run, an alert has an owner who is on duty or an offer
 * whose deadline lies ahead.
 */

function holds(world: World, one: Case): void {
  switch (one.status) {
    case 'offered': {
      expect(one.owner).toBeNull();
      expect(one.dueAt?.getTime()).toBeGreaterThan(world.now);
      return;
    }
    case 'accepted':
      expect(ownerIsHere(world, one)).toBe(true);
      expect(one.dueAt?.getTime()).toBeGreaterThan(world.now);
      return;
    case 'answered':
      expect(one.owner).not.toBeNull();
      if (one.dueAt !== null && staffingFor(world, one).ladder.stale !== undefined)
        expect(one.dueAt.getTime()).toBeGreaterThan(world.now);
  }
}

it('through weeks of shifts, silences and lost wake-ups no alert is without somebody who is there, or an offer ahead', () => {
  fc.assert(
    fc.property(
      ...[anyRules, anyPeople, anyTeams, fc.array(happening, { maxLength: 30 })],
      (rules, people, teams, happenings) => {
        const world: World = { now: begin, people, cases: [], rules, teams };
        world.cases.push(aCase(world, 0), aCase(world, 3));
        for (const event of happenings) {
          happen(world, event);
          sweep(world);
          for (const one of world.cases) holds(world, one);
        }
      },
    ),
    { numRuns: 10_000 },
  );
}, 120_000);

it('a case that nobody takes is heard on every rung on which there is anybody, whoever is on duty', () => {
  const staffed = fc.constantFrom('ready' as const, 'lacking' as const, 'nobody' as const, 'empty' as const);
  fc.assert(
    fc.property(anyLadder, fc.array(staffed, { minLength: 5, maxLength: 5 }), (rules, staffing) => {
      const here = staffing.slice(0, rules.rungs.length);
      const heard = new Set<number>();
      let offer = firstOffer(rules, here, at(begin));
      for (let moves = 0; moves < 40; moves += 1) {
        heard.add(offer.rung);
        const move = nextMove({ status: 'offered', ...offer }, rules, here, offer.dueAt);
        if (move.kind !== 'offer') throw new Error(`stopped with ${move.kind}`);
        offer = move;
      }
      const onWhich = (wanted: readonly string[]) =>
        rules.rungs.flatMap((_, rung) => (wanted.includes(here[rung] ?? 'empty') ? [rung] : []));
      // The last one on which there is anybody at all: also those who sleep.
      const last = onWhich(['ready', 'lacking', 'nobody']).at(-1) ?? rules.rungs.length - 1;
      expect(heard.has(last)).toBe(true);
      for (const rung of onWhich(['ready'])) expect([rung, heard.has(rung)]).toEqual([rung, true]);
      // A name that is on no list holds nobody up, unless there is nobody at all.
      if (onWhich(['empty']).length < rules.rungs.length)
        for (const rung of onWhich(['empty'])) expect([rung, heard.has(rung)]).toEqual([rung, false]);
    }),
    { numRuns: 2_000 },
  );
});
