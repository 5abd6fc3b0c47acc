import { type Kysely, sql } from 'kysely';

const statements = [
  // What responders write to each other about an advert: sealed under the key of whoever asked about it, else that of the house. The
  // id comes from the form, so that a form sent twice is one note.
  `create table advert_note (
    id uuid primary key,
    advert_id uuid not null references advert,
    author uuid not null references responder,
    body bytea not null,
    at timestamptz not null
  )`,
  `create index advert_note_advert on advert_note (advert_id, at)`,
  // Who took what out of the house: a row before the first byte leaves, another when the file was whole or broke off.
  `create table advert_export (
    id uuid not null,
    stage text not null check (stage in ('begun', 'complete', 'broken')),
    responder_id uuid not null references responder,
    format text not null,
    rows integer not null,
    at timestamptz not null,
    primary key (id, stage)
  )`,
  `create index advert_export_newest on advert_export (at desc)`,
  ...['advert_note', 'advert_export'].map(
    (table) => `create trigger ${table}_append_only before update or delete or truncate on ${table}
      for each statement execute function refuse_change()`,
  ),
  // The desk's pages read again when something happened to an advert, as they do for cases.
  ...['advert_note', 'advert_event'].map(
    (table) => `create trigger ${table}_tells_desk after insert on ${table}
      for each statement execute function tell_desk()`,
  ),
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
