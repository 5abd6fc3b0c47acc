import { readConfiguration } from '../config.ts';
import { silentLogger } from '../core/logger.ts';
import { openStore, type Store } from '../store/index.ts';

/** The store of the data folder, beside a running service or without one. */
export function joinStore(): Promise<Store> {
  const { dataFolder, databaseUrl, masterKey } = readConfiguration(process.env, process.cwd());
  return openStore({ dataFolder, databaseUrl, masterKey, as: 'join', logger: silentLogger, poolSize: 2 });
}

/** Does one thing with a store, and lets go of it. */
export async function withStore(openStore: () => Promise<Store>, work: (store: Store) => Promise<void>): Promise<void> {
  const store = await openStore();
  try {
    await work(store);
  } finally {
    await store.close();
  }
}

export function printLine(line: string): void {
  process.stdout.write(`${line}\n`);
}
