import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clusterAdverts, type Trait, type TraitedAdvert } from '../../../../src/desk/adverts/cluster.ts';

const day = (date: number): Date => new Date(Date.UTC(2026, 10, date));
const phone = (key: string): Trait => ({ kind: 'phone', key });
const text = (key: string): Trait => ({ kind: 'text', key });
const advert = (id: string, date: number, ...traits: Trait[]): TraitedAdvert => ({ id, at: day(date), traits });

describe('clusters of adverts', () => {
  it('join what hangs together through others, biggest and then newest first', () => {
    const clusters = clusterAdverts([
      advert('old pair 1', 1, phone('x')),
      advert('old pair 2', 2, phone('x')),
      advert('chain 1', 3, phone('a')),
      advert('chain 2', 4, phone('a'), text('t')),
      advert('chain 3', 5, text('t')),
      advert('new pair 1', 6, text('y')),
      advert('new pair 2', 7, text('y')),
      advert('alone', 8, phone('nobody else has it')),
      advert('nothing', 9),
    ]);
    expect(clusters.map(({ adverts }) => adverts)).toEqual([
      ['chain 3', 'chain 2', 'chain 1'],
      ['new pair 2', 'new pair 1'],
      ['old pair 2', 'old pair 1'],
    ]);
    expect(clusters[0]?.newestAt).toEqual(day(5));
    expect(clusters[0]?.shared).toEqual([
      { trait: phone('a'), adverts: ['chain 2', 'chain 1'] },
      { trait: text('t'), adverts: ['chain 3', 'chain 2'] },
    ]);
  });

  it('do not take a number for a text with the same key, nor one advert that says a number twice for two', () => {
    expect(clusterAdverts([advert('1', 1, phone('k'), phone('k')), advert('2', 2, text('k'))])).toEqual([]);
  });

  it('are the same in whatever order the rows come, and every advert is in one at most', () => {
    const rows = fc.uniqueArray(
      fc.record({
        id: fc.uuid(),
        at: fc.integer({ min: 1, max: 28 }).map(day),
        traits: fc.array(fc.integer({ min: 0, max: 12 }).map(String).map(phone), { maxLength: 3 }),
      }),
      { selector: ({ id }) => id, maxLength: 30 },
    );
    fc.assert(
      fc.property(rows, (some) => {
        const clusters = clusterAdverts(some);
        expect(clusterAdverts(some.toReversed())).toEqual(clusters);
        const ids = clusters.flatMap(({ adverts }) => adverts);
        expect(new Set(ids).size).toBe(ids.length);
        // Two that share a trait are never apart.
        for (const [one, other] of some.flatMap((a) => some.map((b) => [a, b] as const))) {
          if (one.id === other.id || !one.traits.some(({ key }) => other.traits.some((trait) => trait.key === key)))
            continue;
          const home = clusters.find(({ adverts }) => adverts.includes(one.id));
          expect(home?.adverts).toContain(other.id);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('take five thousand adverts with one number in common as one cluster', () => {
    const many = Array.from({ length: 5_000 }, (_, index) =>
      advert(String(index), 1, phone('the same'), text(String(index))),
    );
    const [only, ...others] = clusterAdverts(many);
    expect([only?.adverts.length, only?.shared.length, others.length]).toEqual([5_000, 1, 0]);
  });
});
