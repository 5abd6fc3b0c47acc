import { type Contact, type Snapshots } from '../jobcheck/index.ts';
import { type Store } from '../store/index.ts';
import { contactIndex } from './contact-index.ts';

/** Which of these contacts two responders have confirmed and time has not overtaken. Index: known_contact_one_under_way. */
export async function confirmedContacts(
  { db, vault }: Pick<Store, 'db' | 'vault'>,
  contacts: readonly Contact[],
  now: Date,
): Promise<Snapshots['knownBad']> {
  if (contacts.length === 0) return () => undefined;
  const rows = await db
    .selectFrom('known_contact')
    .select(['contact_index', 'confirmed_at'])
    .where(
      'contact_index',
      'in',
      contacts.map((contact) => contactIndex(vault, contact)),
    )
    .where('state', '=', 'confirmed')
    .where('expires_at', '>', now)
    .execute();
  const confirmed = new Map(
    rows.flatMap(({ contact_index, confirmed_at }) =>
      confirmed_at === null ? [] : [[contact_index.toString('base64'), confirmed_at] as const],
    ),
  );
  return (contact) => {
    const confirmedAt = confirmed.get(contactIndex(vault, contact).toString('base64'));
    return confirmedAt === undefined ? undefined : { confirmedAt };
  };
}
