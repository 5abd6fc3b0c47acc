import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { tablesOf } from '../../../src/adverts/html-table.ts';
import { readRegisterFile, type RegisterColumns } from '../../../src/adverts/register-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'suar-registers-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function read(name: string, content: string | Buffer, columns?: RegisterColumns) {
  const file = join(folder, name);
  writeFileSync(file, content);
  return readRegisterFile(file, columns).entries.map(({ licence, name: company, contacts }) => [
    licence,
    company,
    contacts,
  ]);
}

const expected = [
  ['123-2020', 'PT Contoh, Bersama', ['215550123', 'contoh.example']],
  ['124-2020', 'PT Lain', []],
];

it('reads the same from CSV, JSON and a saved page', () => {
  const csv =
    '\ufeffNo Izin;Nama P3MI;Telepon;Website\n0123/2020;"PT Contoh, Bersama";021-555-0123;https://contoh.example/\n\n124/2020;PT Lain;;\n';
  expect(read('list.csv', csv)).toEqual(expected);
  const json = JSON.stringify([
    { licence: '123/2020', name: 'PT Contoh, Bersama', contacts: ['021 555 0123', 'contoh.example'] },
    { licence: '124/2020', name: 'PT Lain', contacts: null },
  ]);
  expect(read('list.json', json)).toEqual(expected);
  const page = `<!doctype html><body><table><tr><td>menu</table><script>var a = "<table><tr><td>no";</script>
    <!-- <table><tr><td>neither</td></tr></table> -->
    <TABLE class="x>y"><thead><tr><th>No<br>Izin<th>Nama P3MI<th>Telepon</tr>
    <tr><td>123/2020</td><td>PT&nbsp;Contoh, <b>Bersama</b></td><td>021-555-0123<br>; contoh.example</td></tr>
    <tr><td>124/2020<td>PT Lain<td></table>`;
  expect(read('list.html', page)).toEqual(expected);
});

it('takes the columns that the operator names', () => {
  const columns = { name: 'who', licence: 'number', contacts: ['reach'] };
  expect(read('own.csv', 'who,number,reach\nPT Contoh,123/2020,contoh.example\n', columns)).toEqual([
    ['123-2020', 'PT Contoh', ['contoh.example']],
  ]);
});

const wrong: readonly [string, string, string | Buffer, string][] = [
  ['an ending nobody knows', 'list.pdf', 'x', ': .pdf is not known'],
  ['an empty file', 'empty.csv', '', ': holds no entry'],
  ['a heading alone', 'heading.csv', 'name,licence\n', ': holds no entry'],
  ['no column of names', 'columns.csv', 'foo,bar\na,b\n', ':1 name: no column holds the names'],
  ['a row without a name', 'nameless.csv', 'name,licence\nPT Contoh,123/2020\n,124/2020\n', ':3 name: no name'],
  ['a name without letters', 'signs.csv', 'name,licence\n---,124/2020\n', ':2 name: no name'],
  ['a licence without a number', 'licence.csv', 'name,licence\nPT Contoh,yes\n', ':2 licence: no licence number'],
  ['a row with too many cells', 'broken.csv', 'name,licence\nPT Contoh,123/2020,x,y\n', ':2: broken CSV'],
  ['a quote that is not closed', 'quote.csv', 'name\n"PT Contoh\n', ':2: broken CSV'],
  ['a cell as long as a page', 'long.csv', `name,licence\n${'a'.repeat(600)},123/2020\n`, ':2 name: longer than'],
  ['another encoding', 'latin.csv', Buffer.from('name\nPT Conto\xe9\n', 'latin1'), ': is no UTF-8 text'],
  ['broken JSON', 'broken.json', '[{"name": "PT Contoh"', ':1: broken YAML'],
  ['JSON of another form', 'form.json', '[\n  {"name": "PT Contoh"},\n  {"name": {"id": 5}}\n]', ':3 1.name'],
  ['a page without a table', 'none.html', '<p>Loading…</p>', ': holds no table'],
];
it.each(wrong)('refuses %s, saying where', (_what, name, content, words) => {
  const file = join(folder, name);
  expect(() => read(name, content)).toThrow(`${file}${words}`);
});

it('refuses a column that is not there, naming those that are', () => {
  expect(() => read('named.csv', 'a,b\nPT Contoh,1\n', { name: 'c' })).toThrow(/named\.csv:1 c: no such column/u);
});

it('refuses a file that is not there', () => {
  expect(() => readRegisterFile(join(folder, 'nowhere.csv'))).toThrow(/cannot be read \(ENOENT\)/u);
});

it('never throws on a page, and takes time in proportion to it', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.constantFrom(
          '<table>',
          '</table>',
          '<tr>',
          '<td>',
          '</td>',
          '<',
          '>',
          '<!--',
          '-->',
          '<script>',
          '&#65;',
          '&#x110000;',
          'a',
          '\n',
        ),
      ),
      (pieces) => {
        expect(Array.isArray(tablesOf(pieces.join('')))).toBe(true);
      },
    ),
  );
  expect(tablesOf('<table><tr><td>'.repeat(50_000)).length).toBe(50_000);
  expect(tablesOf('<script>'.repeat(200_000))).toEqual([]);
});
