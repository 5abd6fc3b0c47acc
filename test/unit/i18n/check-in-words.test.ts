import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { answerFileSchema } from '../../../src/flow/build-words.ts';
import { startSession, step, workshop } from '../../../src/flow/index.ts';
import { loadTexts } from '../../../src/i18n/index.ts';
import { forbiddenIn, loadGateWords } from '../../../src/safety/index.ts';

/* What a phone shows in an agreed check-in, and what is heard there: in every language, since none may tell one answer from another. */

const texts = loadTexts('locales');
const words = workshop.loadFlowWords('locales', texts);
const flows = workshop.publish([workshop.loadFlow('flows/check-in.yaml'), workshop.loadFlow('flows/welcome.yaml')]);
const gate = loadGateWords('locales');
const now = new Date('2026-03-01T12:00:00Z');
const ids = texts.ids('en').filter((id) => texts.fileOf(id) === 'check-in.ftl');
const read = (language: string, name: string): unknown => parse(readFileSync(`locales/${language}/${name}`, 'utf8'));
const heardAt: Readonly<Record<string, { readonly step: string; readonly value: string }>> = {
  'choice-fine': { step: 'hello', value: 'fine' },
  'choice-as-before': { step: 'hello', value: 'same' },
  'choice-not-so-good': { step: 'hello', value: 'bad' },
  'choice-can-chat': { step: 'free-now', value: 'yes' },
  'choice-not-now': { step: 'free-now', value: 'no' },
};
const letters = (text: string) => [...new Intl.Segmenter().segment(text)].length;

describe.each(texts.known.map(({ code }) => code))('a check-in in %s', (language) => {
  const written = ids.map((id) => ({ id, text: texts.format(language, id) }));

  it('has eighteen texts, each its own, none left in English', () => {
    expect(written).toHaveLength(18);
    expect(new Set(written.map(({ text }) => text)).size).toBe(18);
    const left = written.filter(({ id, text }) => language !== 'en' && text === texts.format('en', id));
    expect(left).toEqual([]);
  });

  it('is read at one glance', () => {
    for (const { id, text } of written) {
      const lines = text.split('\n');
      expect(lines.length, id).toBeLessThanOrEqual(2);
      for (const line of lines) expect(letters(line), id).toBeLessThanOrEqual(40);
    }
  });

  it('promises nothing, and shows nothing that alarms, even within other letters where no spaces are written', () => {
    expect(written.filter(({ text }) => forbiddenIn(text, gate) !== undefined)).toEqual([]);
    if (!['th', 'my', 'km', 'zh-Hans', 'zh-Hant'].includes(language)) return;
    const alarming = z.array(z.string()).parse(read(language, 'lockscreen.yaml'));
    expect(written.filter(({ text }) => alarming.some((word) => text.includes(word)))).toEqual([]);
  });

  it.each(Object.entries(heardAt))(
    '%s is heard by its label and by each of its words',
    (label, { step: at, value }) => {
      const answers = answerFileSchema.parse(read(language, 'answers.yaml')).choices[label] ?? [];
      expect(answers.length).toBeGreaterThanOrEqual(4);
      const misheard = [texts.format(language, label), ...answers].filter((text) => {
        const session = { ...startSession(flows, 'check-in', language), step: at, checkIn: { wrong: 0 } };
        const { effects } = step(flows, session, { kind: 'answer', text, media: [] }, now, words);
        return !effects.some((effect) => effect.kind === 'fill-field' && effect.value === value);
      });
      expect(misheard).toEqual([]);
    },
  );
});
