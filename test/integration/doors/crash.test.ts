import { sql } from 'kysely';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { claimDue } from '../../../src/doors/claim.ts';
import { aCase } from '../escalation/house.ts';
import { until } from '../../support/sending.ts';
import { type DoorsHouse, openDoorsHouse, statesOf } from './doors-house.ts';

let house: DoorsHouse;
beforeEach(async () => {
  house = await openDoorsHouse();
});
afterEach(() => house.close());

it('tells of an offer whose process died right after its commit', async () => {
  const phone = await house.aDevice(await house.hire('Rina'));
  // The commit of the offer is all there is: nobody was kicked.
  await house.offer();
  expect(phone.arrived).toHaveLength(0);
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from untold_offer`.execute(house.store.db);
  expect(rows).toEqual([{ n: 1 }]);
  // The next process has nothing but its sweep.
  const next = house.secondDoors();
  await next.due(house.house.now());
  await next.idle();
  expect(phone.arrived).toHaveLength(1);
  await next.idle();
  expect(phone.arrived).toHaveLength(1);
});

it('tells nobody of an offer whose transaction was rolled back', async () => {
  const phone = await house.aDevice(await house.hire('Rina'));
  const { raised } = await aCase(house.store, house.house);
  const dies = house.house.commit(async (tx) => {
    await house.house.escalation.raise(tx, [raised]);
    throw new Error('died before the commit');
  });
  await expect(dies).rejects.toThrow('died');
  await house.doors.idle();
  expect(phone.arrived).toEqual([]);
});

it('sends again, once, what a process had in hand when it died: after its lease and not before', async () => {
  const phone = await house.aDevice(await house.hire('Rina'));
  await house.offer();
  // Planned and rung, and taken in hand by somebody who is then gone.
  const dying = house.secondDoors({ retry: { attempts: 1, firstRetryMs: 1_000 } });
  house.push.failNext(1, 'hang');
  dying.kick();
  await until('it is being sent', () => house.push.requests() > 0);
  await house.doors.idle();
  expect(house.push.requests()).toBe(1);
  house.house.pass(60_001);
  await house.doors.idle();
  expect(phone.arrived).toHaveLength(1);
  // And what the first one says at last changes nothing.
  house.push.hangUp();
  await dying.idle();
  expect(await statesOf(house.store)).toEqual(['push sent']);
});

it('never sends one notification from two processes', async () => {
  const browsers = [];
  for (let one = 0; one < 6; one += 1) browsers.push(await house.aDevice(await house.hire(`Responder ${one}`)));
  const processes = [house.doors, house.secondDoors(), house.secondDoors()];
  for (let alert = 0; alert < 5; alert += 1) {
    await house.offer(alert === 4 ? 5 : 3);
    for (const one of processes) one.kick();
    // Until the first has rung; all five at once would be one page.
    if (alert === 0) await Promise.all(processes.map((one) => one.idle()));
  }
  await Promise.all(processes.map((one) => one.idle()));
  house.house.pass(10_000);
  await Promise.all(processes.map((one) => one.idle()));
  // One buzz for the first, one page for the other four.
  for (const { arrived } of browsers) expect(arrived.map(({ message }) => message.title)).toHaveLength(2);
  expect(house.push.requests()).toBe(12);
  const told = await sql<{ responder_id: string; offers: number }>`
    select responder_id, count(distinct offer_id)::int as offers from page join page_offer on page_id = id
    group by responder_id`.execute(house.store.db);
  expect(told.rows.map(({ offers }) => offers)).toEqual(Array.from({ length: 6 }, () => 5));
});

it('lets a lease end that was taken before the clock was set back', async () => {
  const phone = await house.aDevice(await house.hire('Rina'));
  await house.offer();
  house.push.failNext(1, 503);
  await house.doors.idle();
  const ahead = new Date(house.house.now().getTime() + 3_600_000);
  await claimDue(house.store.db, 'push', { most: 5, leaseMs: 60_000, now: ahead });
  await house.doors.idle();
  house.house.pass(5_000);
  await house.doors.idle();
  expect(phone.arrived).toHaveLength(1);
});

it('forgets pages and notifications after a month, and no sooner', async () => {
  await house.aDevice(await house.hire('Rina'));
  await house.offer();
  await house.doors.idle();
  house.house.pass(29 * 86_400_000);
  await house.doors.due(house.house.now());
  expect(await statesOf(house.store)).toHaveLength(1);
  house.house.pass(2 * 86_400_000);
  await house.doors.due(house.house.now());
  await house.doors.idle();
  expect(await statesOf(house.store)).toEqual([]);
});
