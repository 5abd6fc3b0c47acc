import { sql } from 'kysely';
import { type ConversationId } from '../core/brand.ts';
import { type Database, type Tx } from '../store/index.ts';

/*
 * A conversation that writes faster than anybody can be answered is slowed: what it writes is stored as ever, waits for some
 * seconds, and is handled as one turn. Every message of it is read; the answers are one answer. Nobody else waits for it.
 */

export interface FloodLimits {
  readonly messagesPerMinute: number;
  /** At most one turn, and so one answer, in this time; see `Slowed`. */
  readonly answerEveryMs: number;
}

/** How fast conversations write, as this process sees it. */
export interface FloodWatch {
  readonly limits: FloodLimits;
  /** So many messages of a conversation are handled now. @returns whether it has written more than it may */
  note(conversation: ConversationId, messages: number, now: Date): boolean;
}

/** Conversations that are remembered; a flood of new ones must not grow the process. */
const remembered = 20_000;
const minuteMs = 60_000;

/** What a conversation may write in one breath, of what it may write in a minute: somebody in fear writes in bursts. */
const burst = 0.5;

/** A bucket for each conversation, which fills with the minute. */
export function createFloodWatch(limits: FloodLimits): FloodWatch {
  const most = Math.max(1, limits.messagesPerMinute * burst);
  const buckets = new Map<ConversationId, { readonly left: number; readonly at: number }>();
  return {
    limits,
    note(conversation, messages, now) {
      const at = now.getTime();
      const before = buckets.get(conversation);
      const filled =
        before === undefined ? most : before.left + ((at - before.at) / minuteMs) * limits.messagesPerMinute;
      // What was written beyond it counts for half a minute at most: whoever stops is answered as ever soon after.
      const left = Math.max(Math.min(most, filled) - messages, -limits.messagesPerMinute / 2);
      buckets.delete(conversation);
      buckets.set(conversation, { left, at });
      const [oldest] = buckets.keys();
      if (buckets.size > remembered && oldest !== undefined) buckets.delete(oldest);
      return left < 0;
    },
  };
}

/** A conversation that waits, and for how long. */
export interface Slowed {
  readonly conversation: ConversationId;
  readonly ms: number;
}

/** By how much of the time they wait longer, at most: hundreds that began together must not come back together. */
const spread = 0.5;
const slotMs = 500;

/** In whole slots, so that many are looked at with one look. The same conversation always waits as long. */
export function slowedFor(conversation: ConversationId, { answerEveryMs }: FloodLimits): Slowed {
  const share = Number.parseInt(conversation.slice(0, 8), 16) / 2 ** 32;
  return { conversation, ms: Math.ceil((answerEveryMs * (1 + spread * share)) / slotMs) * slotMs };
}

/** These wait until their time has come; the sweep and a timer look again. Runs in the transaction of their turns. */
export async function slow(tx: Tx, slowed: readonly Slowed[]): Promise<void> {
  if (slowed.length === 0) return;
  await sql`
    insert into flood (conversation_id, until)
    select conversation, now() + ms * interval '1 millisecond'
    from jsonb_to_recordset(${JSON.stringify(slowed)}::jsonb) as n(conversation uuid, ms float8)
    on conflict (conversation_id) do update set until = excluded.until`.execute(tx);
}

/** Rows that say nothing any more. */
export async function forgetFloods(db: Database): Promise<void> {
  await sql`delete from flood where until < now() - interval '1 hour'`.execute(db);
}

/** A conversation with more than so many messages waiting is served behind those with fewer. */
export const crowd = 5;
/** Of such, in one transaction: those who wait for its commit wait for few. */
const crowdsAtOnce = 25;

/** Leaves most of the crowds to the next transaction. @param rows with how many messages wait behind each */
export function withFewCrowds<Row extends { readonly waiting: number }>(rows: readonly Row[]): readonly Row[] {
  let crowds = 0;
  return rows.filter(({ waiting }) => waiting <= crowd || ++crowds <= crowdsAtOnce);
}
