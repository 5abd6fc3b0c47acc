export { type Database, type Tx } from './database.ts';
export { parseMasterKey } from './master-key.ts';
export { openStore, type Store } from './open-store.ts';
export { purpose } from './purpose.ts';
export { type NewRow, type Row } from './schema.ts';
export { SealingKey, type Vault } from './vault.ts';
export { migrationState } from './migrate.ts';
export { openQueue, type QueueConnection, type WakeQueue } from './queue.ts';
export { quietLog } from './quiet-log.ts';
export { examineEmbedded } from './examine-embedded.ts';

