import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createRightOfWay } from '../../../src/outbox/right-of-way.ts';

/** Work that ends when it is told to. */
function aWork() {
  let end: () => void = () => undefined;
  const done = new Promise<void>((ended) => (end = ended));
  return {
    run: () => done,
    end: () => {
      end();
    },
  };
}

/** What ordinary work has been let through, by name. */
function aRoad() {
  const way = createRightOfWay();
  const through: string[] = [];
  return { way, through, come: (name: string) => void way.ordinary().then(() => through.push(name)) };
}

const settle = () => vi.advanceTimersByTimeAsync(0);

describe('the right of way', () => {
  beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
  afterEach(() => vi.useRealTimers());

  it('keeps nobody where nothing urgent is under way', async () => {
    const { through, come, way } = aRoad();
    come('greeting');
    await settle();
    expect(through).toEqual(['greeting']);
    expect(way.isBusy()).toBe(false);
  });

  it('keeps what is ordinary until the last of what is urgent has passed', async () => {
    const { way, through, come } = aRoad();
    const [one, other] = [aWork(), aWork()];
    const both = [way.urgent(one.run), way.urgent(other.run)];
    come('greeting');
    one.end();
    await settle();
    expect(through).toEqual([]);
    other.end();
    await Promise.all(both);
    await settle();
    expect(through).toEqual(['greeting']);
  });

  it('lets go of what takes long, since a slow provider needs no core', async () => {
    const { way, through, come } = aRoad();
    void way.urgent(aWork().run);
    come('greeting');
    await vi.advanceTimersByTimeAsync(99);
    expect(through).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(through).toEqual(['greeting']);
  });

  it('keeps nothing ordinary longer than a quarter of a second, however much urgent work follows', async () => {
    const { way, through, come } = aRoad();
    come('early');
    void way.urgent(aWork().run);
    come('greeting');
    for (let ms = 0; ms < 240; ms += 20) {
      void way.urgent(aWork().run);
      await vi.advanceTimersByTimeAsync(20);
    }
    expect(through).toEqual(['early']);
    await vi.advanceTimersByTimeAsync(10);
    expect(through).toEqual(['early', 'greeting']);
  });

  it('passes on what urgent work throws, and is free again', async () => {
    const { way, through, come } = aRoad();
    await expect(way.urgent(() => Promise.reject(new Error('the database is away')))).rejects.toThrow('away');
    come('greeting');
    await settle();
    expect(through).toEqual(['greeting']);
  });

  it('is busy for two seconds after what was urgent', async () => {
    const { way } = aRoad();
    await way.urgent(() => Promise.resolve());
    await vi.advanceTimersByTimeAsync(1_999);
    expect(way.isBusy()).toBe(true);
    await vi.advanceTimersByTimeAsync(1);
    expect(way.isBusy()).toBe(false);
  });

  it('is not busy because somebody looked and found nothing', async () => {
    const { way } = aRoad();
    await way.urgent(
      () => Promise.resolve('nothing'),
      (found) => found !== 'nothing',
    );
    expect(way.isBusy()).toBe(false);
  });

  it('lets what takes long through one by one, with a rest between, and goes on after one that failed', async () => {
    const { way, through } = aRoad();
    const first = aWork();
    const begun = (name: string, work: () => Promise<void>) =>
      way.oneByOne(async () => {
        through.push(name);
        await work();
      });
    const failing = begun('first', first.run);
    const second = begun('second', () => Promise.reject(new Error('the database is away')));
    const third = begun('third', () => Promise.resolve());
    await settle();
    expect(through).toEqual(['first']);
    first.end();
    await failing;
    await vi.advanceTimersByTimeAsync(19);
    expect(through).toEqual(['first']);
    await Promise.all([expect(second).rejects.toThrow('away'), vi.advanceTimersByTimeAsync(1)]);
    expect(through).toEqual(['first', 'second']);
    await vi.advanceTimersByTimeAsync(20);
    await third;
    expect(through).toEqual(['first', 'second', 'third']);
  });
});
