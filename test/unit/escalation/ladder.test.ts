import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Ladder } from '../../../src/core/ladder.ts';
import {
  type AlertState,
  firstOffer,
  longestWaitMs,
  nextMove,
  offerAnew,
  type Owed,
  remindAt,
  type Staffing,
} from '../../../src/escalation/ladder.ts';

const minute = 60_000;
const ladder: Ladder = {
  rungs: [
    { audience: { kind: 'team', team: 'first-line' }, acceptWithinMs: 2 * minute },
    { audience: { kind: 'role', role: 'supervisor' }, acceptWithinMs: 3 * minute },
    { audience: { kind: 'role', role: 'administrator' }, acceptWithinMs: 5 * minute },
  ],
  firstReplyWithinMs: 5 * minute,
  remindAfterMs: 3 * minute,
  replyWithinMs: 10 * minute,
};
/** Somebody who could take it is on duty on each rung. */
const everybody: Staffing = ['ready', 'ready', 'ready', 'ready', 'ready'];
const noon = new Date('2026-03-01T12:00:00Z');
const after = (ms: number, from = noon): Date => new Date(from.getTime() + ms);
const offered = (rung: number, round: number, dueAt: Date): AlertState => ({ status: 'offered', rung, round, dueAt });
const accepted = (reminded: boolean, owes: Owed, dueAt: Date, ownerOnDuty = true): AlertState => ({
  ...{ status: 'accepted', rung: 0, round: 0 },
  ...{ reminded, owes, dueAt, ownerOnDuty },
});

