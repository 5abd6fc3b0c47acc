const dayMs = 86_400_000;
const weekMs = 7 * dayMs;
/** 5 January 1970 was the first Monday after the epoch. */
const firstMondayMs = 4 * dayMs;

/** Monday 00:00 UTC of the week (ISO 8601: weeks begin on Monday) in which the moment lies. */
export function weekOf(at: Date): Date {
  return new Date(Math.floor((at.getTime() - firstMondayMs) / weekMs) * weekMs + firstMondayMs);
}

/** The Mondays of the last `count` weeks, the present one last. */
export function lastWeeks(now: Date, count: number): Date[] {
  const present = weekOf(now).getTime();
  return Array.from({ length: count }, (_, back) => new Date(present - (count - 1 - back) * weekMs));
}

/** "2026-11-23", the Monday: said of a week where a moment would tell too much. */
export function weekName(at: Date): string {
  return weekOf(at).toISOString().slice(0, 10);
}
