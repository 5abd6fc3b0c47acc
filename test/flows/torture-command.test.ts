import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { z } from 'zod';

const resultSchema = z.object({
  digest: z.string(),
  turns: z.number().min(1),
  broken: z.array(z.object({ invariant: z.string(), file: z.string() })),
});
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'torture-'));
  for (const part of ['flows', 'locales', 'places', 'contacts']) cpSync(part, join(folder, part), { recursive: true });
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function torture(...options: string[]): Promise<{ code: number; out: string; err: string }> {
  const words = ['--import', 'tsx', 'src/cli/suar.ts', 'flows', 'torture', '--folder', folder, ...options];
  return new Promise((resolve) => {
    execFile(process.execPath, words, (error, out, err) =>
      resolve({ code: error === null ? 0 : Number(error.code), out, err }),
    );
  });
}

it('gives the same bytes for the same seed, whoever plays them, and shows no progress in a pipe', async () => {
  const run = (seed: string, processes: string) =>
    torture('--seed', seed, '--conversations', '300', '--processes', processes, '--json');
  const [one, two, other] = await Promise.all([run('3', '1'), run('3', '2'), run('4', '1')]);
  expect([one.code, one.err, two.code, two.err, other.code]).toEqual([0, '', 0, '', 0]);
  const digests = [one, two, other].map(({ out }) => resultSchema.parse(JSON.parse(out)).digest);
  expect(digests[0]).toBe(digests[1]);
  expect(digests[0]).not.toBe(digests[2]);
}, 300_000);

it('writes a broken conversation as a transcript that breaks again, and exits with 1', async () => {
  const file = join(folder, 'locales/id/first-minute.ftl');
  const texts = readFileSync(file, 'utf8').replace(
    /distress-nationality =\n\s+.*\n/u,
    'distress-nationality =\n    Polisi bertanya:\n',
  );
  writeFileSync(file, texts);
  const out = join(folder, 'out');
  const { code, out: told } = await torture(
    '--seed',
    '3',
    '--conversations',
    '120',
    '--processes',
    '1',
    '--out',
    out,
    '--json',
  );
  expect(code).toBe(1);
  expect(resultSchema.parse(JSON.parse(told)).broken.map(({ invariant }) => invariant)).toContain(
    'harmless-first-line',
  );
  const transcript = join(out, readdirSync(out)[0] ?? '');
  expect(readFileSync(transcript, 'utf8')).toMatch(/^about: "?tortured: harmless-first-line/mu);
  const again = await torture('--replay', transcript);
  expect(again).toMatchObject({ code: 1 });
  expect(again.out).toContain('harmless-first-line');
}, 300_000);

it('exits with 2 when called wrongly', async () => {
  expect((await torture('--seed', 'much')).code).toBe(2);
}, 60_000);
