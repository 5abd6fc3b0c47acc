import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantOf, isZone, wallAt } from '../../../src/core/local-time.ts';
import { planRound } from '../../../src/checkins/plan-round.ts';
import { latestDue, nextDue, type Rhythm } from '../../../src/checkins/rhythm.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** Zones whose clocks change in many ways: by an hour, by half an hour, at midnight, by a whole day; and those that never do. */
const zones = [
  'Asia/Bangkok',
  'Asia/Kolkata',
  'Europe/Berlin',
  'America/New_York',
  'America/Havana',
  'America/Asuncion',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'Pacific/Apia',
  'Asia/Beirut',
  'UTC',
];
const zone = fc.constantFrom(...zones);
const date = fc
  .integer({ min: Date.UTC(2009, 0, 1) / day, max: Date.UTC(2031, 0, 1) / day })
  .map((days) => new Date(days * day).toISOString().slice(0, 10));
const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([hours, minutes]) => `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`);
const placed = { date, time, zone };
const days = fc.record({ kind: fc.constant('days' as const), every: fc.integer({ min: 1, max: 31 }), ...placed });
const hours = fc.record({ kind: fc.constant('hours' as const), every: fc.integer({ min: 1, max: 168 }), ...placed });
const once = fc.record({ kind: fc.constant('once' as const), ...placed });
const rhythm: fc.Arbitrary<Rhythm> = fc.oneof(days, hours, once);
const moment = fc.integer({ min: Date.UTC(2008, 0, 1), max: Date.UTC(2032, 0, 1) }).map((ms) => new Date(ms));

const daily = (from: string, at: string, where: string): Rhythm => ({
  ...{ kind: 'days', every: 1, date: from, time: at, zone: where },
});
const duesFrom = (of: Rhythm, from: string, count: number): string[] => {
  const dues: string[] = [];
  let now = new Date(from);
  for (let number = 0; number < count; number += 1) {
    const due = nextDue(of, now);
    if (due === null) break;
    dues.push(due.toISOString());
    now = due;
  }
  return dues;
};

describe('the next due time', () => {
  it('lies ahead, and nothing is due before it', () => {
    fc.assert(
      fc.property(rhythm, moment, (of, now) => {
        const due = nextDue(of, now);
        if (due === null) return of.kind === 'once';
        const justBefore = new Date(due.getTime() - 1);
        const between = latestDue(of, justBefore);
        return due > now && (between === null || between <= now);
      }),
      { numRuns: 1_000 },
    );
  });

  it('is no other for a later moment before it: asking twice gives no second time', () => {
    fc.assert(
      fc.property(rhythm, moment, fc.double({ min: 0, max: 1, noNaN: true }), (of, now, part) => {
        const due = nextDue(of, now);
        if (due === null) return true;
        const later = new Date(now.getTime() + Math.floor((due.getTime() - 1 - now.getTime()) * part));
        return nextDue(of, later)?.getTime() === due.getTime();
      }),
      { numRuns: 1_000 },
    );
  });

  it('shows on their clocks what was agreed, unless that time is skipped there', () => {
    fc.assert(
      fc.property(days, moment, (of, now) => {
        const due = nextDue(of, now);
        if (due === null) return false;
        const shown = new Date(wallAt(due.getTime(), of.zone)).toISOString().slice(11, 16);
        if (shown === of.time) return true;
        // Only a jump of the clocks explains another time: an hour before there was another offset.
        const offset = (at: number) => wallAt(at, of.zone) - at;
        return offset(due.getTime()) !== offset(due.getTime() - day);
      }),
      { numRuns: 1_000 },
    );
  });

  it('keeps the days apart that were agreed', () => {
    fc.assert(
      fc.property(days, moment, (of, now) => {
        const first = nextDue(of, now);
        const second = first === null ? null : nextDue(of, first);
        if (first === null || second === null) return false;
        // A change of the clocks takes or gives a few hours; Samoa once left out a whole day.
        return (
          Math.abs(second.getTime() - first.getTime() - of.every * day) <= (of.zone === 'Pacific/Apia' ? 26 : 3) * hour
        );
      }),
      { numRuns: 1_000 },
    );
  });

  it('counts hours that pass, whatever the clocks show', () => {
    fc.assert(
      fc.property(hours, moment, (of, now) => {
        const first = nextDue(of, now);
        const second = first === null ? null : nextDue(of, first);
        return first !== null && second !== null && second.getTime() - first.getTime() === of.every * hour;
      }),
      { numRuns: 1_000 },
    );
  });

  it('comes in spring, where the time is skipped, as much later as was skipped', () => {
    expect(duesFrom(daily('2026-03-28', '02:30', 'Europe/Berlin'), '2026-03-28T00:00:00Z', 3)).toEqual([
      '2026-03-28T01:30:00.000Z',
      '2026-03-29T01:30:00.000Z', // 03:30 there.
      '2026-03-30T00:30:00.000Z',
    ]);
  });

  it('comes once in autumn, where the time comes twice', () => {
    expect(duesFrom(daily('2026-10-24', '02:30', 'Europe/Berlin'), '2026-10-24T00:00:00Z', 3)).toEqual([
      '2026-10-24T00:30:00.000Z',
      '2026-10-25T00:30:00.000Z', // The first of two.
      '2026-10-26T01:30:00.000Z',
    ]);
  });

  it('is one for two agreed days, where one of them was left out', () => {
    // Samoa had no 30 December 2011: its clocks went from the 29th to the 31st.
    expect(duesFrom(daily('2011-12-29', '08:00', 'Pacific/Apia'), '2011-12-29T00:00:00Z', 3)).toEqual([
      '2011-12-29T18:00:00.000Z',
      '2011-12-30T18:00:00.000Z',
      '2011-12-31T18:00:00.000Z',
    ]);
  });

  it('ends where it was agreed once', () => {
    const of: Rhythm = { kind: 'once', date: '2026-03-01', time: '20:00', zone: 'Asia/Bangkok' };
    expect(nextDue(of, new Date('2026-03-01T12:59:59Z'))?.toISOString()).toBe('2026-03-01T13:00:00.000Z');
    expect(nextDue(of, new Date('2026-03-01T13:00:00Z'))).toBeNull();
  });
});