describe('the ladder', () => {
  it('begins with the first rung', () => {
    expect(firstOffer(ladder, everybody, noon)).toEqual({
      ...{ rung: 0, round: 0, audience: { kind: 'team', team: 'first-line' } },
      ...{ dueAt: after(2 * minute), ladder: '' },
    });
  });

  it('waits until the rung has had its time', () => {
    const dueAt = after(2 * minute);
    expect(nextMove(offered(0, 0, dueAt), ladder, everybody, after(2 * minute - 1))).toEqual({
      kind: 'wait',
      until: dueAt,
    });
    expect(nextMove(offered(0, 0, dueAt), ladder, everybody, dueAt)).toMatchObject({
      kind: 'offer',
      rung: 1,
      round: 0,
    });
  });

  it('climbs one rung at a time, however late the wake-up, and gives each its full time', () => {
    const now = after(90 * minute);
    expect(nextMove(offered(0, 0, noon), ladder, everybody, now)).toMatchObject({
      ...{ kind: 'offer', rung: 1, audience: { kind: 'role', role: 'supervisor' } },
      dueAt: after(3 * minute, now),
    });
  });

  it('offers the last rung again, round after round', () => {
    expect(nextMove(offered(2, 6, noon), ladder, everybody, noon)).toMatchObject({ kind: 'offer', rung: 2, round: 7 });
  });

  it.each([
    ['first-reply', 2 * minute],
    ['reply', 7 * minute],
  ] as const)('reminds a silent owner who owes a %s and leaves the rest of the time', (owes, left) => {
    const dueAt = remindAt(ladder, owes, noon);
    expect(dueAt).toEqual(after(3 * minute));
    expect(nextMove(accepted(false, owes, dueAt), ladder, everybody, dueAt)).toEqual({
      ...{ kind: 'remind', of: 'reply' },
      dueAt: after(left, dueAt),
    });
  });

  it('takes the case back from an owner who stays silent, and offers it higher up', () => {
    expect(nextMove(accepted(true, 'reply', noon), ladder, everybody, noon)).toMatchObject({
      ...{ kind: 'take-back', rung: 1, round: 1, dueAt: after(3 * minute) },
    });
  });

  it('asks nothing of anybody while nobody waits', () => {
    expect(nextMove({ status: 'answered', rung: 1, round: 1 }, ladder, everybody, noon)).toEqual({
      kind: 'wait',
      until: undefined,
    });
    expect(nextMove({ status: 'resolved', rung: 1, round: 1 }, ladder, everybody, noon)).toMatchObject({
      kind: 'wait',
    });
  });

  describe('on which nobody owes anything', () => {
    const forgetful: Ladder = { ...ladder, stale: { afterMs: 60 * minute, graceMs: 30 * minute } };
    const quiet = (since: Date, dueAt: Date, reminded: boolean): AlertState => ({
      ...{ status: 'answered', rung: 0, round: 0, quiet: { since, dueAt, reminded } },
    });
    const due = after(60 * minute);

    it('is recalled to its owner, then taken back and offered higher up in a new round', () => {
      expect(nextMove(quiet(noon, due, false), forgetful, everybody, after(-1, due))).toEqual({
        kind: 'wait',
        until: due,
      });
      const graceEnds = after(30 * minute, due);
      expect(nextMove(quiet(noon, due, false), forgetful, everybody, due)).toEqual({
        ...{ kind: 'remind', of: 'stale', dueAt: graceEnds },
      });
      expect(nextMove(quiet(noon, graceEnds, true), forgetful, everybody, graceEnds)).toMatchObject({
        ...{ kind: 'take-back', because: 'case-stale', rung: 1, round: 1 },
      });
    });

    it('is left alone once anything has happened, and where nobody counts', () => {
      const noted = after(20 * minute);
      const postponed = { kind: 'postpone', dueAt: after(80 * minute) };
      expect(nextMove(quiet(noted, due, false), forgetful, everybody, due)).toEqual(postponed);
      expect(nextMove(quiet(noted, due, true), forgetful, everybody, due)).toEqual(postponed);
      expect(nextMove(quiet(noon, due, true), ladder, everybody, due)).toEqual({ kind: 'wait', until: undefined });
    });
  });

  it('does not wait for a deadline that was written before the clock was set back', () => {
    expect(nextMove(offered(0, 0, after(60 * minute)), ladder, everybody, noon)).toMatchObject({
      kind: 'offer',
      rung: 1,
    });
  });

  it.each<[Staffing, number]>([
    [['nobody', 'lacking', 'ready'], 2],
    [['lacking', 'nobody', 'nobody'], 0],
    [['nobody', 'lacking', 'nobody'], 1],
    [['nobody', 'nobody', 'nobody'], 0],
  ])('passes over rungs on which nobody could take it, and prefers the language to the order: %j', (staffing, rung) => {
    expect(firstOffer(ladder, staffing, noon).rung).toBe(rung);
    expect(offerAnew({ round: 0 }, ladder, staffing, noon).rung).toBe(rung);
  });

  it.each<[Staffing, number, number]>([
    [['ready', 'nobody', 'ready'], 2, 0],
    [['ready', 'lacking', 'nobody'], 1, 0],
    [['ready', 'nobody', 'nobody'], 0, 1],
    [['nobody', 'nobody', 'nobody'], 1, 0],
  ])('climbs to whoever is there: %j', (staffing, rung, round) => {
    expect(nextMove(offered(0, 0, noon), ladder, staffing, noon)).toMatchObject({ kind: 'offer', rung, round });
  });

  it('hands on at once what its owner left behind, before any deadline', () => {
    const dueAt = after(2 * minute);
    expect(nextMove(accepted(false, 'reply', dueAt, false), ladder, everybody, noon)).toMatchObject({
      ...{ kind: 'take-back', because: 'owner-off-duty', rung: 1, round: 1 },
    });
  });

  it('starts from the bottom in a new round when something graver happens', () => {
    expect(offerAnew({ round: 4 }, ladder, everybody, noon)).toMatchObject({ rung: 0, round: 5 });
  });
});

/** What the rows say, kept by the same rules as climb, accept and reply-owed. */
interface Rows {
  alert: AlertState;
  owner: boolean;
  openOffers: number;
  offers: Set<string>;
}

const durations = fc.integer({ min: 1_000, max: 3_600_000 });
const anyLadder: fc.Arbitrary<Ladder> = fc.record({
  rungs: fc.array(
    fc.record({ audience: fc.constant({ kind: 'team' as const, team: 'first-line' }), acceptWithinMs: durations }),
    { minLength: 2, maxLength: 5 },
  ),
  firstReplyWithinMs: durations,
  remindAfterMs: durations,
  replyWithinMs: durations,
});
const happening = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('time-passes' as const), ms: fc.integer({ min: 0, max: 4_000_000 }) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('clock-jumps' as const),
      ms: fc.integer({ min: -90_000_000, max: 90_000_000 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('accepted', 'owner-replied', 'person-wrote', 'graver') }) },
);

