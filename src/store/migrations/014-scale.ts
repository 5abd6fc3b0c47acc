import { type Kysely, sql } from 'kysely';

const statements = [
  // What one process at a time may do, by name (`telegram 123456`). until null: free. epoch: one more with each claim.
  `create table lease (
    name text primary key,
    owner uuid not null,
    epoch bigint not null,
    until timestamptz
  )`,
  // Conversations that write faster than anybody can be answered: what they write waits until then, and is handled as one turn.
  `create table flood (
    conversation_id uuid primary key references conversation,
    until timestamptz not null
  )`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
