import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import {
  confirmContact,
  endExpiredContacts,
  openContactValue,
  proposeContact,
  withdrawContact,
} from '../../../src/adverts/index.ts';
import { type ResponderId } from '../../../src/core/brand.ts';
import { type Contact } from '../../../src/jobcheck/index.ts';
import { type AdvertHouse, handle, later, now, openAdvertHouse, phone } from './advert-house.ts';

let house: AdvertHouse;
beforeAll(async () => {
  house = await openAdvertHouse();
});
afterEach(() => house.clear());
afterAll(() => house.store.drop());

const propose = (by: ResponderId, contact: Contact = phone, at = now) =>
  house.act((tx) => proposeContact(house.store, tx, { contact, source: 'a partner', by, at }));
const confirm = (id: string, by: ResponderId, at = now) => house.act((tx) => confirmContact(tx, { id, by, at }));
const isKnown = async (contact: Contact = phone, at = now) =>
  (await house.lookUp({ contacts: [contact] }, at)).knownBad(contact);

async function proposed(contact: Contact = phone, at = now): Promise<string> {
  const made = await propose(house.ana, contact, at);
  if (made.kind !== 'proposed') throw new Error(made.kind);
  return made.id;
}

it('counts only when another responder has confirmed it', async () => {
  const id = await proposed();
  expect(await isKnown()).toBeUndefined();
  expect(await confirm(id, house.ana)).toEqual({ kind: 'is-proposer' });
  expect(await isKnown()).toBeUndefined();
  expect(await confirm(id, house.budi)).toEqual({ kind: 'confirmed', expiresAt: later(180), toTell: [] });
  expect(await isKnown()).toEqual({ confirmedAt: now });
  // Another kind with the same letters is another contact.
  expect(await isKnown({ ...phone, kind: 'account' })).toBeUndefined();
});

it('is one row when two propose it at once, and is confirmed once', async () => {
  const made = await Promise.all([propose(house.ana), propose(house.budi), propose(house.ana)]);
  expect(made.map(({ kind }) => kind).sort()).toEqual(['already-known', 'already-known', 'proposed']);
  const [row] = await house.store.db.selectFrom('known_contact').select(['id', 'proposed_by']).execute();
  const other = row?.proposed_by === house.ana ? house.budi : house.ana;
  const confirmed = await Promise.all([confirm(row?.id ?? '', other), confirm(row?.id ?? '', other)]);
  expect(confirmed.map(({ kind }) => kind).sort()).toEqual(['confirmed', 'not-proposed']);
});

it('is refused by the table itself when one person proposed and confirmed', async () => {
  const id = await proposed();
  const forged = house.store.db
    .updateTable('known_contact')
    .set({ state: 'confirmed', confirmed_by: house.ana, confirmed_at: now, expires_at: later(1) })
    .where('id', '=', id)
    .execute();
  await expect(forged).rejects.toThrow(/check constraint/u);
});

it('stops counting when its time is over, whether or not anybody swept, and may be proposed anew', async () => {
  const id = await proposed();
  await confirm(id, house.budi);
  const nameId = await proposed(handle);
  await confirm(nameId, house.budi);
  expect(await isKnown(phone, later(179))).toBeDefined();
  expect(await isKnown(phone, later(180))).toBeUndefined();
  expect(await isKnown(handle, later(180))).toBeDefined();
  const again = await proposed(phone, later(181));
  expect(await isKnown(phone, later(181))).toBeUndefined();
  await confirm(again, house.budi, later(182));
  expect(await isKnown(phone, later(182))).toEqual({ confirmedAt: later(182) });
  expect(await house.act((tx) => endExpiredContacts(tx, later(366)))).toBe(2);
  const rows = await house.store.db.selectFrom('known_contact').select(['state', 'value']).execute();
  expect(rows).toEqual(rows.map(() => ({ state: 'expired', value: null })));
});

it('can be undone at once; the row stays and holds nothing readable', async () => {
  const id = await proposed();
  const row = await house.store.db.selectFrom('known_contact').select('value').executeTakeFirstOrThrow();
  expect(openContactValue(house.store, row)).toBe(phone.value);
  await confirm(id, house.budi);
  const withdraw = () => house.act((tx) => withdrawContact(tx, { id, by: house.ana, at: now }));
  expect(await withdraw()).toEqual({ kind: 'withdrawn', alreadyTold: 0 });
  expect(await withdraw()).toEqual({ kind: 'already-ended' });
  expect(await isKnown()).toBeUndefined();
  const ended = await house.store.db
    .selectFrom('known_contact')
    .select(['value', 'confirmed_by', 'ended_by'])
    .execute();
  expect(ended).toEqual([{ value: null, confirmed_by: house.budi, ended_by: house.ana }]);
  const events = await house.store.db.selectFrom('advert_event').select('kind').orderBy('id').execute();
  expect(events.map(({ kind }) => kind)).toEqual(['contact-proposed', 'contact-confirmed', 'contact-withdrawn']);
});
