import { type Kysely, sql } from 'kysely';

const statements = [
  // A WhatsApp message between its decryption and the inbox. `kept`: plaintext that must still be accepted. `awaited`: what
  // could not be read so far; told to the house when nothing readable comes by `due_at`. `taken`: accepted; only the hash
  // of the ciphertext is left, so that the same bytes delivered again are recognised. Sealed with the key of the house,
  // because whose person it is becomes known only when it is accepted.
  `create table whatsapp_journal (
    sequence bigint generated always as identity unique,
    account text not null,
    ciphertext_hash bytea not null,
    message_index bytea not null,
    state text not null check (state in ('kept', 'awaited', 'taken')),
    body bytea,
    due_at timestamptz not null default now(),
    journalled_at timestamptz not null default now(),
    primary key (account, ciphertext_hash),
    check ((state = 'taken') = (body is null))
  )`,
  `create index whatsapp_journal_waiting on whatsapp_journal (account, sequence) where state <> 'taken'`,
  `create index whatsapp_journal_message on whatsapp_journal (account, message_index)`,
  `create index whatsapp_journal_age on whatsapp_journal (journalled_at)`,
  // Who has written to which number, by blind index: we answer and never write first. An address and its alias are two rows
  // with one person_index. expiration_seconds is the chat's disappearing mode, null
  // until it was told.
  `create table whatsapp_chat (
    account text not null,
    address_index bytea not null,
    person_index bytea not null,
    expiration_seconds integer,
    heard_at timestamptz not null default now(),
    primary key (account, address_index)
  )`,
  // What we sent, for the phone that could not read it and asks again; dropped after two weeks.
  `create table whatsapp_sent (
    account text not null,
    message_id text not null,
    address_index bytea not null,
    body bytea not null,
    sent_at timestamptz not null default now(),
    primary key (account, message_id)
  )`,
  `create index whatsapp_sent_age on whatsapp_sent (sent_at)`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
