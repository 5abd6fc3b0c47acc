import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DeskHouse, Visitor } from '../desk/desk-house.ts';

let house: DeskHouse;
let rina: Awaited<ReturnType<DeskHouse['aResponder']>>;
let desk: Visitor;
beforeAll(async () => {
  house = await DeskHouse.open();
  rina = await house.aResponder({ name: 'Rina' });
  desk = new Visitor(house);
  await desk.signIn(rina.signInName);
});
afterAll(async () => {
  await house.close();
});

const request = (): string => crypto.randomUUID();

/** A case of Rina's, whose person writes by Telegram. */
async function hers(part: Parameters<DeskHouse['aCase']>[0] = {}) {
  const opened = await house.aCase(part);
  await house.actions.acceptCase({ code: opened.code, responder: rina, at: house.clock.now() });
  return opened;
}
const said = (response: Response): string | undefined => response.headers.get('location')?.split('said=')[1];

describe('the offer of a second way', () => {
  it('names where else they can write and the word, and not where they write already', async () => {
    const opened = await hers();
    const page = await (await desk.get(`/desk/cases/${opened.code}`)).text();
    expect(page).toContain('Offer a second way');
    expect(page).toContain('Possible: WhatsApp.');
    const response = await desk.post(`/desk/cases/${opened.code}/ways/offer`, { request: request() });
    expect(said(response)).toBe('way-offered');
    expect(await house.sentTo(opened)).toEqual(['+15550100 K7QF-M2WX']);
    const after = await (await desk.get(`/desk/cases/${opened.code}`)).text();
    expect(after).toContain('A second way was offered');
  });

  it('goes out once for one press, however often it is pressed', async () => {
    const opened = await hers();
    const form = { request: request() };
    const answers = await Promise.all([1, 2, 3].map(() => desk.post(`/desk/cases/${opened.code}/ways/offer`, form)));
    expect(answers.map(said).toSorted()).toEqual(['already-sent', 'already-sent', 'way-offered']);
    expect(await house.sentTo(opened)).toHaveLength(1);
  });

  it('is not made on a phone that others read, by somebody else, or in a form that is none', async () => {
    const watched = await hers({ watched: true });
    expect(await (await desk.get(`/desk/cases/${watched.code}`)).text()).toContain('no second way is offered');
    expect(said(await desk.post(`/desk/cases/${watched.code}/ways/offer`, { request: request() }))).toBe('way-watched');
    const nobodys = await house.aCase();
    expect(said(await desk.post(`/desk/cases/${nobodys.code}/ways/offer`, { request: request() }))).toBe('not-owner');
    expect((await desk.post(`/desk/cases/${nobodys.code}/ways/offer`, { request: 'x' })).status).toBe(422);
    expect((await desk.post(`/desk/cases/${nobodys.code}/ways/end`, { way: 'x' })).status).toBe(422);
    for (const opened of [watched, nobodys]) expect(await house.sentTo(opened)).toEqual([]);
  });

  it('is explained where there is nowhere else', async () => {
    const lonely = await DeskHouse.open({
      store: house.store,
      ways: {
        ...{ places: () => [], giveWord: () => Promise.reject(new Error('no word is given')) },
        ...{ end: () => Promise.resolve(), offer: () => '' },
      },
    });
    const opened = await hers();
    const visitor = new Visitor(lonely);
    await visitor.signIn(rina.signInName);
    expect(await (await visitor.get(`/desk/cases/${opened.code}`)).text()).toContain('No further way can be offered');
    const response = await visitor.post(`/desk/cases/${opened.code}/ways/offer`, { request: request() });
    expect(said(response)).toBe('no-other-way');
    await lonely.close();
  });
});

it('ends a way from the page of the case, but not the last one', async () => {
  const opened = await hers();
  const end = async (way: string) => said(await desk.post(`/desk/cases/${opened.code}/ways/end`, { way }));
  expect(await end(opened.conversation)).toBe('last-way');
  const second = crypto.randomUUID();
  await house.store.db
    .insertInto('conversation')
    .values({
      ...{ id: second, person_id: opened.person, channel: 'whatsapp', account: 'main', joined_to: opened.conversation },
      address_index: house.store.vault.blindIndex('whatsapp', 'main', second),
      address: opened.key.seal(second, 'conversation.address'),
    })
    .execute();
  const page = await (await desk.get(`/desk/cases/${opened.code}`)).text();
  expect(page).toContain('joined by a word of ours');
  expect(page).toContain('Person <time');
  expect(page).toContain(' by Telegram');
  // An address is never shown.
  expect(page.split(second)).toHaveLength(2);
  expect(await end(second)).toBe('way-ended');
  expect(await end(second)).toBe('no-such-way');
  expect(await end(opened.conversation)).toBe('last-way');
  const after = await (await desk.get(`/desk/cases/${opened.code}`)).text();
  expect(after).toContain('ENDED: nothing of ours goes there');
  expect(after).not.toContain('End this way');
});
