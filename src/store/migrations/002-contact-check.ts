import { type Kysely, sql } from 'kysely';

const statements = [
  // What humans found out about contacts; the entries themselves are a file. content_hash: of the entry as it was then.
  `create table contact_check (
    id bigint generated always as identity primary key,
    contact text not null,
    content_hash text not null,
    checked_by uuid not null references responder,
    checked_at timestamptz not null,
    how text not null check (how in ('called', 'wrote', 'official-site', 'visited')),
    outcome text not null check (outcome in ('reached', 'no-answer', 'wrong', 'closed')),
    note text,
    expires_at timestamptz,
    check ((expires_at is not null) = (outcome = 'reached')),
    check (expires_at <= checked_at + interval '366 days')
  )`,
  `create index contact_check_newest on contact_check (contact, id desc)`,
  `create trigger contact_check_append_only before update or delete or truncate on contact_check
    for each statement execute function refuse_change()`,
  `create trigger contact_check_tells_desk after insert on contact_check for each statement execute function tell_desk()`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
