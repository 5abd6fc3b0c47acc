import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type InboundContent } from '../../../src/core/inbound.ts';
import { type Reading, runCheck } from '../../../src/offers/index.ts';
import { aText } from '../../support/builders.ts';
import { openTestStore, type TestStore } from '../../support/test-store.ts';
import { aHouseOfOffers } from './talk-of-offers.ts';

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(async () => {
  await store.drop();
});

const lure =
  'Hiring customer service in Sihanoukville, salary 2000 USD, flight ticket and accommodation free, no experience needed. WA +1 555 0142';
const press = (choice: string): InboundContent => ({ kind: 'choice', choice });
const done = press('job-offer.offer.thats-all');
type House = ReturnType<typeof aHouseOfOffers>;

/** Somebody at the beginning of the check; `since` tells what was said from then on. */
async function asks(house: House): Promise<{ address: string; since: () => Promise<string[]> }> {
  const address = randomUUID();
  await house.hears(address, aText('hello'), press('welcome.which.job'));
  const before = (await house.said(address)).length;
  return { address, since: async () => (await house.said(address)).slice(before).map(({ text }) => text) };
}

async function answers(house: House): Promise<void> {
  await house.checks();
  await house.handle();
}

const stateOf = async (address: string) =>
  store.db
    .selectFrom('offer_check as c')
    .innerJoin('conversation as v', 'v.id', 'c.conversation_id')
    .select(['c.id', 'c.state', 'c.codes', 'c.advert_id'])
    .where('v.address_index', '=', store.vault.blindIndex('telegram', '42', address))
    .orderBy('c.created_at')
    .execute();

const photo = (text = ''): InboundContent => ({
  kind: 'message',
  text,
  attachments: [{ kind: 'photo', reference: randomUUID() }],
});
const voice: InboundContent = { kind: 'message', text: '', attachments: [{ kind: 'voice', reference: randomUUID() }] };
const storeFiles = () => store.db.updateTable('evidence').set({ status: 'stored', due_at: null }).execute();

describe('an offer that is checked', () => {
  it('joins what comes in a row, and answers once, with the words quoted', async () => {
    const house = aHouseOfOffers(store);
    const { address, since } = await asks(house);
    await house.hears(
      address,
      aText('Hiring customer service in Sihanoukville'),
      aText('all free, WA +1 555 0142'),
      done,
    );
    await answers(house);
    await answers(house);
    const said = await since();
    expect(said.filter((text) => text.includes('We have read it'))).toHaveLength(1);
    const answer = said.find((text) => text.includes('“Sihanoukville”')) ?? '';
    expect(answer).toContain('“Sihanoukville”');
    expect(answer).toContain('No check can rule out a trap.');
    expect(said.at(-1)).toContain('Where are you now');
  });

  it('says the same to the same offer, whoever asks', async () => {
    const house = aHouseOfOffers(store);
    const answered: string[] = [];
    for (let asked = 0; asked < 2; asked += 1) {
      const { address, since } = await asks(house);
      await house.hears(address, aText(lure), done);
      await answers(house);
      answered.push((await since()).find((text) => text.includes('We have read it')) ?? '');
    }
    expect(answered[0]).toBe(answered[1]);
    expect(answered[0]).not.toBe('');
  });

  it('takes a piece that comes while it is checked into a new check, and says only the answer to all of it', async () => {
    const house = aHouseOfOffers(store);
    const { address, since } = await asks(house);
    await house.hears(address, aText('We look for a cook'), done);
    const [waiting] = await house.waiting();
    // Taken by the worker, which has not come back yet.
    await house.hears(address, aText('in Sihanoukville, all free, tell nobody'));
    if (waiting !== undefined) await runCheck(house.parts, waiting.id);
    await house.handle();
    expect((await since()).some((text) => text.includes('We have read it'))).toBe(false);
    await house.hears(address, done);
    await answers(house);
    const said = (await since()).filter((text) => text.includes('We have read it'));
    expect(said).toHaveLength(1);
    expect(said[0]).toContain('Sihanoukville');
  });

  it('says nothing more of an offer that another one has taken the place of', async () => {
    const house = aHouseOfOffers(store);
    const { address } = await asks(house);
    await house.hears(address, aText('We look for a cook, 900 dollars'), done);
    await house.hears(address, press('job-offer.more.another'), aText('back'), press('welcome.which.job'));
    const states = (await stateOf(address)).map(({ state }) => state);
    expect(states).toHaveLength(1);
  });

  it('asks for the advert when there is only a number, and joins it', async () => {
    const house = aHouseOfOffers(store);
    const { address, since } = await asks(house);
    await house.hears(address, aText('+1 555 0142'), done);
    await answers(house);
    expect((await since()).at(-1)).toContain("sender's number");
    await house.hears(address, aText(lure), press('job-offer.paste.thats-all'));
    await answers(house);
    expect((await since()).some((text) => text.includes('“Sihanoukville”'))).toBe(true);
    expect(await stateOf(address)).toHaveLength(1);
  });

  it('calls a human at once for somebody on the way, and names no score', async () => {
    const house = aHouseOfOffers(store);
    const { address, since } = await asks(house);
    await house.hears(address, aText('I am at the airport now, the agent says someone will pick me up'), done);
    await answers(house);
    expect((await since()).some((text) => text.includes('We have read it'))).toBe(false);
    const [opened] = await store.db
      .selectFrom('cases as c')
      .innerJoin('conversation as v', 'v.person_id', 'c.person_id')
      .innerJoin('alert as a', 'a.case_id', 'c.id')
      .select(['c.kind', 'c.severity', 'a.status'])
      .where('v.address_index', '=', store.vault.blindIndex('telegram', '42', address))
      .execute();
    expect(opened).toMatchObject({ kind: 'distress', status: 'offered' });
    expect(opened?.severity).toBeGreaterThanOrEqual(4);
  });
});

