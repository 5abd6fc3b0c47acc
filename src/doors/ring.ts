import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { type ResponderId } from '../core/brand.ts';
import { type Database, type Tx } from '../store/index.ts';
import { holdPages } from './hold-pages.ts';
import { type DoorParts } from './parts.ts';
import { toldOnPage } from './told-alerts.ts';

const perBatch = 100;

/**
 * Pages whose moment has come become notifications, one for each door of their responder. A page of which everything was taken
 * meanwhile is dropped: it must not silence the next one by having rung. @returns how many pages it took
 */
export async function ringDue(parts: DoorParts): Promise<number> {
  return parts.store.db.transaction().execute(async (tx) => {
    await holdPages(tx);
    const now = parts.clock.now();
    // A page from the future was written before the clock was set back. Index: page_due.
    const { rows } = await sql<{ id: string; responder_id: ResponderId }>`
      select id, responder_id from page where rung_at is null and (due_at <= ${now} or created_at > ${now})
      order by due_at limit ${perBatch}`.execute(tx);
    for (const { id, responder_id: responder } of rows) {
      const alerts = await toldOnPage(tx, id);
      const doors = await doorsOf(tx, parts, responder);
      if (alerts.length === 0 || doors.length === 0) {
        await tx.deleteFrom('page').where('id', '=', id).execute();
        continue;
      }
      const expiresAt = new Date(Math.max(...alerts.map(({ until }) => until.getTime())));
      await tx.updateTable('page').set({ rung_at: now }).where('id', '=', id).execute();
      const row = { responder_id: responder, page_id: id, due_at: now, created_at: now, expires_at: expiresAt };
      await tx
        .insertInto('notification')
        .values(doors.map((door) => ({ ...row, ...door, id: randomUUID() })))
        .execute();
    }
    return rows.length;
  });
}

type PersonalDoor =
  | { readonly door: 'push'; readonly subscription_id: string }
  | { readonly door: 'email'; readonly subscription_id: null };

/** The doors of one responder that are open now. */
export async function doorsOf(
  tx: Database | Tx,
  { mailServer }: Pick<DoorParts, 'mailServer'>,
  responder: ResponderId,
): Promise<PersonalDoor[]> {
  const devices = await tx
    .selectFrom('push_subscription')
    .select('id')
    .where('responder_id', '=', responder)
    .where('ended_at', 'is', null)
    .execute();
  const email = await tx
    .selectFrom('email_address')
    .select('responder_id')
    .where('responder_id', '=', responder)
    .where('enabled', '=', true)
    .where('problem', 'is', null)
    .executeTakeFirst();
  return [
    ...devices.map(({ id }) => ({ door: 'push' as const, subscription_id: id })),
    ...(email === undefined || mailServer === undefined ? [] : [{ door: 'email' as const, subscription_id: null }]),
  ];
}
