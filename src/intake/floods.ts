import { sql } from 'kysely';
import { type Database } from '../store/index.ts';

/** Rows that say nothing any more. */
export async function forgetFloods(db: Database): Promise<void> {
  await sql`delete from flood where until < now() - interval '1 hour'`.execute(db);
}
