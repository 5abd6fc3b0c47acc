import { spawnSync } from 'node:child_process';
import { chmodSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, inject, it, vi } from 'vitest';
import { Secret } from '../../../src/core/secret.ts';
import { aChild, aDataFolder, aStore } from './data-folder.ts';

// Each makes a cluster or two, which takes seconds alone and many when the machine is busy.
vi.setConfig({ testTimeout: 180_000 });

const isRoot = process.getuid?.() === 0;

describe('the master key', () => {
  it('is refused when it is not the one the database was begun with', async () => {
    const folder = aDataFolder();
    await (await aStore(folder)).close();
    const wrong = { masterKey: new Secret(Buffer.alloc(32, 9)) };
    await expect(aStore(folder, 'serve', wrong)).rejects.toThrow(
      'the master key is not the one this database was begun with',
    );
    await (await aStore(folder)).close();
  });

  it('is not made anew when its file is gone, but asked for', async () => {
    const folder = aDataFolder();
    await (await aStore(folder)).close();
    rmSync(join(folder, 'master.key'));
    for (let attempt = 0; attempt < 2; attempt += 1) {
      await expect(aStore(folder)).rejects.toThrow(/was begun with a master key, and .*master\.key is not there/);
    }
  });

  it('is refused when its file was cut short', async () => {
    const folder = aDataFolder();
    writeFileSync(join(folder, 'master.key'), 'abc\n');
    await expect(aStore(folder)).rejects.toThrow('master.key is not a key: expected 32 bytes in base64');
  });
});

describe('DATABASE_URL', () => {
  const at = (change: (url: URL) => void): Secret => {
    const url = new URL(inject('postgresUrl'));
    change(url);
    return new Secret(url.href);
  };

  it('is refused in words within 15 seconds when nothing usable is there', async () => {
    const silent = createServer().listen(0, '127.0.0.1');
    await new Promise((listening) => silent.once('listening', listening));
    const bound = silent.address();
    const silentPort = typeof bound === 'object' && bound !== null ? bound.port : 0;
    const cases: [Secret, string][] = [
      [at((url) => (url.password = 'wrong')), 'the password is refused'],
      [at((url) => (url.pathname = '/nowhere')), 'there is no such database'],
      [at((url) => (url.port = '1')), 'nothing listens there'],
      [at((url) => (url.port = String(silentPort))), 'no answer'],
    ];
    for (const [databaseUrl, reason] of cases) {
      const begun = performance.now();
      const refusal = await aStore(aDataFolder(), 'serve', { databaseUrl }).catch((error: unknown) => error);
      expect(performance.now() - begun).toBeLessThan(15_000);
      expect(refusal).toMatchObject({ message: `no connection to PostgreSQL: ${reason}` });
      expect(refusal).toHaveProperty('hint', expect.stringContaining('DATABASE_URL'));
    }
    silent.close();
  });
});

describe('the data folder', () => {
  const refused = /the data folder .* cannot be written/;

  it('is refused when it cannot be made', async () => {
    const file = join(aDataFolder(), 'file');
    writeFileSync(file, '');
    await expect(aStore(join(file, 'data'))).rejects.toThrow(refused);
  });

  it('is refused when it may not be written', async () => {
    const folder = aDataFolder();
    chmodSync(folder, isRoot ? 0o755 : 0o500);
    // Rights do not bind root: a normal user asks for a folder of root's.
    const child = await aChild(folder, isRoot ? { uid: 65_534 } : {});
    expect((await child.ask('open serve')).error).toMatch(refused);
    chmodSync(folder, 0o700);
  });
});

describe('a full disk', () => {
  const small = (folder: string): string[] => [
    'unshare',
    '--mount',
    'sh',
    '-c',
    'mount -t tmpfs -o size=200m tmpfs "$0" && exec "$@"',
    folder,
  ];
  const probe = aProbe();
  // Said aloud, because a test that is skipped in silence looks like one that passed.
  if (probe !== undefined) process.stderr.write(`SKIPPED: the disk-full test, because ${probe}\n`);

  function aProbe(): string | undefined {
    const { status, stderr } = spawnSync('unshare', ['--mount', 'sh', '-c', 'mount -t tmpfs -o size=1m tmpfs /mnt'], {
      encoding: 'utf8',
    });
    return status === 0 ? undefined : `no small disk can be mounted here: ${(stderr ?? 'no unshare').trim()}`;
  }

  it.skipIf(probe !== undefined)(
    'stops writing, loses nothing that was acknowledged, and goes on when there is room',
    async () => {
      const folder = aDataFolder();
      const child = await aChild(folder, { before: small(folder) });
      expect(await child.ask('open serve')).toHaveProperty('answer');
      await child.ask('insert before');
      await child.ask('fill');
      const acknowledged = ['before'];
      let refusal: string | undefined;
      for (let row = 0; row < 3_000 && refusal === undefined; row += 1) {
        const { answer, error } = await child.ask(`insert full-${row}`);
        if (error === undefined) acknowledged.push(String(answer));
        refusal = error;
      }
      expect(refusal).toBeDefined();
      await child.ask('free');
      await untilAnswer(() => child.ask('insert with-room'), 30_000);
      acknowledged.push('with-room');
      const kept = (await child.ask('count')).answer;
      expect(kept).toEqual(expect.arrayContaining(acknowledged));
      await child.ask('close');

      await child.ask('fill');
      expect((await child.ask('open serve')).error).toMatch(/^no space is left on the disk of /);
      await child.ask('free');
      expect(await child.ask('open serve')).toHaveProperty('answer');
      expect((await child.ask('count')).answer).toEqual(kept);
      // Its server sees the small disk only: from here nobody could stop it.
      await child.ask('close');
    },
  );
});

async function untilAnswer(ask: () => Promise<{ error?: string | undefined }>, ms: number): Promise<void> {
  const until = performance.now() + ms;
  for (;;) {
    const { error } = await ask();
    if (error === undefined) return;
    if (performance.now() > until) throw new Error(`still refused: ${error}`);
    await new Promise((wake) => setTimeout(wake, 300));
  }
}
