import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { runBuckets, runsOf } from '../../src/jobcheck/opinion-weights.ts';
import { setsFolder } from './learn.ts';
import { type Judged, type Labelled } from './score.ts';

const none: Judged = { flagged: false, strong: false, rules: [] };
const flagged: Judged = { flagged: true, strong: false, rules: [] };

const keywordsSchema = z.object({ keywords: z.record(z.string(), z.array(z.string())) });

/** What a plain list finds: any of the research's keywords in a text, whatever the case. */
export function keywordList(): (text: string) => Judged {
  const { keywords } = keywordsSchema.parse(JSON.parse(readFileSync(join(setsFolder, 'keywords.json'), 'utf8')));
  const words = Object.values(keywords)
    .flat()
    .map((word) => word.toLowerCase());
  return (text) => {
    const folded = text.toLowerCase();
    return words.some((word) => folded.includes(word)) ? flagged : none;
  };
}

/** Naive Bayes over runs of one to five letters, alone. */
export function naiveBayes(texts: readonly Labelled[]): (text: string) => Judged {
  const counts = [new Float64Array(runBuckets).fill(0.5), new Float64Array(runBuckets).fill(0.5)] as const;
  const totals = [1, 1];
  for (const { text, label } of texts) {
    const side = label === 'ordinary' ? 0 : 1;
    totals[side] = (totals[side] ?? 0) + 1;
    const seen = counts[side];
    for (const bucket of runsOf(text)) seen[bucket] = (seen[bucket] ?? 0) + 1;
  }
  const share = (side: 0 | 1, bucket: number) => (counts[side][bucket] ?? 0) / (totals[side] ?? 1);
  const prior = Math.log((totals[1] ?? 1) / (totals[0] ?? 1));
  return (text) =>
    runsOf(text).reduce((sum, bucket) => sum + Math.log(share(1, bucket) / share(0, bucket)), prior) > 0
      ? flagged
      : none;
}
