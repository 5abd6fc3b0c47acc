import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { severitySchema } from '../../../src/core/severity.ts';
import { loadLexicons, scoreOf, shareOf, triage, triageLabels } from '../../../src/triage/index.ts';

// What the lists know alone: the second opinion has learned from these messages.
const lexicons = { ...loadLexicons(fileURLToPath(new URL('../../../locales', import.meta.url))), opinion: undefined };
const folder = new URL('../../triage/', import.meta.url);
const schema = z.object({
  text: z.string(),
  label: z.enum(triageLabels),
  severity: severitySchema.nullable(),
  watched: z.boolean(),
  lang: z.string(),
  /** `held` was written before the lists were changed and seen only as numbers; `fresh` and `late` were mended after a first look. */
  set: z.enum(['build', 'held', 'fresh', 'late']).optional(),
});

/** The same situations in every language: whispers, covers, overseers, jokes, news, questions about one's data, ransom. */
const marked = readdirSync(folder)
  .filter((file) => file.endsWith('.jsonl') && !file.startsWith('blind'))
  .flatMap((file) => readFileSync(new URL(file, folder), 'utf8').trim().split('\n'))
  .map((line) => schema.parse(JSON.parse(line)))
  .filter(({ set }) => set !== undefined)
  .map(({ text, lang, set, ...wanted }) => ({
    language: lang,
    set,
    wanted,
    got: triage({ text, media: [] }, lexicons),
  }));
const languages = [...new Set(marked.map(({ language }) => language))];

describe('the same situations in eighteen languages', () => {
  it('are sixty at least in each', () => {
    expect(languages).toHaveLength(18);
    for (const language of languages)
      expect(marked.filter((one) => one.language === language).length, language).toBeGreaterThanOrEqual(60);
  });

  it.each(['build', 'held', 'fresh', 'late'] as const)('hold their floors: %s', (set) => {
    const score = scoreOf(marked.filter((one) => one.set === set));
    expect(shareOf(score.recall)).toBeGreaterThanOrEqual(0.98);
    expect(shareOf(score.precision)).toBeGreaterThanOrEqual(0.95);
    expect(shareOf(score.severityWithinOne)).toBeGreaterThanOrEqual(0.95);
    expect(score.macroF1).toBeGreaterThanOrEqual(0.9);
    expect(shareOf(score.watched)).toBeGreaterThanOrEqual(0.95);
    // A phone that is about to be collected is read as watched.
    expect(score.falselyWatched).toBeLessThanOrEqual(4);
  });

  it.each(languages)(
    'misses no more than one plea in forty, and alarms for less than one in ten without cause: %s',
    (language) => {
      const score = scoreOf(marked.filter((one) => one.language === language));
      expect(shareOf(score.recall)).toBeGreaterThanOrEqual(0.975);
      expect(shareOf(score.precision)).toBeGreaterThanOrEqual(0.9);
    },
  );
});