describe('pictures and voices', () => {
  it('waits for a file that is being read, then echoes what was read', async () => {
    let reading: Reading = { kind: 'under-way' };
    const house = aHouseOfOffers(store, { readFile: () => Promise.resolve(reading) });
    const { address, since } = await asks(house);
    await house.hears(address, photo('is this true?'), done);
    await house.checks();
    expect((await stateOf(address))[0]?.state).toBe('waiting');
    await storeFiles();
    reading = { kind: 'read', parts: [{ source: 'ocr', text: 'Hiring chat admin in Sihanoukville, all free' }] };
    await expect
      .poll(
        async () => {
          await answers(house);
          return (await since()).find((text) => text.includes('We have read it'));
        },
        { timeout: 10_000 },
      )
      .toMatch(/Sihanoukville[\s\S]*Read from the picture or file: “Hiring chat admin/u);
  });

  it('says what it could not read, and never waits for ever', async () => {
    const late = () => new Date('2027-01-01');
    const house = aHouseOfOffers(store, {
      readFile: () => Promise.resolve({ kind: 'under-way' }),
      clock: { now: late },
    });
    const { address, since } = await asks(house);
    await house.hears(address, photo(lure), voice, done);
    await answers(house);
    const answer = (await since()).find((text) => text.includes('We have read it')) ?? '';
    expect(answer).toContain('We could not read a picture');
    expect(answer).toContain('We cannot listen to voice');
    expect(answer).toContain('Sihanoukville');
  });

  it('says so when nothing could be read at all', async () => {
    const house = aHouseOfOffers(store);
    const { address, since } = await asks(house);
    await house.hears(address, voice, done);
    await answers(house);
    const said = await since();
    expect(said.some((text) => text.includes('We could not read anything'))).toBe(true);
    expect(said.at(-1)).toContain("sender's number");
  });
});

describe('what is kept', () => {
  it('keeps the check once, sealed, and no word of the person outside', async () => {
    const house = aHouseOfOffers(store);
    const { address } = await asks(house);
    await house.hears(address, aText(lure), done);
    await answers(house);
    const [check] = await stateOf(address);
    expect(check?.state).toBe('answered');
    expect(JSON.stringify(check?.codes)).not.toMatch(/Sihanoukville|555/u);
    const adverts = await store.db
      .selectFrom('advert')
      .selectAll()
      .where('id', '=', check?.advert_id ?? '')
      .execute();
    expect(adverts).toHaveLength(1);
    expect(JSON.stringify(adverts)).not.toMatch(/555 0142/u);
  });

  it('makes a check once when two workers take it, and again when the first was lost', async () => {
    const house = aHouseOfOffers(store);
    const { address, since } = await asks(house);
    await house.hears(address, aText(lure), done);
    const [{ id } = { id: '' }] = await stateOf(address);
    const broken = { ...house.parts, lookUp: () => () => Promise.reject(new Error('the line is cut')) };
    await expect(runCheck(broken, id)).rejects.toThrow('cut');
    await runCheck(house.parts, id);
    expect((await stateOf(address))[0]?.state).toBe('waiting');
    await store.db.updateTable('offer_check').set({ due_at: new Date() }).where('id', '=', id).execute();
    await Promise.all([runCheck(house.parts, id), runCheck(house.parts, id)]);
    await house.handle();
    expect((await since()).filter((text) => text.includes('“Sihanoukville”'))).toHaveLength(1);
  });

  it('tells a human and the person when a check fails again and again', async () => {
    const house = aHouseOfOffers(store, { lookUp: () => () => Promise.reject(new Error('the line is cut')) });
    const { address, since } = await asks(house);
    await house.hears(address, aText(lure), done);
    const [{ id } = { id: '' }] = await stateOf(address);
    for (let tried = 0; tried < 5; tried += 1) {
      await runCheck(house.parts, id).catch(() => undefined);
      await store.db
        .updateTable('offer_check')
        .set({ due_at: new Date() })
        .where('id', '=', id)
        .where('state', '=', 'waiting')
        .execute();
    }
    await house.handle();
    expect((await since()).some((text) => text.includes('We could not read anything'))).toBe(true);
  });
});
