import { expect, it } from 'vitest';
import { loadTexts, type Texts } from '../../../src/i18n/index.ts';
import { speechFor } from '../../../src/intake/speech.ts';

const written = loadTexts('locales');
const texts: Texts = {
  ...written,
  languages: ['id', 'en', 'zh-Hans', 'zh-Hant', 'tl', 'vi'],
  fallback: (language) => (language === 'my' ? ['en', 'zh-Hans'] : []),
};
const nothing = { session: null, language: null, hint: undefined, verdict: null };
const wrote = (language: string, languageSure = true) => ({ language, languageSure });
const speech = (known: Partial<Parameters<typeof speechFor>[2]>) => speechFor(texts, 'id', { ...nothing, ...known });

it('speaks what the person writes, whatever the phone says', () => {
  expect(speech({ verdict: wrote('vi'), hint: 'en' })).toEqual({ language: 'vi', agreed: ['vi'], guessed: false });
});

it('takes one word for the language to answer in, but not for a language that they read', () => {
  expect(speech({ verdict: wrote('en', false) })).toEqual({ language: 'en', agreed: [], guessed: false });
});

it.each([
  ['zh-TW', 'zh-Hant'],
  ['zh-Hant-HK', 'zh-Hant'],
  ['zh-CN', 'zh-Hans'],
  ['fil-PH', 'tl'],
  ['in', 'id'],
  ['EN-us', 'en'],
  ['xx', 'id'],
])('guesses %s as %s where nothing was written, and knows that it guesses', (hint, language) => {
  expect(speech({ hint })).toEqual({ language, agreed: [], guessed: true });
});

it('answers a language that nobody may choose yet in the nearest of its order, as a guess', () => {
  expect(speech({ verdict: wrote('my'), hint: 'vi' })).toEqual({ language: 'en', agreed: [], guessed: true });
});

it('lets a guess give way to the next words, and a chosen language stay', () => {
  const guessed = { language: 'id', agreed: [], guessed: true };
  expect(speech({ session: guessed, verdict: wrote('vi') }).language).toBe('vi');
  expect(speech({ session: { ...guessed, agreed: ['id'] }, verdict: wrote('vi') })).toEqual({
    language: 'id',
    agreed: ['id', 'vi'],
    guessed: false,
  });
  expect(speech({ session: { language: 'id', agreed: [] }, verdict: wrote('vi') }).language).toBe('id');
});

it('keeps the language of an earlier conversation, unless nobody may choose it any more', () => {
  expect(speech({ language: 'vi', verdict: wrote('en') }).language).toBe('vi');
  expect(speech({ language: 'my', verdict: wrote('en') }).language).toBe('en');
});
