import { expect } from 'vitest';
import { loadHouse } from '../../src/cli/torture/house.ts';
import { partSize, tortureDigested } from '../../src/cli/torture/part.ts';
import { createMemory } from '../../src/torture/index.ts';

/** Fixed, so that a change that breaks something is the change's doing. Other seeds: `suar flows torture`. */
const seed = 20_261_124;
/**
 * `TORTURE_CONVERSATIONS` says how many; all 100,000 do not fit the half hour of CI beside the rest. Two test files play a half
 * each, on a processor core each.
 */
const conversations = Number(process.env['TORTURE_CONVERSATIONS'] ?? 6_000);

/** Plays every second part, and holds it to no broken invariant. */
export function playHalf(first: 0 | 1): void {
  const house = loadHouse('.', seed);
  const remembered = createMemory();
  let turns = 0;
  for (let part = first; part * partSize < conversations; part += 2) {
    const played = tortureDigested(house, { seed, part, conversations }, remembered);
    turns += played.turns;
    expect(played.broken).toEqual([]);
  }
  // Each conversation has at least a turn or is staff's alone; far fewer would mean that nothing was played.
  expect(turns).toBeGreaterThan((conversations / 2) * 4);
}
