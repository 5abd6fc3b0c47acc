import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, openSync } from 'node:fs';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { type Logger } from '../../core/logger.ts';
import { withFolderLock } from '../folder-lock.ts';
import { readOrMake } from '../write-once.ts';
import { findPostgresBinaries } from './binaries.ts';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';
import { freePort, isFree } from './free-port.ts';
import { makeCluster } from './make-cluster.ts';
import { choosePostgresUser } from './postgres-user.ts';
import { clearForeignPidFile, isOurs, readPostmaster, stopPostmaster } from './postmaster.ts';
import { run } from './run.ts';

/**
 * A PostgreSQL server of our own under the data folder. It is
 * - `absent`: no cluster yet → initdb;
 * - `stopped`: a cluster, no server → start;
 * - `ours and answering`: a server lives on after its process was killed, or serves another command → join it;
 * - `ours and silent`: a server that does not answer → stop it, start again;
 * - `gone under us`: killed while we serve → start again on the same port, so that pools find it.
 */
export interface EmbeddedCluster {
  readonly url: string;
  /** Whether the server was there before us. */
  readonly joined: boolean;
  /** Looks after the server from now on: starts it again when it is gone. */
  keepRunning(logger: Logger): void;
  /** Ends the server and looks after it no more. */
  stop(): Promise<void>;
}

const readyWithinMs = 30_000;
/** A server that we find must answer sooner: it has started already, or recovers from a crash. */
const foundWithinMs = 5_000;
/** Below it only root may listen, and PostgreSQL never runs as root. */
const lowestPort = 1_024;
const looksEveryMs = 250;

/** Small on purpose: Suar at rest with its server stays under 200 MB, and one machine's load needs no more. */
const settings = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'shared_buffers=24MB',
  'max_connections=100',
  'max_worker_processes=2',
  'max_parallel_workers=0',
  'max_wal_size=256MB',
  'autovacuum_max_workers=1',
  'jit=off',
  'logging_collector=off',
  'log_statement=none',
  'log_min_error_statement=panic',
  'log_min_messages=warning',
  'timezone=UTC',
];

interface Server {
  readonly pid: number;
  readonly port: number;
  readonly joined: boolean;
}

/** @param dataFolder its real path. Two processes must not call it at once: see `withFolderLock`. */
export async function openEmbeddedCluster(dataFolder: string): Promise<EmbeddedCluster> {
  const folder = resolve(dataFolder, 'postgres');
  // Every command that joins needs it; the file is readable by its owner only.
  const password = readOrMake(join(dataFolder, 'postgres.password'), () => randomBytes(24).toString('base64url'));
  let server = await findOrStart(folder, password);
  let watch: NodeJS.Timeout | undefined;
  let mending: Promise<void> | undefined;
  let stopped = false;

  async function mend(logger: Logger): Promise<void> {
    try {
      await withFolderLock(dataFolder, async () => {
        if (stopped || isOurs(server.pid, folder)) return;
        logger.error('store.postgres-gone');
        server = await findOrStart(folder, password, server.port);
        logger.warn('store.postgres-restarted');
      });
    } catch (error) {
      logger.error('store.postgres-not-restarted', { error });
    }
  }

  return {
    url: urlOf(server.port, password),
    joined: server.joined,
    keepRunning(logger) {
      watch = setInterval(() => {
        if (mending !== undefined || isOurs(server.pid, folder)) return;
        mending = mend(logger).finally(() => {
          mending = undefined;
        });
      }, looksEveryMs);
      watch.unref();
    },
    async stop() {
      stopped = true;
      clearInterval(watch);
      await stopPostmaster(server.pid, folder);
    },
  };
}

async function findOrStart(folder: string, password: string, port?: number): Promise<Server> {
  const found = readPostmaster(folder);
  if (found !== undefined && isOurs(found.pid, folder)) {
    if (await answersWithin(urlOf(found.port, password), folder, foundWithinMs)) return { ...found, joined: true };
    await stopPostmaster(found.pid, folder);
  } else if (found !== undefined) clearForeignPidFile(folder, found.pid);
  const binaries = await findPostgresBinaries();
  const runAs = choosePostgresUser([binaries.postgres, folder]);
  if (!existsSync(join(folder, 'PG_VERSION'))) await makeCluster(binaries, runAs, folder, password);
  // A Suar that lost its server waits for it on the port it knows, which the dead server's file still names.
  const wanted = port ?? found?.port ?? 0;
  const chosen = wanted >= lowestPort && (await isFree(wanted)) ? wanted : await freePort();
  if (port !== undefined && chosen !== port) {
    throw new EmbeddedPostgresError(
      `port ${port} is taken by another program`,
      'Start Suar again: it will take another port.',
    );
  }
  const start = (file: string, parameters: string[], log: number) => run(file, parameters, runAs, log);
  return startServer(binaries.postgres, folder, password, chosen, start);
}

const urlOf = (port: number, password: string): string => `postgres://suar:${password}@127.0.0.1:${port}/postgres`;

async function answersWithin(url: string, folder: string, ms: number): Promise<boolean> {
  const until = performance.now() + ms;
  for (;;) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000, query_timeout: 2_000 });
    client.on('error', () => undefined); // The connection's end is what the answer below already says.
    try {
      await client.connect();
      const { rows } = await client.query<{ data_directory: string }>('show data_directory');
      return rows[0]?.data_directory === folder;
    } catch {
      if (performance.now() > until) return false;
      await new Promise((wake) => setTimeout(wake, 30));
    } finally {
      await client.end().catch(() => undefined); // Never connected, or already gone: both are an ended client.
    }
  }
}

async function startServer(
  postgres: string,
  folder: string,
  password: string,
  port: number,
  start: (file: string, parameters: string[], log: number) => ReturnType<typeof run>,
): Promise<Server> {
  const logFile = join(folder, '..', 'postgres.log');
  const log = openSync(logFile, 'a', 0o600);
  const flags = settings.flatMap((setting) => ['-c', setting]);
  const child = start(postgres, ['-D', folder, '-p', String(port), ...flags], log);
  closeSync(log); // The child has its own.
  const lastWords = `Its last words are in ${logFile}.`;
  const exited = new Promise<never>((_, failed) => {
    child.once('error', failed);
    child.once('exit', (code) => {
      failed(new EmbeddedPostgresError(`PostgreSQL ended at once (code ${String(code)})`, lastWords));
    });
  });
  exited.catch(() => undefined); // Only the race below listens; a later end is seen by the watch.
  const answered = await Promise.race([answersWithin(urlOf(port, password), folder, readyWithinMs), exited]);
  child.unref();
  if (child.pid === undefined) throw new EmbeddedPostgresError('PostgreSQL could not be started', lastWords);
  if (answered) return { pid: child.pid, port, joined: false };
  await stopPostmaster(child.pid, folder);
  throw new EmbeddedPostgresError('PostgreSQL did not answer in 30 s', lastWords);
}
