import { sql } from 'kysely';
import { type Store, type Tx } from '../store/index.ts';
import { appendAdvertEvent } from './events.ts';
import { reviewPriority } from './priority.ts';
import { lockAdvert } from './read-advert.ts';
import { type AdvertId } from './record-check.ts';

/**
 * Somebody says that an advert is a trap. That moves it forward in the responders' queue, by a bounded step and once for each who says
 * so, and does nothing else: no number of reports makes anything count against anybody.
 */
export async function reportAdvert(
  { vault }: Pick<Store, 'vault'>,
  tx: Tx,
  { advert, reporter, at }: { readonly advert: AdvertId; readonly reporter: string; readonly at: Date },
): Promise<{ readonly kind: 'noted' } | { readonly kind: 'noted-before' } | { readonly kind: 'gone' }> {
  const row = await lockAdvert(tx, advert);
  if (row === undefined) return { kind: 'gone' };
  const fresh = await tx
    .insertInto('advert_report')
    .values({ advert_id: advert, reporter: vault.blindIndex('advert-reporter', '', reporter), at })
    .onConflict((conflict) => conflict.doNothing())
    .returning('advert_id')
    .executeTakeFirst();
  if (fresh === undefined) return { kind: 'noted-before' };
  const { reports } = await tx
    .selectFrom('advert_report')
    .select((select) => select.fn.countAll<string>().as('reports'))
    .where('advert_id', '=', advert)
    .executeTakeFirstOrThrow();
  await tx
    .updateTable('advert')
    .set({
      priority: reviewPriority(row, Number(reports)),
      state: sql`case when state = 'checked' then 'in_review' else state end`,
    })
    .where('id', '=', advert)
    .execute();
  await appendAdvertEvent(tx, { advert, kind: 'reported', actor: 'people', at });
  return { kind: 'noted' };
}
