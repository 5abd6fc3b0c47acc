import { describe, expect, it } from 'vitest';
import { readShiftFile, ShiftFileError, writeCalendar } from '../../../src/roster/index.ts';

const now = new Date('2026-11-30T12:00:00Z');
const table = (row: string): string => `responder,team,from,to\n${row}\n`;
const calendar = (...lines: string[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'BEGIN:VEVENT', 'UID:1', ...lines, 'END:VEVENT', 'END:VCALENDAR'].join('\r\n');

describe('a table of shifts', () => {
  it('is read with the offsets of its times', () => {
    expect(readShiftFile(table('Ayu,first-line,2026-12-01T08:00:00+07:00,2026-12-01T16:00:00+07:00'), now)).toEqual([
      {
        ...{ signInName: 'ayu', team: 'first-line' },
        ...{ from: new Date('2026-12-01T01:00:00Z'), to: new Date('2026-12-01T09:00:00Z') },
      },
    ]);
  });

  it.each([
    ['ayu,first-line,tomorrow,2026-12-01T16:00:00+07:00', 'row 2: from: expected a time such as'],
    ['ayu,first-line,2026-12-01T16:00:00+07:00,2026-12-01T08:00:00+07:00', 'row 2: to: expected a time after from'],
    ['ayu,first-line,2026-12-01T08:00:00Z,2026-12-11T08:00:00Z', 'row 2: to: expected at most seven days'],
    ['ayu,,2026-12-01T08:00:00Z,2026-12-01T09:00:00Z', 'row 2: team: expected the name of a team'],
    [',first-line,2026-12-01T08:00:00Z,2026-12-01T09:00:00Z', 'row 2: responder: expected a sign-in name'],
  ])('names what is wrong in %s', (row, problem) => {
    expect(() => readShiftFile(table(row), now)).toThrow(problem);
  });

  it.each(['a,b\n"broken', '\u0000\u0001', '{"shifts": []}', ''])(
    'is refused, or holds nothing, when it is none: %j',
    (text) => {
      const read = (): number => readShiftFile(text, now).length;
      try {
        expect(read()).toBe(0);
      } catch (error) {
        expect(error).toBeInstanceOf(ShiftFileError);
      }
    },
  );
});

describe('a calendar', () => {
  it('is unfolded: a rule without end is planned a quarter ahead', () => {
    const rule = ['DTSTART:20261201T010000Z', 'DTEND:20261201T090000Z', 'SUMMARY:ayu', 'CATEGORIES:first-line'];
    const shifts = readShiftFile(calendar(...rule, 'RRULE:FREQ=DAILY'), now);
    expect(shifts.length).toBeGreaterThan(85);
    expect(shifts.length).toBeLessThan(95);
    expect(shifts[1]?.from).toEqual(new Date('2026-12-02T01:00:00Z'));
  });

  it('is refused with the event that lacks something', () => {
    const times = ['DTSTART:20261201T010000Z', 'DTEND:20261201T090000Z'];
    expect(() => readShiftFile(calendar(...times, 'SUMMARY:ayu'), now)).toThrow('event 1: team');
    expect(() => readShiftFile(calendar('SUMMARY:ayu', 'CATEGORIES:x'), now)).toThrow('event 1');
    expect(() => readShiftFile('BEGIN:VCALENDAR\r\nnonsense', now)).toThrow(ShiftFileError);
  });

  it('says again what was read from it', () => {
    const shifts = readShiftFile(table('ayu,first-line,2026-12-01T08:00:00+07:00,2026-12-01T16:00:00+07:00'), now);
    const written = writeCalendar(
      shifts.map((shift, index) => ({ ...shift, id: String(index) })),
      now,
    );
    expect(readShiftFile(written, now)).toEqual(shifts);
  });
});
