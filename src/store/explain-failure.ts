import { existsSync, statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import { EmbeddedPostgresError } from './embedded/embedded-postgres-error.ts';
import { StoreError } from './store-error.ts';

/** PostgreSQL needs room for a segment of its log (16 MB) and more to recover; below this it will not start. */
const tooLittleBytes = 64 * 1024 * 1024;

/** Bytes that this user may still write where the folder is, or will be. */
export function freeBytes(folder: string): number {
  const { bavail, bsize } = statfsSync(existsSync(folder) ? folder : dirname(folder));
  return bavail * bsize;
}

/** A full disk shows in many ways, most of them misleading: say so. Other failures stay as they are. */
export function explainFailure(error: unknown, folder: string): unknown {
  if (isOutOfSpace(error) || (error instanceof EmbeddedPostgresError && isFull(folder))) {
    return new StoreError(
      `no space is left on the disk of ${folder}`,
      'Make room and start again: nothing that was acknowledged is lost.',
      { cause: error },
    );
  }
  return error;
}

function isFull(folder: string): boolean {
  try {
    return freeBytes(folder) < tooLittleBytes;
  } catch {
    return false; // The folder cannot be looked at: the failure itself says why.
  }
}

/** ENOSPC from the system, 53100 (disk_full) from PostgreSQL; also as the cause of another error. */
function isOutOfSpace(error: unknown): boolean {
  for (let at = error; at instanceof Error; at = at.cause) {
    if ('code' in at && (at.code === 'ENOSPC' || at.code === '53100')) return true;
  }
  return false;
}

/** What the codes mean: SQLSTATE of PostgreSQL (appendix A), errno of the system. */
const noConnection: Readonly<Record<string, string>> = {
  '28P01': 'the password is refused',
  '28000': 'this user is refused',
  '3D000': 'there is no such database',
  '53300': 'it has no connection to spare',
  '57P03': 'it is starting or stopping',
  ECONNREFUSED: 'nothing listens there',
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'the name of the host could not be looked up',
};

export function explainNoConnection(error: unknown): StoreError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
  const reason = code === undefined ? 'no answer' : (noConnection[code] ?? code);
  return new StoreError(
    `no connection to PostgreSQL: ${reason}`,
    'Check DATABASE_URL: host, port, name, user and password.',
    { cause: error },
  );
}
