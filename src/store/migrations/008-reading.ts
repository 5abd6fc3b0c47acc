import { type Kysely, sql } from 'kysely';

const statements = [
  // A file on its way to text: queued → reading → read, or refused with the reason. A row that is `reading` beyond its lease
  // belongs to a process that died, and is taken anew. `lines` are what was read, sealed with the person's key. `language`
  // is the session's, a hint; `languages` the models that read it; `missing` what could not be read of it.
  `create table reading (
    evidence_id uuid primary key references evidence,
    person_id uuid not null references person,
    state text not null check (state in ('queued', 'reading', 'read', 'refused')),
    why text,
    language text,
    attempts integer not null default 0,
    lease_until timestamptz,
    lines bytea,
    languages text[] not null default '{}',
    missing text[] not null default '{}',
    took_ms integer,
    requested_at timestamptz not null default now(),
    begun_at timestamptz,
    at timestamptz,
    check ((state = 'refused') = (why is not null)),
    check ((state = 'read') = (lines is not null)),
    check ((state in ('read', 'refused')) = (at is not null))
  )`,
  `create index reading_waiting on reading (requested_at) where state in ('queued', 'reading')`,
  // Whose turn it was last: one person's twenty pictures do not starve another's one.
  `create index reading_turns on reading (person_id, begun_at desc) where begun_at is not null`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
