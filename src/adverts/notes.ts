import { z } from 'zod';
import { type ResponderId } from '../core/brand.ts';
import { type Database, purpose, type Store, type Tx } from '../store/index.ts';
import { appendAdvertEvent } from './events.ts';
import { findAdvert, keyOf } from './read-advert.ts';
import { type AdvertId } from './record-check.ts';

const noteSchema = z.string();

/** A responder's words about an advert, sealed like it. */
export async function noteOnAdvert(
  store: Pick<Store, 'vault' | 'keys'>,
  tx: Tx,
  {
    advert,
    text,
    by,
    at,
  }: { readonly advert: AdvertId; readonly text: string; readonly by: ResponderId; readonly at: Date },
): Promise<{ readonly kind: 'noted' } | { readonly kind: 'gone' }> {
  const row = await findAdvert(tx, advert);
  const key = row === undefined ? undefined : await keyOf(store, tx, row);
  if (key === undefined) return { kind: 'gone' };
  await appendAdvertEvent(tx, { advert, kind: 'noted', actor: by, at, body: key.seal(text, purpose.advertNote) });
  return { kind: 'noted' };
}

export interface ReadAdvertEvent {
  readonly kind: string;
  readonly actor: string;
  readonly at: Date;
  readonly detail: unknown;
  /** Null where there is none, or where the person has been erased. */
  readonly note: string | null;
}

/** What happened to an advert, oldest first. */
export async function readAdvertEvents(
  store: Pick<Store, 'vault' | 'keys'>,
  db: Database,
  advert: string,
): Promise<ReadAdvertEvent[]> {
  const row = await findAdvert(db, advert);
  const key = row === undefined ? undefined : await keyOf(store, db, row);
  const events = await db
    .selectFrom('advert_event')
    .selectAll()
    .where('advert_id', '=', advert)
    .orderBy('id')
    .execute();
  return events.map(({ kind, actor, at, detail, body }) => ({
    kind,
    actor,
    at,
    detail,
    note: body === null || key === undefined ? null : key.open(body, purpose.advertNote, noteSchema),
  }));
}
