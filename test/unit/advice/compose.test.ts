import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  adviceOn,
  type Checked,
  phoneScreenUnits,
  reasonId,
  shortForm,
  shortFormUnits,
} from '../../../src/advice/index.ts';
import { forbiddenIn, loadGateWords, maySend } from '../../../src/safety/index.ts';
import { loadTexts } from '../../../src/i18n/index.ts';
import { ruleSchema, type Rule } from '../../../src/jobcheck/index.ts';
import { workshop } from '../../../src/flow/index.ts';

const texts = loadTexts('locales');
const languages = texts.known.map(({ code }) => code);
const words = loadGateWords('locales');

const findingsOf = (rules: readonly Rule[], quote: string | null) =>
  rules.map((rule, index) => ({
    ...{ rule, version: 1, points: 10 - index / 10, quote, source: 'ocr' as const },
    detail: rule.startsWith('registry') ? { source: 'Daftar P3MI', fetchedAt: '2026-11-01T00:00:00Z' } : {},
  }));

function aCheck(part: Partial<NonNullable<Checked['verdict']>> = {}, more: Partial<Checked> = {}): Checked {
  return {
    ...{ kind: 'checked', asked: 1, bare: false, read: '', unread: [] },
    verdict: {
      ...{
        kind: 'offer',
        tier: 'strong_signs',
        score: 12,
        findings: findingsOf(['secrecy', 'dest_scam_hub'], 'Poipet'),
      },
      ...{ claims: [], contacts: [], destinations: [], unchecked: [], opinion: { lure: 0.9, disagrees: false } },
      ...part,
    },
    ...more,
  };
}

/** All that an answer can hold at once, each piece as long as it comes. */
const heaviest = aCheck(
  {
    findings: findingsOf(ruleSchema.options, 'x'.repeat(200)),
    claims: (['licence', 'official', 'no_fee', 'contract', 'work_visa'] as const).map((what) => ({ what, quote: 'q' })),
    unchecked: ['Daftar P3MI', 'DMW'],
    opinion: { lure: 0.1, disagrees: true },
  },
  { read: 'w'.repeat(600), unread: ['voice', 'picture'] },
);

describe.each(languages)('the answer in %s', (language) => {
  it('fits a phone’s screen, with at least three reasons', () => {
    const { text } = adviceOn(heaviest, texts, language);
    expect(text.length).toBeLessThanOrEqual(phoneScreenUnits);
    expect(text.split('\n').filter((line) => line.startsWith('• ')).length).toBeGreaterThanOrEqual(3);
    expect((shortForm(heaviest, texts, language) ?? '').length).toBeLessThanOrEqual(shortFormUnits);
  });

  it('has a reason for every rule, and says each time that no check is certain', () => {
    for (const rule of ruleSchema.options) {
      const { text } = adviceOn(aCheck({ findings: findingsOf([rule], null) }), texts, language);
      expect(text).toContain(texts.format(language, `job-check-${reasonId({ rule })}`));
      expect(text).toContain(texts.format(language, 'job-check-limit'));
    }
  });

  it('passes the gate in every state', () => {
    const states = [
      heaviest,
      aCheck({ tier: 'no_signs_found', findings: [] }),
      aCheck({ kind: 'warning', tier: 'cannot_tell' }),
      aCheck({ kind: 'not_a_job', tier: 'cannot_tell', findings: [] }),
      aCheck({}, { verdict: null }),
      aCheck({ findings: [] }, { bare: true }),
    ];
    for (const state of states) {
      const { text, quotes } = adviceOn(state, texts, language);
      const context = { limits: { textUnits: 4_096, buttons: 8 }, author: 'flow', mayShow: () => false } as const;
      expect(maySend({ kind: 'text', text, choices: [], quotes: [...quotes] }, context, words).kind).toBe('send');
    }
  });
});

