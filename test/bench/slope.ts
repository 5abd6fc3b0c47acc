/** A straight line through measurements, and how sure it is. */
export interface Slope {
  /** In percent of the mean, an hour. */
  readonly percentAnHour: number;
  /** Half of the interval that holds the true slope 95 times of 100, in percent an hour. */
  readonly plusMinus: number;
}

/** Each measurement is known to resemble the one before it; more than this would make any line worthless. */
const mostAlike = 0.9;

/**
 * Least squares. Neighbours in time are alike, so the error of the slope is widened by the likeness of what the line leaves over.
 * @param points at least three; `hours` since any moment
 */
export function slopeOf(points: readonly { readonly hours: number; readonly value: number }[]): Slope {
  const mean = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
  const [middle, level] = [mean(points.map(({ hours }) => hours)), mean(points.map(({ value }) => value))];
  const spread = points.reduce((sum, { hours }) => sum + (hours - middle) ** 2, 0);
  const slope = points.reduce((sum, { hours, value }) => sum + (hours - middle) * (value - level), 0) / spread;
  const left = points.map(({ hours, value }) => value - level - slope * (hours - middle));
  const squares = left.reduce((sum, one) => sum + one ** 2, 0);
  const steps = left.slice(1).reduce((sum, one, index) => sum + one * (left[index] ?? 0), 0);
  const alike = squares === 0 ? 0 : Math.min(mostAlike, Math.max(0, steps / squares));
  const error = Math.sqrt(squares / (points.length - 2) / spread) * Math.sqrt((1 + alike) / (1 - alike));
  // Twice the standard error is 95 % for some thirty points.
  return { percentAnHour: (slope / level) * 100, plusMinus: ((2 * error) / level) * 100 };
}

/** In each stretch of time the lowest: what is left when garbage has been collected. */
export function lowestOfWindows(
  samples: readonly { readonly hours: number; readonly value: number }[],
  windowHours: number,
): { hours: number; value: number }[] {
  const lowest = new Map<number, { hours: number; value: number }>();
  for (const sample of samples) {
    const window = Math.floor(sample.hours / windowHours);
    const before = lowest.get(window);
    if (before === undefined || sample.value < before.value) lowest.set(window, sample);
  }
  return [...lowest.values()];
}

export type Verdict = 'flat' | 'grows' | 'unclear';

/** How much memory may seem to rise within the time that is looked at, and still count as flat. */
export const flatPercent = 5;

/**
 * `flat`: even the steepest slope that fits raises memory by less than `flatPercent` within the time looked at. `grows`: it does not,
 * and even the least steep one rises. `unclear`: neither; measure longer.
 */
export function judgeSlope({ percentAnHour, plusMinus }: Slope, hours: number): Verdict {
  if ((percentAnHour + plusMinus) * hours < flatPercent) return 'flat';
  return percentAnHour - plusMinus > 0 ? 'grows' : 'unclear';
}
