import { execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { packageFolder } from '../../../src/main.ts';
import { buildIfOld } from '../../support/built.ts';

/** A copy of the built package, since what the build keeps lies beside the code and goes by the files beside it. */
let folder: string;
beforeAll(() => {
  buildIfOld();
  folder = mkdtempSync(join(tmpdir(), 'suar-built-'));
  for (const name of ['dist', 'locales', 'places', 'package.json'])
    cpSync(join(packageFolder, name), join(folder, name), { recursive: true });
  symlinkSync(join(packageFolder, 'node_modules'), join(folder, 'node_modules'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const kept = (): string => join(folder, 'dist', 'prepared', 'lexicons.bin');
const labelOf = (text: string): string =>
  execFileSync(process.execPath, [join(folder, 'dist', 'cli', 'suar.js'), 'triage', text], { encoding: 'utf8' });

it('reads what the build kept', () => {
  expect(readFileSync(kept()).length).toBeGreaterThan(100_000);
  expect(labelOf('tolong')).toContain('distress');
  expect(labelOf('good morning zorblax')).not.toContain('distress');
});

it('compiles again when a list has changed since the build', () => {
  const list = join(folder, 'locales', 'en', 'triage.yaml');
  const before = readFileSync(list, 'utf8');
  writeFileSync(list, before.replace(/^ {2}self_harm:$/mu, '  self_harm:\n    - zorblax'));
  expect(labelOf('good morning zorblax')).toContain('distress');
  writeFileSync(list, before);
});

it('compiles when what was kept is cut short or was tampered with', () => {
  const whole = readFileSync(kept());
  for (const broken of [whole.subarray(0, 10_000), Buffer.alloc(0)]) {
    writeFileSync(kept(), broken);
    expect(labelOf('tolong')).toContain('distress');
  }
  writeFileSync(kept(), whole);
  appendFileSync(kept(), 'more');
  expect(labelOf('tolong')).toContain('distress');
});
