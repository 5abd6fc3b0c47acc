import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type SpecialLadder } from '../../../src/core/ladder.ts';
import { updateCases } from '../../../src/cases/index.ts';
import { type ConversationId } from '../../../src/core/brand.ts';
import { type Severity } from '../../../src/core/severity.ts';
import { sayDuty } from '../../../src/roster/index.ts';
import { openTestStore, type TestStore } from '../../support/test-store.ts';
import {
  aHouse,
  alertOf,
  anAlert,
  aResponder,
  caseOf,
  close,
  deskRowsOf,
  eventsOf,
  type House,
  ladder,
  minute,
  offersOf,
  reply,
  type TestCase,
} from './house.ts';

const hour = 60 * minute;
const grave: SpecialLadder = {
  ...ladder,
  name: 'severity 4 5',
  severities: new Set<Severity>([4, 5]),
  rungs: [
    { audience: { kind: 'responder', signInName: 'nobody-of-that-name' }, acceptWithinMs: minute },
    { audience: { kind: 'role', role: 'supervisor' }, acceptWithinMs: minute },
    { audience: { kind: 'role', role: 'administrator' }, acceptWithinMs: minute },
  ],
  firstReplyWithinMs: 2 * minute,
  remindAfterMs: minute,
};

let store: TestStore;
let house: House;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());
beforeEach(async () => {
  // Nobody and nothing of an earlier test.
  await store.db.updateTable('responder').set({ active: false }).execute();
  await store.db.updateTable('alert').set({ status: 'resolved', due_at: null }).execute();
  await store.db.updateTable('cases').set({ status: 'closed' }).execute();
  house = aHouse(store, { ladders: [grave] });
});

type Role = 'responder' | 'supervisor' | 'administrator';
async function member(name: string, part: { role?: Role; teams?: string[]; capacity?: number } = {}) {
  const responder = await aResponder(store, name);
  const { role = 'responder', teams = ['first-line'], capacity = null } = part;
  await store.db.updateTable('responder').set({ role, teams, capacity }).where('id', '=', responder.id).execute();
  return responder;
}

async function grow({ raised, key }: TestCase, severity: Severity) {
  const { conversation_id: conversation } = await caseOf(store, { raised, key });
  return house.commit(async (tx) => {
    const changed = {
      ...{ id: raised.caseId, kind: raised.kind, severity, watched: false, language: 'id', fields: null },
    };
    await updateCases(tx, [
      { ...changed, conversation: conversation as ConversationId, key, lastInboundAt: house.now() }, // Its own foreign key.
    ]);
    return house.escalation.reconsider(tx, [raised.caseId], house.now());
  });
}

const take = (opened: TestCase, responder: Awaited<ReturnType<typeof member>>) =>
  house.commit((tx) => house.escalation.accept(tx, { caseId: opened.raised.caseId, responder, at: house.now() }));
const audiences = async (alertId: string) => (await offersOf(store, alertId)).map(({ audience }) => audience);
const told = async (opened: TestCase) =>
  (await deskRowsOf(store, opened)).flatMap(({ body }) => ('text' in body ? [body.text] : []));

