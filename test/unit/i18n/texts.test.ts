import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { ConfigurationError } from '../../../src/core/errors.ts';
import { loadTexts, TextError } from '../../../src/i18n/index.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

const listed = [
  '- { code: id, name: Bahasa Indonesia, english: Indonesian, level: full, direction: ltr, fallback: [en] }',
  '- { code: en, name: English, english: English, level: full, direction: ltr, fallback: [] }',
  '- { code: ur, name: اردو, english: Urdu, level: safety, direction: rtl, fallback: [en, id] }',
];
const wordFiles = ['commands', 'answers', 'gate', 'lockscreen', 'promises', 'triage'];
const words = (...languages: string[]) =>
  Object.fromEntries(languages.flatMap((code) => wordFiles.map((name) => [`${code}/${name}.yaml`, '']))); // Only looked for.

function locales(files: Record<string, string>, list: readonly string[] = listed): string {
  const folder = mkdtempSync(join(tmpdir(), 'texts-'));
  folders.push(folder);
  for (const [name, content] of Object.entries({ 'languages.yaml': `${list.join('\n')}\n`, ...files })) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

function refusalOf(folder: string): unknown {
  try {
    return loadTexts(folder);
  } catch (thrown) {
    return thrown;
  }
}

it('speaks a language or none: which one stands in is not decided here', () => {
  const texts = loadTexts(locales({ 'en/a.ftl': 'one = One\ntwo = Two\n', 'id/a.ftl': 'one = Satu\n' }));
  expect(texts.format('id', 'one')).toBe('Satu');
  expect(texts.has('id', 'two')).toBe(false);
  expect(() => texts.format('id', 'two')).toThrow(TextError);
});

it('offers a language once all is there that its level demands, and in the order of the list', () => {
  const english = { 'en/house.ftl': 'one = One\n', 'en/distress.ftl': 'two = Two\n', 'en/desk.ftl': 'staff = Staff\n' };
  const offered = (files: Record<string, string>) =>
    loadTexts(locales({ ...english, ...words('en', 'id', 'ur'), ...files })).languages;
  expect(offered({})).toEqual(['en']);
  // Safety: the first minute is enough. Full: it is not; and nobody waits for the words of the staff.
  expect(offered({ 'ur/house.ftl': 'one = ایک\n' })).toEqual(['en', 'ur']);
  expect(offered({ 'id/house.ftl': 'one = Satu\n' })).toEqual(['en']);
  expect(offered({ 'id/house.ftl': 'one = Satu\n', 'id/distress.ftl': 'two = Dua\n' })).toEqual(['id', 'en']);
});

it('offers no language in which "stop" would not be heard', () => {
  const folder = locales({ 'en/house.ftl': 'one = One\n', 'ur/house.ftl': 'one = ایک\n', ...words('en', 'ur') });
  rmSync(join(folder, 'ur/commands.yaml'));
  const texts = loadTexts(folder);
  expect(texts.languages).toEqual(['en']);
  expect(texts.written).toEqual(['en', 'ur']);
  expect(texts.lackingFiles('ur')).toEqual(['commands.yaml']);
});

it('lets a language stand in only when it may be chosen itself', () => {
  const texts = { 'en/house.ftl': 'one = One\n', 'ur/house.ftl': 'one = ایک\n', 'id/house.ftl': 'two = Dua\n' };
  expect(loadTexts(locales({ ...texts, ...words('en', 'id', 'ur') })).fallback('ur')).toEqual(['en']);
});

it('calls each language by its own name, whatever a translator wrote', () => {
  const texts = loadTexts(locales({ 'en/a.ftl': 'language-name-id = Indonesian\n' }));
  expect(texts.format('en', 'language-name-id')).toBe('Bahasa Indonesia');
  expect(texts.format('en', 'language-name-ur')).toBe('اردو');
});

it.each([
  ['a language that stands twice', [...listed, listed[0] ?? ''], 4],
  ['a language that stands in for itself', [(listed[0] ?? '').replace('[en]', '[id]'), ...listed.slice(1)], 1],
  ['a stand-in without every text', [(listed[0] ?? '').replace('[en]', '[ur]'), ...listed.slice(1)], 1],
  ['a level that is none', [(listed[0] ?? '').replace('full', 'half'), ...listed.slice(1)], 1],
  ['a list without English', [(listed[0] ?? '').replace('[en]', '[]')], undefined],
])('refuses %s', (_what, list, line) => {
  const folder = locales({ 'en/a.ftl': 'one = One\n' }, list);
  const where = { file: join(folder, 'languages.yaml'), ...(line === undefined ? {} : { line }) };
  expect(refusalOf(folder)).toMatchObject({ name: 'ConfigurationError', where });
});

it('refuses texts in a language that the list does not name', () => {
  expect(() => loadTexts(locales({ 'en/a.ftl': 'one = One\n', 'xx/a.ftl': 'one = X\n' }))).toThrow('does not name xx');
});

it('puts arguments in without invisible marks around them', () => {
  const texts = loadTexts(locales({ 'en/a.ftl': 'code = Case { $code }\n' }));
  expect(texts.format('en', 'code', { code: 'K-1' })).toBe('Case K-1');
  expect(texts.preview('en', 'code')).toBe('Case {$code}');
});

it('throws rather than show a person a text with a hole, or none', () => {
  const texts = loadTexts(locales({ 'en/a.ftl': 'code = Case { $code }\n' }));
  expect(() => texts.format('en', 'code')).toThrow(TextError);
  expect(() => texts.format('en', 'gone')).toThrow(TextError);
  expect(() => texts.format('xx', 'code')).toThrow(TextError);
});

it.each([
  ['a placeable that is not closed', 'one = One\ntwo = Two { $x\nthree = Three\n', 2],
  ['a text without words', 'one = One\ntwo =\n\nthree = Three\n', 2],
  ['a line that is no entry', 'one = One\nwhat is this\n', 2],
  ['a name that begins with a digit', '# Words\n\n1st = One\n', 3],
  ['a text that stands twice', 'one = One\none = Two\n', 2],
])('refuses %s, naming file and line', (_what, content, line) => {
  const folder = locales({ 'en/a.ftl': content });
  const error = refusalOf(folder);
  expect(error).toBeInstanceOf(ConfigurationError);
  expect(error).toMatchObject({ where: { file: join(folder, 'en/a.ftl'), line } });
});

it('refuses the same text in two files, and a folder without English', () => {
  expect(() => loadTexts(locales({ 'en/a.ftl': 'one = One\n', 'en/b.ftl': 'one = Two\n' }))).toThrow('b.ftl');
  expect(() => loadTexts(locales({ 'id/a.ftl': 'one = Satu\n' }))).toThrow('no texts found');
});

it('has no text that a person would be told of a takeover or a held reply by', () => {
  const texts = loadTexts('locales');
  for (const id of ['desk-reply-held', 'human-took-over']) {
    for (const language of texts.written) expect(texts.has(language, id)).toBe(false);
  }
});

it('has the eighteen languages of the first releases, six of them in full', () => {
  const { known, languages } = loadTexts('locales');
  expect(known).toHaveLength(18);
  const full = known.filter(({ level }) => level === 'full').map(({ code }) => code);
  expect(full).toEqual(['id', 'en', 'zh-Hans', 'vi', 'am', 'hi']);
  expect(known.filter(({ direction }) => direction === 'rtl').map(({ code }) => code)).toEqual(['ur']);
  expect(languages).toEqual(expect.arrayContaining(['id', 'en']));
});
