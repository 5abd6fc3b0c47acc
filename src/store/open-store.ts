import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { z } from 'zod';
import { SuarError } from '../core/errors.ts';
import { type Logger } from '../core/logger.ts';
import { Secret } from '../core/secret.ts';
import { type Database } from './database.ts';
import { type EmbeddedCluster, openEmbeddedCluster } from './embedded/cluster.ts';
import { migrate } from './migrate.ts';
import { PersonKeys } from './person-keys.ts';
import { type Tables } from './schema.ts';
import { type ServiceLock, takeServiceLock } from './service-lock.ts';
import { createVault, SealError, type Vault } from './vault.ts';

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

export class StoreError extends SuarError {
  override readonly name = 'StoreError';
}

/** Opens PostgreSQL (our own, or DATABASE_URL), brings the schema up to date and proves that the master key fits. */
export async function openStore(options: StoreOptions): Promise<Store> {
  prepareDataFolder(options.dataFolder);
  const cluster = options.databaseUrl === undefined ? await openEmbeddedCluster(options.dataFolder) : undefined;
  const url = options.databaseUrl ?? new Secret(cluster?.url ?? '');
  const pool = new pg.Pool({
    connectionString: url.reveal(),
    max: options.poolSize ?? 12,
    connectionTimeoutMillis: 10_000,
  });
  // An idle connection that breaks is replaced by the pool; the query that meets the gap reports it itself.
  pool.on('error', (error) => {
    options.logger.warn('store.connection-lost', { error });
  });
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  const release = async (): Promise<void> => {
    await db.destroy();
    if (cluster !== undefined && !cluster.joined) await cluster.stop();
  };
  try {
    await sql`select 1`.execute(db).catch((error: unknown) => {
      throw cannotConnect(error);
    });
    const lock = options.as === 'serve' && cluster !== undefined ? await serveAlone(cluster, options) : undefined;
    await migrate(db);
    const vault = createVault(options.masterKey ?? readMasterKey(options.dataFolder));
    await checkMasterKey(db, vault);
    return {
      db,
      url,
      dataFolder: options.dataFolder,
      vault,
      keys: new PersonKeys(vault),
      async close() {
        await db.destroy();
        await lock?.release();
        if (cluster !== undefined && (options.as === 'serve' || !cluster.joined)) await cluster.stop();
      },
    };
  } catch (error) {
    await release();
    throw error;
  }
}

function prepareDataFolder(folder: string): void {
  try {
    mkdirSync(join(folder, 'evidence'), { recursive: true, mode: 0o700 });
  } catch (cause) {
    throw new StoreError(
      `the data folder ${folder} cannot be written`,
      'Give this user rights on it, or set SUAR_DATA_DIR to another folder.',
      {
        cause,
      },
    );
  }
}

function cannotConnect(cause: unknown): StoreError {
  const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : 'no answer';
  return new StoreError(
    `no connection to PostgreSQL (${reason})`,
    'Check DATABASE_URL: host, port, name, user and password.',
    { cause },
  );
}

/** @throws StoreError when another Suar serves this folder */
async function serveAlone(cluster: EmbeddedCluster, options: StoreOptions): Promise<ServiceLock> {
  const lock = await takeServiceLock(cluster, options.logger);
  if (lock !== undefined) return lock;
  throw new StoreError(
    `another Suar already serves ${options.dataFolder}`,
    'Stop it first, or give this one its own folder with SUAR_DATA_DIR.',
  );
}

const masterKeyBytes = 32;

/** @throws StoreError when the text is not a key */
export function parseMasterKey(text: string, origin: string): Secret<Buffer> {
  const key = Buffer.from(text.trim(), 'base64');
  if (key.length === masterKeyBytes) return new Secret(key);
  throw new StoreError(`${origin} is not a key: expected 32 bytes in base64`, 'Make one with: openssl rand -base64 32');
}

function readMasterKey(folder: string): Secret<Buffer> {
  const file = join(folder, 'master.key');
  if (!existsSync(file))
    writeFileSync(file, `${randomBytes(masterKeyBytes).toString('base64')}\n`, { mode: 0o600, flag: 'wx' });
  return parseMasterKey(readFileSync(file, 'utf8'), file);
}

const checkText = 'this is the right key';

async function checkMasterKey(db: Database, vault: Vault): Promise<void> {
  await db
    .insertInto('master_key_check')
    .values({ sealed: vault.house.seal(checkText, 'master_key_check.sealed') })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const row = await db.selectFrom('master_key_check').select('sealed').executeTakeFirstOrThrow();
  try {
    vault.house.open(row.sealed, 'master_key_check.sealed', z.literal(checkText));
  } catch (error) {
    if (!(error instanceof SealError)) throw error;
    throw new StoreError(
      'the master key is not the one this database was begun with',
      'Set SUAR_MASTER_KEY to the right key, or put the right master.key back into the data folder.',
      { cause: error },
    );
  }
}
