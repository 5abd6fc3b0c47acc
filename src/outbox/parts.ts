import { type SendReceipt } from '../core/outbound.ts';
import { type Store } from '../store/index.ts';
import { type Departure } from './enqueue.ts';

/** What has gone of a row, when all of it has. */
export interface Gone extends SendReceipt {
  /** The provider's ids of all its messages, where reports about them may come. */
  readonly parts: readonly string[];
}

/** The provider's ids of what has gone of a row, by position: a row that was cut into several messages may fail half-way. */
export async function partsGone({ db }: Store, { id }: Departure): Promise<ReadonlyMap<number, string>> {
  const rows = await db
    .selectFrom('outbox_part')
    .select(['position', 'provider_id'])
    .where('outbox_id', '=', id)
    .execute();
  return new Map(rows.map((row) => [row.position, row.provider_id]));
}

/** Remembers one message of several before the next goes, so that none goes twice. */
export async function rememberPart(
  { db }: Store,
  { id, draft }: Departure,
  position: number,
  providerId: string,
): Promise<void> {
  await db
    .insertInto('outbox_part')
    .values({
      ...{ outbox_id: id, position, channel: draft.channel, account: draft.account },
      ...{ provider_id: providerId, state: 'sent', failure: null },
    })
    .onConflict((conflict) => conflict.columns(['outbox_id', 'position']).doNothing())
    .execute();
}
