import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../src/store/embedded/free-port.ts';
import { type BenchProcess, startProcess } from './process.ts';
import { converse, type Conversed, median, root, startStandin, startSuar, tsx, withoutFloods } from './sides.ts';

/**
 * Messages per second from the Bot API's stand-in through the bot and back, each person writing again when answered.
 * Suar with full durability beside two baselines, in one call, on one machine, run in turns so that a slow moment of the
 * machine falls on all three. Only ratios mean something: times here are noisy.
 */
export interface IntakeBench {
  readonly bench: 'intake';
  readonly node: string;
  readonly people: number;
  readonly messagesEach: number;
  readonly rounds: number;
  readonly messagesPerSecond: Readonly<Record<Side, readonly number[]>>;
  /** From a word to its answer with everybody writing at once; one pair a round. */
  readonly p50Ms: Readonly<Record<Side, readonly number[]>>;
  readonly p99Ms: Readonly<Record<Side, readonly number[]>>;
  readonly ratioToEcho: number;
  readonly ratioToConversations: number | null;
}

type Side = 'suar' | 'echo' | 'conversations';

const folder = join(root, 'test', 'bench');

const [people, messagesEach] = [200, 20];
export async function run(options: { rounds: number; progress: (text: string) => void }): Promise<IntakeBench> {
  const redis = await startRedis();
  const results: Record<Side, Conversed[]> = { suar: [], echo: [], conversations: [] };
  const sides: Side[] = redis === undefined ? ['suar', 'echo'] : ['suar', 'echo', 'conversations'];
  if (redis === undefined) options.progress('redis-server is not installed: the second baseline is left out');
  try {
    for (let round = 0; round < options.rounds; round += 1) {
      for (const side of sides) {
        options.progress(`round ${round + 1} of ${options.rounds}: ${side}`);
        results[side].push(await runSide(side, redis?.url ?? ''));
      }
    }
  } finally {
    await redis?.process.stop();
  }
  const { rounds } = options;
  const each = (value: (run: Conversed) => number) => ({
    suar: results.suar.map(value),
    echo: results.echo.map(value),
    conversations: results.conversations.map(value),
  });
  const messagesPerSecond = each(({ messages, ms }) => Math.round((messages / ms) * 1_000));
  const ratioTo = (side: Side) => median(messagesPerSecond.suar) / median(messagesPerSecond[side]);
  return {
    bench: 'intake',
    node: process.version,
    people,
    messagesEach,
    rounds,
    messagesPerSecond,
    p50Ms: each(({ p50Ms }) => Math.round(p50Ms)),
    p99Ms: each(({ p99Ms }) => Math.round(p99Ms)),
    ratioToEcho: ratioTo('echo'),
    ratioToConversations: redis === undefined ? null : ratioTo('conversations'),
  };
}

async function runSide(side: Side, redisUrl: string): Promise<Conversed> {
  const standin = await startStandin();
  const { url, token } = standin;
  const dataFolder = mkdtempSync(join(tmpdir(), 'suar-bench-'));
  let bot: BenchProcess | undefined;
  try {
    bot = await startBot(side, { url, token, redisUrl, dataFolder });
    await converse(url, Math.ceil(people / 4), 5); // Warm: compiled, connected, cached.
    return await converse(url, people, messagesEach);
  } finally {
    await bot?.stop();
    await standin.process.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

function startBot(
  side: Side,
  at: { url: string; token: string; redisUrl: string; dataFolder: string },
): Promise<BenchProcess> {
  const environment = { TOKEN: at.token, API_ROOT: at.url, REDIS_URL: at.redisUrl };
  switch (side) {
    case 'echo':
      return startProcess(
        process.execPath,
        [...tsx, join(folder, 'echo-bot.ts')],
        environment,
        (line) => line === 'ready',
      );
    case 'conversations':
      return startProcess(
        process.execPath,
        [...tsx, join(folder, 'conversations-bot.ts')],
        environment,
        (line) => line === 'ready',
      );
    case 'suar':
      return startSuar(at, withoutFloods(at.dataFolder));
  }
}

async function startRedis(): Promise<{ url: string; process: BenchProcess } | undefined> {
  if (spawnSync('redis-server', ['--version']).status !== 0) return undefined;
  const port = await freePort();
  const redis = await startProcess(
    'redis-server',
    ['--port', String(port), '--save', '', '--dir', tmpdir()],
    {},
    (line) => line.includes('Ready to accept'),
  );
  return { url: `redis://127.0.0.1:${port}`, process: redis };
}
