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

function locales(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'texts-'));
  folders.push(folder);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

it('speaks a language, and the next of the written order where that lacks the text', () => {
  const texts = loadTexts(
    locales({
      'en/a.ftl': 'one = One\ntwo = Two\nthree = Three\n',
      'id/a.ftl': 'one = Satu\ntwo = Dua\n',
      'jv/a.ftl': 'one = Siji\n',
      'common/words.yaml': 'a: b\n',
    }),
  );
  expect(texts.languages).toEqual(['en', 'id', 'jv']);
  expect(['one', 'two', 'three'].map((id) => texts.format('jv', id))).toEqual(['Siji', 'Dua', 'Three']);
  expect(texts.format('xx', 'one')).toBe('One');
  expect(texts.has('jv', 'two')).toBe(false);
});

it('puts arguments in without invisible marks around them', () => {
  const texts = loadTexts(locales({ 'en/a.ftl': 'code = Case { $code }\n' }));
  expect(texts.format('en', 'code', { code: 'K-1' })).toBe('Case K-1');
});

it('throws rather than show a person a text with a hole, or none', () => {
  const texts = loadTexts(locales({ 'en/a.ftl': 'code = Case { $code }\n' }));
  expect(() => texts.format('en', 'code')).toThrow(TextError);
  expect(() => texts.format('en', 'gone')).toThrow(TextError);
});

it.each([
  ['a placeable that is not closed', 'one = One\ntwo = Two { $x\nthree = Three\n', 2],
  ['a text without words', 'one = One\ntwo =\n\nthree = Three\n', 2],
  ['a line that is no entry', 'one = One\nwhat is this\n', 2],
  ['a name that begins with a digit', '# Words\n\n1st = One\n', 3],
  ['a text that stands twice', 'one = One\none = Two\n', 2],
])('refuses %s, naming file and line', (_what, content, line) => {
  const folder = locales({ 'en/a.ftl': content });
  const error: unknown = (() => {
    try {
      return loadTexts(folder);
    } catch (thrown) {
      return thrown;
    }
  })();
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
    for (const language of texts.languages) expect(texts.has(language, id)).toBe(false);
  }
});
