import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Knowledge, loadJobCheck } from '../../src/jobcheck/index.ts';
import { traitsIn } from '../../src/jobcheck/check.ts';
import { type LabelledTraits, learnOpinion } from '../../src/jobcheck/learn-opinion.ts';
import { type Labelled, labelledSchema } from './score.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
export const setsFolder = join(root, 'test', 'data', 'jobcheck');

export interface Set {
  readonly name: string;
  readonly texts: readonly Labelled[];
}

/** The labelled texts that are shipped, file by file. */
export function shippedSets(): Set[] {
  return readdirSync(setsFolder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .map((name) => ({ name, texts: readSet(join(setsFolder, name)) }));
}

export function readSet(file: string): Labelled[] {
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => labelledSchema.parse(JSON.parse(line)));
}

/** What the opinion learns from, without what it has learned before. */
export function labelledTraits(texts: readonly Labelled[], knowledge: Knowledge): LabelledTraits[] {
  return texts.map(({ text, label }) => ({
    ...traitsIn({ parts: [{ source: 'typed', text }] }, knowledge),
    lure: label !== 'ordinary',
  }));
}

/** The second opinion, learned from them: the same texts and lists give the same file. */
export function learnedOpinion(): string {
  const texts = shippedSets().flatMap((set) => set.texts);
  const { scale, bias, traits, weights } = learnOpinion(labelledTraits(texts, loadJobCheck(join(root, 'locales'))));
  const file = {
    about:
      'The second opinion of the job-offer check (src/jobcheck/opinion.ts), made by `npm run jobcheck:learn` from test/data/jobcheck/*.jsonl.',
    texts: texts.length,
    scale,
    bias,
    traits,
    weights: Buffer.from(weights.buffer).toString('base64'),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(join(root, 'jobcheck', 'opinion.json'), learnedOpinion());
