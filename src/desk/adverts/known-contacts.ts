import { contactIndex, openContactValue } from '../../adverts/index.ts';
import { type Contact } from '../../jobcheck/index.ts';
import { type Row, type Store } from '../../store/index.ts';

const dayMs = 86_400_000;
/** How long before the end of a confirmation the desk calls it to mind. */
const expiringDays = 30;
const mostOfASort = 100;

export interface KnownContact {
  readonly id: string;
  readonly kind: Contact['kind'];
  /** Undefined once it has ended: then nobody can read it any more. */
  readonly value: string | undefined;
  /** A code where it came from an advert, else a responder's words about where it comes from. */
  readonly source: string;
  readonly advert: string | null;
  readonly state: 'proposed' | 'confirmed' | 'refused' | 'withdrawn' | 'expired';
  readonly proposedBy: string;
  readonly proposedAt: Date;
  readonly confirmedBy: string | null;
  readonly confirmedAt: Date | null;
  readonly expiresAt: Date | null;
  readonly endedBy: string | null;
  readonly endedAt: Date | null;
}

export interface KnownContacts {
  /** Oldest first: they wait for a second pair of eyes. */
  readonly proposed: readonly KnownContact[];
  /** Confirmed and to expire soon, the soonest first. */
  readonly expiring: readonly KnownContact[];
  /** The others that are confirmed, newest first. */
  readonly confirmed: readonly KnownContact[];
  /** What has ended, newest first. */
  readonly ended: readonly KnownContact[];
}

/** At most a hundred of each sort: whoever looks for one asks for it. Indexes: known_contact_standing, known_contact_newest. */
export async function listKnownContacts(store: Pick<Store, 'db' | 'vault'>, now: Date): Promise<KnownContacts> {
  const soon = new Date(now.getTime() + expiringDays * dayMs);
  const known = () => store.db.selectFrom('known_contact').selectAll().limit(mostOfASort);
  const confirmed = () => known().where('state', '=', 'confirmed').where('expires_at', '>', now);
  const sorts = await Promise.all([
    known().where('state', '=', 'proposed').orderBy('proposed_at').execute(),
    confirmed().where('expires_at', '<=', soon).orderBy('expires_at').execute(),
    confirmed().where('expires_at', '>', soon).orderBy('proposed_at', 'desc').execute(),
    known()
      .where((where) =>
        where.or([
          where('ended_at', 'is not', null),
          where.and([where('state', '=', 'confirmed'), where('expires_at', '<=', now)]),
        ]),
      )
      .orderBy('proposed_at', 'desc')
      .execute(),
  ]);
  const [proposed, expiring, others, ended] = sorts.map((rows) => rows.map((row) => opened(store, row, now)));
  return { proposed: proposed ?? [], expiring: expiring ?? [], confirmed: others ?? [], ended: ended ?? [] };
}

/** Everything that was ever said of one contact, newest first; by it an ended one is found too, whose value is gone. */
export async function historyOfContact(
  store: Pick<Store, 'db' | 'vault'>,
  contact: { readonly kind: Contact['kind']; readonly value: string },
  now: Date,
): Promise<readonly KnownContact[]> {
  const rows = await store.db
    .selectFrom('known_contact')
    .selectAll()
    .where('contact_index', '=', contactIndex(store.vault, contact))
    .orderBy('proposed_at', 'desc')
    .limit(mostOfASort)
    .execute();
  return rows.map((row) => ({ ...opened(store, row, now), value: contact.value }));
}

function opened(store: Pick<Store, 'vault'>, row: Row<'known_contact'>, now: Date): KnownContact {
  const isOver = row.state === 'confirmed' && row.expires_at !== null && row.expires_at <= now;
  return {
    id: row.id,
    kind: row.kind,
    value: openContactValue(store, row) ?? undefined,
    source: row.source,
    advert: row.advert_id,
    // The sweep that ends it may be late; it counts no more either way.
    state: isOver ? 'expired' : row.state,
    proposedBy: row.proposed_by,
    proposedAt: row.proposed_at,
    confirmedBy: row.confirmed_by,
    confirmedAt: row.confirmed_at,
    expiresAt: row.expires_at,
    endedBy: row.ended_by,
    endedAt: row.ended_at,
  };
}
