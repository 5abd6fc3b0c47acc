import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTelegramStandin, type TelegramStandin } from '../standins/telegram/index.ts';
import { startSuar } from './sides.ts';

/**
 * From a plea to the offer that responders see, one plea some time after another: in a quiet house, and while junk comes from many
 * senders. Only the ratio means something. The junk is half greetings and half what no language knows, which opens cases.
 */
export interface FloodBench {
  readonly bench: 'flood';
  readonly node: string;
  readonly junk: number;
  readonly senders: number;
  readonly seconds: number;
  readonly idle: Waits;
  readonly flood: Waits;
  readonly ratioP50: number;
  readonly ratioP99: number;
  /** From the last junk to the last of it taken in. */
  readonly drainedAfterMs: number;
}

interface Waits {
  readonly pleas: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly worstMs: number;
}

const junk = Number(process.env['BENCH_FLOOD_JUNK'] ?? 10_000);
const senders = 200;
const seconds = Number(process.env['BENCH_FLOOD_SECONDS'] ?? 30);
const idlePleas = 200;
const deskChatId = -1_009_000_002;
/** Stands in the offer, since the signs of triage are quoted there. */
const plea = 'tolong saya disekap';
const patienceMs = 60_000;
const longestPauseMs = 150;

export async function run(options: { progress: (text: string) => void }): Promise<FloodBench> {
  const standin = await startTelegramStandin({ deskChatId });
  const dataFolder = mkdtempSync(join(tmpdir(), 'suar-flood-'));
  const { url, token } = standin;
  try {
    const suar = await startSuar({ url, token, dataFolder }, { TELEGRAM_DESK_CHAT_ID: String(deskChatId) });
    const plead = pleader(standin);
    options.progress('warming');
    for (let count = 0; count < 30; count += 1) await plead();
    options.progress('a quiet house');
    const quiet: number[] = [];
    while (quiet.length < idlePleas) quiet.push(await afterPause(quiet.length, plead));
    options.progress(`${junk} junk messages from ${senders} senders in ${seconds} s`);
    const flooded: number[] = [];
    let flooding = true;
    const flood = writeJunk(standin).then(() => (flooding = false));
    while (flooding) flooded.push(await afterPause(flooded.length, plead));
    await flood;
    const since = performance.now();
    while (standin.pendingUpdates() > 0) await new Promise((wake) => setTimeout(wake, 10));
    const drainedAfterMs = Math.round(performance.now() - since);
    await suar.stop();
    const [idle, under] = [waitsOf(quiet), waitsOf(flooded)];
    return {
      ...{ bench: 'flood', node: process.version, junk, senders, seconds, idle, flood: under },
      ratioP50: under.p50Ms / idle.p50Ms,
      ratioP99: under.p99Ms / idle.p99Ms,
      drainedAfterMs,
    };
  } finally {
    await standin.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

/** Somebody new pleads; resolves with the time until the desk is offered their case. */
function pleader(standin: TelegramStandin): () => Promise<number> {
  let person = 900_000;
  return () =>
    new Promise((seen, failed) => {
      const timer = setTimeout(() => {
        stopListening();
        failed(new Error(`a plea was not offered within ${patienceMs} ms`));
      }, patienceMs);
      const stopListening = standin.onSent(({ chatId, text, buttons }) => {
        if (chatId !== deskChatId || buttons.length === 0 || !text.includes('disekap')) return;
        clearTimeout(timer);
        stopListening();
        seen(performance.now() - writtenAt);
      });
      const writtenAt = performance.now();
      standin.writeText((person += 1), plea);
    });
}

/** Nobody pleads as soon as another is heard: at any moment of what else is done. Spread evenly, and alike in each run. */
async function afterPause(nth: number, plead: () => Promise<number>): Promise<number> {
  const share = (nth * 0.618_034) % 1; // The golden ratio: its multiples lie evenly between 0 and 1.
  await new Promise((wake) => setTimeout(wake, share * longestPauseMs));
  return plead();
}

async function writeJunk(standin: TelegramStandin): Promise<void> {
  const began = performance.now();
  for (let count = 0; count < junk; count += 1) {
    standin.writeText(10_000 + (count % senders), count % 2 === 0 ? 'halo' : `zqx ${count}`);
    const ahead = (count / junk) * seconds * 1_000 - (performance.now() - began);
    if (ahead > 5) await new Promise((wake) => setTimeout(wake, ahead));
  }
}

function waitsOf(waits: readonly number[]): Waits {
  const sorted = waits.toSorted((one, other) => one - other);
  const share = (part: number) => Math.round(sorted[Math.floor(part * (sorted.length - 1))] ?? NaN);
  return { pleas: sorted.length, p50Ms: share(0.5), p99Ms: share(0.99), worstMs: share(1) };
}
