import fc from 'fast-check';
import { expect, it } from 'vitest';
import { reviewPriority } from '../../../src/adverts/priority.ts';
import { kindSchema, tierSchema } from '../../../src/jobcheck/verdict.ts';

const verdicts = fc.record({
  kind: fc.constantFrom(...kindSchema.options),
  tier: fc.constantFrom(...tierSchema.options),
  score: fc.integer({ min: -10, max: 1_000 }),
  disagrees: fc.boolean(),
});

it('puts somebody on the way before everything that no crowd can push past', () => {
  fc.assert(
    fc.property(verdicts, verdicts, fc.nat(), fc.nat(), (one, other, reports, moreReports) => {
      fc.pre(one.kind === 'person_in_transit' && other.kind !== 'person_in_transit');
      expect(reviewPriority(one, reports)).toBeGreaterThan(reviewPriority(other, moreReports));
    }),
  );
});

it('never moves an advert back when somebody reports it, and by a bounded step in all', () => {
  fc.assert(
    fc.property(verdicts, fc.nat(), (verdict, reports) => {
      const [before, after] = [reviewPriority(verdict, reports), reviewPriority(verdict, reports + 1)];
      expect(after).toBeGreaterThanOrEqual(before);
      expect(reviewPriority(verdict, 1_000_000)).toBe(reviewPriority(verdict, 5));
    }),
  );
});

it('asks for no eyes where nothing calls for them', () => {
  expect(reviewPriority({ kind: 'offer', tier: 'some_signs', score: 5, disagrees: false }, 0)).toBe(0);
  expect(reviewPriority({ kind: 'offer', tier: 'some_signs', score: 5, disagrees: false }, 1)).toBeGreaterThan(0);
});
