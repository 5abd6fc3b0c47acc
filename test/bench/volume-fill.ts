import type pg from 'pg';
import { counted, responders } from './volume-house.ts';

/** So much is stored beside what a few people really wrote. */
export interface VolumeSizes {
  readonly people: number;
  /** Half of them from people, half to them. */
  readonly messages: number;
  readonly openCases: number;
}

/** Closed cases beside the open ones: every fifth person had one. */
const closedShare = 0.2;

/**
 * Fills a database in which somebody has already talked and pleaded: each sealed body is a copy of a real one of its kind, so that
 * sizes are true; whoever is stored here never writes, so nobody opens them. Constraints and triggers hold as ever. Rows of one
 * conversation lie far apart, as they do when many people write over months.
 */
export async function fill(
  client: pg.Client,
  { people, messages, openCases }: VolumeSizes,
  progress: (text: string) => void,
): Promise<void> {
  const rounds = Math.max(1, Math.round(messages / 2 / people));
  const cases = Math.min(people, openCases + Math.round(people * closedShare));
  const steps: [text: string, statement: string, values?: readonly unknown[]][] = [
    ['people', makePeople, [people, openCases, cases]],
    [
      'people',
      `insert into person (id, wrapped_key, key_version, created_at) select person, sample.key, 1, began from stored, sample`,
    ],
    ['conversations', makeConversations],
    ...Array.from({ length: rounds }, (_, round): [string, string, readonly unknown[]] => [
      `messages in, ${round + 1} of ${rounds}`,
      makeInbox,
      [round],
    ]),
    ...Array.from({ length: rounds }, (_, round): [string, string, readonly unknown[]] => [
      `messages out, ${round + 1} of ${rounds}`,
      makeOutbox,
      [round],
    ]),
    ['cases', makeCases, [counted, responders]],
    ['cases', makeAlerts],
    ['cases', makeOffers],
    // Their responders were told long ago.
    ['cases', 'delete from untold_offer u using offer o where o.id = u.offer_id and o.ended_at is not null'],
    ...[0, 1, 2, 3].map((step): [string, string, readonly unknown[]] => ['events', makeEvents, [step]]),
    ['events', 'delete from untold_call'],
    ...[0, 1].map((step): [string, string, readonly unknown[]] => ['lines to the desk', makeDeskLines, [step]]),
    [
      'topics',
      `insert into desk_topic (case_id, thread_id) select case_id, n::text from stored where case_id is not null`,
    ],
    [
      'taken',
      `insert into case_taken (case_id, responder_id, at) select id, owner_id, opened_at from cases where owner_id is not null`,
    ],
    ['files', makeEvidence],
    ['reports', makeParts],
    ['pages', makePages],
    ['checks', makeOfferChecks],
    ['hand-overs', makeHandOvers],
    ['check-ins', makeCheckIns],
  ];
  await client.query(readSample);
  for (const [text, statement, values] of steps) {
    progress(`storing: ${text}`);
    await client.query(statement, values === undefined ? undefined : [...values]);
  }
  progress('storing: vacuum analyze');
  await client.query('vacuum analyze');
}

/** One really sealed value of each kind, of somebody who pleaded. */
const readSample = `
  create temporary table sample as
  select p.wrapped_key as key, v.address, v.session, v.account, c.fields, c.kind, a.reason, o.audience,
    (select body from inbox where conversation_id = v.id and kind = 'message' limit 1) as said,
    (select body from outbox where conversation_id = v.id limit 1) as answered,
    (select body from outbox where case_id = c.id and audience = 'desk' order by length(body) desc limit 1) as shown,
    (select body from case_event where case_id = c.id and body is not null limit 1) as event
  from cases c join person p on p.id = c.person_id join conversation v on v.id = c.conversation_id
    join alert a on a.case_id = c.id join offer o on o.alert_id = a.id
  limit 1`;

/** The first have an open case, the next a closed one, the others none. */
const makePeople = `
  create temporary table stored as
  select n, gen_random_uuid() as person, gen_random_uuid() as conversation, case when n <= $3::int then gen_random_uuid() end as case_id,
    n <= $2::int as open, now() - interval '1 day' - random() * interval '700 days' as began
  from generate_series(1, $1::int) n`;

const makeConversations = `
  insert into conversation (id, person_id, channel, account, address_index, address, language, session, last_word_at, created_at)
  select conversation, person, 'telegram', sample.account, sha256(conversation::text::bytea), sample.address, 'id', sample.session, began, began
  from stored, sample`;

const makeInbox = `
  insert into inbox (conversation_id, channel, account, provider_id, kind, body, sent_at, received_at, handled_at)
  select conversation, 'telegram', sample.account, 'stored-' || $1::int || '-' || n, 'message', sample.said, began, began, began
  from stored, sample`;

