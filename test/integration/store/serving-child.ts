import { createInterface } from 'node:readline';
import { rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { silentLogger } from '../../../src/core/logger.ts';
import { SuarError } from '../../../src/core/errors.ts';
import { openStore, type Store } from '../../../src/store/index.ts';

/*
 * A process with a store, for tests that kill it. Reads commands from standard input, one a line, and answers each with a
 * line of JSON: open serve|join, insert NAME, count, fill, free, close.
 */
const [, , folder = ''] = process.argv;
let store: Store | undefined;
const filler = join(folder, 'filler');

const commands: Record<string, (detail: string) => Promise<unknown>> = {
  async open(as) {
    const parts = { dataFolder: folder, databaseUrl: undefined, masterKey: undefined, logger: silentLogger };
    store = await openStore({ ...parts, as: as === 'join' ? 'join' : 'serve' });
    return store.url.reveal();
  },
  async insert(name) {
    const version = { flow: name, version: '1', source: 'x'.repeat(50_000) };
    await store?.db.insertInto('flow_version').values(version).execute();
    return name;
  },
  async count() {
    const rows = await store?.db.selectFrom('flow_version').select('flow').orderBy('flow').execute();
    return rows?.map(({ flow }) => flow);
  },
  fill() {
    const { bavail, bsize } = statfsSync(folder);
    try {
      writeFileSync(filler, Buffer.alloc(bavail * bsize));
    } catch {
      // Full a little earlier than counted: full is what was asked for.
    }
    return Promise.resolve(statfsSync(folder).bavail);
  },
  free() {
    rmSync(filler);
    return Promise.resolve('free');
  },
  async close() {
    await store?.close();
    return 'closed';
  },
};

process.stdout.write('{"ready":true}\n');
for await (const line of createInterface({ input: process.stdin })) {
  const [name = '', detail = ''] = line.split(' ');
  try {
    process.stdout.write(`${JSON.stringify({ answer: await commands[name]?.(detail) })}\n`);
  } catch (error) {
    const hint = error instanceof SuarError ? error.hint : undefined;
    process.stdout.write(`${JSON.stringify({ error: error instanceof Error ? error.message : 'thrown', hint })}\n`);
  }
}
