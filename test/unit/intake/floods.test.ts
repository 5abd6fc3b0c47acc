import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { type ConversationId } from '../../../src/core/brand.ts';
import { createFloodWatch, slowedFor, withFewCrowds } from '../../../src/intake/floods.ts';

const somebody = 'a' as ConversationId; // Of no table.
const at = (seconds: number) => new Date(Date.UTC(2026, 2, 1) + seconds * 1_000);

it('lets somebody write in a burst, and at their pace for ever', () => {
  const watch = createFloodWatch({ messagesPerMinute: 40, answerEveryMs: 10_000 });
  const burst = Array.from({ length: 20 }, () => watch.note(somebody, 1, at(0)));
  expect(burst).not.toContain(true);
  const steady = Array.from({ length: 500 }, (_, index) => watch.note(somebody, 1, at(60 + index * 1.5)));
  expect(steady).not.toContain(true);
});

it('sees who writes more, whatever the second in which they begin, and forgets it when they stop', () => {
  for (const start of [0, 17, 59]) {
    const watch = createFloodWatch({ messagesPerMinute: 40, answerEveryMs: 10_000 });
    const flood = Array.from({ length: 60 }, (_, index) => watch.note(somebody, 1, at(start + index * 0.5)));
    expect(flood.slice(0, 20)).not.toContain(true);
    expect(flood.slice(40)).not.toContain(false);
    watch.note(somebody, 10_000, at(start + 30));
    expect(watch.note(somebody, 1, at(start + 30 + 61))).toBe(false);
    expect(watch.note('b' as ConversationId, 1, at(start + 30))).toBe(false); // Of no table.
  }
});

it('lets those that were slowed together come back one after another, none too soon, and each in a slot', () => {
  const limits = { messagesPerMinute: 40, answerEveryMs: 10_000 };
  const ids = Array.from({ length: 400 }, () => randomUUID() as ConversationId); // Of no table.
  const times = ids.map((id) => slowedFor(id, limits).ms);
  expect(Math.min(...times)).toBeGreaterThanOrEqual(10_000);
  expect(Math.max(...times)).toBeLessThanOrEqual(15_000);
  for (const ms of times) expect(ms % 500).toBe(0);
  // 400 in ten slots or eleven: 40 each, and some chance.
  for (const ms of new Set(times)) expect(times.filter((one) => one === ms).length).toBeLessThan(90);
});

it('leaves most crowds to the next transaction, and nobody else', () => {
  const rows = Array.from({ length: 200 }, (_, index) => ({ index, waiting: index < 100 ? 1 : 50 }));
  const taken = withFewCrowds(rows);
  expect(taken.slice(0, 100)).toEqual(rows.slice(0, 100));
  expect(taken).toHaveLength(125);
});
