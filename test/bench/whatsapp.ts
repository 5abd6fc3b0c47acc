import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { silentLogger } from '../../src/core/logger.ts';
import { openStore } from '../../src/store/index.ts';
import { type RemoteStandin, startRemoteStandin } from '../standins/whatsapp/index.ts';
import { testMasterKey } from '../support/master-key.ts';
import { type BenchProcess } from './process.ts';
import { median } from './sides.ts';
import { addPeople, hotline, startPlainBot, startSuarOnWhatsApp } from './whatsapp-sides.ts';

/**
 * Messages per second over WhatsApp's stand-in, encrypted. Suar with its journal, its sealed account and a whole conversation beside
 * plain Baileys that echoes and keeps its account in files, in one call, in turns. `in`: everything waits at the server, and the
 * clock runs until all of it is acknowledged. `roundTrips`: everybody writes again when answered. Only ratios mean something.
 */
export interface WhatsAppBench {
  readonly bench: 'whatsapp';
  readonly node: string;
  readonly people: number;
  readonly messagesEach: number;
  readonly rounds: number;
  readonly inPerSecond: Readonly<Record<Side, readonly number[]>>;
  readonly roundTripsPerSecond: Readonly<Record<Side, readonly number[]>>;
  readonly ratioIn: number;
  readonly ratioRoundTrips: number;
  /** Of the account alone: sessions, mappings, device lists. */
  readonly storageBytesPerContact: Readonly<Record<Side, number>>;
  /** What the process grew by between nobody and everybody. */
  readonly memoryBytesPerContact: Readonly<Record<Side, number>>;
}

const sides = ['suar', 'plain'] as const;
type Side = (typeof sides)[number];

const [people, messagesEach] = [100, 10];
/** A greeting, then a word that is answered with one line each time. */
const texts = ['halo', 'bahasa'];

interface Measured {
  readonly inPerSecond: number;
  readonly roundTripsPerSecond: number;
  readonly storageBytesPerContact: number;
  readonly memoryBytesPerContact: number;
}

export async function run(options: { rounds: number; progress: (text: string) => void }): Promise<WhatsAppBench> {
  const results: Record<Side, Measured[]> = { suar: [], plain: [] };
  for (let round = 0; round < options.rounds; round += 1) {
    for (const side of sides) {
      options.progress(`round ${round + 1} of ${options.rounds}: ${side}`);
      results[side].push(await measure(side));
    }
  }
  const of = (side: Side, what: keyof Measured): number[] =>
    results[side].map((measured) => Math.round(measured[what]));
  const both = <What extends keyof Measured>(what: What) => ({ suar: of('suar', what), plain: of('plain', what) });
  const medians = (what: keyof Measured) => ({ suar: median(of('suar', what)), plain: median(of('plain', what)) });
  const ratio = (what: keyof Measured): number => median(of('suar', what)) / median(of('plain', what));
  return {
    bench: 'whatsapp',
    node: process.version,
    people,
    messagesEach,
    rounds: options.rounds,
    inPerSecond: both('inPerSecond'),
    roundTripsPerSecond: both('roundTripsPerSecond'),
    ratioIn: ratio('inPerSecond'),
    ratioRoundTrips: ratio('roundTripsPerSecond'),
    storageBytesPerContact: medians('storageBytesPerContact'),
    memoryBytesPerContact: medians('memoryBytesPerContact'),
  };
}

async function measure(side: Side): Promise<Measured> {
  const whatsapp = await startRemoteStandin();
  const folder = mkdtempSync(join(tmpdir(), 'suar-bench-whatsapp-'));
  let bot: BenchProcess | undefined;
  try {
    const phones = await addPeople(whatsapp, people);
    bot = side === 'suar' ? await startSuarOnWhatsApp(whatsapp, folder) : await startPlainBot(whatsapp, folder);
    // Warm: compiled and connected, and everything loaded that the first message loads.
    await converse(whatsapp, phones.slice(0, 2), 3);
    const memoryBefore = memoryOf(bot);
    const bytesBefore = await accountBytes(side, folder);
    const talk = await converse(whatsapp, phones, messagesEach);
    const poured = await whatsapp.ask('pour', {
      account: hotline,
      contacts: phones,
      messagesEach,
      timeoutMs: 180_000,
      words: 'bahasa',
    });
    const known = people - 2;
    return {
      inPerSecond: (poured.messages / poured.ms) * 1_000,
      roundTripsPerSecond: (talk.messages / talk.ms) * 1_000,
      storageBytesPerContact: ((await accountBytes(side, folder)) - bytesBefore) / known,
      memoryBytesPerContact: (memoryOf(bot) - memoryBefore) / known,
    };
  } finally {
    await bot?.stop();
    await whatsapp.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function converse(
  whatsapp: RemoteStandin,
  contacts: string[],
  each: number,
): Promise<{ messages: number; ms: number }> {
  return whatsapp.ask('converse', { account: hotline, contacts, messagesEach: each, timeoutMs: 180_000, texts });
}

/** Resident, in bytes. */
function memoryOf({ child }: BenchProcess): number {
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(child.pid)]).toString()) * 1_024;
}

async function accountBytes(side: Side, folder: string): Promise<number> {
  if (side === 'plain') return readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
  const store = await openStore({
    dataFolder: folder,
    databaseUrl: undefined,
    masterKey: testMasterKey,
    as: 'join',
    logger: silentLogger,
    poolSize: 1,
  });
  const { rows } = await sql<{ bytes: string }>`select coalesce(sum(pg_column_size(k.*)), 0) as bytes
    from whatsapp_key k`.execute(store.db);
  await store.close();
  return Number(rows[0]?.bytes ?? 0);
}
