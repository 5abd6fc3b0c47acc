import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import {
  type AdvertId,
  agreeToNews,
  claimNews,
  confirmContact,
  declineNews,
  markTold,
  proposeVerdict,
  secondVerdict,
  subscribe,
  subscribeToContactsOf,
  undoVerdict,
  unsubscribe,
  withdrawContact,
} from '../../../src/adverts/index.ts';
import {
  type AdvertHouse,
  type Asker,
  changedText,
  handle,
  later,
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

const agree = (advert: AdvertId, at = now) => house.act((tx) => agreeToNews(house.store, tx, { advert, at }));
const tellAll = () =>
  house.act(async (tx) => {
    const news = await claimNews(tx, 100);
    await markTold(
      tx,
      news.map(({ id }) => id),
      now,
    );
    return news.map(({ because, person }) => ({ because, person }));
  });

async function agreed(part: Parameters<AdvertHouse['aCheck']>[0] = {}): Promise<{ asker: Asker; advert: AdvertId }> {
  const asker = await house.anAsker();
  const advert = await house.aCheck({ asker, ...part });
  expect(await agree(advert)).toEqual({ kind: 'agreed' });
  return { asker, advert };
}

async function confirmThe(contact: typeof phone, at = now) {
  const row = await house.store.db
    .selectFrom('known_contact')
    .select(['id', 'proposed_by'])
    .where('kind', '=', contact.kind)
    .where('state', '=', 'proposed')
    .executeTakeFirstOrThrow();
  const by = row.proposed_by === house.ana ? house.budi : house.ana;
  return { id: row.id, ...(await house.act((tx) => confirmContact(tx, { id: row.id, by, at }))) };
}

it('tells who asked about the same advert in any coat and agreed, once, and nobody else', async () => {
  const same = await agreed();
  const near = await agreed({ text: changedText });
  await agreed({ text: otherText, verdict: { contacts: [] } });
  await house.aCheck({ asker: await house.anAsker() });
  const decided = await house.confirm(await house.aCheck());
  const expected = [same, near].map(({ asker }) => ({ because: 'same-advert', person: asker.person }));
  expect(decided.kind === 'decided' ? decided.toTell.map(({ person }) => person).sort() : []).toEqual(
    expected.map(({ person }) => person).sort(),
  );
  expect((await tellAll()).toSorted(byPerson)).toEqual(expected.toSorted(byPerson));
  // The number is confirmed as well: they know already.
  expect(await confirmThe(phone)).toMatchObject({ kind: 'confirmed', toTell: [] });
  expect(await tellAll()).toEqual([]);
});
const byPerson = (one: { person: string }, other: { person: string }) => (one.person < other.person ? -1 : 1);

it('tells who asked about the same number in another advert, and families who wait to hear of it', async () => {
  const asked = await agreed({ text: otherText, verdict: { contacts: [phone] } });
  const family = await house.anAsker();
  const gone = await house.anAsker();
  const wish = (asker: Asker) => house.act((tx) => subscribe(house.store, tx, { ...asker, contact: phone, at: now }));
  expect([await wish(family), await wish(family), await wish(gone)]).toEqual(Array(3).fill({ kind: 'waiting' }));
  await house.act((tx) => unsubscribe(house.store, tx, { person: gone.person, contact: phone }));
  await house.confirm(await house.aCheck());
  expect(await tellAll()).toEqual([]);
  await confirmThe(phone);
  expect((await tellAll()).toSorted(byPerson)).toEqual(
    [
      { because: 'same-contact', person: asked.asker.person },
      { because: 'subscription', person: family.person },
    ].toSorted(byPerson),
  );
  expect(await wish(await house.anAsker())).toEqual({ kind: 'confirmed-already', confirmedAt: now });
});

it('tells nobody of what was undone before it was said, and tells again when it is confirmed again', async () => {
  const { asker } = await agreed();
  const advert = await house.aCheck();
  await house.confirm(advert);
  await house.act((tx) => undoVerdict(tx, { advert, revision: 3, by: house.budi, at: now }));
  expect(await tellAll()).toEqual([]);
  await house.confirm(advert);
  expect(await tellAll()).toEqual([{ because: 'same-advert', person: asker.person }]);
  expect(await house.act((tx) => undoVerdict(tx, { advert, revision: 6, by: house.budi, at: now }))).toMatchObject({
    alreadyTold: 1,
  });
  await house.confirm(advert);
  expect(await tellAll()).toEqual([]);
});

it('says how many were told already when a contact is withdrawn', async () => {
  await agreed({ text: otherText, verdict: { contacts: [handle] } });
  await house.confirm(await house.aCheck({ verdict: { contacts: [handle] } }));
  const { id } = await confirmThe(handle);
  expect(await tellAll()).toHaveLength(1);
  expect(await house.act((tx) => withdrawContact(tx, { id, by: house.ana, at: now }))).toEqual({
    kind: 'withdrawn',
    alreadyTold: 1,
  });
});

it('tells who agrees after somebody has confirmed', async () => {
  const asker = await house.anAsker();
  const advert = await house.aCheck({ asker });
  await house.confirm(await house.aCheck(), later(1));
  await agree(advert, later(2));
  expect(await tellAll()).toEqual([{ because: 'same-advert', person: asker.person }]);
});

/** Long enough that what does not wait would be over. */
const aMoment = () => new Promise((resolve) => setTimeout(resolve, 300));

it('tells who agrees while another is confirming it, whoever commits first', async () => {
  const first = await house.anAsker();
  const [asked, judged] = [await house.aCheck({ asker: first }), await house.aCheck()];
  await house.act((tx) =>
    proposeVerdict(tx, { advert: judged, revision: 1, by: house.ana, at: later(1), verdict: 'confirm' }),
  );
  let agreeing: Promise<unknown> = Promise.resolve();
  await house.act(async (tx) => {
    const act = { advert: judged, revision: 2, by: house.budi, at: later(1), verdict: 'confirm' } as const;
    await secondVerdict(house.store, tx, act);
    agreeing = agree(asked, later(1));
    await aMoment();
  });
  await agreeing;
  expect(await tellAll()).toEqual([{ because: 'same-advert', person: first.person }]);

  const second = await house.anAsker();
  const [askedNext, judgedNext] = [
    await house.aCheck({ asker: second, text: otherText, verdict: { contacts: [] } }),
    await house.aCheck({ text: otherText, verdict: { contacts: [] } }),
  ];
  let confirming: Promise<unknown> = Promise.resolve();
  await house.act(async (tx) => {
    await agreeToNews(house.store, tx, { advert: askedNext, at: later(2) });
    confirming = house.confirm(judgedNext, later(2));
    await aMoment();
  });
  await confirming;
  expect(await tellAll()).toEqual([{ because: 'same-advert', person: second.person }]);
});

it('does not tell who changed their mind, and writes to nobody who cannot be written to', async () => {
  const { advert } = await agreed();
  await house.act((tx) => declineNews(tx, advert, now));
  expect(await agree(await house.aCheck())).toEqual({ kind: 'nobody-to-tell' });
  await house.confirm(await house.aCheck());
  expect(await tellAll()).toEqual([]);
});

it('hands a row to one process at a time', async () => {
  await agreed();
  await agreed();
  await house.confirm(await house.aCheck());
  const claimed = await Promise.all([tellAll(), tellAll(), tellAll()]);
  expect(claimed.flat()).toHaveLength(2);
});

it('tells who waits for the contacts of an advert when one is confirmed, and not when the advert is', async () => {
  const asker = await house.anAsker();
  const advert = await house.aCheck({ asker });
  const waited = await house.act((tx) => subscribeToContactsOf(tx, { ...asker, advert, at: now }));
  expect(waited).toEqual({ kind: 'waiting', contacts: 1 });
  // Said twice, waited for once.
  await house.act((tx) => subscribeToContactsOf(tx, { ...asker, advert, at: now }));
  await house.confirm(await house.aCheck());
  expect(await tellAll()).toEqual([]);
  await confirmThe(phone);
  expect(await tellAll()).toEqual([{ because: 'subscription', person: asker.person }]);
});

it('tells at once of a contact that was confirmed between the answer and the wish', async () => {
  const asker = await house.anAsker();
  const advert = await house.aCheck({ asker });
  await house.confirm(await house.aCheck());
  await confirmThe(phone, later(1));
  await house.act((tx) => subscribeToContactsOf(tx, { ...asker, advert, at: later(2) }));
  expect(await tellAll()).toEqual([{ because: 'subscription', person: asker.person }]);
});
