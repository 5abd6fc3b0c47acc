import { expect, it } from 'vitest';
import { type ExchangeFormat, exchangeFormats, loadCatalogue, read, write } from '../../../src/translation/index.ts';

const names: Readonly<Record<ExchangeFormat, string>> = {
  po: 'a.po',
  xliff: 'a.xliff',
  'xliff-1.2': 'a.xlf',
  csv: 'a.csv',
};
const english = loadCatalogue('locales', 'en');
const indonesian = loadCatalogue('locales', 'id');
const odd = [
  'One line',
  'Two\nlines, with "quotes", a comma; and a \\ stroke',
  'A gap\n\nand < & > with { $code } in it',
  '=SUM(A1)',
  '請幫我\nمجھے بچاؤ',
];
const units = [
  ...[...english.values()].map(({ id, file, text }) => ({
    ...{ id, file, source: text, note: 'a note' },
    target: indonesian.get(id)?.text ?? '',
  })),
  ...odd.map((target, index) => ({ id: `odd-${index}`, file: 'odd.ftl', source: target, target, note: 'x\ny' })),
  { id: 'untranslated', file: 'odd.ftl', source: 'Nobody wrote it yet', target: '', note: '' },
];

it.each(exchangeFormats)('loses nothing on the way to a translator and back in %s', async (format) => {
  const content = await write(format, 'id', units);
  const returned = await read(names[format], content);
  const targets = new Map(returned?.map(({ id, target }) => [id, target]));
  for (const { id, target } of units) expect(targets.get(id), `${id} in ${format}`).toBe(target);
  expect(targets.size).toBe(units.length);
});

it.each(exchangeFormats)('names the line where each text stands in %s', async (format) => {
  const content = await write(format, 'id', units);
  const lines = content.split('\n');
  for (const { id, line } of (await read(names[format], content)) ?? []) {
    expect(lines[line - 1], `${id} in ${format}`).toContain(id);
  }
});

it('does not read what is no such file', () => {
  expect(read('a.docx', '')).toBeNull();
  expect(() => read('a.csv', 'id,target\n"open')).toThrow();
});
