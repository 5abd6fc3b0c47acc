import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { localesCommand } from '../../../src/cli/locales.ts';
import { type LanguageReport } from '../../../src/translation/index.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'suar-locales-'));
  for (const part of ['flows', 'locales']) cpSync(part, join(folder, part), { recursive: true });
});
afterEach(() => {
  rmSync(folder, { recursive: true });
  process.exitCode = undefined;
  vi.restoreAllMocks();
});

async function run(...args: string[]): Promise<{ out: string; err: string; code: number }> {
  const out = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const err = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  process.exitCode = undefined;
  await localesCommand().parseAsync([...args, '--folder', folder], { from: 'user' });
  const told = (spy: { mock: { calls: unknown[][] } }) => spy.mock.calls.map(([text]) => String(text)).join('');
  const result = { out: told(out), err: told(err), code: Number(process.exitCode ?? 0) };
  vi.restoreAllMocks();
  return result;
}

async function reportOf(language: string): Promise<LanguageReport | undefined> {
  const { out } = await run('report', '--json');
  return (JSON.parse(out) as LanguageReport[]).find((one) => one.language === language); // Our own output.
}

it('tells coverage and review of every language, and never takes the authors word for a review', async () => {
  expect(await reportOf('id')).toMatchObject({ offered: true, missing: [], reviewed: false, signed: 0 });
  expect(await reportOf('en')).toMatchObject({ offered: true, level: 'full', madeBy: 'author' });
  const review = join(folder, 'locales/id/review.yaml');
  writeFileSync(review, readFileSync(review, 'utf8').replace('reviewed: false', 'reviewed: true'));
  expect((await reportOf('id'))?.reviewed).toBe(false);
});

it('takes back the signature of a text that changes, and of that one alone', async () => {
  expect((await run('sign', 'id', '--by', 'Sari')).code).toBe(0);
  expect(await reportOf('id')).toMatchObject({ reviewed: true, stale: [] });
  const file = join(folder, 'locales/id/house.ftl');
  writeFileSync(file, readFileSync(file, 'utf8').replace('Halo lagi.', 'Hai lagi.'));
  expect(await reportOf('id')).toMatchObject({ reviewed: false, stale: ['welcome-back'] });
  await run('sign', 'id', 'welcome-back', '--by', 'Sari');
  expect(await reportOf('id')).toMatchObject({ reviewed: true, stale: [] });
});

it('brings texts to a translator and back: an import changes what came back, and its signature is gone', async () => {
  await run('sign', 'id', '--by', 'Sari');
  const { out } = await run('export', 'id', '--format', 'po');
  expect(out).toContain('question safe-now, fills safe_now');
  expect(out).toContain('keep it harmless');
  const file = join(folder, 'id.po');
  writeFileSync(file, out);
  expect((await run('import', 'id', file)).out).toContain('0 texts of id changed');
  expect((await reportOf('id'))?.reviewed).toBe(true);
  writeFileSync(file, out.replace(/(msgctxt "welcome-back"[^]*?)Halo lagi\./u, '$1Hai lagi.'));
  expect((await run('import', 'id', file)).out).toContain('1 texts of id changed');
  expect(readFileSync(join(folder, 'locales/id/house.ftl'), 'utf8')).toContain('    Hai lagi.\n    Kita lanjut');
  const after = await reportOf('id');
  expect([after?.reviewed, after?.signed]).toEqual([false, (after?.demanded ?? 0) - 1]);
  expect(readFileSync(join(folder, 'locales/id/review.yaml'), 'utf8')).toContain('reviewed: false');
});

it('begins a language from what a translator sends', async () => {
  rmSync(join(folder, 'locales/sw'), { recursive: true });
  const { out } = await run('export', 'sw', '--format', 'csv');
  const file = join(folder, 'sw.csv');
  writeFileSync(
    file,
    out.replace(
      'Hello again.\nWe go on from where we were.",',
      'Hello again.\nWe go on from where we were.","Habari.\nTunaendelea."',
    ),
  );
  const done = await run('import', 'sw', file);
  expect(done.err).toBe('');
  expect((await reportOf('sw'))?.written).toBe(1);
});

it.each([
  ['a lost placeholder', 'welcome-back', 'Hello again, { $name }.', 'Halo lagi.', 'lacks { $name }'],
  ['an invented one', 'stopped', 'OK.', 'Oke { $when }.', 'has { $when }'],
  ['a broken brace', 'stopped', 'OK.', 'Oke {.', 'not valid Fluent'],
])('refuses %s with file, line, id and the mend, and takes nothing in', async (_what, id, source, target, problem) => {
  const english = join(folder, 'locales/en/house.ftl');
  const before = readFileSync(english, 'utf8');
  writeFileSync(english, before.replace(id === 'stopped' ? 'OK.' : 'Hello again.', source));
  const file = join(folder, 'id.csv');
  writeFileSync(file, `id,target\nhuman-coming,Changed\n${id},${target}\n`);
  const { err, code } = await run('import', 'id', file);
  expect(code).toBe(1);
  expect(err).toContain(`${file}:3 ${id}: `);
  expect(err).toContain(problem);
  expect(readFileSync(join(folder, 'locales/id/house.ftl'), 'utf8')).not.toContain('Changed');
});

it('refuses an unknown id and one that comes twice', async () => {
  const file = join(folder, 'id.csv');
  writeFileSync(file, 'id,target\nno-such-text,X\nstopped,A\nstopped,B\n');
  const { err } = await run('import', 'id', file);
  expect(err).toContain(':2 no-such-text: no text of this name is known');
  expect(err).toContain(':4 stopped: the text comes twice');
});

it('refuses to sign what is not there, and a language that is not in the list', async () => {
  expect(await run('sign', 'id', 'no-such-text', '--by', 'Sari')).toMatchObject({ code: 1 });
  expect((await run('sign', 'xx', '--by', 'Sari')).err).toContain('names no language xx');
});
