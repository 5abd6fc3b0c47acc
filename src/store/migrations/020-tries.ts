import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  // Sign-ins are not all that is counted by the minute any more.
  await sql`alter table desk_try rename to try_count`.execute(db);
}
