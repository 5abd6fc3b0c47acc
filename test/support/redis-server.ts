import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { freePort } from '../../src/store/embedded/free-port.ts';

export interface TestRedis {
  readonly url: string;
  /** A client for the test's own commands; gone while the server is. */
  command(...words: [string, ...string[]]): Promise<unknown>;
  /** Ends the server without a chance to save, as a crash does. */
  kill(): Promise<void>;
  /** On the same port again, and empty. */
  startAgain(): Promise<void>;
  /** Answers nothing, and keeps its connections. */
  freeze(): void;
  thaw(): void;
  drop(): Promise<void>;
}

const isInstalled = spawnSync('redis-server', ['--version']).status === 0;

/** Undefined, and said aloud, on a machine without `redis-server`: what it would have shown is then not shown. */
export async function openTestRedis(): Promise<TestRedis | undefined> {
  if (!isInstalled) {
    process.stderr.write('redis-server is not installed: the tests on Redis are left out.\n');
    return undefined;
  }
  const folder = mkdtempSync(join(tmpdir(), 'suar-redis-'));
  const port = await freePort();
  const url = `redis://127.0.0.1:${port}`;
  let child = await start(port, folder);
  return {
    url,
    async command(name, ...words) {
      const client = new Redis(url, { maxRetriesPerRequest: 1, retryStrategy: () => null });
      try {
        return await client.call(name, ...words);
      } finally {
        client.disconnect();
      }
    },
    async kill() {
      await end(child);
    },
    async startAgain() {
      child = await start(port, folder);
    },
    freeze: () => child.kill('SIGSTOP'),
    thaw: () => child.kill('SIGCONT'),
    async drop() {
      child.kill('SIGCONT');
      await end(child);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function start(port: number, folder: string): Promise<ChildProcess> {
  const settings = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--save', '', '--appendonly', 'no'];
  const child = spawn('redis-server', settings, { stdio: 'ignore' });
  for (let tries = 0; tries < 200; tries += 1) {
    if (await answers(port)) return child;
    await new Promise((wake) => setTimeout(wake, 25));
  }
  child.kill('SIGKILL');
  throw new Error('redis-server did not answer in 5 s');
}

async function answers(port: number): Promise<boolean> {
  const client = new Redis(port, '127.0.0.1', { lazyConnect: true, retryStrategy: () => null });
  client.on('error', () => undefined); // Not up yet: the answer below says so.
  try {
    await client.connect();
    return (await client.ping()) === 'PONG';
  } catch {
    return false;
  } finally {
    client.disconnect();
  }
}

function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((ended) => {
    child.once('exit', () => {
      ended();
    });
    child.kill('SIGKILL');
  });
}
