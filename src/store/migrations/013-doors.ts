import { type Kysely, sql } from 'kysely';

const statements = [
  // Our own key towards push services (RFC 8292). private_key: sealed with the house key. Made once: devices are bound to it.
  `create table push_key (
    id boolean primary key default true check (id),
    public_key text not null,
    private_key bytea not null,
    created_at timestamptz not null default now()
  )`,
  // A browser or phone that takes alarms. subscription: its address and keys, sealed with the house key; gone once it has ended, and the
  // row stays until its owner has seen why. ended_because: a code of the doors.
  `create table push_subscription (
    id uuid primary key,
    responder_id uuid not null references responder,
    endpoint_index bytea not null unique,
    subscription bytea,
    device text not null,
    created_at timestamptz not null,
    ended_at timestamptz,
    ended_because text,
    check ((subscription is null) = (ended_at is not null)),
    check ((ended_at is null) = (ended_because is null))
  )`,
  `create index push_subscription_responder on push_subscription (responder_id)`,
  // address: sealed with the house key. problem: why the mail server refuses it for good; nothing is sent there until it is changed.
  `create table email_address (
    responder_id uuid primary key references responder,
    address bytea not null,
    enabled boolean not null,
    problem text,
    changed_at timestamptz not null
  )`,
  // Offers of which nobody has been told yet. Written by the transaction of the offer itself, so that no crash loses one.
  `create table untold_offer (
    offer_id uuid primary key references offer,
    noted_at timestamptz not null default now()
  )`,
  `create function note_offer() returns trigger language plpgsql as $$
    begin insert into untold_offer (offer_id) values (new.id) on conflict do nothing; return null; end $$`,
  `create trigger offer_is_noted after insert on offer for each row execute function note_offer()`,
  // Something graver on an alert that stands on offer is told anew.
  `create function note_graver() returns trigger language plpgsql as $$
    begin
      insert into untold_offer (offer_id) select id from offer where alert_id = new.id and ended_at is null
        on conflict do nothing;
      return null;
    end $$`,
  `create trigger graver_is_noted after update of reason on alert for each row
    when (new.status = 'offered' and old.reason is distinct from new.reason) execute function note_graver()`,
  // What one responder is told at one moment: it waits until due_at and gathers offers, then it rings. One waits at a time.
  `create table page (
    id uuid primary key,
    responder_id uuid not null references responder,
    due_at timestamptz not null,
    rung_at timestamptz,
    created_at timestamptz not null
  )`,
  `create unique index page_one_waiting on page (responder_id) where rung_at is null`,
  `create index page_rung on page (responder_id, rung_at desc)`,
  `create index page_due on page (due_at) where rung_at is null`,
  `create table page_offer (
    page_id uuid not null references page on delete cascade,
    offer_id uuid not null references offer,
    primary key (page_id, offer_id)
  )`,
  `create index page_offer_offer on page_offer (offer_id)`,
  // One thing to send through one door: a page to a device or an address, an offer to a webhook; without either, a test. expired: its
  // alerts were taken, or their time on the rung was over, before it could be sent.
  `create table notification (
    id uuid primary key,
    door text not null check (door in ('push', 'email', 'webhook')),
    responder_id uuid references responder,
    page_id uuid references page on delete cascade,
    offer_id uuid references offer,
    subscription_id uuid references push_subscription on delete cascade,
    webhook text,
    state text not null default 'queued' check (state in ('queued', 'sent', 'failed', 'expired')),
    attempts integer not null default 0,
    due_at timestamptz,
    lease_until timestamptz,
    failure text,
    expires_at timestamptz not null,
    created_at timestamptz not null,
    ended_at timestamptz,
    check ((state = 'queued') = (due_at is not null)),
    check ((state = 'queued') = (ended_at is null)),
    check ((door = 'webhook') = (webhook is not null and offer_id is not null)),
    check ((door = 'webhook') = (responder_id is null)),
    check ((door = 'push') = (subscription_id is not null))
  )`,
  `create index notification_due on notification (door, due_at) where state = 'queued'`,
  `create index notification_page on notification (page_id)`,
  `create index notification_responder on notification (responder_id, created_at desc)`,
  `create index notification_ended on notification (ended_at) where ended_at is not null`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
