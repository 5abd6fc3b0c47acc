import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { findPostgresBinaries } from './embedded/binaries.ts';
import { choosePostgresUser } from './embedded/postgres-user.ts';

export interface EmbeddedExamination {
  /** `postgres (PostgreSQL) 18.4` */
  readonly version: string;
  readonly runsAs: 'ourselves' | 'user' | 'namespace';
  /** Whether a cluster lies in the folder already. */
  readonly begun: boolean;
}

/**
 * Whether this machine can run the PostgreSQL that Suar brings, without starting or making anything.
 * @throws SuarError for the operator: no binaries for this machine, binaries that do not run, no user to run them
 */
export async function examineEmbedded(dataFolder: string): Promise<EmbeddedExamination> {
  const { postgres } = await findPostgresBinaries();
  const folder = resolve(dataFolder, 'postgres');
  const runAs = choosePostgresUser([postgres, folder]);
  const { stdout } = spawnSync(postgres, ['--version'], { encoding: 'utf8', timeout: 10_000 });
  // Nothing printed: libraries that it needs are missing.
  return { version: (stdout ?? '').trim(), runsAs: runAs.kind, begun: existsSync(join(folder, 'PG_VERSION')) };
}
