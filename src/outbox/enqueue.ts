import { sql } from 'kysely';
import { type CaseId, type ConversationId, type OutboxId, type PersonId } from '../core/brand.ts';
import { type ChannelId } from '../core/inbound.ts';
import { type OutboundBody } from '../core/outbound.ts';
import { type Severity } from '../core/severity.ts';
import { purpose, type SealingKey, type Tx } from '../store/index.ts';
import { leaseHolder } from './transaction.ts';

/** Where a row goes. `address` is known to the caller and saves reading it back after the commit. */
export type Destination =
  | {
      readonly kind: 'person';
      readonly conversation: ConversationId;
      readonly person: PersonId;
      readonly address: string;
    }
  /** The desk topic of a case; the case's person's key seals it, since it quotes them. */
  | { readonly kind: 'case-topic'; readonly case: CaseId; readonly person: PersonId }
  /** The desk chat as such: the answer to a press. Nothing about a person in it. */
  | { readonly kind: 'desk'; readonly lane: string };

export interface Draft {
  /** The same key twice is one message. */
  readonly dedupeKey: string;
  readonly destination: Destination;
  readonly channel: ChannelId;
  readonly account: string;
  /** `flow`, `system`, or a responder's id. */
  readonly author: string;
  readonly key: SealingKey;
  readonly body: OutboundBody;
  /** Severity of the alarm that it tells of, or of the case that it answers: see `urgencyOf`. */
  readonly urgency?: Severity | undefined;
}

/** A row that has been committed with a lease of ours: it may go out at once, without being read again. */
export interface Departure {
  readonly id: OutboxId;
  readonly draft: Draft;
  readonly lane: string;
  readonly attempt: number;
}

/** What waits to be sent goes in this order. A human's words go before the script's, and behind grave alarms. */
export function urgencyOf({ urgency, destination, author }: Draft): Severity | 0 {
  if (urgency !== undefined) return urgency;
  return destination.kind === 'person' && author !== 'flow' && author !== 'system' ? 3 : 0;
}

export function laneOf(destination: Destination): string {
  switch (destination.kind) {
    case 'person':
      return destination.conversation;
    case 'case-topic':
      return destination.case;
    case 'desk':
      return destination.lane;
  }
}

/** What `enqueue` leaves to do after the commit. */
export interface Enqueued {
  /** Leased to us: may go out at once, in this order. */
  readonly departures: readonly Departure[];
  /** Lanes with a row that must wait its turn: to be looked at again, since what it waits for may be done by then. */
  readonly waitingLanes: readonly string[];
}

/**
 * Writes drafts in one statement. A row is leased to us in the same breath (`sending`) when nothing is before it in its
 * lane but rows in our own hands, behind which it goes out in order; behind a row that is `held` it is held as well,
 * unless it opens a check-in, for which the channel may have a way; otherwise it is `queued`.
 * @param leaseMs after so long without word the row is anybody's again, marked "possibly doubled"; 0: this process sends
 * nothing itself, and all rows are `queued` for those that do
 */
export async function enqueue(tx: Tx, drafts: readonly Draft[], leaseMs: number): Promise<Enqueued> {
  if (drafts.length === 0) return { departures: [], waitingLanes: [] };
  const rows = drafts.map((draft) => ({
    dedupe_key: draft.dedupeKey,
    lane: laneOf(draft.destination),
    audience: draft.destination.kind === 'person' ? 'person' : 'desk',
    person_id: draft.destination.kind === 'desk' ? null : draft.destination.person,
    conversation_id: draft.destination.kind === 'person' ? draft.destination.conversation : null,
    case_id: draft.destination.kind === 'case-topic' ? draft.destination.case : null,
    author: draft.author,
    channel: draft.channel,
    account: draft.account,
    urgency: urgencyOf(draft),
    passes_held: draft.body.kind === 'text' && draft.body.checkIn !== undefined,
    body: draft.key.seal(draft.body, purpose.outbox).toString('base64'),
  }));
  const written = await sql<{ id: string; dedupe_key: string; status: string }>`
    insert into outbox (dedupe_key, lane, audience, person_id, conversation_id, case_id, author, channel, account, body,
      status, attempts, due_at, lease_until, lease_by, failure, held_at, passes_held, urgency)
    select n.dedupe_key, n.lane, n.audience, n.person_id, n.conversation_id, n.case_id, n.author, n.channel, n.account,
      decode(n.body, 'base64'),
      case when h.held_at is not null then 'held' when w.waits then 'queued' else 'sending' end,
      case when w.waits or h.held_at is not null then 0 else 1 end, now(),
      case when w.waits or h.held_at is not null then null else clock_timestamp() + ${leaseMs} * interval '1 millisecond' end,
      case when w.waits or h.held_at is not null then null else ${leaseHolder()}::uuid end,
      case when h.held_at is not null then 'window-closed' end, h.held_at, n.passes_held, n.urgency
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as n(dedupe_key text, lane uuid, audience text, person_id uuid,
      conversation_id uuid, case_id uuid, author text, channel text, account text, body text, passes_held boolean, urgency smallint)
    cross join lateral (
      select ${leaseMs === 0} or exists (select 1 from outbox o where o.lane = n.lane
        and (o.status = 'queued' or (o.status = 'sending' and o.lease_by <> ${leaseHolder()}::uuid))) as waits) w
    cross join lateral (select min(o.held_at) as held_at from outbox o where o.lane = n.lane and o.status = 'held'
      and not n.passes_held) h
    on conflict (dedupe_key) do nothing
    returning id, dedupe_key, status`.execute(tx);
  const byKey = new Map(drafts.map((draft) => [draft.dedupeKey, draft]));
  const departures: Departure[] = [];
  const waitingLanes = new Set<string>();
  for (const row of written.rows) {
    const draft = byKey.get(row.dedupe_key);
    if (draft === undefined) continue;
    const lane = laneOf(draft.destination);
    if (row.status === 'queued') waitingLanes.add(lane);
    // The outbox's own key.
    else if (row.status === 'sending') departures.push({ id: row.id as OutboxId, draft, lane, attempt: 1 });
  }
  return { departures, waitingLanes: [...waitingLanes] };
}
