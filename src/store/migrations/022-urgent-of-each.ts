import { type Kysely, sql } from 'kysely';

const statements = [
  // What is urgent is asked for conversation by conversation; by number alone a planner without statistics read all that waited.
  `drop index inbox_urgent`,
  `create index inbox_urgent on inbox (conversation_id, id) where urgent and handled_at is null and set_aside_at is null`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
