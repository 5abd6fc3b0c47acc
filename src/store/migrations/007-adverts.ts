import { type Kysely, sql } from 'kysely';

const statements = [
  // One check of a job offer. `anchors` are keyed hashes of a few long letter runs. `body` is everything that can be read (texts, quotes, contacts), `likeness` its letter runs: both
  // sealed under the person's key where there is a person, else under the key of the house. `findings` are codes without words.
  `create table advert (
    id uuid primary key,
    origin text not null check (origin in ('chat', 'web', 'api', 'cli')),
    person_id uuid references person,
    conversation_id uuid references conversation,
    language text,
    kind text not null,
    tier text not null,
    score integer not null,
    disagrees boolean not null,
    findings jsonb not null,
    destinations text[] not null default '{}',
    places text[] not null default '{}',
    text_index bytea not null,
    anchors integer[] not null default '{}',
    body bytea,
    likeness bytea,
    state text not null check (state in ('checked', 'in_review', 'confirmed', 'dismissed')),
    priority integer not null,
    revision integer not null default 1,
    proposed_verdict text check (proposed_verdict in ('confirm', 'dismiss')),
    proposed_by uuid references responder,
    proposed_at timestamptz,
    decided_by uuid references responder,
    decided_at timestamptz,
    agreed_to_news_at timestamptz,
    at timestamptz not null,
    check ((conversation_id is null) or (person_id is not null)),
    check ((proposed_by is null) = (proposed_verdict is null) and (proposed_by is null) = (proposed_at is null)),
    check ((decided_by is not null) = (state in ('confirmed', 'dismissed')) and (decided_by is null) = (decided_at is null)),
    check (decided_by is null or (proposed_by is not null and decided_by <> proposed_by)),
    check (agreed_to_news_at is null or conversation_id is not null)
  )`,
  `create index advert_queue on advert (priority desc, at) where state = 'in_review'`,
  `create index advert_newest on advert (at desc)`,
  `create index advert_person on advert (person_id, at desc) where person_id is not null`,
  `create index advert_text on advert (text_index)`,
  `create index advert_agreed on advert using gin (anchors) where agreed_to_news_at is not null`,
  // The ways to reach the advertiser, by blind index of kind and value.
  `create table advert_contact (
    advert_id uuid not null references advert,
    contact_index bytea not null,
    kind text not null check (kind in ('phone', 'handle', 'domain', 'account', 'email')),
    primary key (advert_id, contact_index)
  )`,
  `create index advert_contact_index on advert_contact (contact_index)`,
  // Who says that an advert is a trap: raises its place in the queue and nothing else. Each reporter counts once.
  `create table advert_report (
    advert_id uuid not null references advert,
    reporter bytea not null,
    at timestamptz not null,
    primary key (advert_id, reporter)
  )`,
  // Contacts of advertisers of traps. Counts only while confirmed and not expired. Rows end and are never removed, so that the
  // history stays; only one row of a contact is under way. `value` is sealed under the key of the house and goes when the row ends.
  `create table known_contact (
    id uuid primary key,
    contact_index bytea not null,
    kind text not null check (kind in ('phone', 'handle', 'domain', 'account', 'email')),
    value bytea,
    source text not null,
    advert_id uuid references advert,
    state text not null check (state in ('proposed', 'confirmed', 'refused', 'withdrawn', 'expired')),
    proposed_by uuid not null references responder,
    proposed_at timestamptz not null,
    confirmed_by uuid references responder,
    confirmed_at timestamptz,
    expires_at timestamptz,
    ended_by uuid references responder,
    ended_at timestamptz,
    check (confirmed_by is null or confirmed_by <> proposed_by),
    check ((confirmed_by is null) = (confirmed_at is null) and (confirmed_by is null) = (expires_at is null)),
    check (state <> 'confirmed' or confirmed_by is not null),
    check (state <> 'proposed' or confirmed_by is null),
    check ((ended_at is not null) = (state in ('refused', 'withdrawn', 'expired')) and (ended_at is null or value is null))
  )`,
  `create unique index known_contact_one_under_way on known_contact (contact_index) where state in ('proposed', 'confirmed')`,
  `create index known_contact_newest on known_contact (proposed_at desc)`,
  `create index known_contact_standing on known_contact (state, expires_at)`,
  `create index known_contact_advert on known_contact (advert_id) where advert_id is not null`,
  // Letter runs of confirmed adverts: `runs` is sealed under the key of the house and compared exactly; `anchor` is a keyed hash of
  // a few long runs and finds the candidates.
  `create table advert_likeness (
    id integer generated always as identity primary key,
    advert_id uuid not null unique references advert,
    runs bytea not null,
    confirmed_at timestamptz not null
  )`,
  `create table advert_anchor (
    anchor integer not null,
    likeness_id integer not null references advert_likeness on delete cascade,
    primary key (anchor, likeness_id)
  )`,
  `create index advert_anchor_likeness on advert_anchor (likeness_id)`,
  // What happened to adverts and known contacts, by whom; the notice leaves with the commit, also on the channel that
  // the desk's pages hear. `body`: a note, sealed like
  // the advert.
  `create table advert_event (
    id bigint generated always as identity primary key,
    advert_id uuid references advert,
    known_contact_id uuid references known_contact,
    kind text not null,
    actor text not null,
    at timestamptz not null,
    detail jsonb not null default '{}',
    body bytea,
    check (advert_id is not null or known_contact_id is not null or kind = 'exported')
  )`,
  `create index advert_event_advert on advert_event (advert_id, id) where advert_id is not null`,
  `create index advert_event_known_contact on advert_event (known_contact_id, id) where known_contact_id is not null`,
  `create index advert_event_exports on advert_event (id) where kind = 'exported'`,
  `create trigger advert_event_append_only before update or delete on advert_event
    for each statement execute function refuse_change()`,
  `create function tell_adverts() returns trigger language plpgsql as $$
    begin perform pg_notify('suar_adverts', ''); perform pg_notify('suar_cases', ''); return null; end $$`,
  `create trigger advert_event_tells after insert on advert_event
    for each statement execute function tell_adverts()`,
  // A family waits to hear of a number or handle.
  `create table advert_subscription (
    id uuid primary key,
    person_id uuid not null references person,
    conversation_id uuid not null references conversation,
    contact_index bytea not null,
    kind text not null check (kind in ('phone', 'handle', 'domain', 'account', 'email')),
    at timestamptz not null,
    unique (person_id, contact_index)
  )`,
  `create index advert_subscription_contact on advert_subscription (contact_index)`,
  // Who is to be told that what they asked about was confirmed later: once for each thing asked (`topic`: an advert or a
  // subscription of theirs).
  `create table advert_news (
    id bigint generated always as identity primary key,
    topic uuid not null unique,
    because text not null check (because in ('same-advert', 'same-contact', 'subscription')),
    person_id uuid not null references person,
    conversation_id uuid not null references conversation,
    advert_id uuid references advert,
    known_contact_id uuid references known_contact,
    at timestamptz not null,
    told_at timestamptz,
    withdrawn_at timestamptz,
    check ((advert_id is null) <> (known_contact_id is null))
  )`,
  `create index advert_news_waiting on advert_news (id) where told_at is null and withdrawn_at is null`,
  `create index advert_news_person on advert_news (person_id)`,
  // Registers of licensed agencies and official lists of names that are misused, as an operator imported them: the row of a snapshot
  // stays, its entries go with the next import. They are public, and lie open.
  `create table register_snapshot (
    id uuid primary key,
    source text not null,
    list text not null check (list in ('licensed', 'misused')),
    country text not null,
    fetched_at timestamptz not null,
    imported_at timestamptz not null,
    sha256 bytea not null,
    entries integer not null check (entries > 0),
    current boolean not null
  )`,
  `create unique index register_snapshot_one_current on register_snapshot (source) where current`,
  `create table register_entry (
    id bigint generated always as identity primary key,
    snapshot_id uuid not null references register_snapshot,
    licence text,
    name text not null,
    name_key text not null,
    near_keys text[] not null,
    contacts text[] not null
  )`,
  // near_keys: the name and each of its spellings with one letter left out: two names within one edit share one.
  `create index register_entry_snapshot on register_entry (snapshot_id)`,
  `create index register_entry_licence on register_entry (licence) where licence is not null`,
  `create index register_entry_near on register_entry using gin (near_keys)`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
