import { lastWeeks, weekName } from './week.ts';

/** How many adverts of one week name one place. */
export interface PlaceWeek {
  /** ISO 3166-1 of the country named as the place of work; null where none is named. */
  readonly place: string | null;
  /** Any moment of the week. */
  readonly week: Date;
  readonly adverts: number;
  readonly strong: number;
}

export interface Trend {
  readonly place: string | null;
  /** One for each week of `Trends.weeks`. */
  readonly weeks: readonly { readonly adverts: number; readonly strong: number }[];
  readonly total: number;
}

export interface Trends {
  /** Mondays, the present week last. */
  readonly weeks: readonly Date[];
  /** Most adverts first; an advert that names two places counts in both. */
  readonly places: readonly Trend[];
  /** The most adverts that one place had in one week: what bars are measured by. */
  readonly highest: number;
}

/** @param weeks how many, with the present one */
export function trendsOf(rows: readonly PlaceWeek[], now: Date, weeks: number): Trends {
  const mondays = lastWeeks(now, weeks);
  const column = new Map(mondays.map((monday, index) => [weekName(monday), index]));
  const places = new Map<string | null, { adverts: number; strong: number }[]>();
  for (const { place, week, adverts, strong } of rows) {
    const index = column.get(weekName(week));
    if (index === undefined) continue;
    const cells = places.get(place) ?? mondays.map(() => ({ adverts: 0, strong: 0 }));
    places.set(place, cells);
    const cell = cells[index];
    if (cell === undefined) continue;
    cell.adverts += adverts;
    cell.strong += strong;
  }
  const trends = [...places].map(([place, cells]): Trend => ({
    place,
    weeks: cells,
    total: cells.reduce((sum, { adverts }) => sum + adverts, 0),
  }));
  return {
    weeks: mondays,
    places: trends.sort((a, b) => b.total - a.total || ((a.place ?? '~') < (b.place ?? '~') ? -1 : 1)),
    highest: Math.max(0, ...trends.flatMap((trend) => trend.weeks.map(({ adverts }) => adverts))),
  };
}
