import { sql } from 'kysely';
import { type Tx } from '../store/index.ts';

/**
 * One transaction at a time, of all processes, plans pages or lets them ring: an offer that joins a page which rings at that moment
 * would be told to nobody, and two plans made side by side would buzz twice.
 */
export async function holdPages(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('suar.doors.pages'))`.execute(tx);
}