describe('a case that grows more severe', () => {
  it('changes to its own ladder at once, where a name that is on no list holds nobody up, and no later than before', async () => {
    await member('first');
    await member('boss', { role: 'supervisor', teams: [] });
    const opened = await anAlert(store, house);
    expect(await audiences(opened.alertId)).toEqual(['team:first-line']);
    const before = (await alertOf(store, opened)).due_at;
    house.pass(90_000);
    await grow(opened, 5);
    await house.escalation.climb(opened.alertId);
    expect(await audiences(opened.alertId)).toEqual(['team:first-line', 'role:supervisor']);
    const alert = await alertOf(store, opened);
    expect(alert).toMatchObject({ ladder: 'severity 4 5', rung: 1, round: 1 });
    expect(alert.due_at).toEqual(before);
    // Once is enough.
    await house.escalation.climb(opened.alertId);
    expect(await audiences(opened.alertId)).toHaveLength(2);
    expect((await told(opened)).some((text) => text.includes('other-ladder'))).toBe(true);
  });

  it('is looked at only where another ladder is its own', async () => {
    await member('first');
    const opened = await anAlert(store, house);
    expect((await grow(opened, 2)).wakeUps).toEqual([]);
    const wakeUp = { kind: 'alert', id: opened.alertId, dueAt: house.now() };
    expect((await grow(opened, 4)).wakeUps).toEqual([wakeUp]);
    await house.escalation.climb(opened.alertId);
    expect((await grow(opened, 5)).wakeUps).toEqual([]);
  });

  it('stays with those who are asked already where they stand on the new ladder, too', async () => {
    const other: SpecialLadder = { ...grave, rungs: [...grave.rungs.slice(2), ...ladder.rungs] };
    house = aHouse(store, { ladders: [other] });
    await member('first');
    await member('boss', { role: 'administrator', teams: [] });
    const opened = await anAlert(store, house);
    await grow(opened, 4);
    await house.escalation.climb(opened.alertId);
    expect(await alertOf(store, opened)).toMatchObject({ rung: 1, round: 1, ladder: 'severity 4 5' });
    expect(await audiences(opened.alertId)).toEqual(['team:first-line', 'team:first-line']);
  });

  it('moves at its old deadline at the latest, should every wake-up be lost', async () => {
    await member('first');
    await member('boss', { role: 'supervisor', teams: [] });
    const opened = await anAlert(store, house);
    await grow(opened, 5);
    house.pass(2 * minute + 1);
    const due = (await house.escalation.dueAlerts(house.now())).map(({ id }) => id);
    expect(due).toContain(opened.alertId);
    await house.escalation.climb(opened.alertId);
    expect(await alertOf(store, opened)).toMatchObject({ ladder: 'severity 4 5', rung: 1 });
  });

  it('in hand is owed an answer sooner, and never later', async () => {
    const owner = await member('owner');
    const opened = await anAlert(store, house);
    await take(opened, owner);
    const before = (await alertOf(store, opened)).due_at?.getTime() ?? 0;
    await grow(opened, 5);
    const raised = { ...opened.raised, severity: 5 as const, reason: 'danger-word', at: house.now() };
    await house.commit((tx) => house.escalation.raise(tx, [raised]));
    const after = (await alertOf(store, opened)).due_at?.getTime() ?? 0;
    expect(after).toBe(house.now().getTime() + grave.remindAfterMs);
    expect(after).toBeLessThan(before);
  });

  it('comes before lighter ones that are later still', async () => {
    const light = await anAlert(store, house);
    // Its deadline is the later one.
    house.pass(2 * minute);
    const heavy = await anAlert(store, house, { severity: 5 });
    house.pass(10 * minute);
    const due = (await house.escalation.dueAlerts(house.now())).map(({ id }) => id);
    expect(due).toEqual([heavy.alertId, light.alertId]);
  });
});

describe('whoever gets room', () => {
  it('is offered the gravest, oldest case that waits, once, and its ladder goes on as it would have', async () => {
    const full = await member('full', { capacity: 1 });
    await member('boss', { role: 'supervisor', teams: [] });
    const mine = await anAlert(store, house);
    await take(mine, full);
    const light = await anAlert(store, house);
    house.pass(1_000);
    const older = await anAlert(store, house, { severity: 2 });
    const other = await anAlert(store, house, { severity: 3 });
    for (const one of [light, older, other]) expect(await audiences(one.alertId)).toEqual(['role:supervisor']);
    const before = await alertOf(store, light);
    house.pass(1_000);
    await close(house, mine);
    expect(await audiences(light.alertId)).toEqual(['role:supervisor', `responder:${full.id}`]);
    expect(await audiences(older.alertId)).toHaveLength(1);
    expect(await audiences(other.alertId)).toHaveLength(1);
    expect(await alertOf(store, light)).toMatchObject({ due_at: before.due_at, rung: before.rung, status: 'offered' });
    expect((await told(light)).some((text) => text.includes('room-made'))).toBe(true);
    // One live button: that of the standing offer died.
    expect((await deskRowsOf(store, light)).filter(({ body }) => body.kind === 'kill-choices')).toHaveLength(1);
    await take(light, full);
    expect(await caseOf(store, light)).toMatchObject({ owner_id: full.id });
  });

  it('is called for nothing where they had room all along', async () => {
    const free = await member('free', { capacity: 5 });
    const mine = await anAlert(store, house);
    await take(mine, free);
    const waiting = await anAlert(store, house);
    await close(house, mine);
    expect(await audiences(waiting.alertId)).toEqual(['team:first-line']);
  });

  it('gets it by handing a case over, too, and passes over a case that somebody has in hand at this moment', async () => {
    const full = await member('full', { capacity: 1 });
    const next = await member('next');
    await member('boss', { role: 'supervisor', teams: [] });
    const mine = await anAlert(store, house);
    await take(mine, full);
    await store.db.updateTable('responder').set({ capacity: 1 }).where('id', '=', next.id).execute();
    const [held, waiting] = [await anAlert(store, house, { severity: 5 }), await anAlert(store, house)];
    await store.db.transaction().execute(async (holder) => {
      await holder.selectFrom('cases').select('id').where('id', '=', held.raised.caseId).forUpdate().execute();
      await house.commit(async (tx) => {
        await tx.updateTable('cases').set({ owner_id: next.id }).where('id', '=', mine.raised.caseId).execute();
        return house.escalation.handedOver(tx, mine.raised.caseId, house.now(), full.id);
      });
    });
    expect(await audiences(held.alertId)).not.toContain(`responder:${full.id}`);
    expect(await audiences(waiting.alertId)).toContain(`responder:${full.id}`);
  });

  it('or comes on duty, is asked as well; whoever was on duty is not asked again', async () => {
    const sleeper = await member('sleeper');
    await member('boss', { role: 'supervisor', teams: [] });
    await sayDuty(store.db, { responder: sleeper.id, onDuty: false, at: house.now() });
    house.pass(1_000);
    const waiting = await anAlert(store, house);
    expect(await audiences(waiting.alertId)).toEqual(['role:supervisor']);
    house.pass(1_000);
    const come = () => house.commit((tx) => house.escalation.comesOnDuty(tx, sleeper.id, house.now()));
    await come();
    house.pass(1_000);
    await come();
    expect(await audiences(waiting.alertId)).toEqual(['role:supervisor', `responder:${sleeper.id}`]);
  });
});

