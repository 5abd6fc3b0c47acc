import { describe, expect, it } from 'vitest';
import { trendsOf } from '../../../../src/desk/adverts/trends.ts';
import { weekName, weekOf } from '../../../../src/desk/adverts/week.ts';

describe('a week', () => {
  it('begins on Monday at midnight UTC, before 1970 too', () => {
    expect(weekName(new Date('2026-11-29T23:59:59.999Z'))).toBe('2026-11-23');
    expect(weekOf(new Date('2026-11-30T00:00:00Z'))).toEqual(new Date('2026-11-30T00:00:00Z'));
    expect(weekName(new Date('1970-01-01T12:00:00Z'))).toBe('1969-12-29');
  });
});

describe('trends', () => {
  const now = new Date('2026-11-30T09:00:00Z');
  const row = (place: string | null, week: string, adverts: number, strong = 0) => ({
    place,
    week: new Date(week),
    adverts,
    strong,
  });

  it('count per place and week, most adverts first, weeks without any as none', () => {
    const trends = trendsOf(
      [
        row(null, '2026-11-30', 1),
        row('KH', '2026-11-16', 5, 2),
        row('KH', '2026-11-30', 1, 1),
        row('MM', '2026-11-23', 4),
      ],
      now,
      3,
    );
    expect(trends.weeks.map(weekName)).toEqual(['2026-11-16', '2026-11-23', '2026-11-30']);
    expect(trends.places.map(({ place, total }) => [place, total])).toEqual([
      ['KH', 6],
      ['MM', 4],
      [null, 1],
    ]);
    expect(trends.places[0]?.weeks).toEqual([
      { adverts: 5, strong: 2 },
      { adverts: 0, strong: 0 },
      { adverts: 1, strong: 1 },
    ]);
    expect(trends.highest).toBe(5);
  });

  it('leave out what is older than the weeks that are shown, and what is of the future', () => {
    const trends = trendsOf([row('KH', '2026-11-09', 9), row('KH', '2026-12-07', 9)], now, 3);
    expect(trends).toMatchObject({ places: [], highest: 0 });
  });
});
