import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type InboundContent } from '../../../src/core/inbound.ts';
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
const texts = async (house: ReturnType<typeof aHouseOfOffers>, address: string) =>
  (await house.said(address)).map(({ text }) => text);

describe('an offer that is checked', () => {
  it('joins what comes in a row, and answers once with the words quoted', async () => {
    const house = aHouseOfOffers(store);
    const address = randomUUID();
    await house.hears(address, aText('hello'), press('welcome.which.job'));
    await house.hears(address, aText(lure), aText('They say tell nobody at the airport that you go to work'), done);
    const before = (await house.said(address)).length;
    await house.checks();
    await house.handle();
    const said = (await texts(house, address)).slice(0*before);
    console.log(said.join('\n-----\n'));
    expect(said[0]).toContain('Strong signs of a trap');
    expect(said[0]).toContain('Sihanoukville');
  });
});
