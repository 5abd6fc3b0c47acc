import { randomBytes } from 'node:crypto';
import { chownSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { syncFolder } from '../write-once.ts';
import { type PostgresBinaries } from './binaries.ts';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';
import { type RunAs } from './postgres-user.ts';
import { run } from './run.ts';

/**
 * initdb, beside the folder and then moved to it: a cluster is whole or not there. A process killed meanwhile leaves
 * drafts behind, which the next one clears away. Called under the folder lock.
 */
export async function makeCluster(
  binaries: PostgresBinaries,
  runAs: RunAs,
  folder: string,
  password: string,
): Promise<void> {
  const home = dirname(folder);
  const draftPrefix = `${basename(folder)}.draft-`;
  for (const name of readdirSync(home).filter((entry) => entry.startsWith(draftPrefix))) {
    try {
      rmSync(join(home, name), { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    } catch {
      // An initdb whose Suar was killed may still be writing there; the next start that makes a cluster tries again.
    }
  }
  const draft = join(home, `${draftPrefix}${randomBytes(6).toString('hex')}`);
  const passwordFile = `${draft}.password`;
  mkdirSync(draft, { mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (runAs.kind === 'user') for (const path of [draft, passwordFile]) chownSync(path, runAs.uid, runAs.gid);
  try {
    await initdb(binaries, runAs, draft, passwordFile);
    // A folder of ours without PG_VERSION is what an older draft left: nothing is in it.
    rmSync(folder, { recursive: true, force: true });
    renameSync(draft, folder);
    syncFolder(home);
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(draft, { recursive: true, force: true });
  }
}

async function initdb(binaries: PostgresBinaries, runAs: RunAs, draft: string, passwordFile: string): Promise<void> {
  const options = ['--username=suar', '--auth=scram-sha-256', '--encoding=UTF8', '--locale=C', '--no-instructions'];
  const child = run(binaries.initdb, ['-D', draft, `--pwfile=${passwordFile}`, ...options], runAs, 'pipe');
  let output = '';
  child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const code = await new Promise<number | null>((done, failed) => child.on('close', done).on('error', failed));
  if (code === 0) return;
  throw new EmbeddedPostgresError(
    `initdb failed: ${output.trim()}`,
    `Check rights and free space of ${dirname(draft)}.`,
  );
}
