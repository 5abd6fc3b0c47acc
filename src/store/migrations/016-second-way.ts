import { type Kysely, sql } from 'kysely';

const statements = [
  // joined_to: the conversation in which this person was known first, and on that one itself as soon as there is another: its lock
  // is the lock of them all. ended_at: a responder wants this way used for nothing any more. Nullable columns: no rewrite, no scan.
  `alter table conversation add column joined_to uuid references conversation, add column ended_at timestamptz`,
  // A word that we gave in one conversation, by which its person is known when they write it from an address that is new to us.
  // One at a time for each person, under the conversation in which they were known first; gone once it has been used.
  `create table way_word (
    conversation_id uuid primary key references conversation,
    word_mark bytea not null unique,
    expires_at timestamptz not null
  )`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
