import { expect, it } from 'vitest';
import { readdirSync, readFileSync } from 'node:fs';
import { entriesOf, placeholdersOf, withTexts } from '../../../src/translation/catalogue.ts';

const files = ['en', 'id'].flatMap((language) =>
  readdirSync(`locales/${language}`)
    .filter((name) => name.endsWith('.ftl'))
    .map((name) => `locales/${language}/${name}`),
);

it.each(files)('writes %s back byte for byte', (file) => {
  const content = readFileSync(file, 'utf8');
  const entries = entriesOf(file, content).filter(({ placeholders }) => placeholders.length === 0);
  expect(withTexts(content, new Map(entries.map(({ id, text }) => [id, text])))).toBe(content);
});

it('changes one text and leaves comments, order and the others as they are', () => {
  const content = '# About all.\n\n# About one.\none = One\ntwo =\n    A\n    B\n\nthree = Three\n';
  expect(
    withTexts(
      content,
      new Map([
        ['two', 'X\n\nY'],
        ['four', 'Four'],
      ]),
    ),
  ).toBe('# About all.\n\n# About one.\none = One\ntwo =\n    X\n\n    Y\n\nthree = Three\n\nfour = Four\n');
  expect(entriesOf('a.ftl', content)[0]).toMatchObject({ id: 'one', line: 4, comment: 'About one.' });
});

it('knows the arguments of a text, and what is none', () => {
  expect(placeholdersOf('Case { $code } for { $name }, { $code }')).toEqual(['code', 'name']);
  expect(placeholdersOf('Case { $code')).toBeNull();
  expect(placeholdersOf('One\nother = Two')).toEqual([]);
  expect(placeholdersOf('')).toBeNull();
});
