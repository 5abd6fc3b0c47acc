import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  type AdvertId,
  type AdvertVerdict,
  proposeVerdict,
  secondVerdict,
  undoVerdict,
} from '../../../src/adverts/index.ts';
import { findNearDuplicates } from '../../../src/adverts/near-duplicates.ts';
import { type ResponderId } from '../../../src/core/brand.ts';
import { silentLogger } from '../../../src/core/logger.ts';
import { Secret } from '../../../src/core/secret.ts';
import { openStore } from '../../../src/store/index.ts';
import { testMasterKey } from '../../support/master-key.ts';
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

const propose = (advert: AdvertId, by: ResponderId, revision = 1, verdict: AdvertVerdict = 'confirm') =>
  house.act((tx) => proposeVerdict(tx, { advert, revision, by, at: now, verdict }));
const second = (advert: AdvertId, by: ResponderId, revision = 2, verdict: AdvertVerdict = 'confirm') =>
  house.act((tx) => secondVerdict(house.store, tx, { advert, revision, by, at: now, verdict }));
const isKnown = async (text: string) => (await house.lookUp({ texts: [text] })).nearDuplicate(text);

describe('a verdict', () => {
  it('needs two people who say the same', async () => {
    const advert = await house.aCheck();
    expect(await second(advert, house.budi, 1)).toEqual({ kind: 'not-proposed' });
    expect(await propose(advert, house.ana)).toEqual({ kind: 'proposed' });
    expect(await second(advert, house.ana)).toEqual({ kind: 'is-proposer' });
    expect(await second(advert, house.budi, 2, 'dismiss')).toEqual({ kind: 'other-verdict' });
    expect(await isKnown(advertText)).toBeUndefined();
    expect(await second(advert, house.budi)).toMatchObject({ kind: 'decided' });
    expect(await isKnown(advertText)).toEqual({ confirmedAt: now, likeness: 1 });
    expect(await second(advert, house.budi, 3)).toEqual({ kind: 'already-decided' });
    expect(await propose(advert, house.budi, 3)).toEqual({ kind: 'already-decided' });
  });

  it('is refused by the table itself when one person gave both', async () => {
    const advert = await house.aCheck();
    await propose(advert, house.ana);
    const forged = house.store.db
      .updateTable('advert')
      .set({ state: 'confirmed', decided_by: house.ana, decided_at: now })
      .where('id', '=', advert)
      .execute();
    await expect(forged).rejects.toThrow(/check constraint/u);
  });

  it('is given once when both act at the same time', async () => {
    const advert = await house.aCheck({ verdict: { contacts: [phone, handle] } });
    const proposed = await Promise.all([propose(advert, house.ana), propose(advert, house.budi)]);
    expect(proposed.map(({ kind }) => kind).sort()).toEqual(['changed-meanwhile', 'proposed']);
    const decided = await Promise.all([house.ana, house.budi, house.ana, house.budi].map((by) => second(advert, by)));
    expect(decided.filter(({ kind }) => kind === 'decided')).toHaveLength(1);
    expect(await house.store.db.selectFrom('known_contact').select('state').execute()).toEqual([
      { state: 'proposed' },
      { state: 'proposed' },
    ]);
    expect(await house.store.db.selectFrom('advert_likeness').select('id').execute()).toHaveLength(1);
  });

  it('is not given on what somebody else has changed meanwhile', async () => {
    const advert = await house.aCheck();
    await propose(advert, house.ana);
    await house.act((tx) => undoVerdict(tx, { advert, revision: 2, by: house.budi, at: now }));
    await propose(advert, house.ana, 3, 'dismiss');
    expect(await second(advert, house.budi, 2)).toEqual({ kind: 'changed-meanwhile' });
    expect(await second(advert, house.budi, 4, 'dismiss')).toEqual({
      kind: 'decided',
      proposedContacts: 0,
      toTell: [],
    });
    expect(await isKnown(advertText)).toBeUndefined();
  });

  it('can be undone by one person, with all that followed and has not left the house; what happened stays written', async () => {
    const advert = await house.aCheck();
    await house.confirm(advert);
    expect(await isKnown(changedText)).toBeDefined();
    const undone = await house.act((tx) => undoVerdict(tx, { advert, revision: 3, by: house.ana, at: now }));
    expect(undone).toEqual({ kind: 'undone', stillConfirmed: 0, alreadyTold: 0 });
    expect(await isKnown(changedText)).toBeUndefined();
    expect(await house.store.db.selectFrom('known_contact').select(['state', 'value']).execute()).toEqual([
      { state: 'refused', value: null },
    ]);
    const events = await house.store.db.selectFrom('advert_event').select('kind').orderBy('id').execute();
    expect(events.map(({ kind }) => kind)).toEqual([
      'verdict-proposed',
      'confirmed',
      'contact-proposed',
      'undone',
      'contact-refused',
    ]);
    await expect(sql`delete from advert_event`.execute(house.store.db)).rejects.toThrow();
    expect(await house.act((tx) => undoVerdict(tx, { advert, revision: 4, by: house.ana, at: now }))).toEqual({
      kind: 'nothing-to-undo',
    });
    expect(await house.confirm(advert)).toMatchObject({ kind: 'decided', proposedContacts: 1 });
  });
});

