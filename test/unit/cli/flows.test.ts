import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { flowsCommand } from '../../../src/cli/flows.ts';

let folder: string;
const written = { out: '', err: '' };

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'flows-'));
  for (const part of ['flows', 'locales', 'test/flows']) cpSync(part, join(folder, part), { recursive: true });
  written.out = '';
  written.err = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => ((written.out += String(text)), true));
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => ((written.err += String(text)), true));
  vi.spyOn(process, 'exit').mockImplementation((code) => {
    throw new Error(`exit ${code}`);
  });
});

afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

/** Runs `suar flows …` on the copied folder, and gives the exit code. */
async function run(...words: string[]): Promise<number> {
  process.exitCode = 0;
  await flowsCommand().parseAsync([...words, '--folder', folder], { from: 'user' });
  const code = Number(process.exitCode);
  process.exitCode = 0;
  return code;
}

function change(file: string, from: string, to: string): void {
  const path = join(folder, file);
  const content = readFileSync(path, 'utf8');
  expect(content).toContain(from);
  writeFileSync(path, content.replace(from, to));
}

it('lint finds nothing to mend, until a text promises something', async () => {
  expect(await run('lint')).toBe(0);
  change('locales/en/first-minute.ftl', 'Hello, we read you.', 'Hello, you are safe.');
  expect(await run('lint')).toBe(1);
  expect(written.err).toContain('forbidden-promise');
  expect(written.err).toMatch(/flows\/distress\.yaml:\d+ /u);
});

it('names file, line and field of a flow that does not fit', async () => {
  change('flows/distress.yaml', 'kind: ask', 'kind: aks');
  expect(await run('lint')).toBe(1);
  expect(written.err).toMatch(/distress\.yaml:\d+ steps\.safe-now/u);
});

it('test fails on a changed flow, and --update writes only what has changed', async () => {
  expect(await run('test')).toBe(0);
  const file = 'test/flows/distress/silent-way.yaml';
  change('flows/distress.yaml', 'after: 5m', 'after: 6m');
  expect(await run('test')).toBe(1);
  expect(written.err).toContain('silent-way.yaml: turn 1');
  expect(await run('test', '--update')).toBe(0);
  expect(readFileSync(join(folder, file), 'utf8')).toBe(
    readFileSync(file, 'utf8').replaceAll('afterMs: 300000', 'afterMs: 360000'),
  );
  expect(await run('test')).toBe(0);
});

it('graph draws a flow, and fails for one that is not there', async () => {
  expect(await run('graph', 'welcome')).toBe(0);
  expect(written.out).toContain('flowchart TD');
  expect(await run('graph', 'shelter')).toBe(1);
});

it.each([[['graph']], [['lint', '--no-such-option']], [['dance']]])('exits with 2 when called as %s', async (words) => {
  await expect(run(...words)).rejects.toThrow('exit 2');
});

it('exits with 0 after --help', async () => {
  await expect(run('play', '--help')).rejects.toThrow('exit 0');
});
