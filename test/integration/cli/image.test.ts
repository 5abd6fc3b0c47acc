import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, expect, it } from 'vitest';
import { packageFolder } from '../../../src/main.ts';
import { buildIfOld } from '../../support/built.ts';
import { testMasterKey } from '../../support/master-key.ts';
import { openTestStore } from '../../support/test-store.ts';

const folder = mkdtempSync(join(tmpdir(), 'suar-image-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** No container engine is needed to see that something the service reads was left out of the image. */
it('serves its pages from what the Dockerfile copies, and nothing else', async () => {
  buildIfOld();
  const dockerfile = readFileSync(join(packageFolder, 'Dockerfile'), 'utf8');
  const copied = [...dockerfile.matchAll(/^COPY --from=build \/suar\/(\S+) \.\/\S+$/gmu)].map(([, name]) => name ?? '');
  expect(copied).toContain('dist');
  for (const name of copied) {
    if (name === 'node_modules') symlinkSync(join(packageFolder, name), join(folder, name));
    else cpSync(join(packageFolder, name), join(folder, name), { recursive: true });
  }
  const store = await openTestStore();
  const suar = spawn(process.execPath, ['dist/cli/suar.js', 'start'], {
    cwd: folder,
    env: {
      PATH: process.env['PATH'],
      DATABASE_URL: store.databaseUrl,
      SUAR_MASTER_KEY: testMasterKey.reveal().toString('base64'),
      PORT: '0',
      SUAR_DATA_DIR: folder,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const address = await new Promise<string>((found, failed) => {
      createInterface({ input: suar.stdout }).on('line', (line) => {
        const [url] = /http:\/\/127\.0\.0\.1:\d+/u.exec(line) ?? [];
        if (url !== undefined) found(url);
      });
      suar.once('exit', (code) => {
        failed(new Error(`ended with ${String(code)}`));
      });
    });
    const status = async (path: string) => (await fetch(address + path)).status;
    for (const path of [
      '/healthz',
      '/chat',
      '/chat/chat.js',
      '/desk',
      '/desk/assets/desk.css',
      '/desk/assets/htmx.min.js',
    ])
      expect([path, await status(path)]).toEqual([path, 200]);
  } finally {
    const ended = new Promise((end) => suar.once('exit', end));
    suar.kill('SIGTERM');
    await ended;
    await store.drop();
  }
});
