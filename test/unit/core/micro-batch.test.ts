import { describe, expect, it } from 'vitest';
import { MicroBatch } from '../../../src/core/micro-batch.ts';

describe('a micro-batch', () => {
  it('runs at once when idle and joins what comes meanwhile', async () => {
    const batches: number[][] = [];
    const batch = new MicroBatch<number>((items) => {
      batches.push([...items]);
      return new Promise((done) => setImmediate(done));
    }, 10);
    await Promise.all([1, 2, 3].map((item) => batch.add(item)));
    expect(batches).toEqual([[1], [2, 3]]);
  });

  it('lets one bad item fail alone', async () => {
    const batch = new MicroBatch<number>((items) => {
      return new Promise((done, failed) => setImmediate(() => (items.includes(2) ? failed(new Error('two')) : done())));
    }, 10);
    const answers = await Promise.allSettled([1, 2, 3].map((item) => batch.add(item)));
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });

  it('never takes more than its largest batch', async () => {
    const sizes: number[] = [];
    const batch = new MicroBatch<number>((items) => {
      sizes.push(items.length);
      return new Promise((done) => setImmediate(done));
    }, 4);
    await Promise.all(Array.from({ length: 11 }, (_, item) => batch.add(item)));
    expect(Math.max(...sizes)).toBe(4);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(11);
  });
});
