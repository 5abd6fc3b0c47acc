import { randomUUID } from 'node:crypto';
import { type Database, type Tx } from '../store/index.ts';

/** Names this process in leases, so that it knows which rows of a lane are in its own hands. */
let holder = randomUUID();
export const leaseHolder = (): string => holder;

/**
 * A transaction in which rows are enqueued. When its commit's answer is lost it may have leased rows to us that nobody here
 * knows of and will send, so after any failure this process goes under another name: what comes after such rows in their lanes
 * waits until their lease has run out, and overtakes nothing. Rows that are truly in our hands go out as before.
 */
export async function inTransaction<Result>(db: Database, work: (tx: Tx) => Promise<Result>): Promise<Result> {
  try {
    return await db.transaction().execute(work);
  } catch (error) {
    holder = randomUUID();
    throw error;
  }
}
