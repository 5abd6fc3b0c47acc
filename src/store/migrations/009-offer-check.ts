import { type Kysely, sql } from 'kysely';

const statements = [
  // What a person wants checked. `gathering`: more may come; `waiting`: it is to be checked, `asked` (ms since 1970) tells this
  // asking from others; `answered`: the answer stands in the inbox; `dropped`: another offer was begun. No word of the person
  // is here: the pieces are rows of the inbox. `advert_id` is made with each asking, so that a try again keeps nothing twice.
  `create table offer_check (
    id uuid primary key,
    conversation_id uuid not null references conversation,
    person_id uuid not null references person,
    state text not null check (state in ('gathering', 'waiting', 'answered', 'dropped')),
    asked bigint,
    advert_id uuid,
    due_at timestamptz,
    attempts integer not null default 0,
    codes jsonb,
    created_at timestamptz not null default now(),
    answered_at timestamptz,
    check ((state = 'waiting') = (due_at is not null)),
    check (state <> 'waiting' or (asked is not null and advert_id is not null))
  )`,
  `create index offer_check_conversation on offer_check (conversation_id, created_at desc)`,
  `create index offer_check_due on offer_check (due_at) where state = 'waiting'`,
  `create table offer_check_piece (
    check_id uuid not null references offer_check,
    inbox_id bigint not null references inbox,
    primary key (check_id, inbox_id)
  )`,
  // Who may ask by the JSON API. Only a hash of the key is kept: whoever reads the table can ask nothing.
  `create table api_key (
    id uuid primary key,
    name text not null unique,
    key_hash bytea not null unique,
    per_minute integer not null check (per_minute between 1 and 10000),
    created_at timestamptz not null default now(),
    last_used_at timestamptz,
    revoked_at timestamptz
  )`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
