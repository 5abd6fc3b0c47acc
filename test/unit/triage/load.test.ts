import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ConfigurationError } from '../../../src/core/errors.ts';
import { loadGateWords } from '../../../src/safety/index.ts';
import { loadLexicons } from '../../../src/triage/index.ts';

let folder = '';
let root = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'suar-locales-'));
  for (const part of ['locales', 'places']) {
    cpSync(fileURLToPath(new URL(`../../../${part}`, import.meta.url)), join(folder, part), { recursive: true });
  }
  root = folder;
  folder = join(root, 'locales');
});
afterEach(() => rmSync(root, { recursive: true }));

const head = 'language: id\nsource: test\nscripts: [Latn]\n';

describe('a word list that is wrong', () => {
  it.each([
    ['no YAML', `${head}concepts: {plea: [`, { line: 4 }],
    ['an unknown concept', `${head}concepts:\n  plea: [tolong]\n  please: [tolong]\n`, { field: 'concepts' }],
    [
      'a number for a word',
      `${head}concepts:\n  plea:\n    - tolong\n    - 7\n`,
      { line: 7, field: 'concepts.plea[1]' },
    ],
    [
      'an open bracket',
      `${head}concepts:\n  plea:\n    - tolong\n    - (a|b\n`,
      { line: 7, field: 'concepts.plea[1]' },
    ],
    ['an unknown class', `${head}concepts:\n  plea:\n    - $nobody a\n`, { line: 6, field: 'concepts.plea[0]' }],
    ['no language', 'source: test\nscripts: [Latn]\nconcepts: {}\n', { field: 'language' }],
  ])('is refused with file, line and field: %s', (_, text, where) => {
    const file = join(folder, 'id', 'triage.yaml');
    writeFileSync(file, text);
    expect(refusalOf(() => loadLexicons(folder)).where).toMatchObject({ file, ...where });
  });

  it('is refused when there is none at all, instead of understanding nobody', () => {
    for (const entry of readdirSync(folder)) rmSync(join(folder, entry), { recursive: true });
    refusalOf(() => loadLexicons(folder));
    refusalOf(() => loadGateWords(folder));
  });

  it('is refused when the places are missing', () => {
    const file = join(root, 'places', 'gazetteer.json');
    rmSync(file);
    expect(refusalOf(() => loadLexicons(folder)).where.file).toBe(file);
  });

  it('is refused for the gate too', () => {
    const file = join(folder, 'en', 'gate.yaml');
    writeFileSync(file, 'language: en\nsource: test\nforbidden: []\n');
    expect(refusalOf(() => loadGateWords(folder)).where).toMatchObject({ file });
  });
});

function refusalOf(load: () => unknown): ConfigurationError {
  try {
    load();
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigurationError);
    if (error instanceof ConfigurationError) return error;
  }
  throw new Error('nothing was refused');
}
