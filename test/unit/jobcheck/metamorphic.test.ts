import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadJobCheck } from '../../../src/jobcheck/index.ts';
import { learnOpinion } from '../../../src/jobcheck/learn-opinion.ts';
import { attacks, chanceOf } from '../../jobcheck/attacks.ts';
import { judgeWith } from '../../jobcheck/judge.ts';
import { labelledTraits, shippedSets } from '../../jobcheck/learn.ts';

const shipped = loadJobCheck(fileURLToPath(new URL('../../../locales', import.meta.url)));
const all = shippedSets().flatMap((set) => set.texts);
const isTried = (_: unknown, at: number) => at % 3 === 0;
// An opinion that has learned a lure by heart would know it in any disguise.
const opinion = learnOpinion(
  labelledTraits(
    all.filter((_, at) => !isTried(_, at)),
    shipped,
  ),
);
const judge = judgeWith({ ...shipped, opinion });
/** Lures with enough Latin letters to hide that are flagged as they stand: what hiding does to them is asked. */
const flagged = all
  .filter(isTried)
  .filter(({ label, text }) => label !== 'ordinary' && text.replace(/[^a-z]/giu, '').length >= 40)
  .filter(({ text }) => judge(text).flagged);

describe('a lure in disguise', () => {
  it('has enough to be tried on', () => {
    expect(flagged.length).toBeGreaterThan(50);
    expect(attacks.length).toBeGreaterThanOrEqual(20);
  });

  it.each(attacks)('is flagged all the same: $name', ({ change }) => {
    const chance = chanceOf(7);
    const missed = flagged.filter(({ text }) => !judge(change(text, chance)).flagged).map(({ id }) => id);
    expect(1 - missed.length / flagged.length, missed.join(' ')).toBeGreaterThanOrEqual(0.97);
  });
});