const makeOutbox = `
  insert into outbox (dedupe_key, lane, audience, person_id, conversation_id, author, channel, account, body, status, attempts, due_at,
    provider_id, created_at, sent_at)
  select 'say-' || n || '-' || $1::int, conversation, 'person', person, conversation, 'flow', 'telegram', sample.account, sample.answered,
    'sent', 1, began, n::text, began, began
  from stored, sample`;

/** Those whose cases are counted have one of a hundred; a hundred thousand are nothing for people with a capacity. */
const makeCases = `
  insert into cases (id, code, person_id, conversation_id, kind, severity, status, language, owner_id, fields, opened_at, closed_at, last_inbound_at)
  select case_id, 'STORED-' || n, person, conversation, sample.kind, 1 + n % 5, case when open then 'owned' else 'closed' end, 'id',
    owners.id, sample.fields, began, case when not open then began + interval '1 day' end, began
  from stored join responder owners on owners.sign_in_name = 'r' || case when n % 100 = 0 then 1 + n / 100 % $1::int
    else 1 + $1::int + n % ($2::int - $1::int) end, sample
  where case_id is not null`;

/** A tenth of the open ones owe a reply; the others are looked at within a day. */
const makeAlerts = `
  insert into alert (id, case_id, reason, status, rung, round, raised_at, due_at)
  select gen_random_uuid(), case_id, sample.reason, case when not open then 'resolved' when n % 10 = 0 then 'accepted' else 'answered' end, 0, 0,
    began, case when open then now() + interval '2 hours' + random() * case when n % 10 = 0 then interval '1 hour' else interval '20 hours' end end
  from stored, sample where case_id is not null`;

const makeOffers = `
  insert into offer (id, alert_id, rung, round, audience, offered_at, ended_at, outcome)
  select gen_random_uuid(), id, 0, 0, sample.audience, raised_at, raised_at + interval '1 minute', 'accepted'
  from alert, sample where status <> 'offered'`;

const makeEvents = `
  insert into case_event (case_id, kind, actor, at, body)
  select case_id, (array['opened', 'offered', 'accepted', 'replied'])[$1::int + 1], 'system', began, sample.event
  from stored, sample where case_id is not null`;

const makeDeskLines = `
  insert into outbox (dedupe_key, lane, audience, person_id, case_id, author, channel, account, body, status, attempts, due_at, provider_id,
    created_at, sent_at)
  select 'mirror-' || n || '-' || $1::int, case_id, 'desk', person, case_id, 'system', 'telegram', sample.account, sample.shown, 'sent', 1,
    began, n::text, began, began
  from stored, sample where case_id is not null`;

const makeEvidence = `
  insert into evidence (id, person_id, inbox_id, position, channel, account, kind, reference, status, media_type, bytes)
  select gen_random_uuid(), person, i.id, 0, 'telegram', i.account, 'photo', i.body, 'stored', 'image/jpeg', 100000
  from stored join inbox i on i.conversation_id = stored.conversation and i.provider_id = 'stored-0-' || n where n % 20 = 0`;

const makeParts = `
  insert into outbox_part (outbox_id, position, channel, account, provider_id, state)
  select id, 0, channel, account, 'part-' || id, 'delivered' from outbox where conversation_id is not null and id % 10 = 0`;

const makePages = `
  with told as (
    select o.id as offer, gen_random_uuid() as page, o.offered_at, r.id as responder
    from offer o cross join lateral (select id from responder order by id limit 1) r where o.ended_at is not null and get_byte(uuid_send(o.id), 15) < 64),
  pages as (insert into page (id, responder_id, due_at, rung_at, created_at) select page, responder, offered_at, offered_at, offered_at from told),
  among as (insert into page_offer (page_id, offer_id) select page, offer from told)
  insert into notification (id, door, responder_id, page_id, state, attempts, expires_at, created_at, ended_at)
  select gen_random_uuid(), 'email', responder, page, 'sent', 1, offered_at, offered_at, offered_at from told`;

const makeOfferChecks = `
  insert into offer_check (id, conversation_id, person_id, state, created_at, answered_at)
  select gen_random_uuid(), conversation, person, 'answered', began, began from stored where n % 20 = 1`;

const makeHandOvers = `
  insert into hand_over (id, case_id, from_id, to_team, brief, offered_at, ended_at, outcome)
  select gen_random_uuid(), c.id, c.owner_id, 'first-line', sample.event, c.opened_at, c.opened_at, 'declined'
  from cases c, sample where c.owner_id is not null and c.severity = 5 and get_byte(uuid_send(c.id), 15) < 16`;

const makeCheckIns = `
  insert into check_in (id, case_id, person_id, conversation_id, agreed_by, agreed_at, rhythm, grace_minutes, secret, due_at)
  select gen_random_uuid(), c.id, c.person_id, c.conversation_id, c.owner_id, c.opened_at, '{}', 30, sample.event,
    now() + interval '2 hours' + random() * interval '20 hours'
  from cases c, sample where c.status = 'owned' and get_byte(uuid_send(c.id), 15) < 3`;
