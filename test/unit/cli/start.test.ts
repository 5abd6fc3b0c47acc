import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { startCommand } from '../../../src/cli/start.ts';

/** Nothing of this machine's own environment or `.env` file. */
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(`${tmpdir()}/suar-start-`);
  vi.spyOn(process, 'cwd').mockReturnValue(folder);
  vi.stubEnv('DATABASE_URL', '');
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

const start = (...words: string[]) =>
  startCommand()
    .exitOverride()
    .configureOutput({ writeErr: () => undefined })
    .parseAsync(words, { from: 'user' });

it('refuses a role that it does not know, and names those that it knows', async () => {
  await expect(start('--roles', 'channels,engin')).rejects.toThrow('Expected channels, engine, delivery, desk');
  await expect(start('--roles', '')).rejects.toThrow('Expected channels, engine, delivery, desk');
});

it('refuses to do a part alone where nobody else could do the rest', async () => {
  await expect(start('--roles', 'channels')).rejects.toThrow('DATABASE_URL');
});
