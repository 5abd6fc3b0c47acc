import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { confirmContact, proposeContact, reportAdvert } from '../../../src/adverts/index.ts';
import { check, judgeOffer, loadJobCheck, noSnapshots, readOffer, type Verdict } from '../../../src/jobcheck/index.ts';
import { packageFolder } from '../../../src/main.ts';
import { type AdvertHouse, advertText, changedText, later, now, openAdvertHouse } from './advert-house.ts';

let house: AdvertHouse;
beforeAll(async () => {
  house = await openAdvertHouse();
});
afterEach(() => house.clear());
afterAll(() => house.store.drop());

const knowledge = loadJobCheck(join(packageFolder, 'locales'));

/** As the conversation, the page and the API do it. */
async function judged(text: string, at = now): Promise<Verdict> {
  const offer = readOffer({ parts: [{ source: 'typed', text }] }, knowledge);
  const { contacts, licence, company } = offer;
  const snapshots = await house.lookUp({ texts: [text], contacts, licence, company, countries: ['ID'] }, at);
  return judgeOffer(offer, snapshots, at);
}
const rulesOf = ({ findings }: Verdict) => findings.map(({ rule }) => rule);

/** Says nothing that the words alone would be held against. */
const bare = 'Halo kak, info lebih lanjut hubungi WA 0812-0000-4411 ya';

it('judges as one check does when the house knows nothing', async () => {
  for (const text of [advertText, changedText, bare, ''])
    expect(await judged(text)).toEqual({
      ...check({ parts: [{ source: 'typed', text }] }, knowledge, noSnapshots, now),
    });
});

it('sees strong signs in a number that two have confirmed, however it is written, and not when it has expired', async () => {
  const [contact] = readOffer({ parts: [{ source: 'typed', text: bare }] }, knowledge).contacts;
  if (contact === undefined) throw new Error('the number was not read');
  const proposed = await house.act((tx) =>
    proposeContact(house.store, tx, { contact, source: 'a partner', by: house.ana, at: now }),
  );
  expect(rulesOf(await judged(bare))).not.toContain('known_bad_contact');
  const id = proposed.kind === 'proposed' ? proposed.id : '';
  await house.act((tx) => confirmContact(tx, { id, by: house.budi, at: now }));
  for (const text of [bare, 'minat? +62 812 0000 4411', 'lowongan admin, chat wa.me/6281200004411']) {
    const verdict = await judged(text);
    expect(rulesOf(verdict), text).toContain('known_bad_contact');
    expect(verdict.tier, text).toBe('strong_signs');
  }
  expect(rulesOf(await judged(bare, later(180)))).not.toContain('known_bad_contact');
});

it('sees strong signs in a text that nearly repeats a confirmed advert', async () => {
  await house.confirm(await house.aCheck());
  const verdict = await judged(changedText);
  expect(rulesOf(verdict)).toContain('near_duplicate_confirmed');
  expect(verdict.tier).toBe('strong_signs');
});

it('judges the same however many people report an advert', async () => {
  const advert = await house.aCheck();
  const before = await judged(changedText);
  for (let at = 0; at < 10; at += 1)
    await house.act((tx) => reportAdvert(house.store, tx, { advert, reporter: `person ${at}`, at: now }));
  expect(await judged(changedText)).toEqual(before);
});
