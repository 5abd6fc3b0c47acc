import { type PersonId } from '../core/brand.ts';
import { type Database, purpose, type Row, type SealingKey, type Store, type Tx } from '../store/index.ts';
import { type AdvertBody, advertBodySchema } from './advert-body.ts';
import { type AdvertId } from './record-check.ts';

/** The key that an advert lies under; undefined where its person has been erased. */
export async function keyOf(
  { vault, keys }: Pick<Store, 'vault' | 'keys'>,
  db: Database | Tx,
  advert: Pick<Row<'advert'>, 'person_id'>,
): Promise<SealingKey | undefined> {
  if (advert.person_id === null) return vault.house;
  // The table's reference holds the brand.
  const person = advert.person_id as PersonId;
  return (await keys.of(db, [person])).get(person);
}

/** What can be read of an advert; undefined where its person has been erased. @throws SealError when the row was changed */
export async function openAdvertBody(
  store: Pick<Store, 'vault' | 'keys'>,
  db: Database | Tx,
  advert: Pick<Row<'advert'>, 'person_id' | 'body'>,
): Promise<AdvertBody | undefined> {
  if (advert.body === null) return undefined;
  const key = await keyOf(store, db, advert);
  return key?.open(advert.body, purpose.advertBody, advertBodySchema);
}

export async function findAdvert(db: Database | Tx, id: string): Promise<Row<'advert'> | undefined> {
  return db.selectFrom('advert').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Locked until the end of the transaction: nobody decides about what is being decided about. */
export async function lockAdvert(tx: Tx, id: AdvertId): Promise<Row<'advert'> | undefined> {
  return tx.selectFrom('advert').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
}
