/** A person at a phone does not send two lines in one second; a number that does is noticed (research: Baileys, ban risk). */
export interface Pace {
  readonly leastMs: number;
  readonly mostMs: number;
}

/** A line after so long is no second line of the same breath. */
const sameBreathMs = 2_000;

/**
 * How long to wait before the next line to one person. The first reply to their word never waits, whatever it says: it may
 * be what keeps somebody safe. @param chance 0 to 1, drawn by the caller
 */
export function pauseBefore(
  pace: Pace,
  talk: { readonly sentMs: number | undefined; readonly heardMs: number | undefined },
  nowMs: number,
  chance: number,
): number {
  const { sentMs, heardMs } = talk;
  if (sentMs === undefined || (heardMs !== undefined && heardMs > sentMs)) return 0;
  if (nowMs - sentMs >= sameBreathMs) return 0;
  const gapMs = pace.leastMs + (pace.mostMs - pace.leastMs) * chance;
  return Math.max(0, Math.round(sentMs + gapMs - nowMs));
}