function wake(rows: Rows, rules: Ladder, now: Date): boolean {
  const move = nextMove(rows.alert, rules, everybody, now);
  switch (move.kind) {
    case 'wait':
    case 'postpone':
      return false;
    case 'remind':
      if (rows.alert.status !== 'accepted') throw new Error('reminded nobody');
      rows.alert = { ...rows.alert, reminded: true, dueAt: move.dueAt };
      return true;
    case 'offer':
    case 'take-back': {
      const key = `${move.round}-${move.rung}`;
      expect(rows.offers.has(key)).toBe(false);
      rows.offers.add(key);
      rows.owner = false;
      rows.openOffers = 1;
      rows.alert = offered(move.rung, move.round, move.dueAt);
      return true;
    }
  }
}

function happen(rows: Rows, rules: Ladder, kind: string, now: Date): void {
  const { alert } = rows;
  const owed = (owes: Owed): AlertState => ({
    ...{ status: 'accepted', rung: alert.rung, round: alert.round },
    ...{ reminded: false, owes, dueAt: remindAt(rules, owes, now), ownerOnDuty: true },
  });
  if (kind === 'accepted' && alert.status === 'offered') {
    rows.alert = owed('first-reply');
    rows.owner = true;
    rows.openOffers = 0;
  }
  if (kind === 'owner-replied' && alert.status === 'accepted')
    rows.alert = { status: 'answered', rung: alert.rung, round: alert.round };
  if (kind === 'person-wrote' && alert.status === 'answered') rows.alert = owed('reply');
  if (kind === 'graver' && alert.status === 'answered') {
    const offer = offerAnew(alert, rules, everybody, now);
    const key = `${offer.round}-${offer.rung}`;
    expect(rows.offers.has(key)).toBe(false);
    rows.offers.add(key);
    Object.assign(rows, { owner: false, openOffers: 1, alert: offered(offer.rung, offer.round, offer.dueAt) });
  }
}

describe('whatever people do and clocks say', () => {
  it('no alert is without an open offer or an owner, and what is owed has a deadline within reach', () => {
    fc.assert(
      fc.property(anyLadder, fc.array(happening, { maxLength: 60 }), (rules, happenings) => {
        let now = noon;
        const first = firstOffer(rules, everybody, now);
        const rows: Rows = {
          ...{ alert: offered(first.rung, first.round, first.dueAt), owner: false, openOffers: 1 },
          offers: new Set(['0-0']),
        };
        for (const next of happenings) {
          if ('ms' in next) now = after(next.ms, now);
          else happen(rows, rules, next.kind, now);
          while (wake(rows, rules, now));
          expect(rows.owner || rows.openOffers === 1).toBe(true);
          if (rows.alert.status === 'offered' || rows.alert.status === 'accepted') {
            const aheadMs = rows.alert.dueAt.getTime() - now.getTime();
            expect(aheadMs).toBeGreaterThan(0);
            expect(aheadMs).toBeLessThanOrEqual(longestWaitMs(rules));
          }
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('never stops climbing while nobody accepts', () => {
    fc.assert(
      fc.property(anyLadder, fc.integer({ min: 1, max: 200 }), (rules, wakes) => {
        let now = noon;
        const first = firstOffer(rules, everybody, now);
        let alert = offered(first.rung, first.round, first.dueAt);
        for (let count = 0; count < wakes; count += 1) {
          if (alert.status !== 'offered') throw new Error('an offer became something else by itself');
          now = alert.dueAt;
          const move = nextMove(alert, rules, everybody, now);
          if (move.kind !== 'offer') throw new Error(`stopped with ${move.kind}`);
          expect(move.round * rules.rungs.length + move.rung).toBeGreaterThan(
            alert.round * rules.rungs.length + alert.rung,
          );
          alert = offered(move.rung, move.round, move.dueAt);
        }
        expect(alert.rung).toBe(Math.min(wakes, rules.rungs.length - 1));
      }),
    );
  });
});
