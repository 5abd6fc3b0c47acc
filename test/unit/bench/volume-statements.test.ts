import { expect, it } from 'vitest';
import { compare } from '../../bench/volume-statements.ts';

const cost = (blocks: number, ms = 0.1, seqScans: readonly string[] = []) => ({ ms, blocks, seqScans });

it('names the statements that cost more than twice as much where more is stored, the dearest first', () => {
  const empty = new Map([
    ['select steady', cost(300)],
    ['select a level deeper', cost(4)],
    ['select many', cost(150)],
    ['select slow', cost(3)],
    ['select end to end', cost(2)],
    ['select only here', cost(1)],
  ]);
  const filled = new Map([
    ['select steady', cost(500)],
    ['select a level deeper', cost(12)],
    ['select many', cost(400)],
    ['select slow', cost(5, 80)],
    ['select end\n  to end', cost(9_000)],
    ['select end to end', cost(50, 1, ['outbox'])],
  ]);
  const { compared, grown } = compare(empty, filled);
  expect(compared).toBe(5);
  expect(grown.map(({ statement }) => statement)).toEqual(['select many', 'select end to end', 'select slow']);
});
