import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { type ResponderId } from '../core/brand.ts';
import { type Contact } from '../jobcheck/index.ts';
import { purpose, type Row, type Store, type Tx } from '../store/index.ts';
import { type ContactKind } from './advert-body.ts';
import { contactIndex } from './contact-index.ts';
import { appendAdvertEvent } from './events.ts';
import { lockNews, type ToTell, tellOfContact, withdrawNews } from './news.ts';
import { openAdvertBody } from './read-advert.ts';

const dayMs = 24 * 3_600_000;
/**
 * How long a confirmation counts. Phone numbers are given to other people after a while: 180 days (job-offer-check.md, section 5). The
 * others are our judgement: a name or an address that was given up may be taken by somebody else as well, later.
 */
const validDays: Readonly<Record<ContactKind, number>> = {
  phone: 180,
  handle: 365,
  domain: 365,
  email: 365,
  account: 365,
};

/**
 * A known contact is `proposed` by one responder and `confirmed` by another; only then, and until it expires, does it count. It ends
 * `refused` (never confirmed), `withdrawn` (undone) or `expired`; the row stays, its readable value goes, and the contact may be
 * proposed anew.
 */
export interface KnownContactAct {
  readonly id: string;
  readonly by: ResponderId;
  readonly at: Date;
}

/** @returns `already-known` when it waits for its confirmation or counts already */
export async function proposeContact(
  store: Pick<Store, 'vault'>,
  tx: Tx,
  {
    contact,
    source,
    by,
    at,
  }: {
    readonly contact: Pick<Contact, 'kind' | 'value'>;
    /** Who says so: a partner, a newspaper, a police list. Never a person who wrote to us. */
    readonly source: string;
    readonly by: ResponderId;
    readonly at: Date;
  },
): Promise<{ readonly kind: 'proposed'; readonly id: string } | { readonly kind: 'already-known' }> {
  const id = await propose(tx, {
    contact_index: contactIndex(store.vault, contact),
    kind: contact.kind,
    value: store.vault.house.seal(contact.value, purpose.knownContactValue),
    source,
    advert_id: null,
    proposed_by: by,
    proposed_at: at,
  });
  return id === undefined ? { kind: 'already-known' } : { kind: 'proposed', id };
}

/** What a known contact is, while it is under way; null once it has ended. @throws SealError when the row was changed */
export function openContactValue(
  { vault }: Pick<Store, 'vault'>,
  { value }: Pick<Row<'known_contact'>, 'value'>,
): string | null {
  return value === null ? null : vault.house.open(value, purpose.knownContactValue, z.string());
}

type Proposal = Pick<
  Row<'known_contact'>,
  'contact_index' | 'kind' | 'value' | 'source' | 'advert_id' | 'proposed_by' | 'proposed_at'
>;

async function propose(tx: Tx, proposal: Proposal): Promise<string | undefined> {
  await endExpired(tx, proposal.proposed_at, proposal.contact_index);
  const row = await tx
    .insertInto('known_contact')
    .values({ id: randomUUID(), ...proposal, state: 'proposed' })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (row === undefined) return undefined;
  await appendAdvertEvent(tx, {
    knownContact: row.id,
    ...(proposal.advert_id === null ? {} : { advert: proposal.advert_id }),
    kind: 'contact-proposed',
    // Written from a ResponderId by both callers: the brand holds.
    actor: proposal.proposed_by as ResponderId,
    at: proposal.proposed_at,
  });
  return row.id;
}

/** The contacts of an advert that was confirmed. Somebody else must still say of each that it is the recruiter's and not a victim's. */
export async function proposeContactsOf(
  store: Pick<Store, 'vault' | 'keys'>,
  tx: Tx,
  advert: Row<'advert'>,
  { by, at }: { readonly by: ResponderId; readonly at: Date },
): Promise<number> {
  const rows = await tx.selectFrom('advert_contact').selectAll().where('advert_id', '=', advert.id).execute();
  const body = await openAdvertBody(store, tx, advert);
  const values = new Map(
    body?.contacts.map((contact) => [contactIndex(store.vault, contact).toString('base64'), contact.value]),
  );
  let proposed = 0;
  for (const { contact_index, kind } of rows) {
    const value = values.get(contact_index.toString('base64'));
    const id = await propose(tx, {
      contact_index,
      kind,
      value: value === undefined ? null : store.vault.house.seal(value, purpose.knownContactValue),
      source: 'advert',
      advert_id: advert.id,
      proposed_by: by,
      proposed_at: at,
    });
    if (id !== undefined) proposed += 1;
  }
  return proposed;
}

