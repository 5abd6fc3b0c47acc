import { sql } from 'kysely';
import { type ConversationId } from '../core/brand.ts';
import { type Database, type Tx } from '../store/index.ts';

/*
 * A channel with a window carries nothing of ours some time after the person's last word. What was written for them is `held`
 * until they write again, and holds what is written after it in its conversation: then all of it goes, in order.
 */

/** What is older than this by then would come out of nowhere: it has expired. */
const heldAtMost = '7 days';
/** The provider's word and the person's are timed by different clocks: one try too many does no harm. */
const clocksApart = '5 seconds';

const released = sql`
  status = case when o.created_at < now() - interval '${sql.raw(heldAtMost)}' then 'failed' else 'queued' end,
  failure = case when o.created_at < now() - interval '${sql.raw(heldAtMost)}' then 'expired' end,
  untold = o.untold or o.created_at < now() - interval '${sql.raw(heldAtMost)}', held_at = null, due_at = now()`;

/** The person wrote: what is held goes out, ahead of what is written from now on. Runs under the conversations' locks. */
export async function releaseHeld(tx: Tx, conversations: readonly ConversationId[]): Promise<readonly string[]> {
  if (conversations.length === 0) return [];
  const { rows } = await sql<{ lane: string }>`
    update outbox o set ${released} where o.lane = any(${conversations}::uuid[]) and o.status = 'held'
    returning o.lane`.execute(tx);
  return [...new Set(rows.map(({ lane }) => lane))];
}

/** The person wants nothing of this talk on their phone: what waits for them is not sent any more. */
export async function dropHeld(tx: Tx, conversations: readonly ConversationId[]): Promise<void> {
  if (conversations.length === 0) return;
  await sql`
    update outbox set status = 'failed', failure = 'wiped', held_at = null, untold = false
    where lane = any(${conversations}::uuid[]) and status = 'held'`.execute(tx);
}

/** A responder has ended this way: what waits to go there does not go, and is told as such. Runs under the conversation's lock. */
export async function dropWaiting(tx: Tx, conversation: ConversationId): Promise<void> {
  await sql`
    update outbox set status = 'failed', failure = 'way-ended', held_at = null, untold = true
    where lane = ${conversation} and status in ('held', 'queued')`.execute(tx);
}

/**
 * What the turns leave: a message that was held while the person's word was being handled, one queued behind a held one by
 * another process, and those that have waited too long. Index: outbox_held.
 * @returns whether a case has something to be told
 */
export async function sweepHeld(db: Database): Promise<boolean> {
  await sql`
    update outbox w set status = 'held', failure = 'window-closed', held_at = h.held_at
    from (select lane, min(id) as id, min(held_at) as held_at from outbox where status = 'held' group by lane) h
    where w.lane = h.lane and w.id > h.id and w.status = 'queued' and not w.passes_held`.execute(db);
  const { rows } = await sql<{ status: string }>`
    update outbox o set ${released} from conversation v
    where o.status = 'held' and v.id = o.lane
      and (v.last_word_at > o.held_at - interval '${sql.raw(clocksApart)}'
        or o.created_at < now() - interval '${sql.raw(heldAtMost)}')
    returning o.status`.execute(db);
  return rows.some(({ status }) => status === 'failed');
}

/** When the person wrote here last, as we received it. Null: before this was kept. */
export async function lastWordAt(db: Database | Tx, conversation: ConversationId): Promise<Date | null> {
  const row = await db
    .selectFrom('conversation')
    .select('last_word_at')
    .where('id', '=', conversation)
    .executeTakeFirst();
  return row?.last_word_at ?? null;
}

/** Whether a channel still carries ours. Where nobody knows when the person wrote, the provider is asked. */
export function isWindowOpen(lastWord: Date | null, replyWindowMs: number | undefined, now: Date): boolean {
  if (replyWindowMs === undefined || lastWord === null) return true;
  return now.getTime() - lastWord.getTime() < replyWindowMs;
}
