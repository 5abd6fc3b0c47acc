import fc from 'fast-check';
import { type ResponderId } from '../../../src/core/brand.ts';
import { type Ladder, type LadderAudience, type SpecialLadder } from '../../../src/core/ladder.ts';
import { type Severity } from '../../../src/core/severity.ts';
import { type Member, type TeamHours } from '../../../src/roster/index.ts';
import { type Rules } from './weeks-world.ts';

/* Any ladders, people and teams. */

const minute = 60_000;

const someone = fc.constantFrom<LadderAudience>(
  { kind: 'responder', signInName: 'p0' },
  { kind: 'skill', skill: 'children' },
);
const many = fc.constantFrom<LadderAudience>(
  { kind: 'team', team: 'first-line' },
  { kind: 'team', team: 'night' },
  { kind: 'role', role: 'supervisor' },
  { kind: 'role', role: 'administrator' },
);
const minutes = (most: number) => fc.integer({ min: 1, max: most }).map((count) => count * minute);
const rungs = fc
  .tuple(
    fc.array(fc.record({ audience: fc.oneof(many, someone), acceptWithinMs: minutes(90) }), {
      minLength: 1,
      maxLength: 4,
    }),
    fc.record({ audience: many, acceptWithinMs: minutes(90) }),
  )
  .map(([first, last]) => [...first, last]);
const times = {
  ...{ firstReplyWithinMs: minutes(90), remindAfterMs: minutes(90), replyWithinMs: minutes(90) },
  stale: fc.option(fc.record({ afterMs: minutes(2_000), graceMs: minutes(600) }), { nil: undefined }),
};
export const anyLadder: fc.Arbitrary<Ladder> = fc.record({ rungs, ...times });
const special = (
  name: string,
  severities: readonly Severity[],
  languages?: readonly string[],
): fc.Arbitrary<SpecialLadder> =>
  fc.record({ rungs, ...times }).map((ladder) => ({
    ...{ name, severities: new Set(severities), ...ladder },
    ...(languages === undefined ? {} : { languages }),
  }));
export const anyRules: fc.Arbitrary<Rules> = fc.record({
  ladder: anyLadder,
  ladders: fc
    .tuple(special('grave', [4, 5]), special('grave vi', [4, 5], ['vi']), special('middle', [3]))
    .chain((all) => fc.subarray(all)),
  heavyCases: fc.option(fc.record({ severity: fc.constantFrom(4, 5), perShift: fc.constantFrom(1, 2) }), {
    nil: undefined,
  }),
});
const person = fc.record({
  role: fc.constantFrom('responder' as const, 'supervisor' as const, 'administrator' as const),
  teams: fc.subarray(['first-line', 'night']),
  languages: fc.subarray(['id', 'en', 'vi']),
  skills: fc.subarray(['children']),
  capacity: fc.option(fc.integer({ min: 1, max: 3 })),
  owns: fc.integer({ min: 0, max: 2 }),
});
export const anyPeople: fc.Arbitrary<Member[]> = fc.array(person, { maxLength: 5 }).map((people) =>
  people.map((one, index) => ({
    ...one,
    id: String(index) as ResponderId, // A key of this world alone.
    signInName: `p${index}`,
    ...{ taken: [], word: null, shifts: [] },
  })),
);
const officeHours: TeamHours = {
  zone: 'Asia/Jakarta',
  open: [{ days: new Set([1, 2, 3, 4, 5, 6, 7]), from: 0, to: 24 * 60 }],
  channels: new Map([['telegram', [{ days: new Set([1, 2, 3, 4, 5]), from: 9 * 60, to: 17 * 60 }]]]),
  holidays: new Set(),
};
export const anyTeams = fc.record({
  plannedTeams: fc.subarray(['night']).map((teams) => new Set(teams)),
  // Wall clocks are dear: a few worlds have one.
  hours: fc.nat(7).map((chance) => new Map(chance === 0 ? [['first-line', officeHours]] : [])),
});
