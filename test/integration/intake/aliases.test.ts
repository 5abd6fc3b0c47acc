import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PersonId } from '../../../src/core/brand.ts';
import { createInbox } from '../../../src/intake/receive.ts';
import { purpose } from '../../../src/store/index.ts';
import { loadScript } from '../../../src/script.ts';
import { anEvent, aText } from '../../support/builders.ts';
import { openTestStore, type TestStore } from '../../support/test-store.ts';
import { aHouse } from '../escalation/house.ts';
import { handleAll } from './talk.ts';

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(async () => {
  await store.drop();
});

const script = loadScript('.', 'id');
const nothing = (): void => undefined;
const aDoor = () => createInbox(store, nothing, nothing);
const word = (address: string, aliases: string[] = [], text = 'halo') =>
  anEvent({ channel: 'whatsapp', account: '6281', address, aliases, content: aText(text) });

/** The conversations in which these events stand, in their order. */
async function homesOf(events: readonly { providerId: string }[]): Promise<(string | null)[]> {
  const rows = await store.db
    .selectFrom('inbox')
    .select(['provider_id', 'conversation_id'])
    .where(
      'provider_id',
      'in',
      events.map(({ providerId }) => providerId),
    )
    .execute();
  return events.map(({ providerId }) => rows.find((row) => row.provider_id === providerId)?.conversation_id ?? null);
}
const homesCount = async (events: readonly { providerId: string }[]) => new Set(await homesOf(events)).size;

/** Where an answer would go now. */
async function answersGoTo(event: { providerId: string }): Promise<string> {
  const row = await store.db
    .selectFrom('inbox as i')
    .innerJoin('conversation as v', 'v.id', 'i.conversation_id')
    .select(['v.address', 'v.person_id'])
    .where('i.provider_id', '=', event.providerId)
    .executeTakeFirstOrThrow();
  const key = await store.keys.ofOne(store.db, row.person_id as PersonId); // A foreign key to person.
  return key.open(row.address, purpose.address, z.string());
}

const aPair = (): [string, string] => [`${randomUUID()}@lid`, `${randomUUID()}@s.whatsapp.net`];

describe('one person under several addresses', () => {
  it('is one conversation, whichever address the next word comes from', async () => {
    const [lid, phone] = aPair();
    const events = [word(lid, [phone]), word(phone), word(lid)];
    const accept = aDoor();
    for (const event of events) await accept([event]);
    expect(await homesCount(events)).toBe(1);
    // A door that remembers nothing, as after a restart.
    const later = [word(phone), word(lid, [phone])];
    await aDoor()(later);
    expect(await homesCount([...events, ...later])).toBe(1);
  });

  it('is one conversation when an alias is learned later, also within one call', async () => {
    const [lid, phone] = aPair();
    const third = `bsuid-${randomUUID()}`;
    const events = [word(phone), word(lid, [phone]), word(third, [lid]), word(third)];
    await aDoor()(events.slice(0, 1));
    await aDoor()(events.slice(1));
    expect(await homesCount(events)).toBe(1);
  });

  it.each([
    ['one names the other', (lid: string, phone: string) => [word(lid, [phone]), word(phone)]],
    ['each names the other', (lid: string, phone: string) => [word(lid, [phone]), word(phone, [lid])]],
  ])('is one conversation when two processes meet the two addresses at once: %s', async (_how, meet) => {
    for (let round = 0; round < 20; round += 1) {
      const [lid, phone] = aPair();
      const [one, other] = meet(lid, phone);
      if (one === undefined || other === undefined) throw new TypeError('two meet');
      await Promise.all(round % 2 === 0 ? [aDoor()([one]), aDoor()([other])] : [aDoor()([other]), aDoor()([one])]);
      // The word that names no alias may have been first: then the two are joined by the one that names it.
      expect(await homesCount([one, other])).toBe(1);
    }
  });

  it('is one conversation for twenty doors at once, in every order', async () => {
    const addresses = Array.from({ length: 5 }, (_, n) => `${n}-${randomUUID()}`);
    const events = Array.from({ length: 20 }, (_, n) => {
      const own = addresses[n % 5] ?? '';
      const others = addresses.filter((address) => address !== own);
      return word(own, n % 2 === 0 ? others : others.toReversed());
    });
    await Promise.all(events.map((event) => aDoor()([event])));
    expect(await homesCount(events)).toBe(1);
    const people = await store.db
      .selectFrom('person as p')
      .leftJoin('conversation as v', 'v.person_id', 'p.id')
      .select('p.id')
      .where('v.id', 'is', null)
      .execute();
    expect(people).toEqual([]);
  });

  it('lets many doors meet many people in opposite orders without one waiting for ever', async () => {
    const pairs = Array.from({ length: 40 }, aPair);
    const forth = pairs.map(([lid, phone]) => word(lid, [phone]));
    const back = pairs.toReversed().map(([lid, phone]) => word(phone, [lid]));
    await Promise.all([aDoor()(forth), aDoor()(back), aDoor()(forth.toReversed())]);
    const homes = await homesOf([...forth, ...back.toReversed()]);
    expect(homes.slice(0, 40)).toEqual(homes.slice(40));
    expect(new Set(homes).size).toBe(40);
  });

  it('keeps addresses of one account apart from the same text on another', async () => {
    const [lid, phone] = aPair();
    const events = [word(lid, [phone]), anEvent({ channel: 'whatsapp', account: 'other', address: phone })];
    await aDoor()(events);
    expect(await homesCount(events)).toBe(2);
  });

  it('is answered where they wrote from last', async () => {
    const house = aHouse(store);
    const [lid, phone] = aPair();
    const [first, second, third] = [word(lid, [phone]), word(phone), word(lid)];
    await aDoor()([first]);
    await handleAll(store, house, script);
    expect(await answersGoTo(first)).toBe(lid);
    await aDoor()([second]);
    await handleAll(store, house, script);
    expect(await answersGoTo(first)).toBe(phone);
    await aDoor()([third]);
    await handleAll(store, house, script);
    expect(await answersGoTo(first)).toBe(lid);
  });
});

describe('two people who turn out to be one', () => {
  it('keep their conversations, and each open case names the other, once', async () => {
    const house = aHouse(store);
    const [lid, phone] = aPair();
    const plea = 'tolong saya disekap, tidak boleh keluar';
    const [one, other] = [word(lid, [], plea), word(phone, [], plea)];
    await aDoor()([one]);
    await aDoor()([other]);
    await handleAll(store, house, script);
    const [here, there] = await homesOf([one, other]);
    expect(here).not.toBe(there);

    const again = [word(lid, [phone]), word(phone, [lid]), word(lid, [phone])];
    for (const event of again) {
      await aDoor()([event]);
      await handleAll(store, house, script);
    }
    expect(await homesOf(again)).toEqual([here, there, here]);
    const told = await store.db
      .selectFrom('case_event as e')
      .innerJoin('cases as c', 'c.id', 'e.case_id')
      .select(['c.conversation_id', 'e.detail'])
      .where('e.kind', '=', 'same-person')
      .execute();
    const codes = await store.db
      .selectFrom('cases')
      .select(['conversation_id', 'code'])
      .where('conversation_id', 'in', [here ?? '', there ?? ''])
      .execute();
    const codeIn = (conversation: string | null | undefined) =>
      codes.find((row) => row.conversation_id === conversation)?.code;
    expect(told).toHaveLength(2);
    expect(told).toEqual(
      expect.arrayContaining([
        { conversation_id: here, detail: { case: codeIn(there) } },
        { conversation_id: there, detail: { case: codeIn(here) } },
      ]),
    );
  });
});
