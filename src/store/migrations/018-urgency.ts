import { type Kysely, sql } from 'kysely';

const statements = [
  // Severity of the alarm that a row tells of, 0 where it tells of none: what is sent first when much waits.
  `alter table outbox add column urgency smallint not null default 0 check (urgency between 0 and 5)`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