type ContactRefusal = { readonly kind: 'gone' };

export async function confirmContact(
  tx: Tx,
  { id, by, at }: KnownContactAct,
): Promise<
  | { readonly kind: 'confirmed'; readonly expiresAt: Date; readonly toTell: readonly ToTell[] }
  | { readonly kind: 'is-proposer' }
  | { readonly kind: 'not-proposed' }
  | ContactRefusal
> {
  await lockNews(tx);
  const row = await lock(tx, id);
  if (row === undefined) return { kind: 'gone' };
  if (row.state !== 'proposed') return { kind: 'not-proposed' };
  if (row.proposed_by === by) return { kind: 'is-proposer' };
  const expiresAt = new Date(at.getTime() + validDays[row.kind] * dayMs);
  await tx
    .updateTable('known_contact')
    .set({ state: 'confirmed', confirmed_by: by, confirmed_at: at, expires_at: expiresAt })
    .where('id', '=', id)
    .execute();
  await appendAdvertEvent(tx, { knownContact: id, kind: 'contact-confirmed', actor: by, at });
  return { kind: 'confirmed', expiresAt, toTell: await tellOfContact(tx, row, at) };
}

/** Ends a proposal or undoes a confirmation; one person may, since it only takes a reproach away. */
export async function withdrawContact(
  tx: Tx,
  { id, by, at }: KnownContactAct,
): Promise<
  | { readonly kind: 'refused' | 'withdrawn'; readonly alreadyTold: number }
  | { readonly kind: 'already-ended' }
  | ContactRefusal
> {
  await lockNews(tx);
  const row = await lock(tx, id);
  if (row === undefined) return { kind: 'gone' };
  if (row.ended_at !== null) return { kind: 'already-ended' };
  const kind = row.state === 'proposed' ? 'refused' : 'withdrawn';
  await tx
    .updateTable('known_contact')
    .set({ state: kind, ended_by: by, ended_at: at, value: null })
    .where('id', '=', id)
    .execute();
  await appendAdvertEvent(tx, { knownContact: id, kind: `contact-${kind}`, actor: by, at });
  return { kind, alreadyTold: await withdrawNews(tx, { knownContact: id }, at) };
}

/** What an undone advert had proposed and nobody has confirmed. @returns how many of its contacts are confirmed, and stay */
export async function withdrawProposalsOf(
  tx: Tx,
  { advert, by, at }: { readonly advert: string; readonly by: ResponderId; readonly at: Date },
): Promise<number> {
  const rows = await tx
    .selectFrom('known_contact')
    .select(['id', 'state'])
    .where('advert_id', '=', advert)
    .where('state', 'in', ['proposed', 'confirmed'])
    .execute();
  for (const { id, state } of rows) if (state === 'proposed') await withdrawContact(tx, { id, by, at });
  return rows.filter(({ state }) => state === 'confirmed').length;
}

/** Ends what time has overtaken, so that its value goes too. Look-ups never count it, whether or not this has run. */
export async function endExpiredContacts(tx: Tx, now: Date): Promise<number> {
  return endExpired(tx, now);
}

async function endExpired(tx: Tx, now: Date, contact?: Buffer): Promise<number> {
  const ended = await tx
    .updateTable('known_contact')
    .set({ state: 'expired', ended_at: now, value: null })
    .where('state', '=', 'confirmed')
    .where('expires_at', '<=', now)
    .$if(contact !== undefined, (query) => query.where('contact_index', '=', contact ?? Buffer.alloc(0)))
    .returning('id')
    .execute();
  for (const { id } of ended)
    await appendAdvertEvent(tx, { knownContact: id, kind: 'contact-expired', actor: 'system', at: now });
  return ended.length;
}

async function lock(tx: Tx, id: string): Promise<Row<'known_contact'> | undefined> {
  return tx.selectFrom('known_contact').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
}
