import { sql } from 'kysely';
import { type Channel } from '../core/channel.ts';
import { SendError } from '../core/outbound.ts';
import { type Store, type Tx } from '../store/index.ts';
import { type Draft } from './enqueue.ts';
import { type Gone } from './parts.ts';

/** More than two days of any talk; a bound, so that one wish never fills the lane. */
const mostMessages = 500;

type ForPerson = Omit<Draft, 'dedupeKey' | 'body'> & {
  readonly destination: Extract<Draft['destination'], { kind: 'person' }>;
};

/**
 * Rows that take back what we said in a conversation, newest first: somebody may look at the phone meanwhile. What is still on
 * its way is among them, since it goes before them in its lane. Runs under the conversation's lock. Index: outbox_transcript.
 * @param wish names the event that asked for it, so that the same event asks once
 * @param withinMs how old a message may be for the channel to take it back
 */
export async function draftsToTakeBack(
  tx: Tx,
  { destination, ...rest }: ForPerson,
  wish: string,
  withinMs: number,
): Promise<Draft[]> {
  const { rows } = await sql<{ id: string; dedupe_key: string }>`
    select id, dedupe_key from outbox
    where conversation_id = ${destination.conversation} and audience = 'person' and taken_back_at is null
      and status in ('queued', 'sending', 'sent', 'delivered', 'read') and dedupe_key not like 'revoke-%'
      and coalesce(sent_at, now()) > now() - ${withinMs} * interval '1 millisecond'
    order by id desc limit ${mostMessages}`.execute(tx);
  return rows.map(({ id, dedupe_key: messageKey }) => ({
    ...rest,
    destination,
    dedupeKey: `revoke-${wish}-${id}`,
    body: { kind: 'revoke', messageKey },
  }));
}

/** One try. Every message of the row, the last one first; one that is taken back twice is gone all the same. @throws SendError */
export async function takeBack({ db }: Store, channel: Channel, address: string, messageKey: string): Promise<Gone> {
  if (channel.revoke === undefined) throw new SendError({ kind: 'refused', reason: 'malformed' });
  const row = await db
    .selectFrom('outbox')
    .select(['id', 'provider_id'])
    .where('dedupe_key', '=', messageKey)
    .executeTakeFirst();
  if (row === undefined) return { providerId: '', parts: [] };
  const parts = await db
    .selectFrom('outbox_part')
    .select('provider_id')
    .where('outbox_id', '=', row.id)
    .orderBy('position', 'desc')
    .execute();
  const ids = parts.length > 0 ? parts.map((part) => part.provider_id) : [row.provider_id ?? ''];
  for (const id of ids) if (id !== '') await channel.revoke(address, id);
  if (ids.some((id) => id !== ''))
    await db
      .updateTable('outbox')
      .set({ taken_back_at: sql<Date>`now()` })
      .where('id', '=', row.id)
      .execute();
  return { providerId: '', parts: [] };
}
