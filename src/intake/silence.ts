import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { type WakeUp } from '../core/wake-up.ts';
import { type ConversationId } from '../core/brand.ts';
import { purpose, type Store, type Tx } from '../store/index.ts';

/** Conversations whose silence timer runs out before a moment. Index: conversation_silence. */
export async function dueSilences(store: Store, before: Date): Promise<WakeUp[]> {
  const rows = await store.db
    .selectFrom('conversation')
    .select(['id', 'silence_due_at'])
    .where('silence_due_at', '<', before)
    .limit(1_000)
    .execute();
  return rows.flatMap((row) =>
    row.silence_due_at === null ? [] : { kind: 'silence' as const, id: row.id, dueAt: row.silence_due_at },
  );
}

/**
 * A timer that has run out becomes an inbound event like any other, so that it is handled once and in order.
 * Nothing happens when the person wrote in the meantime: the row then names a later time.
 */
export async function fallSilent(store: Store, conversationId: string): Promise<void> {
  await sql`
    with due as (
      select id, channel, account, silence_due_at from conversation
      where id = ${conversationId} and silence_due_at <= now() for no key update),
    cleared as (update conversation v set silence_due_at = null from due where v.id = due.id)
    insert into inbox (conversation_id, channel, account, provider_id, kind, body, sent_at)
    select id, channel, account, 'silence-' || id || '-' || extract(epoch from silence_due_at), 'silence',
      ${store.vault.house.seal({ kind: 'silence' }, purpose.inbox)}, silence_due_at
    from due on conflict do nothing`.execute(store.db);
}

/** A responder gives the talk back to the script: an inbound event like any other, in the transaction of their act. */
export async function resumeTalk(tx: Tx, store: Store, conversation: ConversationId): Promise<void> {
  await sql`
    insert into inbox (conversation_id, channel, account, provider_id, kind, body, sent_at)
    select id, channel, account, 'given-back-' || ${randomUUID()}::text, 'given-back',
      ${store.vault.house.seal({ kind: 'given-back' }, purpose.inbox)}, now()
    from conversation where id = ${conversation}`.execute(tx);
}