/** What would tell somebody that an offer is fine, per language: in no text of ours, also not denied. */
const calming: Readonly<Record<string, readonly string[]>> = {
  en: [
    'safe',
    'safely',
    'genuine',
    'guaranteed',
    'guarantee',
    'legit',
    'legitimate',
    'trustworthy',
    'harmless',
    'reliable',
  ],
  id: ['aman', 'dijamin', 'terjamin', 'asli', 'terpercaya', 'tepercaya', 'amanah', 'pasti'],
  ms: ['selamat', 'dijamin', 'tulen', 'dipercayai', 'amanah'],
  tl: ['ligtas', 'garantisado', 'lehitimo', 'mapagkakatiwalaan'],
  vi: ['an toàn', 'đảm bảo', 'bảo đảm', 'uy tín', 'đáng tin'],
  th: ['ปลอดภัย', 'รับประกัน', 'ของแท้', 'เชื่อถือได้'],
  sw: ['salama', 'imehakikishwa', 'ya kuaminika'],
  am: ['ደህንነቱ', 'ዋስትና', 'አስተማማኝ'],
  'zh-Hans': ['安全', '保证', '可靠', '正规公司', '放心'],
  'zh-Hant': ['安全', '保證', '可靠', '正規公司', '放心'],
  hi: ['सुरक्षित', 'गारंटी', 'असली', 'भरोसेमंद'],
  ne: ['सुरक्षित', 'ग्यारेन्टी', 'सक्कली', 'भरपर्दो'],
  bn: ['নিরাপদ', 'গ্যারান্টি', 'আসল', 'বিশ্বস্ত'],
  my: ['လုံခြုံ', 'အာမခံ', 'စိတ်ချရ'],
  km: ['សុវត្ថិភាព', 'ធានា', 'ទុកចិត្ត'],
  ta: ['பாதுகாப்பான', 'உத்தரவாதம்', 'நம்பகமான'],
  si: ['ආරක්ෂිත', 'සහතික', 'විශ්වාසදායක'],
  ur: ['محفوظ', 'ضمانت', 'اصلی', 'قابل اعتماد'],
};

describe('no locale calls an offer good', () => {
  const ours = texts.ids('en').filter((id) => id.startsWith('job-check-') || id.startsWith('choice-'));

  it.each(languages)('%s', (language) => {
    const list = calming[language] ?? [];
    expect(list.length).toBeGreaterThan(2);
    for (const id of ours.filter((one) => texts.has(language, one))) {
      const found = workshop.phraseIn(texts.preview(language, id), list);
      expect(`${id}: ${found ?? 'nothing'}`).toBe(`${id}: nothing`);
    }
  });

  it('and the lists would find it', () => {
    for (const [language, list] of Object.entries(calming)) {
      for (const word of list)
        expect([language, workshop.phraseIn(`x ${word} y`, list)]).not.toEqual([language, undefined]);
    }
    expect(readFileSync('locales/en/job-answer.ftl', 'utf8')).toContain('No check can rule out a trap');
  });
});

describe('a person’s own words', () => {
  it('are quoted although they promise, name a number, hide or reverse text', () => {
    const quote = 'you are safe, guaranteed “now” +1 555 0142 \u202eabc\u200b';
    const { text, quotes } = adviceOn(aCheck({ findings: findingsOf(['reassurance'], quote) }), texts, 'en');
    const context = { limits: { textUnits: 4_096, buttons: 8 }, author: 'flow', mayShow: () => false } as const;
    const message = { kind: 'text' as const, text, choices: [], quotes: [...quotes] };
    expect(text).not.toMatch(/[\u202e\u200b]/u);
    expect(maySend(message, context, words).kind).toBe('send');
    // The same words in our own mouth are refused.
    expect(maySend({ ...message, quotes: [] }, context, words).kind).toBe('refuse');
    expect(maySend({ ...message, text: `${text}\nYou are safe now.` }, context, words).kind).toBe('refuse');
    expect(forbiddenIn('You are safe now.', words)).toBeDefined();
  });

  it('are cut between letters, and never into the answer of somebody else', () => {
    const family = '👨‍👩‍👧'.repeat(40);
    const { text } = adviceOn(aCheck({ findings: findingsOf(['secrecy'], family) }), texts, 'en');
    expect(text).not.toMatch(/\p{Surrogate}/u);
  });
});