describe('heavy cases', () => {
  it('are offered to somebody as often as a shift may hold, whoever has them now, and lighter ones go on', async () => {
    house = aHouse(store, { heavyCases: { severity: 5, perShift: 1 } });
    const worn = await member('worn');
    await member('boss', { role: 'supervisor', teams: [] });
    const first = await anAlert(store, house, { severity: 5 });
    expect(await audiences(first.alertId)).toEqual(['team:first-line']);
    await take(first, worn);
    await close(house, first);
    expect(await audiences((await anAlert(store, house, { severity: 5 })).alertId)).toEqual(['role:supervisor']);
    expect(await audiences((await anAlert(store, house, { severity: 3 })).alertId)).toEqual(['team:first-line']);
    house.pass(13 * hour);
    expect(await audiences((await anAlert(store, house, { severity: 5 })).alertId)).toEqual(['team:first-line']);
  });
});

describe('a case on which nothing happens', () => {
  it('is recalled to its owner, then offered to others, who reads that it was taken; anything that happens puts it off', async () => {
    house = aHouse(store, { ladder: { ...ladder, stale: { afterMs: 24 * hour, graceMs: 12 * hour } } });
    const owner = await member('owner');
    await member('boss', { role: 'supervisor', teams: [] });
    const opened = await anAlert(store, house);
    await take(opened, owner);
    await reply(house, opened, owner.id);
    expect((await alertOf(store, opened)).due_at).toEqual(new Date(house.now().getTime() + 24 * hour));
    house.pass(23 * hour);
    await house.escalation.climb(opened.alertId);
    expect(await alertOf(store, opened)).toMatchObject({ status: 'answered', reminded: false });
    await reply(house, opened, owner.id);
    house.pass(24 * hour + 1);
    await house.escalation.climb(opened.alertId);
    expect(await alertOf(store, opened)).toMatchObject({ status: 'answered', reminded: true });
    expect((await told(opened)).at(-1)).toContain('desk-stale');
    house.pass(12 * hour + 1);
    expect((await house.escalation.dueAlerts(house.now())).map(({ id }) => id)).toContain(opened.alertId);
    await house.escalation.climb(opened.alertId);
    expect(await alertOf(store, opened)).toMatchObject({ status: 'offered', rung: 1, round: 1 });
    expect(await caseOf(store, opened)).toMatchObject({ status: 'open', owner_id: null });
    expect((await eventsOf(store, opened)).slice(-2)).toEqual(['reminded', 'offered-again']);
    const [last] = (await told(opened)).slice(-1);
    expect(last).toContain('case-stale');
    expect(last).toContain('owner');
  });
});
