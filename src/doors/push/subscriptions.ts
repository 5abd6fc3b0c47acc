import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { type ResponderId } from '../../core/brand.ts';
import { type Database, purpose, type Store, type Tx } from '../../store/index.ts';
import { outsideAddress } from '../outside-address.ts';

/** What a browser hands out as JSON (Push API, PushSubscription): an address and the two keys that messages are sealed with. */
export const subscriptionSchema = z.object({
  endpoint: z.string().max(1_000),
  keys: z.object({
    // An uncompressed point of P-256, and 16 bytes: RFC 8291.
    p256dh: z.string().regex(/^[A-Za-z0-9_-]{86,88}={0,2}$/),
    auth: z.string().regex(/^[A-Za-z0-9_-]{21,24}={0,2}$/),
  }),
});
export type Subscription = z.infer<typeof subscriptionSchema>;

export interface Device {
  readonly id: string;
  /** As its browser names itself. */
  readonly name: string;
  readonly since: Date;
  /** A code; undefined while it takes alarms. */
  readonly ended: { readonly because: string; readonly at: Date } | undefined;
}

export type AddedDevice =
  { readonly kind: 'added' } | { readonly kind: 'refused'; readonly field: 'subscription' | 'endpoint' | 'devices' };

/** More are not in use, but forgotten. */
const mostDevices = 10;

/** Switches alarms on for a browser. The same browser again, under another account too, moves to who is there now. */
export async function addDevice(
  store: Store,
  responder: ResponderId,
  given: { readonly subscription: string; readonly name: string },
  { at, thisMachine }: { readonly at: Date; readonly thisMachine: boolean },
): Promise<AddedDevice> {
  const parsed = parseSubscription(given.subscription);
  if (parsed === undefined) return { kind: 'refused', field: 'subscription' };
  if (outsideAddress(parsed.endpoint, thisMachine) === undefined) return { kind: 'refused', field: 'endpoint' };
  const devices = await listDevices(store.db, responder);
  if (devices.filter(({ ended }) => ended === undefined).length >= mostDevices)
    return { kind: 'refused', field: 'devices' };
  const row = {
    responder_id: responder,
    subscription: store.vault.house.seal(parsed, purpose.pushSubscription),
    device: given.name,
    created_at: at,
    ended_at: null,
    ended_because: null,
  };
  await store.db
    .insertInto('push_subscription')
    .values({ ...row, id: randomUUID(), endpoint_index: store.vault.blindIndex('push', 'endpoint', parsed.endpoint) })
    .onConflict((conflict) => conflict.column('endpoint_index').doUpdateSet(row))
    .execute();
  return { kind: 'added' };
}

function parseSubscription(text: string): Subscription | undefined {
  try {
    return subscriptionSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined; // Not JSON: refused like what does not fit.
  }
}

export async function listDevices(db: Database | Tx, responder: ResponderId): Promise<Device[]> {
  const rows = await db
    .selectFrom('push_subscription')
    .select(['id', 'device', 'created_at', 'ended_at', 'ended_because'])
    .where('responder_id', '=', responder)
    .orderBy('created_at')
    .execute();
  return rows.map(({ id, device, created_at: since, ended_at: at, ended_because: because }) => ({
    ...{ id, name: device, since },
    ended: at === null || because === null ? undefined : { because, at },
  }));
}

/** Also what is under way to it is gone. @returns whether there was one of this responder's */
export async function removeDevice(db: Database, responder: ResponderId, id: string): Promise<boolean> {
  const row = await db
    .deleteFrom('push_subscription')
    .where('id', '=', id)
    .where('responder_id', '=', responder)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** The push service says that it is no more. Its address and keys go at once; its owner is told at the desk. */
export async function endDevice(db: Database | Tx, id: string, because: string, at: Date): Promise<void> {
  await db
    .updateTable('push_subscription')
    .set({ subscription: null, ended_at: at, ended_because: because })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .execute();
}

/** Undefined where it has ended. @throws SealError under a wrong master key */
export async function openSubscription({ db, vault }: Store, id: string): Promise<Subscription | undefined> {
  const row = await db.selectFrom('push_subscription').select('subscription').where('id', '=', id).executeTakeFirst();
  if (row?.subscription == null) return undefined;
  return vault.house.open(row.subscription, purpose.pushSubscription, subscriptionSchema);
}
