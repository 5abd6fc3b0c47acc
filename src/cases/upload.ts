import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { purpose, type Store } from '../store/index.ts';

/**
 * A file sent through a channel without a provider of its own (the web chat). It is sealed with the key of the house until
 * its message has been committed; then it is fetched like any other evidence and sealed with the person's key.
 */
export async function saveUpload(store: Store, source: Readable): Promise<{ reference: string }> {
  await mkdir(folderOf(store), { recursive: true, mode: 0o700 });
  const reference = randomUUID();
  const file = join(folderOf(store), reference);
  try {
    await pipeline(
      source,
      store.vault.house.sealStream(purpose.evidenceFile),
      createWriteStream(file, { mode: 0o600, flush: true }),
    );
  } catch (error) {
    await rm(file, { force: true });
    throw error;
  }
  return { reference };
}

export async function openUpload(store: Store, reference: string): Promise<Readable> {
  if (!/^[0-9a-f-]{36}$/.test(reference)) throw new TypeError('not an upload');
  const sealed = await readFile(join(folderOf(store), reference));
  return Readable.from([store.vault.house.openFile(sealed, purpose.evidenceFile)]);
}

/** Fetched within minutes; what is older belongs to a message that never came. @param now ms since 1970 */
export async function dropOldUploads(store: Store, now: number, olderThanMs: number): Promise<void> {
  for (const name of await readdir(folderOf(store)).catch(() => [])) {
    const file = join(folderOf(store), name);
    const { mtimeMs } = await stat(file);
    if (now - mtimeMs > olderThanMs) await rm(file, { force: true });
  }
}

const folderOf = (store: Store): string => join(store.dataFolder, 'uploads');
