import { readConfiguration } from '../config.ts';
import { silentLogger } from '../core/logger.ts';
import { openStore, type Store } from '../store/index.ts';

/** The store of the data folder, beside a running service or without one. */
export function joinStore(): Promise<Store> {
  const { dataFolder, databaseUrl, masterKey } = readConfiguration(process.env, process.cwd());
  return openStore({ dataFolder, databaseUrl, masterKey, as: 'join', logger: silentLogger, poolSize: 2 });
}