describe('a due time that has come', () => {
  it('is asked once after downtime, whatever was slept through, and never again by a clock that was set back', () => {
    fc.assert(
      fc.property(
        rhythm,
        moment,
        fc.integer({ min: 0, max: 40 * day }),
        fc.integer({ min: 0, max: 3 * hour }),
        (of, from, sleptMs, backMs) => {
          const due = nextDue(of, from);
          if (due === null) return true;
          const awake = new Date(due.getTime() + sleptMs);
          const round = planRound(of, due, awake, 2 * hour);
          // The row now waits for `next`; a clock that jumps back comes to it later, and to nothing before it.
          const setBack = new Date(awake.getTime() - backMs);
          return (
            round.due >= due &&
            round.due <= awake &&
            (round.next === null || (round.next > awake && round.next > round.due && round.next > setBack)) &&
            (round.kind === 'ask') === awake.getTime() - round.due.getTime() <= 2 * hour
          );
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('is not asked at three at night for eight in the evening', () => {
    const of = daily('2026-03-01', '20:00', 'Asia/Bangkok');
    const due = new Date('2026-03-01T13:00:00Z');
    expect(planRound(of, due, new Date('2026-03-01T20:00:00Z'), 2 * hour).kind).toBe('pass-over');
    expect(planRound(of, due, new Date('2026-03-11T14:30:00Z'), 2 * hour)).toEqual({
      kind: 'ask',
      due: new Date('2026-03-11T13:00:00Z'),
      next: new Date('2026-03-12T13:00:00Z'),
    });
  });
});

describe('local time', () => {
  it('finds the instant that the clocks show, for every time that they show', () => {
    fc.assert(
      fc.property(zone, moment, (where, at) => {
        const wall = wallAt(at.getTime(), where);
        const instant = instantOf(wall, where);
        return wallAt(instant, where) === wall && instant <= at.getTime();
      }),
      { numRuns: 1_000 },
    );
  });

  it('knows zones by their names, and no offsets', () => {
    expect(['Asia/Bangkok', 'America/Argentina/Ushuaia', 'UTC'].map(isZone)).toEqual([true, true, true]);
    expect(['+07:00', 'GMT+7', 'Asia/Nowhere', '', 'EST5EDT', '../etc'].map(isZone)).toEqual([
      ...[false, false, false, false, false, false],
    ]);
  });
});
