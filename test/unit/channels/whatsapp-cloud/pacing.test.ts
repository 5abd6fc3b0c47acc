import { describe, expect, it } from 'vitest';
import { createPacing } from '../../../../src/channels/whatsapp-cloud/pacing.ts';

const burst = (pacing: ReturnType<typeof createPacing>, count: number, now: number) =>
  Array.from({ length: count }, () => pacing.take('a', now));

describe('the pace to one person', () => {
  it('lets 45 through at once, then one every six seconds', () => {
    const pacing = createPacing();
    expect(burst(pacing, 45, 0).every((waitMs) => waitMs === 0)).toBe(true);
    expect(pacing.take('a', 0)).toBe(6_000);
    expect(pacing.take('a', 2_000)).toBe(4_000);
    expect(pacing.take('a', 6_000)).toBe(0);
    expect(pacing.take('a', 6_000)).toBe(6_000);
    expect(pacing.take('b', 6_000)).toBe(0);
  });

  it('pays a burst back: after 20, two minutes until 45 may go again', () => {
    const pacing = createPacing();
    burst(pacing, 20, 0);
    expect(burst(pacing, 46, 120_000).filter((waitMs) => waitMs === 0)).toHaveLength(45);
  });

  it('is not confused by a clock that goes back', () => {
    const pacing = createPacing();
    burst(pacing, 45, 100_000);
    expect(pacing.take('a', 50_000)).toBe(6_000);
  });

  it('waits 4^n seconds after each refusal in a row, at least six, at most five minutes', () => {
    const pacing = createPacing();
    const waits = Array.from({ length: 7 }, () => pacing.refused('a', 0));
    expect(waits).toEqual([6_000, 6_000, 16_000, 64_000, 256_000, 300_000, 300_000]);
    expect(pacing.take('a', 1_000)).toBe(299_000);
    expect(pacing.take('a', 300_000)).toBe(0);
    pacing.went('a');
    expect(pacing.refused('a', 300_000)).toBe(6_000);
  });

  it('forgets people whose burst is full again, and nobody else', () => {
    const pacing = createPacing();
    burst(pacing, 45, 0);
    for (let count = 0; count < 10_050; count += 1) pacing.take(`person ${count}`, 0);
    // Everybody but `a` has paid back.
    for (let count = 0; count < 10_050; count += 1) pacing.take(`other ${count}`, 6_000);
    expect(pacing.take('a', 6_000)).toBe(0);
    expect(pacing.take('a', 6_000)).toBe(6_000);
  });
});
