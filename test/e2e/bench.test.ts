import { beforeAll, expect, it } from 'vitest';
import { buildIfOld } from '../support/built.ts';

/*
 * Both benches once, as small as they come: that they run, fill what they say, and report what a reader relies on. Their numbers are
 * for a quiet machine; none is judged here.
 */
const small = {
  ...{ BENCH_VOLUME_PEOPLE: '400', BENCH_VOLUME_MESSAGES: '4000', BENCH_VOLUME_OPEN_CASES: '80' },
  ...{ BENCH_VOLUME_TALKING: '10', BENCH_VOLUME_PLEAS: '2', BENCH_SOAK_MINUTES: '0.05' },
};
const progress = (): void => undefined;

beforeAll(() => {
  // Read when the benches are imported.
  Object.assign(process.env, small);
  buildIfOld();
});

it('plays the same conversations on an empty and on a filled database', async () => {
  const { run } = await import('../bench/volume.ts');
  const { ratio, sides, databaseMegabytes, statements, stored } = await run({ rounds: 1, progress });
  expect(stored).toEqual({ people: 400, messages: 4_000, openCases: 80 });
  expect(databaseMegabytes.filled).toBeGreaterThan(databaseMegabytes.empty);
  for (const value of Object.values(ratio)) expect(value).toBeGreaterThan(0);
  for (const { talk, plea, blocksPerMessage, postgresMsPerMessage } of [sides.empty, sides.filled]) {
    expect([talk.length, plea.length]).toEqual([1, 1]);
    expect(blocksPerMessage).toBeGreaterThan(10);
    expect(postgresMsPerMessage).toBeGreaterThan(0);
  }
  // Sweeps, talk, pages and acts of the desk: were the recorder deaf, there would be none.
  expect(statements.compared).toBeGreaterThan(80);
}, 120_000);

it('soaks the service and tells by its rule whether memory is flat', async () => {
  const { run } = await import('../bench/soak.ts');
  const { load, pss, rss, heap, verdict, atBegin, atEnd } = await run({ progress });
  expect(load.written).toBeGreaterThan(0);
  expect(load.webTalks).toBeGreaterThan(0);
  expect(load.pageVisits).toBeGreaterThan(0);
  for (const one of [pss, rss, heap]) {
    expect(one.windows).toBeGreaterThan(2);
    expect(Number.isFinite(one.plusMinus)).toBe(true);
  }
  expect(pss.lastMegabytes).toBeLessThan(rss.lastMegabytes);
  expect(heap.lastMegabytes).toBeLessThan(rss.lastMegabytes);
  expect(['flat', 'grows', 'unclear']).toContain(verdict);
  for (const { activeHandles, descriptors } of [atBegin, atEnd]) {
    expect(activeHandles).toBeGreaterThan(0);
    expect(descriptors['socket']).toBeGreaterThan(0);
  }
}, 120_000);
