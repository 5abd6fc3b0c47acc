import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { loadLexicons, scoreOf, shareOf, triage, triageLabels } from '../../../src/triage/index.ts';
import { mediaKinds } from '../../../src/core/inbound.ts';
import { severitySchema } from '../../../src/core/severity.ts';

// What the lists know alone: the second opinion has learned from these messages.
const lexicons = { ...loadLexicons(fileURLToPath(new URL('../../../locales', import.meta.url))), opinion: undefined };
const messageSchema = z.object({
  text: z.string(),
  media: z.enum(mediaKinds).nullable(),
  label: z.enum(triageLabels),
  severity: severitySchema.nullable(),
  watched: z.boolean(),
  lang: z.string(),
});

/**
 * 240 messages written before their author had read a word list. The first examination gave recall 0.973 (109 of 112),
 * precision 0.973, severity 0.920, macro-F1 0.946. General causes have been mended since, so what is asked here is no longer
 * blind: it guards what was reached.
 */
const marked = readFileSync(new URL('../../triage/blind.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => messageSchema.parse(JSON.parse(line)))
  .map(({ text, media, lang, ...wanted }) => ({
    language: lang,
    wanted,
    got: triage({ text, media: media === null ? [] : [media] }, lexicons),
  }));

describe('the blind examination', () => {
  it('has at least twelve messages in each of eighteen languages, and of every kind', () => {
    const languages = [...new Set(marked.map(({ language }) => language))].filter((language) => language !== 'und');
    expect(languages).toHaveLength(18);
    for (const language of languages) {
      const own = marked.filter((one) => one.language === language);
      expect(own.length).toBeGreaterThanOrEqual(12);
      expect(new Set(own.map(({ wanted }) => wanted.label)).size).toBe(triageLabels.length);
    }
  });

  it('misses no more than one plea in fifty', () => {
    expect(shareOf(scoreOf(marked).recall)).toBeGreaterThanOrEqual(0.98);
  });

  it('raises no more than three alarms in twenty without cause', () => {
    expect(shareOf(scoreOf(marked).precision)).toBeGreaterThanOrEqual(0.85);
  });

  it('is as grave as it was meant, within one, nine times in ten', () => {
    expect(shareOf(scoreOf(marked).severityWithinOne)).toBeGreaterThanOrEqual(0.9);
  });

  it('tells the labels apart', () => {
    expect(scoreOf(marked).macroF1).toBeGreaterThanOrEqual(0.85);
  });

  it('sees each watched phone', () => {
    const { watched, falselyWatched } = scoreOf(marked);
    expect(shareOf(watched)).toBe(1);
    expect(falselyWatched).toBeLessThanOrEqual(1);
  });

  it('misses no more than one plea in any one language', () => {
    for (const language of new Set(marked.map((one) => one.language))) {
      const { recall } = scoreOf(marked.filter((one) => one.language === language));
      expect(recall.of - recall.part, language).toBeLessThanOrEqual(1);
    }
  });
});

describe('a score', () => {
  const marking = (label: 'distress' | 'other', severity: 4 | 1 | null, watched = false) => ({
    label,
    severity,
    watched,
  });

  it('counts a severity that was not told as missed, and one that was not given not at all', () => {
    const { severityWithinOne } = scoreOf([
      { language: 'en', wanted: marking('distress', 4), got: marking('other', null) },
      { language: 'en', wanted: marking('other', null), got: marking('distress', 4) },
      { language: 'en', wanted: marking('distress', 4), got: marking('distress', 1) },
      { language: 'en', wanted: marking('distress', 4), got: marking('distress', 4) },
    ]);
    expect(severityWithinOne).toEqual({ part: 1, of: 3 });
  });

  it('of nothing is whole, and has no F1', () => {
    const score = scoreOf([]);
    expect([shareOf(score.recall), shareOf(score.precision), score.macroF1]).toEqual([1, 1, undefined]);
  });
});
