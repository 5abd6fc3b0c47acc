import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestStore, type TestStore } from '../../support/test-store.ts';
import { aCheckInHouse, hour } from './check-in-house.ts';

/* A check-in, and an owner who lets the script speak and takes the talk back. */

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.drop());

const question = 'Siapa nama kucing nenek?';

/** Asked while Rina has the talk, and come as far as the private question. */
async function asked() {
  const at = aCheckInHouse(store);
  const who = await at.someone();
  at.house.pass(hour);
  await at.sweep();
  await who.writes('baik', 'bisa');
  const giveBack = async () => {
    const { kind } = await at.actions.giveTalkBack({ code: who.code, responder: who.rina, at: at.house.now() });
    await at.handle();
    return kind;
  };
  return { ...at, ...who, giveBack };
}
const last = (texts: readonly string[]) => texts.at(-1);

it('is asked on when its owner, who took the round over, gives the talk back, and proved by the script', async () => {
  const who = await asked();
  await who.reply('Ini Rina lagi.');
  const before = (await who.told()).length;
  await who.writes('halo?');
  expect(await who.told()).toHaveLength(before);
  expect(await who.alert()).toMatchObject({ status: 'accepted' });
  expect(await who.giveBack()).toBe('given-back');
  expect(last(await who.told())).toContain(question);
  expect(await who.alert()).toMatchObject({ status: 'answered' });
  await who.writes('Bintang');
  expect(await who.checkIn()).toMatchObject({ round_state: 'proved', grace_until: null });
  expect(await who.theCase()).toMatchObject({ status: 'owned' });
  expect(await who.alert()).toMatchObject({ status: 'answered' });
});

it('is silent with the next word of its owner, who still hears the answer', async () => {
  const who = await asked();
  await who.giveBack();
  await who.reply('Ini Rina lagi.');
  const before = (await who.told()).length;
  await who.writes('Bintang');
  expect(await who.told()).toHaveLength(before);
  expect(await who.theCase()).toMatchObject({ given_back_at: null });
  expect(await who.checkIn()).toMatchObject({ round_state: 'proved' });
  expect(await who.alert()).toMatchObject({ status: 'accepted' });
});

it('takes the case from an owner who lets the script speak when the phone is taken, and lets it loose no more', async () => {
  const who = await asked();
  await who.giveBack();
  await who.writes('makan mangga');
  expect(await who.theCase()).toMatchObject({ status: 'open', owner_id: null, given_back_at: null, watched: true });
  expect(await who.alert()).toMatchObject({ status: 'offered', reason: 'phone-taken' });
  const told = await who.told();
  await who.writes('halo?');
  expect(await who.told()).toEqual(told);
  await who.actions.acceptCase({ code: who.code, responder: who.rina, at: who.house.now() });
  expect(await who.giveBack()).toBe('watched');
});

it('that is missed while the script speaks warns the owner, who owes a reply, and leaves the talk where it is', async () => {
  const who = await asked();
  await who.giveBack();
  who.house.pass(3 * hour);
  await who.sweep();
  expect(await who.checkIn()).toMatchObject({ round_state: 'missed' });
  expect(await who.alert()).toMatchObject({ status: 'accepted' });
  const theCase = await who.theCase();
  expect(theCase).toMatchObject({ status: 'owned' });
  expect(theCase.given_back_at).not.toBeNull();
});

it('ends with its case; a reply opens the case again, and nothing is asked of what had been agreed', async () => {
  const who = await asked();
  const at = who.house.now();
  await who.actions.closeCase({ code: who.code, responder: who.rina, reason: 'helped', mayCloseAny: false, at });
  // How long ago that was, the database tells by its own clock.
  await store.db.updateTable('cases').set({ closed_at: new Date() }).where('id', '=', who.id).execute();
  await who.writes('masih ada?');
  expect(await who.theCase()).toMatchObject({ status: 'open' });
  expect((await who.events()).map(({ kind }) => kind)).toContain('reopened');
  who.house.pass(25 * hour);
  const told = await who.told();
  await who.sweep();
  expect(await who.told()).toEqual(told);
  expect(told.slice(-1).join('\n')).not.toContain(question);
});
