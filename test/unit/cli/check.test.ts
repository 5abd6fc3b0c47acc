import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { CommanderError } from 'commander';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkCommand } from '../../../src/cli/check.ts';
import { loadJobCheck } from '../../../src/jobcheck/index.ts';

const knowledge = loadJobCheck(fileURLToPath(new URL('../../../locales', import.meta.url)));

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'suar-check-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function run(args: string[], input = '') {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const printed = Promise.all([text(stdout), text(stderr)]);
  const now = () => new Date('2026-12-01T00:00:00Z');
  const command = checkCommand({ load: () => knowledge, stdin: Readable.from([input]), stdout, stderr, now });
  const exitCode = await command.parseAsync(args, { from: 'user' }).then(
    () => 0,
    (error: unknown) => {
      if (error instanceof CommanderError) return error.exitCode;
      throw error;
    },
  );
  stdout.end();
  stderr.end();
  const [out, err] = await printed;
  return { exitCode, out, err };
}

const advert = 'Admin chat Kamboja, gaji 15 juta, tiket ditanggung, WA 0812-0000-4411';

describe('suar check', () => {
  it('prints a line for each, in the order of the input', async () => {
    const lines = [
      { id: 'a', text: advert },
      { id: 2, text: '' },
    ]
      .map((line) => JSON.stringify(line))
      .join('\n');
    const { exitCode, out } = await run(['--jsonl', '-'], lines);
    const [first, second, ...others] = out
      .trim()
      .split('\n')
      .map((line): unknown => JSON.parse(line));
    expect(exitCode).toBe(0);
    expect(first).toMatchObject({ id: 'a', kind: 'offer', reasons: expect.any(Array) as unknown });
    expect(second).toEqual({ id: 2, kind: 'not_a_job', tier: 'cannot_tell', score: 0, reasons: [] });
    expect(others).toEqual([]);
  });

  it('reads an argument, a file and standard input alike', async () => {
    const file = join(folder, 'advert.txt');
    writeFileSync(file, advert);
    const direct = await run([advert]);
    expect((await run(['--file', file])).out).toBe(direct.out);
    expect((await run(['-'], advert)).out).toBe(direct.out);
  });

  it('names the line and field that are wrong, goes on, and ends with 1', async () => {
    const { exitCode, out, err } = await run(
      ['--jsonl', '-'],
      '{"id":"a","text":7}\nrahasia\n{"id":"b","text":"halo"}\n',
    );
    expect(out).toContain('"id":"b"');
    expect(err).toMatch(/line 1: field text/u);
    expect(err).toMatch(/line 2: is not JSON/u);
    expect(err).not.toContain('rahasia');
    expect(exitCode).toBe(1);
  });

  it('ends with 2 when called wrongly, with 1 when there is no such file', async () => {
    expect((await run([])).exitCode).toBe(2);
    expect((await run(['text', '--jsonl', '-'])).exitCode).toBe(2);
    expect((await run(['--jsonl', join(folder, 'none.jsonl')])).exitCode).toBe(1);
  });
});
