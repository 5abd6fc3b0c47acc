import { describe, expect, it } from 'vitest';
import { judgeSlope, lowestOfWindows, slopeOf } from '../../bench/slope.ts';

/** Noise that is the same in every run: what garbage collection leaves, between 0 and 1. */
const noise = (index: number): number => ((index * 7_919) % 101) / 100;
const minutes = (count: number, value: (minute: number) => number) =>
  Array.from({ length: count }, (_, minute) => ({ hours: minute / 60, value: value(minute) }));

describe('the slope of memory', () => {
  it('is known to a hair where nothing wavers', () => {
    const { percentAnHour, plusMinus } = slopeOf(minutes(30, (minute) => 100 + minute));
    expect(percentAnHour).toBeCloseTo((60 / 114.5) * 100, 6);
    expect(plusMinus).toBeCloseTo(0, 6);
  });

  it('is flat where memory only wavers', () => {
    const slope = slopeOf(minutes(30, (minute) => 200 + 4 * noise(minute)));
    expect(Math.abs(slope.percentAnHour)).toBeLessThan(slope.plusMinus + 1);
    expect(judgeSlope(slope, 0.5)).toBe('flat');
  });

  it('grows where a leak lies under the same wavering', () => {
    const slope = slopeOf(minutes(30, (minute) => 200 + minute + 4 * noise(minute)));
    expect(judgeSlope(slope, 0.5)).toBe('grows');
  });

  it('is unclear where it wavers more than it could rise', () => {
    expect(judgeSlope(slopeOf(minutes(12, (minute) => 200 + 150 * noise(minute) + minute)), 0.2)).toBe('unclear');
  });

  it('is less sure of neighbours that are alike', () => {
    const wave = (length: number) =>
      slopeOf(minutes(40, (minute) => 200 + 10 * Math.sin((2 * Math.PI * minute) / length)));
    expect(wave(20).plusMinus).toBeGreaterThan(1.5 * wave(3).plusMinus);
  });

  it('looks at the lowest of each window, in which garbage has just been collected', () => {
    const samples = minutes(6, (minute) => [9, 5, 7, 8, 3, 6][minute] ?? 0);
    expect(lowestOfWindows(samples, 2 / 60).map(({ value }) => value)).toEqual([5, 7, 3]);
  });
});
