import { expect, it } from 'vitest';
import { createTokenBuckets } from '../../../../src/channels/webchat/token-bucket.ts';

const at = (ms: number) => new Date(1_800_000_000_000 + ms);

it('lets a burst through, then tells exactly when the next one may come', () => {
  const buckets = createTokenBuckets({ burst: 2, perSecond: 2 });

  expect([buckets.take('a', at(0)), buckets.take('a', at(0)), buckets.take('a', at(0))]).toEqual([0, 0, 500]);
  expect(buckets.take('a', at(250))).toBe(250);
  expect(buckets.take('a', at(500))).toBe(0);
});

it('slows each key alone', () => {
  const buckets = createTokenBuckets({ burst: 1, perSecond: 1 });

  buckets.take('a', at(0));

  expect(buckets.take('b', at(0))).toBe(0);
  expect(buckets.take('a', at(0))).toBe(1_000);
});

it('is not fooled by a clock that goes back', () => {
  const buckets = createTokenBuckets({ burst: 1, perSecond: 1 });

  buckets.take('a', at(10_000));

  expect(buckets.take('a', at(0))).toBe(1_000);
  expect(buckets.take('a', at(10_500))).toBe(500);
});

it('forgets only full buckets when there are many', () => {
  const buckets = createTokenBuckets({ burst: 1, perSecond: 0.001 });
  for (let key = 0; key < 10_001; key += 1) buckets.take(`key ${key}`, at(0));

  expect(buckets.take('key 10000', at(1_000))).toBeGreaterThan(0);
});