describe('a confirmed advert', () => {
  it('is found again in another coat, in half, and in a chat around it; an honest one is not', async () => {
    await house.confirm(await house.aCheck());
    const around = `bang ini beneran ga ya? temen gua kirim:\n${changedText}\nmenurut lu gimana, gua takut`;
    for (const text of [advertText, changedText, advertText.toUpperCase(), advertText.slice(0, 110), around])
      expect(await isKnown(text), text).toBeDefined();
    for (const text of [otherText, 'LOWONGAN KERJA KAMBOJA', '']) expect(await isKnown(text), text).toBeUndefined();
  });

  it('is found among parts in any order, by another process at once, and not any more once it was undone there', async () => {
    const advert = await house.aCheck();
    await house.confirm(advert);
    const texts = ['lihat ini', advertText, 'gimana?'];
    const [one, other] = [await house.lookUp({ texts }), await house.lookUp({ texts: texts.toReversed() })];
    expect(one.nearDuplicate(texts.join('\n'))).toEqual(other.nearDuplicate(texts.join('\n')));
    const second = await openStore({
      dataFolder: house.store.dataFolder,
      databaseUrl: new Secret(house.store.databaseUrl),
      masterKey: testMasterKey,
      as: 'join',
      logger: silentLogger,
    });
    try {
      const asThere = async () => (await findNearDuplicates(second, texts))(advertText);
      expect(await asThere()).toMatchObject({ likeness: 1 });
      await house.act((tx) => undoVerdict(tx, { advert, revision: 3, by: house.ana, at: now }));
      expect(await asThere()).toBeUndefined();
    } finally {
      await second.close();
    }
  });

  it('is found when it comes in pieces, each too short to tell', async () => {
    await house.confirm(await house.aCheck());
    const pieces = advertText.match(/.{1,30}/gu) ?? [];
    const found = await house.lookUp({ texts: [...pieces, otherText.slice(0, 40)] });
    expect((await house.lookUp({ texts: pieces.slice(0, 1) })).nearDuplicate(pieces[0] ?? '')).toBeUndefined();
    expect(found.nearDuplicate(pieces[0] ?? '')).toBeDefined();
  });

  it('does not hide behind stock phrases that many confirmed adverts share', async () => {
    for (let at = 0; at < 40; at += 1)
      await house.confirm(
        await house.aCheck({ text: `${otherText} ${'abcdefghijklmnopqrstuvwxyz'.slice(at % 20)} ${at}` }),
      );
    await house.confirm(await house.aCheck());
    expect(await isKnown(`${advertText} ${otherText}`)).toBeDefined();
    expect(await isKnown(changedText)).toBeDefined();
  });
});
