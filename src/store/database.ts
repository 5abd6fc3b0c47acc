import { type Kysely, type Transaction } from 'kysely';
import { type Tables } from './schema.ts';

export type Database = Kysely<Tables>;
/** A function that takes one runs inside the caller's transaction and never opens its own. */
export type Tx = Transaction<Tables>;
