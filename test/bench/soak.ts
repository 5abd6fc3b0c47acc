import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTelegramStandin } from '../standins/telegram/index.ts';
import { startProcess } from './process.ts';
import { descriptorsOf, memoryOf } from './process-memory.ts';
import { environmentOfSuar, suarCommand } from './sides.ts';
import { flatPercent, judgeSlope, lowestOfWindows, type Slope, slopeOf, type Verdict } from './slope.ts';
import { ask, type SoakCounts, startSoakLoad, visit } from './soak-load.ts';

/**
 * The whole service with its PostgreSQL under a steady load: whether the memory of its process stays flat, and whether handles and
 * sockets are given back. The first third is left out: code is compiled and caches fill then.
 */
export interface SoakBench {
  readonly bench: 'soak';
  readonly node: string;
  readonly minutes: number;
  readonly perSecond: number;
  readonly load: SoakCounts;
  readonly pss: Memory;
  readonly rss: Memory;
  /** What JavaScript itself holds. */
  readonly heap: Memory;
  readonly rule: string;
  /** Of PSS, by the rule. */
  readonly verdict: Verdict;
  /** Both at rest: before the load, after a warm-up, and after it. */
  readonly atBegin: AtRest;
  readonly atEnd: AtRest;
}

interface Memory extends Slope {
  readonly windows: number;
  readonly firstMegabytes: number;
  readonly lastMegabytes: number;
  /** The lowest of each window, first to last. */
  readonly lowestMegabytes: readonly number[];
}

interface AtRest {
  readonly activeHandles: number;
  readonly descriptors: Readonly<Record<string, number>>;
}

interface Sample {
  readonly hours: number;
  readonly pss: number;
  readonly rss: number;
  readonly heap: number;
}

const minutes = Number(process.env['BENCH_SOAK_MINUTES'] ?? 2);
const perSecond = Number(process.env['BENCH_SOAK_PER_SECOND'] ?? 20);
const deskChatId = -1_009_000_004;
const windows = 45;
const sampleMs = 500;
const soakMs = minutes * 60_000;
/** Longer than an idle connection is kept: 10 s by the pool of the database, 30 s by the stand-in. */
const restMs = Math.min(40_000, soakMs / 4);

export async function run({ progress }: { progress: (text: string) => void }): Promise<SoakBench> {
  const standin = await startTelegramStandin({ deskChatId });
  const dataFolder = mkdtempSync(join(tmpdir(), 'suar-soak-'));
  // The last line of the welcome holds all that is needed: the address, and the link of the first sign-in.
  const environment = {
    ...environmentOfSuar({ url: standin.url, token: standin.token, dataFolder }),
    TELEGRAM_DESK_CHAT_ID: String(deskChatId),
  };
  const suar = await startProcess(process.execPath, suarCommand, environment, (line) => line.includes('first sign-in'));
  try {
    const { address, cookie } = await signIn(suar.ready);
    const { pid = 0 } = suar.child;
    const load = () => startSoakLoad({ standin, address, cookie }, perSecond);
    progress('warming');
    const warming = load();
    await rest(restMs);
    await warming.stop();
    await rest(restMs);
    const atBegin = await lookAtRest(pid, address);
    progress(`${minutes} minutes of ${perSecond} messages a second`);
    const soaking = load();
    const samples = await sample(pid, address, progress);
    const counts = await soaking.stop();
    await rest(restMs);
    const atEnd = await lookAtRest(pid, address);
    const [pss, rss, heap] = [memory(samples, 'pss'), memory(samples, 'rss'), memory(samples, 'heap')];
    return {
      ...{ bench: 'soak', node: process.version, minutes, perSecond, load: counts, pss, rss, heap },
      rule: `flat: the last two thirds of the time, at the upper end of the slope's 95 % interval, raise PSS by less than ${flatPercent} %`,
      verdict: judgeSlope(pss, (minutes / 60) * (2 / 3)),
      ...{ atBegin, atEnd },
    };
  } finally {
    await suar.stop();
    await standin.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

async function signIn(welcome: string): Promise<{ address: string; cookie: string }> {
  const link = new URL(/http:\S+/.exec(welcome)?.[0] ?? '');
  const password = 'a long pass phrase for the soak';
  const form = new URLSearchParams({ name: 'soak', display: 'Soak', password, again: password });
  const headers = { 'Content-Type': 'application/x-www-form-urlencoded', Origin: link.origin };
  const { cookie } = await ask(link.origin, link.pathname, { method: 'POST', headers }, form.toString());
  return { address: link.origin, cookie };
}

async function sample(pid: number, address: string, progress: (text: string) => void): Promise<Sample[]> {
  const samples: Sample[] = [];
  const began = performance.now();
  for (let toldAt = began; performance.now() - began < soakMs;) {
    const { pssBytes, rssBytes } = memoryOf(pid);
    const heap = gauge(await visit(address, '/metrics'), 'nodejs_heap_size_used_bytes');
    samples.push({ hours: (performance.now() - began) / 3_600_000, pss: pssBytes, rss: rssBytes, heap });
    if (performance.now() - toldAt > 60_000) {
      toldAt = performance.now();
      progress(`${Math.round((toldAt - began) / 60_000)} min: ${megabytes(pssBytes)} MB`);
    }
    await rest(sampleMs);
  }
  return samples;
}

function memory(samples: readonly Sample[], kind: 'pss' | 'rss' | 'heap'): Memory {
  const all = samples.map((one) => ({ hours: one.hours, value: one[kind] }));
  const lowest = lowestOfWindows(all, minutes / 60 / windows);
  const lookedAt = lowest.slice(Math.floor(lowest.length / 3));
  const lowestMegabytes = lowest.map(({ value }) => megabytes(value));
  return {
    ...slopeOf(lookedAt),
    windows: lookedAt.length,
    firstMegabytes: megabytes(lookedAt[0]?.value ?? NaN),
    lastMegabytes: megabytes(lookedAt.at(-1)?.value ?? NaN),
    lowestMegabytes,
  };
}

async function lookAtRest(pid: number, address: string): Promise<AtRest> {
  return {
    activeHandles: gauge(await visit(address, '/metrics'), 'nodejs_active_handles_total'),
    descriptors: descriptorsOf(pid),
  };
}

function gauge(metrics: string, name: string): number {
  const found = new RegExp(`^${name} (\\S+)$`, 'm').exec(metrics)?.[1];
  if (found === undefined) throw new Error(`/metrics has no ${name}`);
  return Number(found);
}

const megabytes = (bytes: number): number => Math.round((bytes / 1_048_576) * 10) / 10;
const rest = (ms: number): Promise<void> => new Promise((wake) => setTimeout(wake, ms));
