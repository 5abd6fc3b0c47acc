import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { silentLogger } from '../../src/core/logger.ts';
import { openStore } from '../../src/store/index.ts';
import { converse, startStandin, startSuar } from './sides.ts';

/** How throughput changes with the people stored, each with a talk of two messages behind them. */
export interface PeopleBench {
  readonly bench: 'people';
  readonly node: string;
  readonly runs: readonly {
    readonly people: number;
    readonly messagesPerSecond: number;
    readonly ratioToFirst: number;
  }[];
}

const sizes = (process.env['BENCH_PEOPLE'] ?? '1000,100000,1000000').split(',').map(Number);
const [talking, messagesEach] = [200, 20];

export async function run(options: { progress: (text: string) => void }): Promise<PeopleBench> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'suar-people-'));
  const standin = await startStandin();
  const runs: { people: number; messagesPerSecond: number; ratioToFirst: number }[] = [];
  let stored = 0;
  try {
    for (const people of sizes) {
      options.progress(`${people} people: storing`);
      await storePeople(dataFolder, people - stored);
      stored = people;
      options.progress(`${people} people: talking`);
      const suar = await startSuar({ ...standin, dataFolder });
      await converse(standin.url, talking, 5); // Warm: compiled, connected, cached.
      const { messages, ms } = await converse(standin.url, talking, messagesEach);
      await suar.stop();
      const messagesPerSecond = Math.round((messages / ms) * 1_000);
      runs.push({
        people,
        messagesPerSecond,
        ratioToFirst: messagesPerSecond / (runs[0]?.messagesPerSecond ?? messagesPerSecond),
      });
    }
  } finally {
    await standin.process.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  }
  return { bench: 'people', node: process.version, runs };
}

/** Rows of the right size and shape; nobody opens what is sealed in them. */
async function storePeople(dataFolder: string, count: number): Promise<void> {
  const store = await openStore({
    dataFolder,
    databaseUrl: undefined,
    masterKey: undefined,
    as: 'join',
    logger: silentLogger,
  });
  const bytes = (length: number) =>
    sql.raw(`substring(sha256(random()::text::bytea) || sha256(random()::text::bytea) for ${length})`);
  try {
    await sql`
      with people as (
        insert into person (id, wrapped_key, key_version) select gen_random_uuid(), ${bytes(61)}, 1 from generate_series(1, ${count})
        returning id),
      talks as (
        insert into conversation (id, person_id, channel, account, address_index, address, language)
        select gen_random_uuid(), id, 'telegram', 'stored', sha256(id::text::bytea), ${bytes(40)}, 'id' from people returning id, person_id),
      heard as (
        insert into inbox (conversation_id, channel, account, provider_id, kind, body, sent_at, handled_at)
        select id, 'telegram', 'stored', id::text, 'message', ${bytes(64)}, now(), now() from talks)
      insert into outbox (dedupe_key, lane, audience, person_id, conversation_id, author, channel, account, body, status, due_at, sent_at)
      select 'stored-' || id, id, 'person', person_id, id, 'flow', 'telegram', 'stored', ${bytes(64)}, 'sent', now(), now() from talks`.execute(
      store.db,
    );
    await sql`vacuum analyze`.execute(store.db);
  } finally {
    await store.close();
  }
}
