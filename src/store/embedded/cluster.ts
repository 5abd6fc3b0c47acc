import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { SuarError } from '../../core/errors.ts';
import { findPostgresBinaries, type PostgresBinaries } from './binaries.ts';
import { choosePostgresUser, type RunAs } from './postgres-user.ts';

/**
 * A PostgreSQL server of our own under the data folder. It is
 * - `absent`: no cluster yet → initdb;
 * - `stopped`: a cluster, no server → start on a free port;
 * - `ours and answering`: a server lives on after its process was killed, or serves another command → join it;
 * - `ours and silent`: a server that does not answer → stop it, start again.
 */
export interface EmbeddedCluster {
  readonly url: string;
  /** Starts the server again, on its old port, if it has died. */
  revive(): Promise<void>;
  /** Ends the server. Whoever serves (not whoever joined) calls it last. */
  stop(): Promise<void>;
  readonly joined: boolean;
}

export class EmbeddedPostgresError extends SuarError {
  override readonly name = 'EmbeddedPostgresError';
}

const readyWithinMs = 30_000;

/** Small on purpose: Suar at rest with its server stays under 200 MB, and one machine's load needs no more. */
const settings = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'shared_buffers=24MB',
  'max_connections=60',
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

export async function openEmbeddedCluster(dataFolder: string): Promise<EmbeddedCluster> {
  const folder = resolve(dataFolder, 'postgres');
  const password = readPassword(dataFolder);
  const binaries = await findPostgresBinaries();
  const runAs = choosePostgresUser([binaries.postgres, folder]);
  const start = (port: number): Promise<number> => startServer(binaries, runAs, folder, urlOf(port, password), port);

  let server = await findRunning(folder, password);
  const joined = server !== undefined;
  if (server === undefined) {
    if (!existsSync(join(folder, 'PG_VERSION'))) await makeCluster(binaries, runAs, folder, password);
    const port = await freePort();
    server = { port, pid: await start(port) };
  }
  let { pid } = server;
  const { port } = server;
  return {
    url: urlOf(port, password),
    joined,
    async revive() {
      if (!signalProcess(pid, 0)) pid = await start(port);
    },
    stop: () => stopServer(pid),
  };
}

/** A server that serves this folder and answers. One that is ours and does not answer is stopped. */
async function findRunning(folder: string, password: string): Promise<{ pid: number; port: number } | undefined> {
  const running = readRunning(folder);
  if (running === undefined || !isOurs(running.pid, folder)) return undefined;
  if (await answersWithin(urlOf(running.port, password), folder, readyWithinMs / 6)) return running;
  await stopServer(running.pid);
  return undefined;
}

/** The password is needed by every command that joins; the file is readable by its owner only. */
function readPassword(dataFolder: string): string {
  const file = join(dataFolder, 'postgres.password');
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600 });
  return readFileSync(file, 'utf8').trim();
}

const urlOf = (port: number, password: string): string => `postgres://suar:${password}@127.0.0.1:${port}/postgres`;

/** postmaster.pid: line 1 pid, line 4 port. PostgreSQL, src/include/utils/pidfile.h. */
function readRunning(folder: string): { pid: number; port: number } | undefined {
  const file = join(folder, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, 'utf8').split('\n');
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  return Number.isInteger(pid) && pid > 0 && Number.isInteger(port) && port > 0 ? { pid, port } : undefined;
}

/** A pid file outlives its process, and pids are used again: only a postgres on this very folder is ours. */
function isOurs(pid: number, folder: string): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false; // No such process: the file is stale, and PostgreSQL clears it at its next start.
  }
  const commandLine = `/proc/${pid}/cmdline`;
  if (!existsSync(commandLine)) return process.platform !== 'linux';
  return readFileSync(commandLine, 'utf8').split('\0').includes(folder);
}

async function answersWithin(url: string, folder: string, ms: number): Promise<boolean> {
  const until = performance.now() + ms;
  for (;;) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
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

async function makeCluster(binaries: PostgresBinaries, runAs: RunAs, folder: string, password: string): Promise<void> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const passwordFile = join(folder, '..', `initdb-${randomBytes(6).toString('hex')}`);
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (runAs.kind === 'user') {
    chownSync(folder, runAs.uid, runAs.gid);
    chownSync(passwordFile, runAs.uid, runAs.gid);
  }
  try {
    const options = ['--username=suar', '--auth=scram-sha-256', '--encoding=UTF8', '--locale=C', '--no-instructions'];
    const child = run(binaries.initdb, ['-D', folder, `--pwfile=${passwordFile}`, ...options], runAs, 'pipe');
    let output = '';
    child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()));
    const code = await new Promise<number | null>((done, failed) => child.on('close', done).on('error', failed));
    if (code !== 0) {
      rmSync(folder, { recursive: true, force: true });
      throw new EmbeddedPostgresError(`initdb failed: ${output.trim()}`, `Check rights and free space of ${folder}.`);
    }
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/** @returns the server's process id */
async function startServer(
  binaries: PostgresBinaries,
  runAs: RunAs,
  folder: string,
  url: string,
  port: number,
): Promise<number> {
  const logFile = join(folder, '..', 'postgres.log');
  const log = openSync(logFile, 'a', 0o600);
  const flags = settings.flatMap((setting) => ['-c', setting]);
  const child = run(binaries.postgres, ['-D', folder, '-p', String(port), ...flags], runAs, log);
  const exited = new Promise<never>((_, failed) => {
    child.once('error', failed);
    child.once('exit', (code) => {
      failed(
        new EmbeddedPostgresError(
          `PostgreSQL ended at once (code ${String(code)})`,
          `Its last words are in ${logFile}.`,
        ),
      );
    });
  });
  exited.catch(() => undefined); // Only the race below listens; a later end is seen by the pool.
  const answered = await Promise.race([answersWithin(url, folder, readyWithinMs), exited]);
  const pid = child.pid;
  child.unref();
  if (!answered || pid === undefined) {
    throw new EmbeddedPostgresError('PostgreSQL did not answer in 30 s', `Its last words are in ${logFile}.`);
  }
  return pid;
}

/** Detached, so that Ctrl+C in the terminal ends Suar first and PostgreSQL after the last commit. */
function run(file: string, parameters: string[], runAs: RunAs, output: number | 'pipe') {
  chmodSync(file, 0o755);
  const options = {
    detached: true,
    stdio: ['ignore', output === 'pipe' ? 'ignore' : output, output] as ['ignore', 'ignore' | number, 'pipe' | number],
    env: { ...process.env, LC_ALL: 'C' },
    ...(runAs.kind === 'user' ? { uid: runAs.uid, gid: runAs.gid } : {}),
  };
  if (runAs.kind !== 'namespace') return spawn(file, parameters, options);
  const [command = '', ...before] = runAs.prefix;
  return spawn(command, [...before, file, ...parameters], options);
}

function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const server = createServer().once('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        found(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
  });
}

/** Fast shutdown (SIGINT), then immediate (SIGQUIT): PostgreSQL recovers from either without loss. */
async function stopServer(pid: number): Promise<void> {
  for (const [signal, ms] of [
    ['SIGINT', 10_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 2_000],
  ] as const) {
    if (!signalProcess(pid, signal)) return;
    const until = performance.now() + ms;
    while (performance.now() < until) {
      if (!signalProcess(pid, 0)) return;
      await new Promise((wake) => setTimeout(wake, 20));
    }
  }
}

function signalProcess(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    process.kill(pid, signal);
    return true;
  } catch {
    return false; // Gone already, which is what was asked for.
  }
}
