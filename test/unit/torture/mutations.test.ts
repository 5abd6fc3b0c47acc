import { describe, expect, it } from 'vitest';
import { readTerms } from '../../../src/checkins/index.ts';
import { loadHouse } from '../../../src/cli/torture/house.ts';
import { loadScript } from '../../../src/script.ts';
import { agreements, createMemory, type House, replayActs, torture } from '../../../src/torture/index.ts';
import { type FoldMutation, foldMutations, type Mutation, mutations } from './mutations.ts';

const house = loadHouse('.', 7);

function broken(mutation: Mutation): House {
  return {
    ...house,
    turn: (flows, input, now, memory) => mutation(house.turn(flows, input, now, memory), input, flows),
    fold(flows, inputs, now, rest) {
      const { input, plan } = house.fold(flows, inputs, now, rest);
      return { input, plan: mutation(plan, input, flows) };
    },
  };
}

function brokenInFolds(mutation: FoldMutation): House {
  return {
    ...house,
    fold(...asked) {
      const { input, plan } = house.fold(...asked);
      return { input, plan: mutation(plan) };
    },
  };
}

function expectFound(tortured: House, invariant: string): void {
  const found = torture(tortured, { seed: 7, from: 0, to: 3_000 }, createMemory(tortured), () => undefined).broken;
  const shown = found.find((one) => one.invariant === invariant);
  expect(found.map((one) => one.invariant)).toContain(invariant);
  expect(shown?.acts.length).toBeLessThanOrEqual(12);
  // The fault is the mutation's: the service as it is stands the same conversation.
  expect(replayActs(house, shown?.acts ?? [])).toBeUndefined();
}

describe('a broken turn is found, and shrunk to what shows it', () => {
  it.each(mutations)('%s: %s', (invariant, _fault, mutation) => expectFound(broken(mutation), invariant), 60_000);
  it.each(foldMutations)(
    '%s: %s',
    (invariant, _fault, mutation) => expectFound(brokenInFolds(mutation), invariant),
    60_000,
  );
});

describe('what the simulated people agree on', () => {
  const script = loadScript('.', 'id');
  const terms = { kind: 'days', every: '1', date: '2026-07-02', time: '20:00', zone: 'Asia/Bangkok', grace: '60' };
  const now = new Date('2026-07-01T12:00:00Z');

  it.each(agreements.map(({ on }) => [on.question, on] as const))('the desk would take it: %s', (_, on) => {
    const written = { ...terms, ...on, duress: on.duress ?? '' };
    expect(readTerms(written, { now, ears: script.checkInEars, agreed: false })).toMatchObject({ kind: 'agreed' });
  });

  it('stands in no text of the house, so that it is known where it leaks', () => {
    const texts = script.texts.written
      .flatMap((language) => script.texts.ids(language).map((id) => script.texts.preview(language, id)))
      .join('\n')
      .toLowerCase();
    const words = agreements.flatMap(({ on }) => [on.answer, on.duress ?? on.answer]);
    expect(words.filter((word) => texts.includes(word.toLowerCase()))).toEqual([]);
  });
});
