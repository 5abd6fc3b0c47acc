import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { learnedOpinion } from '../../jobcheck/learn.ts';

const shipped = fileURLToPath(new URL('../../../jobcheck/opinion.json', import.meta.url));

it('the shipped opinion is what the labelled texts say, byte for byte: else run `npm run jobcheck:learn`', () => {
  expect(learnedOpinion()).toBe(readFileSync(shipped, 'utf8'));
});
