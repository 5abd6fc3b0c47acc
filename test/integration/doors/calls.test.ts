import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type AlertId, type ResponderId } from '../../../src/core/brand.ts';
import { createEscalation } from '../../../src/escalation/index.ts';
import { silentLogger } from '../../../src/core/logger.ts';
import { purpose } from '../../../src/store/index.ts';
import { type StandinBrowser } from '../../standins/push/index.ts';
import { alertOf, ladder, minute, reply, type TestCase } from '../escalation/house.ts';
import { type DoorsHouse, openDoorsHouse } from './doors-house.ts';

let house: DoorsHouse;
let rina: ResponderId;
let hers: StandinBrowser;
let sari: ResponderId;
let saris: StandinBrowser;
beforeEach(async () => {
  house = await openDoorsHouse();
  [rina, sari] = [await house.hire('Rina'), await house.hire('Sari')];
  [hers, saris] = [await house.aDevice(rina), await house.aDevice(sari)];
});
afterEach(async () => {
  expect(house.push.complaints).toEqual([]);
  await house.close();
});

const bodies = ({ arrived }: StandinBrowser): string[] => arrived.map(({ message }) => message.body);
const owed = 'Your case: it needs an answer.';
const escalation = () => house.house.escalation;
const commit: DoorsHouse['house']['commit'] = (work) => house.house.commit(work);

/** Rina has it; what everybody was told of it before is not looked at any more. */
async function inHand(): Promise<TestCase> {
  const one = await house.offer(4);
  await house.doors.idle();
  house.house.pass(61_000);
  const responder = { id: rina, name: 'Rina' };
  await commit((tx) => escalation().accept(tx, { caseId: one.raised.caseId, responder, at: house.house.now() }));
  await house.doors.idle();
  for (const { arrived } of [hers, saris]) arrived.splice(0);
  return one;
}

const personWrites = ({ raised: { caseId } }: TestCase) =>
  commit((tx) => escalation().personWrote(tx, [{ caseId }], house.house.now()));
const climb = async (one: TestCase): Promise<void> => {
  const { id } = await alertOf(house.store, one);
  await escalation().climb(id as AlertId); // The alert's own key.
};

