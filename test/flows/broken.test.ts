import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ConfigurationError } from '../../src/core/errors.ts';
import { workshop } from '../../src/flow/index.ts';
import { loadTexts } from '../../src/i18n/index.ts';

const folder = 'test/flows/broken';
const texts = loadTexts(join(folder, 'locales'));
const limits = workshop.loadLintLimits('locales');
const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));

/** What the first line of the file says: `# refused by: <rule>, line <n>`. */
function expected(file: string): { rule: string; line: number } {
  const [, rule = '', line = ''] = /^# refused by: ([a-z-]+), line (\d+)$/mu.exec(readFileSync(file, 'utf8')) ?? [];
  return { rule, line: Number(line) };
}

function refusal(file: string): { rules: string[]; lines: number[] } {
  try {
    const problems = workshop
      .lintFlows(workshop.publish([workshop.loadFlow(file)]), texts, limits)
      .filter((problem) => problem.file === file);
    return { rules: problems.map(({ rule }) => rule), lines: problems.map(({ line }) => line) };
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    return { rules: ['schema'], lines: [error.where.line ?? 0] };
  }
}

it.each(files)('refuses %s by its rule alone, and names the line', (name) => {
  const file = join(folder, name);
  const { rules, lines } = refusal(file);
  expect(new Set(rules)).toEqual(new Set([expected(file).rule]));
  expect(lines).toContain(expected(file).line);
});

it('refuses by every rule at least once', () => {
  const seen = new Set(files.map((name) => expected(join(folder, name)).rule));
  const rules = readdirSync('src/flow/lint').map((name) => name.replace('.ts', ''));
  const notRules = ['house-texts', 'limits', 'lint-flows', 'rule'];
  expect([...seen].sort()).toEqual([...rules.filter((rule) => !notRules.includes(rule)), 'schema'].sort());
});

it('finds nothing to mend in the flows that are published', { timeout: 60_000 }, () => {
  expect(workshop.lintFlows(workshop.loadFlows('flows'), loadTexts('locales'), limits)).toEqual([]);
});

it('holds the texts outside flows to the same rules', { timeout: 60_000 }, () => {
  const flows = workshop.loadFlows('flows');
  const promising = { ...loadTexts('locales'), preview: () => 'You are safe' };
  const found = workshop.lintFlows(flows, promising, limits).filter(({ file }) => file.startsWith('locales/en/'));
  expect(new Set(found.map(({ rule }) => rule))).toEqual(new Set(['forbidden-promise', 'lock-screen']));
  const silent = { ...loadTexts('locales'), has: () => false };
  expect(workshop.lintFlows(flows, silent, limits).map(({ message }) => message)).toContain(
    'text cover-reply is missing in id',
  );
});
