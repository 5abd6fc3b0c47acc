import { accessSync, constants, mkdirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { type Logger } from '../core/logger.ts';
import { Secret } from '../core/secret.ts';
import { type Database } from './database.ts';
import { explainFailure, explainNoConnection } from './explain-failure.ts';
import { type EmbeddedCluster, openEmbeddedCluster } from './embedded/cluster.ts';
import { withFolderLock } from './folder-lock.ts';
import { openVault } from './master-key.ts';
import { migrate } from './migrate.ts';
import { PersonKeys } from './person-keys.ts';
import { everybodyLeft, type Presence, takePlace } from './presence.ts';
import { type Tables } from './schema.ts';
import { StoreError } from './store-error.ts';
import { type Vault } from './vault.ts';

export interface StoreOptions {
  readonly dataFolder: string;
  readonly databaseUrl: Secret | undefined;
  readonly masterKey: Secret<Buffer> | undefined;
  /** `serve`: hold the data folder for this process alone. `join`: a command beside the service. */
  readonly as: 'serve' | 'join';
  readonly logger: Logger;
  readonly poolSize?: number;
}

export interface Store {
  readonly db: Database;
  readonly url: Secret;
  readonly dataFolder: string;
  readonly vault: Vault;
  readonly keys: PersonKeys;
  close(): Promise<void>;
}

/**
 * Opens PostgreSQL (our own, or DATABASE_URL), brings the schema up to date and proves that the master key fits.
 * @throws StoreError and other errors for the operator: what is wrong, and how to mend it
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  const folder = prepareDataFolder(options.dataFolder);
  const place = await findServer(options, folder).catch((error: unknown) => {
    throw explainFailure(error, folder);
  });
  const db = openPool(place.url, options);
  const close = async (): Promise<void> => {
    await db.destroy();
    await place.leave();
  };
  try {
    await sql`select 1`.execute(db).catch((error: unknown) => {
      throw explainNoConnection(error);
    });
    await migrate(db);
    const vault = await openVault(db, options.masterKey, folder);
    return { db, url: place.url, dataFolder: folder, vault, keys: new PersonKeys(vault), close };
  } catch (error) {
    await close();
    throw explainFailure(error, folder);
  }
}

/** @returns the folder's real path: a link to it must not look like another folder. */
function prepareDataFolder(folder: string): string {
  try {
    mkdirSync(join(folder, 'evidence'), { recursive: true, mode: 0o700 });
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    return realpathSync(folder);
  } catch (error) {
    throw explainFailure(
      new StoreError(
        `the data folder ${folder} cannot be written`,
        'Give this user rights on it, or set SUAR_DATA_DIR to another folder.',
        { cause: error },
      ),
      folder,
    );
  }
}

interface Place {
  readonly url: Secret;
  leave(): Promise<void>;
}

/** DATABASE_URL may be shared by several Suars; our own server belongs to the folder, and one Suar serves it. */
async function findServer(options: StoreOptions, folder: string): Promise<Place> {
  const { databaseUrl, as, logger } = options;
  if (databaseUrl !== undefined) return { url: databaseUrl, leave: () => Promise.resolve() };
  return withFolderLock(folder, async () => {
    const cluster = await openEmbeddedCluster(folder);
    const presence = await takePlace(cluster.url, as, logger);
    if (presence === undefined) {
      throw new StoreError(
        `another Suar already serves ${options.dataFolder}`,
        'Stop it first, or give this one its own folder with SUAR_DATA_DIR.',
      );
    }
    if (as === 'serve') cluster.keepRunning(logger);
    return { url: new Secret(cluster.url), leave: () => leaveServer(cluster, presence, as, folder) };
  });
}

/** The service takes its server down with it; a command does so only when nobody else is there. */
async function leaveServer(
  cluster: EmbeddedCluster,
  presence: Presence,
  as: 'serve' | 'join',
  folder: string,
): Promise<void> {
  await withFolderLock(folder, async () => {
    await presence.leave();
    const alone = as === 'serve' || (await everybodyLeft(cluster.url).catch(() => false)); // Gone: nothing to stop.
    if (alone) await cluster.stop();
  });
}

function openPool(url: Secret, { poolSize, logger }: StoreOptions): Database {
  const pool = new pg.Pool({
    connectionString: url.reveal(),
    max: poolSize ?? 12,
    connectionTimeoutMillis: 10_000,
  });
  // The pool listens to its connections only while they idle: one that breaks between two statements of a transaction
  // would end the process. The next statement on it fails by itself, and the transaction with it.
  pool.on('connect', (client) => {
    client.on('error', (error) => {
      logger.warn('store.connection-broke', { error });
    });
  });
  // An idle connection that breaks is replaced by the pool; the query that meets the gap reports it itself.
  pool.on('error', (error) => {
    logger.warn('store.connection-lost', { error });
  });
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}
