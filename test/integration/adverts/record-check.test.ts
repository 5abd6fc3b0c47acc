import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import {
  eraseFromAdverts,
  findAdvert,
  noteOnAdvert,
  openAdvertBody,
  readAdvertEvents,
  reportAdvert,
  subscribe,
} from '../../../src/adverts/index.ts';
import {
  type AdvertHouse,
  advertText,
  changedText,
  handle,
  now,
  openAdvertHouse,
  otherText,
  phone,
} from './advert-house.ts';

let house: AdvertHouse;
beforeAll(async () => {
  house = await openAdvertHouse();
});
afterEach(() => house.clear());
afterAll(() => house.store.drop());

/** Everything that lies in the tables of adverts, as a thief of the disk reads it. */
async function atRest(): Promise<string> {
  const { db } = house.store;
  const tables = [
    'advert',
    'advert_contact',
    'advert_report',
    'advert_event',
    'known_contact',
    'advert_likeness',
    'advert_anchor',
    'advert_subscription',
    'advert_news',
  ] as const;
  const rows = await Promise.all(tables.map((table) => db.selectFrom(table).selectAll().execute()));
  const readable = (value: unknown): unknown =>
    value instanceof Buffer
      ? `${value.toString('latin1')}|${value.toString('utf16le')}|${value.toString('hex')}`
      : value;
  return JSON.stringify(rows, (_key, value: unknown) => readable(isBuffer(value) ? Buffer.from(value.data) : value));
}
const isBuffer = (value: unknown): value is { data: number[] } =>
  typeof value === 'object' && value !== null && 'type' in value && value.type === 'Buffer';

it('keeps a check once, however often it is tried', async () => {
  const asker = await house.anAsker();
  const id = await house.aCheck({ asker });
  await house.aCheck({ asker, id });
  expect(await house.store.db.selectFrom('advert').select(['id', 'state', 'priority']).execute()).toEqual([
    { id, state: 'checked', priority: 0 },
  ]);
});

it('lets nothing of a person or an advertiser be read without the keys, notes included', async () => {
  const asker = await house.anAsker();
  const advert = await house.aCheck({ asker, verdict: { tier: 'strong_signs', contacts: [phone, handle] } });
  await house.act((tx) => noteOnAdvert(house.store, tx, { advert, text: 'rere again', by: house.ana, at: now }));
  await house.act((tx) => subscribe(house.store, tx, { ...asker, contact: handle, at: now }));
  await house.confirm(advert);
  const lying = await atRest();
  expect(lying).toContain('dest_scam_hub');
  for (const word of ['Rere', 'rere', 'KAMBOJA', 'kamboja', 'tiket', 'hr_contoh', '81200004411'])
    expect(lying, word).not.toContain(word);
});

it('shows an advert to whoever has the keys, and nobody else after its person was erased', async () => {
  const asker = await house.anAsker();
  const advert = await house.aCheck({ asker, verdict: { tier: 'strong_signs' } });
  await house.act((tx) => noteOnAdvert(house.store, tx, { advert, text: 'seen before', by: house.ana, at: now }));
  const read = async () => {
    const row = await findAdvert(house.store.db, advert);
    return row === undefined ? 'no row' : openAdvertBody(house.store, house.store.db, row);
  };
  const notes = async () =>
    (await readAdvertEvents(house.store, house.store.db, advert)).map(({ kind, note }) => [kind, note]);
  expect(await read()).toMatchObject({
    parts: [{ text: advertText }],
    quotes: [{ quote: 'KAMBOJA' }],
    contacts: [phone],
  });
  expect(await notes()).toEqual([
    ['queued', null],
    ['noted', 'seen before'],
  ]);

  await house.act(async (tx) => {
    await eraseFromAdverts(tx, asker.person);
    await tx.updateTable('person').set({ wrapped_key: null, erased_at: now }).where('id', '=', asker.person).execute();
  });
  house.store.keys.forget(asker.person);
  expect(await read()).toBeUndefined();
  expect(await notes()).toEqual([
    ['queued', null],
    ['noted', null],
  ]);
  const row = await findAdvert(house.store.db, advert);
  expect(row).toMatchObject({ tier: 'strong_signs', likeness: null, body: null, anchors: [], agreed_to_news_at: null });
  // What is left may still be decided about, and holds nothing that later texts could be compared with.
  expect(await house.confirm(advert)).toMatchObject({ kind: 'decided', proposedContacts: 1 });
  expect((await house.lookUp({ texts: [advertText] })).nearDuplicate(advertText)).toBeUndefined();
});

it('keeps what two confirmed when the person who sent it is erased', async () => {
  const asker = await house.anAsker();
  await house.confirm(await house.aCheck({ asker }));
  await house.act((tx) => eraseFromAdverts(tx, asker.person));
  expect((await house.lookUp({ texts: [changedText] })).nearDuplicate(changedText)).toBeDefined();
});

it('puts who is on the way before strong signs, and those before what nobody need look at', async () => {
  const calm = await house.aCheck({ text: otherText });
  const strong = await house.aCheck({ verdict: { tier: 'strong_signs', score: 12 } });
  const torn = await house.aCheck({ verdict: { opinion: { lure: 0.1, disagrees: true } } });
  const onTheWay = await house.aCheck({ verdict: { kind: 'person_in_transit', tier: 'cannot_tell', score: 0 } });
  const queue = await house.store.db.selectFrom('advert').select(['id', 'state']).orderBy('priority', 'desc').execute();
  expect(queue).toEqual([
    { id: onTheWay, state: 'in_review' },
    { id: strong, state: 'in_review' },
    { id: torn, state: 'in_review' },
    { id: calm, state: 'checked' },
  ]);
});

it('lets reports move an advert forward, each once, never past somebody on the way, and never count against a contact', async () => {
  const onTheWay = await house.aCheck({ verdict: { kind: 'person_in_transit', tier: 'cannot_tell', score: 0 } });
  const honest = await house.aCheck({ text: otherText });
  const report = (reporter: string) =>
    house.act((tx) => reportAdvert(house.store, tx, { advert: honest, reporter, at: now }));
  const again = Array.from({ length: 20 }, () => report('one and the same'));
  expect((await Promise.all(again)).filter(({ kind }) => kind === 'noted')).toHaveLength(1);
  const alone = await house.store.db
    .selectFrom('advert')
    .select('priority')
    .where('id', '=', honest)
    .executeTakeFirstOrThrow();
  for (let at = 0; at < 60; at += 1) await report(`crowd ${at}`);
  const [first, second] = await house.store.db
    .selectFrom('advert')
    .select(['id', 'state', 'priority'])
    .orderBy('priority', 'desc')
    .execute();
  expect([first?.id, second?.id]).toEqual([onTheWay, honest]);
  expect(second?.state).toBe('in_review');
  expect(second?.priority).toBeGreaterThan(alone.priority);
  const found = await house.lookUp({ texts: [otherText], contacts: [phone] });
  expect([found.knownBad(phone), found.nearDuplicate(otherText)]).toEqual([undefined, undefined]);
});
