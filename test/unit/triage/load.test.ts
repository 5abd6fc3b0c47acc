import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ConfigurationError } from '../../../src/core/errors.ts';
import { loadGateWords } from '../../../src/safety/index.ts';
import { loadLexicons } from '../../../src/triage/index.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'suar-locales-'));
  cpSync(fileURLToPath(new URL('../../../locales', import.meta.url)), folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

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
    for (const language of ['id', 'en', 'common']) rmSync(join(folder, language), { recursive: true });
    refusalOf(() => loadLexicons(folder));
    refusalOf(() => loadGateWords(folder));
  });

  it('is refused when the places are missing', () => {
    rmSync(join(folder, 'places.yaml'));
    expect(refusalOf(() => loadLexicons(folder)).where.file).toBe(join(folder, 'places.yaml'));
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
