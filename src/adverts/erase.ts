import { type PersonId } from '../core/brand.ts';
import { type Tx } from '../store/index.ts';

/**
 * Takes from adverts what is a person's: their texts, what they wanted to be told, whom they waited for. Codes of their checks stay for
 * statistics, with contacts of advertisers as HMACs; adverts that were confirmed stay confirmed by their letter runs under the key
 * of the house. Destroying the person's key is the caller's.
 */
export async function eraseFromAdverts(tx: Tx, person: PersonId): Promise<void> {
  await tx.deleteFrom('advert_news').where('person_id', '=', person).execute();
  await tx.deleteFrom('advert_subscription').where('person_id', '=', person).execute();
  await tx
    .updateTable('advert')
    .set({ body: null, likeness: null, anchors: [], agreed_to_news_at: null })
    .where('person_id', '=', person)
    .execute();
}
