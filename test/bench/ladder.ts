import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { silentLogger } from '../../src/core/logger.ts';
import { openEmbeddedCluster } from '../../src/store/embedded/cluster.ts';
import { startTelegramStandin } from '../standins/telegram/index.ts';
import { type BenchProcess } from './process.ts';
import { converse, startStandin, startSuar } from './sides.ts';

/**
 * A surge of complaints that nobody accepts, so that every ladder climbs: how far behind any deadline ever lay. And how many
 * messages one, two and four processes answer on one database, as ratios to one.
 */
export interface LadderBench {
  readonly bench: 'ladder';
  readonly node: string;
  readonly surge: {
    readonly complaints: number;
    readonly seconds: number;
    /** Cases that were offered; all of them. */
    readonly offered: number;
    readonly climbs: number;
    /** Furthest that any deadline ever lay behind when it was looked at, every 200 ms. */
    readonly latestMs: number;
    /** Deadlines behind by more than a sweep. */
    readonly late: number;
  };
  readonly throughput: readonly {
    readonly processes: number;
    readonly messagesPerSecond: number;
    readonly ratioToOne: number;
  }[];
}

const complaints = Number(process.env['BENCH_LADDER_COMPLAINTS'] ?? 1_440);
const seconds = Number(process.env['BENCH_LADDER_SECONDS'] ?? 300);
const counts = (process.env['BENCH_LADDER_PROCESSES'] ?? '1,2,4').split(',').map(Number);
const [people, messagesEach] = [200, 20];
const sweepMs = 5_000;
const deskChatId = -1_009_000_003;
/** The whole climb lies within the surge. */
const settings = `
ladder:
  - { offer: team, team: first-line, within: 20s }
  - { offer: supervisors, within: 30s }
  - { offer: administrators, within: 60s }
sweep: 5s
flood: { messagesPerMinute: 100000 }
`;

export async function run({ progress }: { progress: (text: string) => void }): Promise<LadderBench> {
  progress(`${complaints} complaints in ${seconds} s`);
  const surge = await onItsOwnDatabase(runSurge);
  const throughput: { processes: number; messagesPerSecond: number; ratioToOne: number }[] = [];
  for (const processes of counts) {
    progress(`${processes} processes`);
    const messagesPerSecond = await onItsOwnDatabase((...of) => throughputOf(processes, ...of));
    const [one] = throughput;
    throughput.push({
      processes,
      messagesPerSecond,
      ratioToOne: messagesPerSecond / (one?.messagesPerSecond ?? messagesPerSecond),
    });
  }
  return { bench: 'ladder', node: process.version, surge, throughput };
}

/** Each stand-in counts its updates from the same number: to one database the second would only repeat the first. */
async function onItsOwnDatabase<Result>(
  work: (dataFolder: string, environment: Readonly<Record<string, string>>) => Promise<Result>,
): Promise<Result> {
  const dataFolder = realpathSync(mkdtempSync(join(tmpdir(), 'suar-ladder-')));
  writeFileSync(join(dataFolder, 'settings.yaml'), settings);
  const cluster = await openEmbeddedCluster(dataFolder);
  cluster.keepRunning(silentLogger);
  try {
    return await work(dataFolder, { DATABASE_URL: cluster.url, SUAR_CONFIG: join(dataFolder, 'settings.yaml') });
  } finally {
    await cluster.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

async function runSurge(
  dataFolder: string,
  environment: Readonly<Record<string, string>>,
): Promise<LadderBench['surge']> {
  const standin = await startTelegramStandin({ deskChatId });
  const { url, token } = standin;
  const desk = { TELEGRAM_DESK_CHAT_ID: String(deskChatId) };
  const suar = await startSuar({ url, token, dataFolder }, { ...environment, ...desk });
  const client = new pg.Client({ connectionString: environment['DATABASE_URL'] });
  await client.connect();
  let [latestMs, running] = [0, true];
  const late = new Set<string>();
  const look = async (): Promise<void> => {
    while (running) {
      const { rows } = await client.query<{ id: string; ms: number }>(
        'select id, extract(epoch from now() - due_at)::float8 * 1000 as ms from alert where due_at < now()',
      );
      for (const { id, ms } of rows) {
        latestMs = Math.max(latestMs, ms);
        if (ms > sweepMs) late.add(id);
      }
      await new Promise((wake) => setTimeout(wake, 200));
    }
  };
  const looks = look();
  const began = performance.now();
  for (let count = 0; count < complaints; count += 1) {
    standin.writeText(700_000 + count, 'tolong saya disekap');
    const ahead = (count / complaints) * seconds * 1_000 - (performance.now() - began);
    if (ahead > 5) await new Promise((wake) => setTimeout(wake, ahead));
  }
  // The last of them climbs its first rung.
  await new Promise((wake) => setTimeout(wake, 25_000));
  running = false;
  await looks;
  const { rows } = await client.query<{ offered: number; climbs: number }>(
    'select (select count(distinct alert_id)::int from offer) as offered, (select count(*)::int from offer where ended_at is not null) as climbs',
  );
  await client.end();
  await suar.stop();
  await standin.stop();
  const { offered = 0, climbs = 0 } = rows[0] ?? {};
  return { complaints, seconds, offered, climbs, latestMs: Math.round(latestMs), late: late.size };
}

async function throughputOf(
  processes: number,
  dataFolder: string,
  environment: Readonly<Record<string, string>>,
): Promise<number> {
  const standin = await startStandin();
  const started: BenchProcess[] = [];
  try {
    for (let count = 0; count < processes; count += 1)
      started.push(await startSuar({ ...standin, dataFolder }, environment));
    await converse(standin.url, people / 4, 5); // Warm: compiled, connected, cached.
    const { messages, ms } = await converse(standin.url, people, messagesEach);
    return Math.round((messages / ms) * 1_000);
  } finally {
    for (const one of started) await one.stop();
    await standin.process.stop();
  }
}
