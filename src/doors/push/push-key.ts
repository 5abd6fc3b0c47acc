import { z } from 'zod';
import { purpose, type Store } from '../../store/index.ts';

/** Our own key towards push services (VAPID, RFC 8292), in base64url. */
export interface PushKey {
  readonly publicKey: string;
  readonly privateKey: string;
}

/**
 * Made once and kept, sealed: every device is bound to it when it subscribes. The library is loaded with the first device, so that a
 * house without any stays small.
 */
export async function readPushKey(store: Store): Promise<PushKey> {
  const found = await findKey(store);
  if (found !== undefined) return found;
  const { default: webPush } = await import('web-push');
  const { publicKey, privateKey } = webPush.generateVAPIDKeys();
  await store.db
    .insertInto('push_key')
    .values({ public_key: publicKey, private_key: store.vault.house.seal(privateKey, purpose.pushKey) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  // Another process may have been first: its key counts.
  const kept = await findKey(store);
  if (kept === undefined) throw new TypeError('a key was kept and is not there');
  return kept;
}

async function findKey({ db, vault }: Store): Promise<PushKey | undefined> {
  const row = await db.selectFrom('push_key').select(['public_key', 'private_key']).executeTakeFirst();
  if (row === undefined) return undefined;
  return { publicKey: row.public_key, privateKey: vault.house.open(row.private_key, purpose.pushKey, z.string()) };
}
