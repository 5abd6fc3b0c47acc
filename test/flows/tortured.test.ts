import { expect, it } from 'vitest';
import { loadHouse } from '../../src/cli/torture/house.ts';
import { workshop } from '../../src/flow/index.ts';
import { actsSchema, replayActs } from '../../src/torture/index.ts';

const house = loadHouse('.', 1);
const past = workshop.loadTranscripts('test/flows').filter(({ transcript }) => transcript.acts !== undefined);

it.each(past.map(({ file, transcript }) => [file, transcript.acts] as const))(
  '%s breaks nothing any more',
  (_, acts) => {
    expect(replayActs(house, actsSchema.parse(acts))).toBeUndefined();
  },
);

it('has past failures to play', () => {
  expect(past.length).toBeGreaterThanOrEqual(3);
});
