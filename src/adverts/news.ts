import { sql } from 'kysely';
import { type ConversationId, type PersonId } from '../core/brand.ts';
import { purpose, type Row, type Store, type Tx } from '../store/index.ts';
import { likenessOf, runsFromBytes } from './likeness.ts';
import { keyOf, lockAdvert } from './read-advert.ts';
import { type AdvertId } from './record-check.ts';

/** Somebody who is to hear that what they asked about has been confirmed. A row; whoever says it marks it in the same transaction. */
export interface ToTell {
  readonly id: string;
  readonly because: 'same-advert' | 'same-contact' | 'subscription';
  readonly person: PersonId;
  readonly conversation: ConversationId;
}

/** A family of adverts that one text has brought forth; more than this ask a human what happened. */
const mostAlike = 500;

/**
 * Whoever agrees to be told and whoever confirms go one after another: each would otherwise look before the other's row is there, and
 * nobody would be told.
 */
export async function lockNews(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('suar adverts news'))`.execute(tx);
}

/** The person wants to be told when the advert of this check is confirmed later. What was confirmed meanwhile is told at once. */
export async function agreeToNews(
  store: Pick<Store, 'vault' | 'keys'>,
  tx: Tx,
  { advert, at }: { readonly advert: AdvertId; readonly at: Date },
): Promise<{ readonly kind: 'agreed' } | { readonly kind: 'gone' } | { readonly kind: 'nobody-to-tell' }> {
  await lockNews(tx);
  const row = await lockAdvert(tx, advert);
  if (row === undefined) return { kind: 'gone' };
  if (row.conversation_id === null) return { kind: 'nobody-to-tell' };
  await tx.updateTable('advert').set({ agreed_to_news_at: at }).where('id', '=', advert).execute();
  await catchUp(store, tx, row, at);
  return { kind: 'agreed' };
}

/** No more news of this check. What was told stays told. */
export async function declineNews(tx: Tx, advert: AdvertId, at: Date): Promise<void> {
  await lockNews(tx);
  await tx.updateTable('advert').set({ agreed_to_news_at: null }).where('id', '=', advert).execute();
  await tx
    .updateTable('advert_news')
    .set({ withdrawn_at: at })
    .where('topic', '=', advert)
    .where('told_at', 'is', null)
    .execute();
}

/** What was confirmed between the answer to this check and the person's yes. */
async function catchUp(store: Pick<Store, 'vault' | 'keys'>, tx: Tx, advert: Row<'advert'>, at: Date): Promise<void> {
  const adverts = await tx
    .selectFrom('advert_likeness as l')
    .innerJoin('advert as a', 'a.id', 'l.advert_id')
    .selectAll('a')
    .where('l.confirmed_at', '>', advert.at)
    .orderBy('l.id', 'desc')
    .limit(mostAlike)
    .execute();
  for (const confirmed of adverts) await tellOfAdvert(store, tx, confirmed, at);
  await catchUpContacts(tx, advert, at);
}

/** Contacts of an advert that were confirmed since its check. */
export async function catchUpContacts(tx: Tx, advert: Pick<Row<'advert'>, 'id' | 'at'>, at: Date): Promise<void> {
  const contacts = await tx
    .selectFrom('known_contact as k')
    .innerJoin('advert_contact as c', 'c.contact_index', 'k.contact_index')
    .selectAll('k')
    .where('c.advert_id', '=', advert.id)
    .where('k.state', '=', 'confirmed')
    .where('k.confirmed_at', '>', advert.at)
    .where('k.expires_at', '>', at)
    .execute();
  for (const confirmed of contacts) await tellOfContact(tx, confirmed, at);
}

/** People who asked about a text that is this one or nearly so, and agreed. Indexes: advert_text, advert_agreed. */
export async function tellOfAdvert(
  store: Pick<Store, 'vault' | 'keys'>,
  tx: Tx,
  confirmed: Row<'advert'>,
  at: Date,
): Promise<ToTell[]> {
  const asked = await tx
    .selectFrom('advert')
    .selectAll()
    .where('agreed_to_news_at', 'is not', null)
    .where((where) =>
      where.or([
        where('text_index', '=', confirmed.text_index),
        sql<boolean>`anchors && ${sql.val(confirmed.anchors)}::integer[]`,
      ]),
    )
    .orderBy('at', 'desc')
    .limit(mostAlike)
    .execute();
  const runs = await runsOfRow(store, tx, confirmed);
  const told: ToTell[] = [];
  for (const row of asked) {
    const same = row.text_index.equals(confirmed.text_index) || (await isNear(store, tx, row, runs));
    if (same)
      told.push(
        ...(await insertNews(
          tx,
          { ...askerOf(row), topic: row.id, because: 'same-advert', at },
          { advert: confirmed.id },
        )),
      );
  }
  return told;
}

async function isNear(
  store: Pick<Store, 'vault' | 'keys'>,
  tx: Tx,
  row: Row<'advert'>,
  runs: Uint32Array | undefined,
): Promise<boolean> {
  const own = await runsOfRow(store, tx, row);
  return runs !== undefined && own !== undefined && likenessOf(runs, own) !== undefined;
}

/** Undefined where the person has been erased. */
export async function runsOfRow(
  store: Pick<Store, 'vault' | 'keys'>,
  tx: Tx,
  row: Row<'advert'>,
): Promise<Uint32Array | undefined> {
  const key = row.likeness === null ? undefined : await keyOf(store, tx, row);
  return row.likeness === null || key === undefined
    ? undefined
    : runsFromBytes(key.openBytes(row.likeness, purpose.advertLikeness));
}

/** People who asked about an advert with this contact and agreed, and families who wait to hear of it. */
export async function tellOfContact(
  tx: Tx,
  confirmed: Pick<Row<'known_contact'>, 'id' | 'contact_index'>,
  at: Date,
): Promise<ToTell[]> {
  const asked = await tx
    .selectFrom('advert_contact as c')
    .innerJoin('advert as a', 'a.id', 'c.advert_id')
    .selectAll('a')
    .where('c.contact_index', '=', confirmed.contact_index)
    .where('a.agreed_to_news_at', 'is not', null)
    .execute();
  const waiting = await tx
    .selectFrom('advert_subscription')
    .selectAll()
    .where('contact_index', '=', confirmed.contact_index)
    .execute();
  const told: ToTell[] = [];
  for (const row of asked)
    told.push(
      ...(await insertNews(
        tx,
        { ...askerOf(row), topic: row.id, because: 'same-contact', at },
        { knownContact: confirmed.id },
      )),
    );
  for (const row of waiting)
    told.push(
      ...(await insertNews(
        tx,
        { ...askerOf(row), topic: row.id, because: 'subscription', at },
        { knownContact: confirmed.id },
      )),
    );
  return told;
}

/** The tables' references hold the brands; whoever agreed has a conversation (the table refuses it otherwise). */
function askerOf(row: { readonly person_id: string | null; readonly conversation_id: string | null }) {
  return { person: row.person_id as PersonId, conversation: row.conversation_id as ConversationId };
}

type Cause = { readonly advert: string } | { readonly knownContact: string };

/** Once for each thing asked: nothing where it was told, or waits to be told. */
async function insertNews(
  tx: Tx,
  news: Omit<ToTell, 'id'> & { readonly topic: string; readonly at: Date },
  cause: Cause,
): Promise<ToTell[]> {
  const cause_ids = {
    advert_id: 'advert' in cause ? cause.advert : null,
    known_contact_id: 'knownContact' in cause ? cause.knownContact : null,
  };
  const row = await tx
    .insertInto('advert_news')
    .values({
      topic: news.topic,
      because: news.because,
      person_id: news.person,
      conversation_id: news.conversation,
      ...cause_ids,
      at: news.at,
    })
    .onConflict((conflict) =>
      conflict
        .column('topic')
        .doUpdateSet({ ...cause_ids, because: news.because, at: news.at, withdrawn_at: null })
        .where('advert_news.withdrawn_at', 'is not', null)
        .where('advert_news.told_at', 'is', null),
    )
    .returning('id')
    .executeTakeFirst();
  return row === undefined
    ? []
    : [{ id: row.id, because: news.because, person: news.person, conversation: news.conversation }];
}

/** What a decision that was undone would have told. @returns how many have been told already */
export async function withdrawNews(tx: Tx, cause: Cause, at: Date): Promise<number> {
  const column = 'advert' in cause ? 'advert_id' : 'known_contact_id';
  const id = 'advert' in cause ? cause.advert : cause.knownContact;
  await tx
    .updateTable('advert_news')
    .set({ withdrawn_at: at })
    .where(column, '=', id)
    .where('told_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .execute();
  const { told } = await tx
    .selectFrom('advert_news')
    .select((select) => select.fn.countAll<string>().as('told'))
    .where(column, '=', id)
    .where('told_at', 'is not', null)
    .executeTakeFirstOrThrow();
  return Number(told);
}

/** The oldest that wait to be told, locked: say them and mark them in this transaction. Another process passes them over. */
export async function claimNews(tx: Tx, atMost: number): Promise<ToTell[]> {
  const rows = await tx
    .selectFrom('advert_news')
    .select(['id', 'because', 'person_id', 'conversation_id'])
    .where('told_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .orderBy('id')
    .limit(atMost)
    .forUpdate()
    .skipLocked()
    .execute();
  return rows.map((row) => ({ id: row.id, because: row.because, ...askerOf(row) }));
}

export async function markTold(tx: Tx, ids: readonly string[], at: Date): Promise<void> {
  if (ids.length === 0) return;
  await tx.updateTable('advert_news').set({ told_at: at }).where('id', 'in', ids).execute();
}
