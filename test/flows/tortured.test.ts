import { expect, it } from 'vitest';
import { loadHouse } from '../../src/cli/torture/house.ts';
import { workshop } from '../../src/flow/index.ts';
import { actsSchema, type House, replayActs } from '../../src/torture/index.ts';

/** A house for each seed: what is published in a conversation hangs on it. */
const houses = new Map<number, House>();
const houseOf = (seed: number): House => {
  const house = houses.get(seed) ?? loadHouse('.', seed);
  houses.set(seed, house);
  return house;
};
const past = workshop.loadTranscripts('test/flows').filter(({ transcript }) => transcript.acts !== undefined);

it.each(past.map(({ file, transcript }) => [file, transcript] as const))(
  '%s breaks nothing any more',
  (_, { acts, seed = 1 }) => {
    expect(replayActs(houseOf(seed), actsSchema.parse(acts))).toBeUndefined();
  },
  // The first to need a house loads it: flows, texts and lists.
  60_000,
);

it('has past failures to play', () => {
  expect(past.length).toBeGreaterThanOrEqual(3);
});
