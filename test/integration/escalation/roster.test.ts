import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ResponderId } from '../../../src/core/brand.ts';
import {
  addShifts,
  listShifts,
  NotOnRosterError,
  readRoster,
  removeShift,
  sayDuty,
} from '../../../src/roster/index.ts';
import { openTestStore, type TestStore } from '../../support/test-store.ts';
import { aCase, aHouse, alertOf, anAlert, aResponder, caseOf, eventsOf, minute, offersOf } from './house.ts';

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

async function member(
  name: string,
  part: { teams?: string[]; languages?: string[]; role?: 'supervisor'; capacity?: number } = {},
) {
  const responder = await aResponder(store, name);
  await store.db
    .updateTable('responder')
    .set({
      teams: part.teams ?? ['first-line'],
      languages: part.languages ?? [],
      role: part.role ?? 'responder',
      capacity: part.capacity ?? null,
    })
    .where('id', '=', responder.id)
    .execute();
  return responder;
}

/** Nobody of an earlier test is on the roster any more. */
async function emptyRoster(): Promise<void> {
  await store.db.updateTable('responder').set({ active: false }).execute();
  await store.db.deleteFrom('shift').execute();
}

it('offers to the rung where somebody speaks the language, passing over those where nobody does', async () => {
  await emptyRoster();
  const house = aHouse(store);
  await member('vietnamese', { languages: ['vi'] });
  await member('boss', { role: 'supervisor', teams: [], languages: ['id'] });
  const { alertId } = await anAlert(store, house);
  expect((await offersOf(store, alertId)).map(({ audience }) => audience)).toEqual(['role:supervisor']);
});

it('offers to somebody without the language where nobody has it, and by the plan', async () => {
  await emptyRoster();
  const house = aHouse(store);
  const one = await member('vietnamese', { languages: ['vi'] });
  const first = await anAlert(store, house);
  expect((await offersOf(store, first.alertId)).map(({ audience }) => audience)).toEqual(['team:first-line']);
  await member('boss', { role: 'supervisor', teams: [], languages: ['vi'] });
  const hour = 60 * minute;
  const before = {
    signInName: one.id,
    team: 'first-line',
    from: new Date(house.now().getTime() - 9 * hour),
    to: new Date(house.now().getTime() - hour),
  };
  const shift = {
    signInName: one.id,
    team: 'first-line',
    from: new Date(house.now().getTime() + hour),
    to: new Date(house.now().getTime() + 9 * hour),
  };
  await house.commit((tx) => addShifts(tx, [shift], null));
  // A plan that has not begun sends nobody home.
  const early = await anAlert(store, house);
  expect((await offersOf(store, early.alertId)).map(({ audience }) => audience)).toEqual(['team:first-line']);
  await house.commit((tx) => addShifts(tx, [before], null));
  const second = await anAlert(store, house);
  expect((await offersOf(store, second.alertId)).map(({ audience }) => audience)).toEqual(['role:supervisor']);
  house.pass(2 * hour);
  const third = await anAlert(store, house);
  expect((await offersOf(store, third.alertId)).map(({ audience }) => audience)).toEqual(['team:first-line']);
});

it('passes over whoever carries as much as they can, and comes back when they have room', async () => {
  await emptyRoster();
  const house = aHouse(store);
  const full = await member('full', { capacity: 1 });
  await member('boss', { role: 'supervisor', teams: [] });
  const mine = await anAlert(store, house);
  await house.commit((tx) =>
    house.escalation.accept(tx, { caseId: mine.raised.caseId, responder: full, at: house.now() }),
  );
  const next = await anAlert(store, house);
  expect((await offersOf(store, next.alertId)).map(({ audience }) => audience)).toEqual(['role:supervisor']);
  await store.db.updateTable('cases').set({ status: 'closed' }).where('id', '=', mine.raised.caseId).execute();
  const later = await anAlert(store, house);
  expect((await offersOf(store, later.alertId)).map(({ audience }) => audience)).toEqual(['team:first-line']);
});

it('hands on what an owner who goes off duty leaves behind, with the next sweep and once', async () => {
  await emptyRoster();
  const house = aHouse(store);
  const owner = await member('owner');
  await member('boss', { role: 'supervisor', teams: [] });
  const opened = await anAlert(store, house);
  await house.commit((tx) =>
    house.escalation.accept(tx, { caseId: opened.raised.caseId, responder: owner, at: house.now() }),
  );
  const dueOf = async () => (await house.escalation.leftBehind()).filter(({ id }) => id === opened.alertId);
  expect(await dueOf()).toEqual([]);
  house.pass(1_000);
  await sayDuty(store.db, { responder: owner.id, onDuty: false, at: house.now() });
  house.pass(1_000);
  expect(await dueOf()).toHaveLength(1);
  await Promise.all([house.escalation.climb(opened.alertId), house.escalation.climb(opened.alertId)]);
  expect(await alertOf(store, opened)).toMatchObject({ status: 'offered', rung: 1, round: 1 });
  expect(await caseOf(store, opened)).toMatchObject({ status: 'open', owner_id: null });
  expect((await eventsOf(store, opened)).filter((kind) => kind === 'offered-again')).toHaveLength(1);
  expect(await dueOf()).toEqual([]);
});

it('believes whoever takes a case to be there, whatever the plan says', async () => {
  await emptyRoster();
  const house = aHouse(store);
  const sleepless = await member('sleepless');
  await sayDuty(store.db, { responder: sleepless.id, onDuty: false, at: house.now() });
  house.pass(minute);
  const opened = await anAlert(store, house);
  await house.commit((tx) =>
    house.escalation.accept(tx, { caseId: opened.raised.caseId, responder: sleepless, at: house.now() }),
  );
  expect(await house.escalation.leftBehind()).toEqual([]);
  await house.escalation.climb(opened.alertId);
  expect(await alertOf(store, opened)).toMatchObject({ status: 'accepted' });
});

it('plans all shifts or none, each once, and finds nobody who is not on the roster', async () => {
  await emptyRoster();
  const house = aHouse(store);
  const one = await member('planned');
  const shift = {
    signInName: one.id,
    team: 'first-line',
    from: house.now(),
    to: new Date(house.now().getTime() + minute),
  };
  const plan = (...names: string[]) =>
    house.commit((tx) =>
      addShifts(
        tx,
        names.map((signInName) => ({ ...shift, signInName })),
        null,
      ),
    );
  await expect(plan(one.id, 'nobody-of-that-name')).rejects.toThrow(NotOnRosterError);
  const coming = () => listShifts(store.db, house.now(), new Date(house.now().getTime() + minute));
  expect(await coming()).toEqual([]);
  expect(await plan(one.id)).toBe(1);
  expect(await plan(one.id)).toBe(0);
  const [planned] = await coming();
  expect(planned).toMatchObject({ signInName: one.id, displayName: 'planned' });
  expect(await removeShift(store.db, planned?.id ?? '')).toBe(true);
  expect(await removeShift(store.db, planned?.id ?? '')).toBe(false);
});

it('keeps a person without a case out of the count of cases that somebody has', async () => {
  await emptyRoster();
  const house = aHouse(store);
  const one = await member('counting', { capacity: 5 });
  await aCase(store, house);
  const roster = await readRoster(store.db, new Map(), house.now());
  expect(roster.members.map(({ id, owns }): [ResponderId, number] => [id, owns])).toEqual([[one.id, 0]]);
});
