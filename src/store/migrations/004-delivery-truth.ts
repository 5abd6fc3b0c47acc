import { type Kysely, sql } from 'kysely';

const statements = [
  // Further addresses of a conversation: a provider may know one person under several (WhatsApp's LID and phone number). The
  // first one stays in conversation.address_index; intake writes both under one lock, so that an address has one home.
  `create table conversation_alias (
    address_index bytea primary key,
    conversation_id uuid not null references conversation,
    created_at timestamptz not null default now()
  )`,
  `create index conversation_alias_conversation on conversation_alias (conversation_id)`,
  // When we received the person's last word here: some providers carry nothing of ours a day later.
  `alter table conversation add column last_word_at timestamptz`,
  // untold: a failure, or a message held at the provider's word, that the case has not been told of yet.
  `alter table outbox add column delivered_at timestamptz, add column read_at timestamptz, add column held_at timestamptz,
    add column untold boolean not null default false, add column taken_back_at timestamptz`,
  `create index outbox_untold on outbox (id) where untold`,
  `create index outbox_held on outbox (lane, id) where status = 'held'`,
  `create index cases_person on cases (person_id, opened_at)`,
  // The messages at the provider that a row became. A row is as far as the least far of them.
  `create table outbox_part (
    outbox_id bigint not null references outbox,
    position smallint not null,
    channel text not null,
    account text not null,
    provider_id text not null,
    state text not null check (state in ('sent', 'delivered', 'read', 'failed')),
    failure text,
    primary key (outbox_id, position),
    check ((failure is not null) = (state = 'failed'))
  )`,
  `create index outbox_part_provider on outbox_part (channel, account, provider_id)`,
  // What a provider said of a message before we had written down its id; the sweep brings both together.
  `create table early_report (
    channel text not null,
    account text not null,
    provider_id text not null,
    state text not null check (state in ('delivered', 'read', 'failed', 'window-closed')),
    reason text,
    at timestamptz not null,
    received_at timestamptz not null default now(),
    primary key (channel, account, provider_id, state),
    check ((reason is not null) = (state = 'failed'))
  )`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
