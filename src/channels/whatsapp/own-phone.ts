import { z } from 'zod';
import { purpose, type Store } from '../../store/index.ts';
import { readCreds } from './queries.ts';

/** Baileys' creds name the account that was linked: `<number>:<device>@s.whatsapp.net`. Nothing else of them is looked at. */
const linkedSchema = z.object({ me: z.object({ id: z.string() }) });

/** The phone number that people write to, E.164 with its plus; undefined where no phone is linked. Any process may ask. */
export async function readOwnPhone({ db, vault }: Store, account: string): Promise<string | undefined> {
  const sealed = await readCreds(db, account);
  if (sealed === undefined) return undefined;
  const linked = linkedSchema.safeParse(
    JSON.parse(vault.house.openBytes(sealed, purpose.whatsAppCreds).toString('utf8')),
  );
  const digits = /^(\d{7,15})(?::\d+)?@s\.whatsapp\.net$/.exec(linked.data?.me.id ?? '')?.[1];
  return digits === undefined ? undefined : `+${digits}`;
}
