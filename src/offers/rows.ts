import { randomUUID } from 'node:crypto';
import { type AdvertId, agreeToNews, subscribeToContactsOf } from '../adverts/index.ts';
import { type ConversationId, type InboxId, type PersonId } from '../core/brand.ts';
import { type WakeUp } from '../core/wake-up.ts';
import { type Store, type Tx } from '../store/index.ts';

export interface NewPiece {
  readonly conversation: ConversationId;
  readonly person: PersonId;
  readonly inboxId: InboxId;
  /** It begins another offer: what was gathered before is not waited for any more. */
  readonly fresh: boolean;
}

/**
 * Keeps which message belongs to the offer that is being gathered. A piece that comes while the check is under way takes it
 * back into gathering: the answer without it would be no answer. In the turn's transaction, under the conversation's lock.
 */
export async function keepPiece(tx: Tx, { conversation, person, inboxId, fresh }: NewPiece): Promise<void> {
  if (fresh) {
    await tx
      .updateTable('offer_check')
      .set({ state: 'dropped', due_at: null })
      .where('conversation_id', '=', conversation)
      .where('state', 'in', ['gathering', 'waiting'])
      .execute();
  }
  const open = fresh ? undefined : await newestCheck(tx, conversation);
  const id = open?.id ?? randomUUID();
  if (open === undefined) {
    await tx
      .insertInto('offer_check')
      .values({ id, conversation_id: conversation, person_id: person, state: 'gathering' })
      .execute();
  } else {
    await tx
      .updateTable('offer_check')
      .set({ state: 'gathering', due_at: null, attempts: 0 })
      .where('id', '=', id)
      .execute();
  }
  await tx
    .insertInto('offer_check_piece')
    .values({ check_id: id, inbox_id: inboxId })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** From now on the check is waited for. @param asked milliseconds since 1970; the answer carries it */
export async function askForCheck(tx: Tx, conversation: ConversationId, asked: number, at: Date): Promise<WakeUp[]> {
  const open = await newestCheck(tx, conversation);
  if (open === undefined) return [];
  await tx
    .updateTable('offer_check')
    .set({ state: 'waiting', asked: String(asked), advert_id: randomUUID(), due_at: at, attempts: 0 })
    .where('id', '=', open.id)
    .execute();
  return [{ kind: 'offer', id: open.id, dueAt: at }];
}

/** What a person wants to hear of later: the offer with its numbers, or those alone. */
export interface NewsWish {
  readonly conversation: ConversationId;
  readonly about: 'offer' | 'contacts';
  readonly at: Date;
}

/** The person wants to hear it when what was checked last is confirmed later. */
export async function agree(
  tx: Tx,
  store: Pick<Store, 'vault' | 'keys'>,
  { conversation, about, at }: NewsWish,
): Promise<void> {
  const row = await tx
    .selectFrom('offer_check')
    .select(['advert_id', 'person_id'])
    .where('conversation_id', '=', conversation)
    .where('state', '=', 'answered')
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  // Nothing was read in what was sent: then there is nothing to be confirmed.
  if (row?.advert_id == null) return;
  const advert = row.advert_id as AdvertId; // Made for the advert of this check.
  if (about === 'offer') {
    await agreeToNews(store, tx, { advert, at });
    return;
  }
  const person = row.person_id as PersonId; // A foreign key to person.
  await subscribeToContactsOf(tx, { person, conversation, advert, at });
}

async function newestCheck(tx: Tx, conversation: ConversationId): Promise<{ readonly id: string } | undefined> {
  return tx
    .selectFrom('offer_check')
    .select('id')
    .where('conversation_id', '=', conversation)
    .where('state', '<>', 'dropped')
    .orderBy('created_at', 'desc')
    .limit(1)
    .forUpdate()
    .executeTakeFirst();
}
