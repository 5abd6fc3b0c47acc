import { type Kysely, sql } from 'kysely';

const statements = [
  // Languages and teams are there already. Capacity: open cases that somebody can have at once; null: nobody counts.
  `alter table responder add column skills text[] not null default '{}', add column capacity integer check (capacity > 0)`,
  // A night shift is one row. A week is the longest: more is a slip of the pen that would put somebody on duty for ever.
  `create table shift (
    id uuid primary key,
    responder_id uuid not null references responder,
    team text not null,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    added_by uuid references responder,
    created_at timestamptz not null default now(),
    check (ends_at > starts_at and ends_at <= starts_at + interval '7 days'),
    unique (responder_id, team, starts_at)
  )`,
  `create index shift_end on shift (ends_at)`,
  // What responders said of themselves; the newest counts. until: null where it holds until their next shift begins.
  `create table duty_word (
    id bigint generated always as identity primary key,
    responder_id uuid not null references responder,
    on_duty boolean not null,
    at timestamptz not null,
    until timestamptz check (until > at)
  )`,
  `create index duty_word_newest on duty_word (responder_id, id desc)`,
  `create trigger duty_word_append_only before update or delete or truncate on duty_word
    for each statement execute function refuse_change()`,
  `create index cases_owner on cases (owner_id) where status = 'owned'`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