describe('who has a case', () => {
  it('is told when the first reply is overdue, before others are asked, and nobody else is', async () => {
    const one = await inHand();
    house.house.pass(3 * minute);
    await climb(one);
    await house.doors.idle();
    expect(hers.arrived.map(({ message }) => message)).toEqual([
      {
        ...{ title: `Severity 4 · case ${one.raised.code}`, body: `${owed} New.` },
        ...{ path: `/desk/cases/${one.raised.code}`, tag: 'alarms' },
      },
    ]);
    expect(saris.arrived).toEqual([]);
    // Both are told of what comes next as of any offer.
    house.house.pass(2 * minute);
    await climb(one);
    expect((await alertOf(house.store, one)).status).toBe('offered');
  });

  it('is told that the person wrote, once for all that waits, and not of what they answered meanwhile', async () => {
    const one = await inHand();
    await reply(house.house, one, rina);
    await personWrites(one);
    await personWrites(one);
    await house.doors.idle();
    expect(bodies(hers)).toEqual([`${owed} New.`]);
    await reply(house.house, one, rina);
    house.house.pass(5_000);
    await personWrites(one);
    await house.doors.idle();
    await reply(house.house, one, rina);
    house.house.pass(minute);
    await house.doors.idle();
    expect(hers.arrived).toHaveLength(1);
    expect(saris.arrived).toEqual([]);
  });

  it.each(['delivery-failed', 'check-in-missed'])('is told of %s on their case', async (reason) => {
    const one = await inHand();
    await reply(house.house, one, rina);
    await commit((tx) => escalation().raise(tx, [{ ...one.raised, reason, at: house.house.now() }]));
    await house.doors.idle();
    expect(bodies(hers)).toEqual([`${owed} New.`]);
    // And once more while the reply is owed.
    house.house.pass(minute);
    await commit((tx) => escalation().raise(tx, [{ ...one.raised, reason, at: house.house.now() }]));
    await house.doors.idle();
    expect(hers.arrived).toHaveLength(2);
    expect(saris.arrived).toEqual([]);
  });

  it('is told that a case was forgotten', async () => {
    const stale = { afterMs: 60 * minute, graceMs: 10 * minute };
    const forgetful = createEscalation({
      ...{ store: house.store, logger: silentLogger, clock: { now: house.house.now }, teamHours: new Map() },
      ...{ ladder: { ...ladder, stale }, leaseMs: 30_000, settle: () => undefined, deskText: (id) => id },
    });
    const one = await inHand();
    await reply(house.house, one, rina);
    await personWrites(one);
    await house.doors.idle();
    hers.arrived.splice(0);
    // On the page that waits, and answered before it rings.
    await reply(house.house, one, rina);
    await personWrites(one);
    await house.doors.idle();
    await commit((tx) => forgetful.ownerReplied(tx, one.raised.caseId, house.house.now()));
    house.house.pass(61 * minute);
    await house.doors.idle();
    expect(hers.arrived).toEqual([]);
    const { id } = await alertOf(house.store, one);
    await forgetful.climb(id as AlertId); // The alert's own key.
    await house.doors.idle();
    expect(bodies(hers)).toEqual(['Your case: nothing has happened for long. New.']);
  });

  it('is told nothing when the case is no longer theirs', async () => {
    const one = await inHand();
    await reply(house.house, one, rina);
    await personWrites(one);
    house.house.pass(10 * minute);
    await climb(one);
    house.house.pass(10 * minute);
    await climb(one);
    expect((await alertOf(house.store, one)).status).toBe('offered');
    await house.doors.idle();
    expect(bodies(hers)).not.toContain(`${owed} New.`);
  });

  it('is told nothing when a colleague took it over before the page came', async () => {
    const one = await inHand();
    await reply(house.house, one, rina);
    await personWrites(one);
    await house.doors.idle();
    await reply(house.house, one, rina);
    await personWrites(one);
    await house.doors.idle();
    await house.store.db.updateTable('cases').set({ owner_id: sari }).where('id', '=', one.raised.caseId).execute();
    house.house.pass(minute);
    await house.doors.idle();
    expect(hers.arrived).toHaveLength(1);
  });

  it('is told once, whatever number of processes plan', async () => {
    const one = await inHand();
    await reply(house.house, one, rina);
    await personWrites(one);
    const others = [house.secondDoors(), house.secondDoors()];
    await Promise.all([house.doors, ...others].map((doors) => doors.idle()));
    expect(hers.arrived).toHaveLength(1);
  });
});

describe('a hand-over', () => {
  const offerIt = ({ raised: { caseId }, key }: TestCase, to: { to_id?: ResponderId; to_team?: string }) =>
    house.store.db
      .insertInto('hand_over')
      .values({
        ...{
          id: randomUUID(),
          case_id: caseId,
          from_id: rina,
          to_id: null,
          to_team: null,
          offered_at: house.house.now(),
        },
        ...{ brief: key.seal({ promises: 'janji' }, purpose.handOver), ended_at: null, outcome: null, taken_by: null },
        ...to,
      })
      .execute();

  it.each([
    ['to a colleague tells them', () => ({ to_id: sari })],
    ['to a team tells all of it but whoever offers', () => ({ to_team: 'first-line' })],
  ])('%s', async (_what, to) => {
    await offerIt(await inHand(), to());
    await house.doors.idle();
    expect(bodies(saris)).toEqual(['A colleague offers it to you. Read the brief. New.']);
    expect(hers.arrived).toEqual([]);
  });

  it('that is withdrawn before its page comes buzzes nobody', async () => {
    await offerIt(await inHand(), { to_id: sari });
    await house.store.db.updateTable('hand_over').set({ ended_at: house.house.now(), outcome: 'withdrawn' }).execute();
    await house.doors.idle();
    expect(saris.arrived).toEqual([]);
  });
});
