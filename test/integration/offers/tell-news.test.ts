import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { agreeToNews } from '../../../src/adverts/index.ts';
import { insertCases, newCaseIdentity } from '../../../src/cases/index.ts';
import { type CaseFields } from '../../../src/core/case-fields.ts';
import { tellNews } from '../../../src/offers/index.ts';
import { purpose } from '../../../src/store/index.ts';
import { type AdvertHouse, type Asker, later, now, openAdvertHouse } from '../adverts/advert-house.ts';

let house: AdvertHouse;
beforeAll(async () => {
  house = await openAdvertHouse();
});
afterEach(() => house.clear());
afterAll(() => house.store.drop());

const tell = () =>
  tellNews({
    store: house.store,
    texts: { has: (language) => language === 'id', format: (language, id) => `${language} ${id}` },
    clock: { now: () => later(1) },
    leaseMs: 1_000,
    settle: () => undefined,
  });

/** Somebody who asked about an advert, agreed to be told, and of whose advert it has been confirmed since. */
async function anAskerOfATrap(): Promise<Asker> {
  const asker = await house.anAsker();
  const advert = await house.aCheck({ asker });
  await house.act((tx) => agreeToNews(house.store, tx, { advert, at: now }));
  await house.confirm(advert, later(1));
  return asker;
}

async function said({ person }: Asker): Promise<string[]> {
  const key = await house.store.keys.ofOne(house.store.db, person);
  const rows = await house.store.db.selectFrom('outbox').select('body').where('person_id', '=', person).execute();
  return rows.map(({ body }) => key.open(body, purpose.outbox, z.object({ text: z.string() })).text);
}

async function openCase({ person, conversation }: Asker, watched: boolean, fields: CaseFields): Promise<void> {
  const key = await house.store.keys.ofOne(house.store.db, person);
  const about = { kind: 'job_offer' as const, severity: 1 as const, language: 'id', openedAt: now, lastInboundAt: now };
  await house.act((tx) =>
    insertCases(tx, [{ ...newCaseIdentity(), ...about, person, conversation, key, watched, fields }]),
  );
}

describe('news of an advert that was confirmed', () => {
  it('is told once, in the language of the talk', async () => {
    const asker = await anAskerOfATrap();
    await openCase(asker, false, { whose_phone: 'mine' });
    await tell();
    await tell();
    expect(await said(asker)).toEqual(['id job-check-news-told']);
  });

  it.each<[string, (asker: Asker) => Promise<unknown>]>([
    ['triage called their phone watched', (asker) => openCase(asker, true, {})],
    ['they said that others look at it', (asker) => openCase(asker, false, { whose_phone: 'checked' })],
    [
      'they have blocked us',
      ({ conversation }) =>
        house.store.db.updateTable('conversation').set({ blocked_at: now }).where('id', '=', conversation).execute(),
    ],
    [
      'they asked for quiet',
      async ({ person, conversation }) => {
        const session = (await house.store.keys.ofOne(house.store.db, person)).seal(
          { state: 'stopped' },
          purpose.session,
        );
        await house.store.db.updateTable('conversation').set({ session }).where('id', '=', conversation).execute();
      },
    ],
  ])('is told to nobody where %s', async (_why, since) => {
    const asker = await anAskerOfATrap();
    await since(asker);
    await tell();
    expect(await said(asker)).toEqual([]);
  });
});
