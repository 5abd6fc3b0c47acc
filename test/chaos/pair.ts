import { sql } from 'kysely';
import { expect } from 'vitest';
import { type Store } from '../../src/store/index.ts';
import { hireResponder, stormSettings } from '../support/house.ts';
import { findBrokenPromises, type Findings, untilQuiet } from '../support/promises.ts';
import { openTestRedis, type TestRedis } from '../support/redis-server.ts';
import { seeded } from '../support/seeded.ts';
import { openSharedHouse, type SharedHouse } from '../support/shared-house.ts';
import { closedGate } from './closed-gate.ts';
import { type Load, startLoad, startResponder } from './load.ts';
import { pause } from './pause.ts';

/** CHAOS_SEED repeats a run. */
export const seed = Number(process.env['CHAOS_SEED'] ?? Date.now() % 1_000_000);

/**
 * A lease must outlast a try, or another process sends what one is about to send; on a busy machine a try takes seconds. And a provider
 * that fails for minutes is tried once a second here.
 */
export const pairSettings = stormSettings.replace('lease: 2s', 'lease: 8s, attempts: 1000');

export { pause } from './pause.ts';

/** Where wake-ups are queued. */
export interface Backend {
  readonly name: 'PostgreSQL' | 'Redis';
  readonly environment: Record<string, string>;
  /** Absent on PostgreSQL. */
  readonly redis?: TestRedis;
}

/** PostgreSQL always; Redis where it is installed, and said aloud where not. Whoever asks drops it. */
export async function backends(): Promise<{ readonly all: readonly Backend[]; readonly drop: () => Promise<void> }> {
  const redis = await openTestRedis();
  return {
    all: [
      { name: 'PostgreSQL', environment: {} },
      ...(redis === undefined ? [] : [{ name: 'Redis' as const, environment: { REDIS_URL: redis.url }, redis }]),
    ],
    drop: () => redis?.drop() ?? Promise.resolve(),
  };
}

/** What depends little on the queue: in the whole suite on one of them, another with each seed; on both with `npm run test:chaos`. */
export const oneOrAll = (all: readonly Backend[], isWhole: boolean): readonly Backend[] =>
  isWhole ? all : all.filter((_backend, index) => index === seed % all.length);

export interface Pair {
  readonly house: SharedHouse;
  readonly store: Store;
  readonly next: (below: number) => number;
  readonly load: Load;
  /** What is to be stopped when the trouble is over, however it ends. May be called twice. */
  readonly atItsEnd: (stop: () => Promise<unknown>) => void;
}

export interface PairOptions {
  readonly environment?: Record<string, string>;
  readonly settings?: string;
  readonly people?: { readonly people: number; readonly messages: number; readonly everyMs: number };
  /** False: nobody accepts while the trouble lasts, and alerts climb. */
  readonly accepts?: boolean;
  /** Where the data folder is made. */
  readonly under?: string;
  /** Before anybody writes. */
  readonly prepare?: (store: Store) => Promise<void>;
  /** Broken promises beside those that are always looked for, when all is at rest. */
  readonly judge?: (store: Store, house: SharedHouse) => Promise<readonly string[]>;
}

/** Two processes under load, trouble in the midst of it, and then a look at every promise. */
export async function underLoad(
  what: string,
  trouble: (pair: Pair) => Promise<void>,
  options: PairOptions = {},
): Promise<Findings> {
  const { environment, settings = pairSettings, accepts = true, under } = options;
  const house = await openSharedHouse(['all', 'all'], environment, settings, under);
  try {
    return await carriedThrough(what, house, trouble, { ...options, accepts });
  } finally {
    await house.close();
  }
}

async function carriedThrough(
  what: string,
  house: SharedHouse,
  trouble: (pair: Pair) => Promise<void>,
  { people = { people: 50, messages: 20_000, everyMs: 30 }, accepts, prepare, judge }: PairOptions,
): Promise<Findings> {
  await Promise.all(house.processes.map((one) => one.start()));
  const store = await house.join();
  const ends: (() => Promise<unknown>)[] = [];
  try {
    await hireResponder(store);
    await prepare?.(store);
    if (accepts === true) startResponder(house);
    const load = startLoad(house, { ...people, seed });
    ends.push(() => load.stop());
    await pause(1_000);
    const gate = closedGate(store);
    ends.push(() => gate.stop());
    await trouble({ house, store, next: seeded(seed), load, atItsEnd: (end) => ends.push(end) });
    await Promise.all(ends.map((end) => end()));
    for (const one of house.processes) if (!one.isRunning()) await one.start();
    await untilQuiet(house, store, 120_000);
    const findings = await findBrokenPromises(house, store);
    const broken = [
      ...findings.broken,
      ...(await wonTwice(store)),
      ...(await late(store)),
      ...conflicts(house),
      ...(await gate.wentThrough(house.standin)),
      ...((await judge?.(store, house)) ?? []),
    ];
    report(what, findings);
    expect(broken).toEqual([]);
    return findings;
  } finally {
    // Again where the trouble threw: what still looks at the database must end before it.
    await Promise.all(ends.map((end) => end()));
    await store.close();
  }
}

function report(what: string, { confirmed, sent, possiblyDoubled, doubled }: Findings): void {
  process.stderr.write(
    `chaos ${what} (seed ${seed}): ${confirmed} updates confirmed, ${sent} messages, ${possiblyDoubled} marked "possibly doubled", ${doubled} really doubled\n`,
  );
}

/** An offer has one winner: its row says so once, and the case's record says so once for each offer that was won. */
async function wonTwice(store: Store): Promise<string[]> {
  const { rows } = await sql<{ code: string; won: number; told: number }>`
    select c.code,
      (select count(*)::int from offer o join alert a on a.id = o.alert_id where a.case_id = c.id and o.outcome = 'accepted') as won,
      (select count(*)::int from case_event e where e.case_id = c.id and e.kind = 'accepted') as told
    from cases c`.execute(store.db);
  return rows.flatMap(({ code, won, told }) =>
    won === told ? [] : `${code}: ${won} offers won, ${told} acceptances told`,
  );
}

/** The storm's settings sweep every second; a busy machine is given the rest. */
export const oneSweepMs = 5_000;

/** Every deadline that lies behind has been handled: at rest, none is older than a sweep. */
async function late(store: Store): Promise<string[]> {
  const { rows } = await sql<{ id: string; ms: number }>`
    select id, extract(epoch from now() - due_at)::float8 * 1000 as ms from alert
    where due_at < now() - ${oneSweepMs} * interval '1 millisecond'`.execute(store.db);
  return rows.map(({ id, ms }) => `alert ${id} is due since ${Math.round(ms)} ms`);
}

/** Telegram tells two that poll at once. */
function conflicts(house: SharedHouse): string[] {
  return house
    .log()
    .split('\n')
    .filter((line) => line.includes('telegram-poll-failed') && line.includes('"conflict"'));
}
