import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type ResponderId } from '../../../src/core/brand.ts';
import { type FoldLimits, planPages, ringAt, type Tellable, type ToldSoFar } from '../../../src/doors/fold.ts';

interface Offer extends Tellable {
  readonly id: string;
}

const begin = Date.parse('2026-11-30T12:00:00Z');
const limits: FoldLimits = { foldMs: 60_000, gapMs: 10_000 };
const at = (ms: number): Date => new Date(begin + ms);
const rina = 'rina' as ResponderId; // Ids of people who exist in this file only.
const budi = 'budi' as ResponderId;

function anOffer(part: Partial<Offer> & { atMs?: number; rungMs?: number } = {}): Offer {
  const { atMs = 0, rungMs = 120_000, ...rest } = part;
  return {
    ...{ id: `o${atMs}`, severity: 3, since: at(atMs), until: at(atMs + rungMs) },
    ...rest,
  };
}

it('tells the first at once, and what follows when the window is over', () => {
  expect(ringAt(anOffer(), undefined, limits, at(0))).toEqual(at(0));
  expect(ringAt(anOffer({ atMs: 5_000 }), at(0), limits, at(5_000))).toEqual(at(60_000));
  expect(ringAt(anOffer({ atMs: 61_000 }), at(0), limits, at(61_000))).toEqual(at(61_000));
});

it('tells severity 5 as soon as the gap allows', () => {
  const grave = { severity: 5 } as const;
  expect(ringAt(anOffer({ ...grave, atMs: 30_000 }), at(0), limits, at(30_000))).toEqual(at(30_000));
  expect(ringAt(anOffer({ ...grave, atMs: 3_000 }), at(0), limits, at(3_000))).toEqual(at(10_000));
});

it('leaves half of a short rung to those who are told', () => {
  const short = anOffer({ atMs: 1_000, rungMs: 40_000 });
  expect(ringAt(short, at(0), limits, at(1_000))).toEqual(at(21_000));
});

it('waits for no buzz that lies ahead because the clock was set back', () => {
  expect(ringAt(anOffer(), at(3_600_000), limits, at(0))).toEqual(at(0));
});

it('puts what comes together on one page, and into the page that waits already', () => {
  const told = new Map<ResponderId, ToldSoFar>([
    [rina, { lastBuzzAt: at(-5_000), waiting: { pageId: 'page', dueAt: at(20_000) } }],
  ]);
  const [one, two] = [anOffer({ id: 'one' }), anOffer({ id: 'two' })];
  const pages = planPages(
    [
      { one, responders: [rina, budi] },
      { one: two, responders: [rina] },
    ],
    told,
    limits,
    at(0),
  );
  expect(pages).toEqual([
    { responder: rina, pageId: 'page', dueAt: at(20_000), told: [one, two] },
    { responder: budi, pageId: undefined, dueAt: at(0), told: [one] },
  ]);
});

/** Plays what the worker does with a responder's page: gather until due, then ring. */
function play(arrivals: readonly { readonly afterMs: number; readonly offer: Partial<Offer> & { rungMs: number } }[]) {
  const buzzes: { atMs: number; offers: readonly Offer[] }[] = [];
  const offered: Offer[] = [];
  let waiting: { dueAtMs: number; offers: Offer[] } | undefined;
  let nowMs = 0;
  const ringUntil = (ms: number) => {
    if (waiting === undefined || waiting.dueAtMs > ms) return;
    buzzes.push({ atMs: waiting.dueAtMs, offers: waiting.offers });
    waiting = undefined;
  };
  for (const [position, { afterMs, offer }] of arrivals.entries()) {
    nowMs += afterMs;
    ringUntil(nowMs - 1);
    const one = anOffer({ ...offer, id: `o${position}`, atMs: nowMs });
    offered.push(one);
    const last = buzzes.at(-1);
    const told: ToldSoFar = {
      lastBuzzAt: last === undefined ? undefined : at(last.atMs),
      waiting: waiting === undefined ? undefined : { pageId: 'p', dueAt: at(waiting.dueAtMs) },
    };
    const [page] = planPages([{ one, responders: [rina] }], new Map([[rina, told]]), limits, at(nowMs));
    if (page === undefined) throw new Error('nobody is told');
    waiting = { dueAtMs: page.dueAt.getTime() - begin, offers: [...(waiting?.offers ?? []), ...page.told] };
    ringUntil(nowMs);
  }
  ringUntil(Number.POSITIVE_INFINITY);
  return { buzzes, offered };
}

const arrival = fc.record({
  afterMs: fc.oneof(fc.integer({ min: 0, max: 3_000 }), fc.integer({ min: 0, max: 200_000 })),
  offer: fc.record({
    severity: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const, 5 as const),
    rungMs: fc.integer({ min: 4_000, max: 300_000 }),
  }),
});

it('leaves no alert out, is never later than the window, and never buzzes twice within the gap', () => {
  fc.assert(
    fc.property(fc.array(arrival, { minLength: 1, maxLength: 60 }), (arrivals) => {
      const { buzzes, offered } = play(arrivals);
      const toldAt = new Map(buzzes.flatMap(({ atMs, offers }) => offers.map(({ id }) => [id, atMs] as const)));
      for (const offer of offered) {
        const waitedMs = (toldAt.get(offer.id) ?? Number.POSITIVE_INFINITY) - (offer.since.getTime() - begin);
        expect(waitedMs).toBeGreaterThanOrEqual(0);
        expect(waitedMs).toBeLessThanOrEqual(offer.severity === 5 ? limits.gapMs : limits.foldMs);
        // Also told in time to accept, where the gap leaves any.
        const rungMs = offer.until.getTime() - offer.since.getTime();
        expect(waitedMs).toBeLessThanOrEqual(Math.max(rungMs / 2, limits.gapMs));
      }
      for (const [position, { atMs }] of buzzes.entries())
        if (position > 0) expect(atMs - (buzzes[position - 1]?.atMs ?? 0)).toBeGreaterThanOrEqual(limits.gapMs);
    }),
    { numRuns: 1_000 },
  );
});

it('makes a few pages of a hundred alerts in ten minutes', () => {
  const flood = Array.from({ length: 100 }, () => ({
    afterMs: 6_000,
    offer: { severity: 4 as const, rungMs: 300_000 },
  }));
  expect(play(flood).buzzes.length).toBeLessThanOrEqual(11);
});
