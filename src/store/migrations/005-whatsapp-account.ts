import { type Kysely, sql } from 'kysely';

const statements = [
  // One of our WhatsApp numbers. creds and the keys below are the account itself: whoever has them is the number, so both are sealed.
  // One process at a time holds it: lease_epoch grows with every holder, and whoever writes proves that the epoch is still its own.
  // state, reason and the rest say how the number is; only the holder writes them.
  `create table whatsapp_account (
    id text primary key check (id ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
    creds bytea,
    paired_at timestamptz,
    lease_owner uuid,
    lease_epoch bigint not null default 0,
    lease_until timestamptz,
    state text not null default 'unpaired' check (state in (
      'unpaired', 'connecting', 'online', 'waiting', 'offline', 'logged-out', 'banned', 'refused')),
    reason text,
    state_at timestamptz not null default now(),
    last_frame_at timestamptz,
    limits jsonb not null default '{}',
    check ((creds is null) = (paired_at is null)),
    check ((lease_owner is null) = (lease_until is null))
  )`,
  // Signal sessions, pre-keys and the like. Their ids hold phone numbers: key_index is blind, the id lies inside the sealed value.
  `create table whatsapp_key (
    account text not null references whatsapp_account on delete cascade,
    kind text not null,
    key_index bytea not null,
    sealed bytea not null,
    primary key (account, kind, key_index)
  )`,
  // Every sent and received message rewrites a session in place.
  `alter table whatsapp_key set (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.05)`,
  `alter table whatsapp_account set (fillfactor = 50, autovacuum_vacuum_threshold = 20)`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
