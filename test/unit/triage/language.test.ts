import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { loadLexicons, triage } from '../../../src/triage/index.ts';
import { tellLanguage } from '../../../src/triage/language.ts';

// What the lists know alone: the second opinion has learned from these messages.
const lexicons = { ...loadLexicons('locales'), opinion: undefined };
const told = (text: string) => {
  const { language, languageSure } = triage({ text, media: [] }, lexicons);
  return { language, sure: languageSure };
};

it.each([
  ['id', 'tolong saya ditipu, paspor diambil, gak bisa keluar'],
  ['ms', 'tolong saya kena tipu, pasport kena ambil, tak boleh keluar'],
  ['ms', 'awak boleh tolong saya? telefon polis, saya kat Laos'],
  ['hi', 'मुझे यहाँ से निकालो, पासपोर्ट नहीं है'],
  ['ne', 'मलाई यहाँबाट बचाउनुस्, पासपोर्ट छैन'],
  ['zh-Hans', '请帮帮我，护照被扣，我在园区'],
  ['zh-Hant', '請幫幫我，護照被扣，我在園區'],
  ['en', 'Kuya they took my passport and we cannot leave the building'],
  ['tl', 'Legit po ba yung agency na ito, CSR sa Thailand?'],
  ['ur', 'مجھے بچاؤ میرا پاسپورٹ لے لیا ہے'],
])('tells %s from the languages beside it: %s', (language, text) => {
  expect(told(text).language).toBe(language);
});

it.each([
  ['one word that everybody knows', 'ok'],
  ['a greeting', 'hello sir'],
  ['nothing but a sign', '🆘'],
  ['a name', 'Budi Santoso'],
])('is not sure of the language from %s', (_what, text) => {
  expect(told(text).sure).toBe(false);
});

it('is sure where the script belongs to one language, whatever the words', () => {
  expect(told('ကျေးဇူး')).toEqual({ language: 'my', sure: true });
  expect(told('አዎ')).toEqual({ language: 'am', sure: true });
  expect(told('they took my passport and i cannot leave')).toEqual({ language: 'en', sure: true });
});

it('tells nearly all of the invented first messages, each in its language', () => {
  const messages = readFileSync('test/unit/triage/languages.jsonl', 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as { lang: string; text: string }); // The file beside this test.
  const wrong = messages.filter(({ lang, text }) => told(text).language !== lang);
  expect(messages.length).toBeGreaterThan(100);
  expect(wrong.length / messages.length, JSON.stringify(wrong)).toBeLessThan(0.03);
});

it('is not sure between Hindi and Urdu in Latin letters where both lists know as many words', () => {
  expect(told('mujhe madad chahiye').sure).toBe(false);
  expect(told('मुझे यहाँ से निकालो, पासपोर्ट नहीं है').sure).toBe(true);
});

it('gives a tie to a language that is written in the script, and among those to English, in whatever order lists are read', () => {
  const knownBy = (...languages: string[]) => new Map(languages.map((language) => [language, 1]));
  expect(tellLanguage('hello', knownBy('am', 'vi', 'tl', 'en'), lexicons).language).toBe('en');
  expect(tellLanguage('hello', knownBy('am', 'tl'), lexicons).language).toBe('tl');
  expect(tellLanguage('hello', new Map([...knownBy('en'), ['vi', 2]]), lexicons).language).toBe('vi');
});

it.each([
  ['hello', 'en'],
  ['hi', 'en'],
  ['good morning', 'en'],
  ['halo', 'id'],
  ['tolong', 'id'],
])('gives “%s”, which many lists know, to the language that it comes from', (text, language) => {
  expect(triage({ text, media: [] }, lexicons).language).toBe(language);
});
