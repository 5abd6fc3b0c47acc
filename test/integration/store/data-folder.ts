import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { silentLogger } from '../../../src/core/logger.ts';
import { openStore, type Store } from '../../../src/store/index.ts';
import { isOurs, readPostmaster, stopPostmaster } from '../../../src/store/embedded/postmaster.ts';
import { type Child, startChild } from './start-child.ts';

const folders: string[] = [];
const closes: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closes.splice(0)) await close();
  for (const folder of folders.splice(0)) {
    const left = readPostmaster(join(folder, 'postgres'));
    if (left !== undefined && isOurs(left.pid, join(folder, 'postgres')))
      await stopPostmaster(left.pid, join(folder, 'postgres'));
    rmSync(folder, { recursive: true, force: true });
  }
});

/** An empty folder; whatever server a test leaves on it is stopped and the folder removed. */
export function aDataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'suar-folder-'));
  folders.push(folder);
  return folder;
}

/** A store of this process, closed at the end of the test. */
export async function aStore(folder: string, as: 'serve' | 'join' = 'serve', extra: object = {}): Promise<Store> {
  const store = await openStore({
    dataFolder: folder,
    databaseUrl: undefined,
    masterKey: undefined,
    as,
    logger: silentLogger,
    poolSize: 2,
    ...extra,
  });
  let open = true;
  const close = async (): Promise<void> => {
    if (!open) return;
    open = false;
    await store.close();
  };
  closes.push(close);
  return { ...store, close };
}

/** A process with a store, killed at the end of the test. */
export async function aChild(folder: string, options: Parameters<typeof startChild>[1] = {}): Promise<Child> {
  const child = await startChild(folder, options);
  closes.push(() => child.kill());
  return child;
}

export function postmasterPid(folder: string): number | undefined {
  const file = join(folder, 'postgres', 'postmaster.pid');
  return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : undefined;
}
