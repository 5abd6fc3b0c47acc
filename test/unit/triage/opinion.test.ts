import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { loadLexicons, scoreOf, shareOf, triage, triageLabels } from '../../../src/triage/index.ts';
import { learnOpinion } from '../../../src/triage/learn-opinion.ts';
import { dangerIn, type Opinion, runsOf } from '../../../src/triage/opinion.ts';
import { labelledMessages, learnedOpinion } from '../../triage/learn.ts';

const lexicons = loadLexicons('locales');
const { opinion } = lexicons;
if (opinion === undefined) throw new Error('locales/opinion.json is missing');

const lineSchema = z.object({
  text: z.string(),
  label: z.enum(triageLabels),
  severity: z.int().min(1).max(5).nullable(),
  watched: z.boolean().default(false),
});
const thirdBlindSet = readFileSync('test/triage/blind-3.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line) => lineSchema.parse(JSON.parse(line)));

describe('the second opinion', () => {
  it('is what the labelled messages say, byte for byte: else run `npm run triage:learn`', () => {
    expect(learnedOpinion()).toBe(readFileSync('locales/opinion.json', 'utf8'));
  });

  it('finds pleas of a stranger that the lists miss, without having read them, and costs little precision', () => {
    const { weights, scale, bias } = learnOpinion(labelledMessages(['blind-3.jsonl', 'blind-4.jsonl']));
    const score = (one: Opinion | undefined) =>
      scoreOf(
        thirdBlindSet.map(({ text, ...wanted }) => ({
          wanted: { ...wanted, severity: wanted.severity as 1 | 2 | 3 | 4 | 5 | null }, // Checked by the schema.
          language: 'und',
          got: triage({ text, media: [] }, { ...lexicons, opinion: one }),
        })),
      );
    const alone = score(undefined);
    const together = score({ weights, scale, bias });
    expect(shareOf(together.recall)).toBeGreaterThan(shareOf(alone.recall) + 0.05);
    expect(shareOf(together.recall)).toBeGreaterThan(0.95);
    expect(shareOf(together.precision)).toBeGreaterThan(shareOf(alone.precision) - 0.05);
  });

  it('only ever raises: what the lists call distress stays as they say', () => {
    for (const { text } of thirdBlindSet) {
      const alone = triage({ text, media: [] }, { ...lexicons, opinion: undefined });
      const together = triage({ text, media: [] }, lexicons);
      if (alone.label === 'distress') expect(together).toEqual(alone);
      else if (together.label !== alone.label) {
        expect(together).toMatchObject({ label: 'distress', severity: 3, unsure: true });
        expect(together.signs).toMatchObject([{ concept: 'second_opinion' }]);
        for (const word of together.signs[0]?.quote.split(' … ') ?? []) expect(text).toContain(word.replace(/…$/u, ''));
      }
    }
  });

  it('lets a greeting be a greeting', () => {
    for (const text of ['halo', 'selamat pagi', 'hello', '你好', 'xin chào', 'magandang tanghali', 'magandang gabi'])
      expect(triage({ text, media: [] }, lexicons).label).toBe('other');
  });

  it('looks at a bounded part of any message, and gives a likelihood for all of them', () => {
    expect(runsOf('a b c d e f g '.repeat(100_000)).length).toBeLessThan(5 * 2_100);
    for (const text of ['', ' ', '🙏', '\u0000', '؟', 'x'.repeat(1_000_000)]) {
      expect(dangerIn(text, opinion)).toBeGreaterThanOrEqual(0);
      expect(dangerIn(text, opinion)).toBeLessThanOrEqual(1);
    }
  });
});
