import { type Kysely, sql } from 'kysely';

const statements = [
  // Its words were grave when it came in: it is handled before what waits, and not among hundreds.
  `alter table inbox add column urgent boolean not null default false`,
  `create index inbox_urgent on inbox (id) where urgent and handled_at is null and set_aside_at is null`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
