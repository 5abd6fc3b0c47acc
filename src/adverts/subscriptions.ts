import { randomUUID } from 'node:crypto';
import { type ConversationId, type PersonId } from '../core/brand.ts';
import { type Contact } from '../jobcheck/index.ts';
import { type Row, type Store, type Tx } from '../store/index.ts';
import { contactIndex } from './contact-index.ts';
import { catchUpContacts, lockNews } from './news.ts';
import { lockAdvert } from './read-advert.ts';
import { type AdvertId } from './record-check.ts';

/** A family waits to hear of a number or handle. @returns when it has been confirmed already, since when */
export async function subscribe(
  { vault }: Pick<Store, 'vault'>,
  tx: Tx,
  wish: {
    readonly person: PersonId;
    readonly conversation: ConversationId;
    readonly contact: Pick<Contact, 'kind' | 'value'>;
    readonly at: Date;
  },
): Promise<{ readonly kind: 'waiting' } | { readonly kind: 'confirmed-already'; readonly confirmedAt: Date }> {
  await lockNews(tx);
  const index = contactIndex(vault, wish.contact);
  const known = await tx
    .selectFrom('known_contact')
    .select('confirmed_at')
    .where('contact_index', '=', index)
    .where('state', '=', 'confirmed')
    .where('expires_at', '>', wish.at)
    .executeTakeFirst();
  if (known?.confirmed_at != null) return { kind: 'confirmed-already', confirmedAt: known.confirmed_at };
  await waitFor(tx, wish, [{ contact_index: index, kind: wish.contact.kind }]);
  return { kind: 'waiting' };
}

/**
 * A family waits to hear of whoever stands in the advert that they had checked, and not of the advert. What was confirmed
 * since the check is told at once.
 */
export async function subscribeToContactsOf(
  tx: Tx,
  wish: {
    readonly person: PersonId;
    readonly conversation: ConversationId;
    readonly advert: AdvertId;
    readonly at: Date;
  },
): Promise<{ readonly kind: 'waiting'; readonly contacts: number } | { readonly kind: 'gone' }> {
  await lockNews(tx);
  const advert = await lockAdvert(tx, wish.advert);
  if (advert === undefined) return { kind: 'gone' };
  const contacts = await tx
    .selectFrom('advert_contact')
    .select(['contact_index', 'kind'])
    .where('advert_id', '=', wish.advert)
    .execute();
  await waitFor(tx, wish, contacts);
  await catchUpContacts(tx, advert, wish.at);
  return { kind: 'waiting', contacts: contacts.length };
}

async function waitFor(
  tx: Tx,
  { person, conversation, at }: { readonly person: PersonId; readonly conversation: ConversationId; readonly at: Date },
  contacts: readonly Pick<Row<'advert_contact'>, 'contact_index' | 'kind'>[],
): Promise<void> {
  if (contacts.length === 0) return;
  await tx
    .insertInto('advert_subscription')
    .values(
      contacts.map((contact) => ({
        id: randomUUID(),
        person_id: person,
        conversation_id: conversation,
        ...contact,
        at,
      })),
    )
    .onConflict((conflict) => conflict.columns(['person_id', 'contact_index']).doNothing())
    .execute();
}

export async function unsubscribe(
  { vault }: Pick<Store, 'vault'>,
  tx: Tx,
  { person, contact }: { readonly person: PersonId; readonly contact: Pick<Contact, 'kind' | 'value'> },
): Promise<void> {
  await tx
    .deleteFrom('advert_subscription')
    .where('person_id', '=', person)
    .where('contact_index', '=', contactIndex(vault, contact))
    .execute();
}
