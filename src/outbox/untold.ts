import { sql } from 'kysely';
import { type ConversationId, type OutboxId, type PersonId } from '../core/brand.ts';
import { type OutboundBody, outboundBodySchema } from '../core/outbound.ts';
import { type Database, purpose, type SealingKey, type Store, type Tx } from '../store/index.ts';

/** Something for a person that failed, is held against expectation, or arrived against it, and that its case is to be told of. */
export interface Untold {
  readonly id: OutboxId;
  readonly person: PersonId;
  readonly key: SealingKey;
  /** `arrived`: it was told as failed, and came to its person all the same, or is on its way there. */
  readonly kind: 'failed' | 'held' | 'not-taken-back' | 'arrived';
  /** A short code; of what arrived, how far it is. */
  readonly reason: string;
  readonly from: 'responder' | 'script';
  readonly conversation: ConversationId;
  /** `flow`, `system`, or a responder's id. */
  readonly author: string;
  readonly dedupeKey: string;
  readonly body: OutboundBody;
  /** Somebody may have it all the same: nobody knows. */
  readonly mayHaveArrived: boolean;
}

/** Conversations with something to tell, oldest first. Index: outbox_untold. */
export async function conversationsToTell(db: Database, limit: number): Promise<ConversationId[]> {
  const { rows } = await sql<{ conversation_id: ConversationId }>`
    select conversation_id from outbox where untold and conversation_id is not null
    group by conversation_id order by min(id) limit ${limit}`.execute(db);
  return rows.map((row) => row.conversation_id);
}

/** Takes what there is to tell, so that it is told once. The caller holds the conversations. */
export async function takeUntold(
  tx: Tx,
  store: Store,
  conversations: readonly ConversationId[],
): Promise<readonly Untold[]> {
  const { rows } = await sql<{
    id: OutboxId;
    person_id: PersonId;
    conversation_id: ConversationId;
    dedupe_key: string;
    possibly_doubled: boolean;
    author: string;
    status: string;
    failure: string | null;
    body: Buffer;
  }>`
    update outbox set untold = false
    where untold and conversation_id = any(${conversations}::uuid[])
    returning id, person_id, conversation_id, dedupe_key, possibly_doubled, author, status, failure, body`.execute(tx);
  const keys = await store.keys.of(
    tx,
    rows.map((row) => row.person_id),
  );
  const inOrder = rows.toSorted((one, other) => (BigInt(one.id) < BigInt(other.id) ? -1 : 1));
  return inOrder.flatMap((row) => {
    const key = keys.get(row.person_id);
    // Of somebody who has been erased nothing can be said any more; what was held and has expired meanwhile is being sent.
    if (key === undefined || row.status === 'queued' || row.status === 'sending') return [];
    const kind = row.status === 'failed' || row.status === 'held' ? row.status : 'arrived';
    const body = key.open(row.body, purpose.outbox, outboundBodySchema);
    return {
      id: row.id,
      person: row.person_id,
      key,
      ...{ conversation: row.conversation_id, author: row.author, dedupeKey: row.dedupe_key, body },
      mayHaveArrived: row.possibly_doubled,
      kind: body.kind === 'revoke' ? ('not-taken-back' as const) : kind,
      reason: row.failure ?? (kind === 'arrived' ? row.status : 'unknown'),
      from: row.author === 'flow' || row.author === 'system' ? ('script' as const) : ('responder' as const),
    };
  });
}
