import { type Kysely, sql } from 'kysely';

const statements = [
  // A person is a key and nothing else: every word about them is sealed with it, and erasing destroys it.
  `create table person (
    id uuid primary key,
    wrapped_key bytea,
    key_version integer not null,
    created_at timestamptz not null default now(),
    erased_at timestamptz,
    check ((wrapped_key is null) = (erased_at is not null))
  )`,
  `create table conversation (
    id uuid primary key,
    person_id uuid not null references person,
    channel text not null,
    account text not null,
    address_index bytea not null unique,
    address bytea not null,
    language text,
    session bytea,
    silence_due_at timestamptz,
    blocked_at timestamptz,
    created_at timestamptz not null default now()
  )`,
  `create index conversation_person on conversation (person_id)`,
  `create index conversation_silence on conversation (silence_due_at) where silence_due_at is not null`,
  // The inbox is also the inbound half of the transcript: a row is written once and marked handled, never copied.
  `create table inbox (
    id bigint generated always as identity primary key,
    conversation_id uuid references conversation,
    channel text not null,
    account text not null,
    provider_id text not null,
    kind text not null,
    body bytea not null,
    sent_at timestamptz not null,
    received_at timestamptz not null default now(),
    handled_at timestamptz,
    failures integer not null default 0,
    set_aside_at timestamptz,
    unique (channel, account, provider_id)
  )`,
  `create index inbox_waiting on inbox (conversation_id, id) where handled_at is null and set_aside_at is null`,
  `create index inbox_desk_waiting on inbox (id) where handled_at is null and set_aside_at is null and conversation_id is null`,
  `create index inbox_transcript on inbox (conversation_id, id)`,
  `create table responder (
    id uuid primary key,
    sign_in_name text not null unique,
    display_name text not null,
    role text not null check (role in ('responder', 'supervisor', 'administrator')),
    password_hash text,
    languages text[] not null default '{}',
    teams text[] not null default '{}',
    telegram_id text unique,
    active boolean not null default true,
    created_at timestamptz not null default now()
  )`,
  // One-time links: the bootstrap link of the first start, and password resets.
  `create table sign_in_link (
    token_hash bytea primary key,
    responder_id uuid not null references responder,
    expires_at timestamptz not null,
    used_at timestamptz
  )`,
  // Column names are those of connect-pg-simple.
  `create table desk_session (sid varchar primary key, sess json not null, expire timestamptz not null)`,
  `create index desk_session_expire on desk_session (expire)`,
  // Tries to sign in within a minute. The columns are those of rate-limiter-flexible.
  `create table desk_try (key varchar(255) primary key, points integer not null default 0, expire bigint)`,
  `create table cases (
    id uuid primary key,
    code text not null unique,
    person_id uuid not null references person,
    conversation_id uuid not null references conversation,
    kind text not null,
    severity smallint not null check (severity between 1 and 5),
    status text not null check (status in ('open', 'owned', 'closed')),
    watched boolean not null default false,
    language text,
    owner_id uuid references responder,
    fields bytea,
    opened_at timestamptz not null,
    closed_at timestamptz,
    last_inbound_at timestamptz not null,
    check ((status = 'owned') = (owner_id is not null) or status = 'closed')
  )`,
  `create unique index cases_one_open on cases (person_id) where status <> 'closed'`,
  `create index cases_queue on cases (severity desc, opened_at) where status <> 'closed'`,
  // Append-only: what happened on a case. The sealed body holds words, the open detail only codes and kinds.
  `create table case_event (
    id bigint generated always as identity primary key,
    case_id uuid not null references cases,
    kind text not null,
    actor text not null,
    at timestamptz not null,
    detail jsonb not null default '{}',
    body bytea
  )`,
  `create index case_event_case on case_event (case_id, id)`,
  `create function refuse_change() returns trigger language plpgsql as $$
    begin raise exception '% is append-only', tg_table_name; end $$`,
  `create trigger case_event_append_only before update or delete on case_event
    for each statement execute function refuse_change()`,
  // offered: climbing the ladder; accepted: the owner owes a reply by due_at; answered: nobody owes anything; resolved: closed.
  `create table alert (
    id uuid primary key,
    case_id uuid not null references cases,
    reason text not null,
    status text not null check (status in ('offered', 'accepted', 'answered', 'resolved')),
    rung integer not null,
    round integer not null,
    reminded boolean not null default false,
    raised_at timestamptz not null,
    due_at timestamptz,
    check ((status in ('offered', 'accepted')) = (due_at is not null))
  )`,
  `create unique index alert_one_open on alert (case_id) where status <> 'resolved'`,
  `create index alert_due on alert (due_at) where due_at is not null`,
  `create table offer (
    id uuid primary key,
    alert_id uuid not null references alert,
    rung integer not null,
    round integer not null,
    audience text not null,
    offered_at timestamptz not null,
    ended_at timestamptz,
    outcome text check (outcome in ('accepted', 'expired', 'superseded')),
    check ((ended_at is null) = (outcome is null)),
    unique (alert_id, round, rung, audience)
  )`,
  `create index offer_open on offer (alert_id) where ended_at is null`,
  // lane: rows of one lane go out one after another (a conversation, or the desk topic of a case).
  // person_id: whose key seals the body; null means the house key (nothing about a person in it).
  `create table outbox (
    id bigint generated always as identity primary key,
    dedupe_key text not null unique,
    lane uuid not null,
    audience text not null check (audience in ('person', 'desk')),
    person_id uuid references person,
    conversation_id uuid references conversation,
    case_id uuid references cases,
    author text not null,
    channel text not null,
    account text not null,
    body bytea not null,
    status text not null check (status in ('queued', 'held', 'sending', 'sent', 'delivered', 'read', 'failed')),
    attempts integer not null default 0,
    due_at timestamptz not null,
    lease_until timestamptz,
    lease_by uuid,
    possibly_doubled boolean not null default false,
    provider_id text,
    failure text,
    created_at timestamptz not null default now(),
    sent_at timestamptz
  )`,
  `create index outbox_waiting on outbox (due_at) where status in ('queued', 'sending')`,
  `create index outbox_lane on outbox (lane, id) where status in ('queued', 'sending')`,
  `create index outbox_transcript on outbox (conversation_id, id)`,
  `create index outbox_desk on outbox (case_id, id) where audience = 'desk'`,
  `create table desk_topic (
    case_id uuid primary key references cases,
    thread_id text not null,
    created_at timestamptz not null default now()
  )`,
  `create index desk_topic_thread on desk_topic (thread_id)`,
  `create table evidence (
    id uuid primary key,
    person_id uuid not null references person,
    inbox_id bigint not null references inbox,
    position integer not null,
    channel text not null,
    account text not null,
    kind text not null,
    reference bytea not null,
    status text not null check (status in ('waiting', 'stored', 'failed')),
    attempts integer not null default 0,
    due_at timestamptz,
    media_type text,
    bytes bigint,
    sha256 bytea,
    failure text,
    created_at timestamptz not null default now(),
    unique (inbox_id, position)
  )`,
  `create index evidence_due on evidence (due_at) where status = 'waiting'`,
  // Every version a session may still stand on, so that it finishes on the one it began with.
  `create table flow_version (
    flow text not null,
    version text not null,
    source text not null,
    published_at timestamptz not null default now(),
    primary key (flow, version)
  )`,
  // The desk listens on suar_cases and reads again; one notice per transaction, whatever changed in it.
  `create function tell_desk() returns trigger language plpgsql as $$
    begin perform pg_notify('suar_cases', ''); return null; end $$`,
  ...['cases', 'case_event', 'alert'].map(
    (table) => `create trigger ${table}_tells_desk after insert or update on ${table}
      for each statement execute function tell_desk()`,
  ),
  // A known text sealed with the master key: a wrong key is refused at start, not found out at the first message.
  `create table master_key_check (id boolean primary key default true check (id), sealed bytea not null)`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
