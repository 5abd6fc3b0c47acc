import { afterEach, beforeEach, expect, it } from 'vitest';
import { createEscalation } from '../../../src/escalation/index.ts';
import { silentLogger } from '../../../src/core/logger.ts';
import { alertOf, anAlert, eventsOf, ladder } from '../escalation/house.ts';
import { type DoorsHouse, openDoorsHouse, rungOf, statesOf } from './doors-house.ts';

let house: DoorsHouse;
beforeEach(async () => {
  house = await openDoorsHouse();
});
afterEach(async () => {
  expect(house.push.complaints).toEqual([]);
  await house.close();
});

/** What a failed door sets off: in the service by itself and by the sweep. */
async function climbUnreached(): Promise<void> {
  for (const place of await house.doors.unreached([])) await house.house.escalation.notReached(place);
}

it('tells everybody of the rung who has a device, and nobody else, without a word of the person', async () => {
  const [rina, sari] = [await house.hire('Rina'), await house.hire('Sari')];
  const supervisor = await house.hire('Budi', { supervisor: true });
  const [hers, tablet, his] = [await house.aDevice(rina), await house.aDevice(rina), await house.aDevice(supervisor)];
  const sarisPhone = await house.aDevice(sari);
  const { raised } = await house.offer(4);
  await house.doors.idle();
  for (const browser of [hers, tablet, sarisPhone]) {
    expect(browser.arrived).toEqual([
      {
        message: {
          title: `Severity 4 · case ${raised.code}`,
          body: 'Distress heard. New.',
          path: `/desk/cases/${raised.code}`,
          tag: 'alarms',
        },
        // The rung's own time: a phone that was off for longer is asked by others.
        ...{ ttl: 120, urgency: 'high', topic: 'alarms', subject: 'mailto:ops@example.org' },
      },
    ]);
    expect(JSON.stringify(browser.arrived)).not.toContain('tolong');
  }
  expect(his.arrived).toEqual([]);
  expect(house.outcomes).toEqual(['push sent', 'push sent', 'push sent']);
});

it('folds what follows into one page, and lets the gravest through', async () => {
  const phone = await house.aDevice(await house.hire('Rina'));
  await house.offer(3);
  await house.doors.idle();
  for (let alert = 0; alert < 7; alert += 1) {
    house.house.pass(2_000);
    await house.offer(alert < 2 ? 4 : 3);
    await house.doors.idle();
  }
  expect(phone.arrived).toHaveLength(1);
  house.house.pass(2_000);
  await house.offer(5);
  await house.doors.idle();
  expect(phone.arrived.map(({ message }) => message.title)).toEqual([expect.anything(), '8 alarms wait']);
  expect(phone.arrived[1]?.message).toMatchObject({
    body: '1 of severity 5, 2 of severity 4, 5 of severity 3. All are new.',
    path: '/desk',
  });
  // The next page follows when the window is over.
  await house.offer(2);
  await house.offer(1);
  await house.doors.idle();
  expect(phone.arrived).toHaveLength(2);
  expect(house.scheduled.at(-1)).toMatchObject({
    kind: 'notice',
    dueAt: new Date(house.house.now().getTime() + 60_000),
  });
  house.house.pass(60_000);
  await house.doors.idle();
  expect(phone.arrived[2]?.message.body).toBe('1 of severity 2, 1 of severity 1. The oldest waits 1 min.');
});

it('tells nobody of what was taken before its page came', async () => {
  const rina = await house.hire('Rina');
  const phone = await house.aDevice(rina);
  await house.offer();
  await house.doors.idle();
  house.house.pass(1_000);
  const { raised } = await house.offer();
  await house.doors.idle();
  const responder = { id: rina, name: 'Rina' };
  await house.house.commit((tx) =>
    house.house.escalation.accept(tx, { caseId: raised.caseId, responder, at: house.house.now() }),
  );
  house.house.pass(60_000);
  await house.doors.idle();
  expect(phone.arrived).toHaveLength(1);
  // And what comes next is not folded behind a page that never rang.
  await house.offer();
  await house.doors.idle();
  expect(phone.arrived).toHaveLength(2);
});

it('tells of something graver on a case that stands on offer', async () => {
  const phone = await house.aDevice(await house.hire('Rina'));
  const one = await house.offer(3);
  await house.doors.idle();
  house.house.pass(61_000);
  await house.house.commit((tx) =>
    house.house.escalation.raise(tx, [{ ...one.raised, reason: 'danger-word', at: house.house.now() }]),
  );
  await house.doors.idle();
  expect(phone.arrived.at(-1)?.message.body).toBe('The danger word. Waits 1 min.');
});

it('tries a push service that stumbles again, and only within the time of the rung', async () => {
  const phone = await house.aDevice(await house.hire('Rina'));
  house.push.failNext(2, 503);
  const one = await house.offer();
  await house.doors.idle();
  expect(await statesOf(house.store)).toEqual(['push queued http-503']);
  house.house.pass(2_000);
  await house.doors.idle();
  house.house.pass(4_000);
  await house.doors.idle();
  expect(phone.arrived).toHaveLength(1);
  expect(house.outcomes).toEqual(['push again', 'push again', 'push sent']);
  await climbUnreached();
  expect(await rungOf(house.store, one)).toBe(0);
});

it('waits as long as a push service asks', async () => {
  await house.aDevice(await house.hire('Rina'));
  house.push.failNext(1, 429, { 'retry-after': '30' });
  await house.offer();
  await house.doors.idle();
  house.house.pass(29_000);
  await house.doors.idle();
  expect(house.push.requests()).toBe(1);
  house.house.pass(1_000);
  await house.doors.idle();
  expect(house.outcomes).toEqual(['push again', 'push sent']);
});

it.each([404, 410] as const)(
  'forgets a device that is no more (%i), says so, and asks the next rung at once',
  async (status) => {
    const [rina, budi] = [await house.hire('Rina'), await house.hire('Budi', { supervisor: true })];
    const [phone, his] = [await house.aDevice(rina), await house.aDevice(budi)];
    phone.end(status);
    const one = await house.offer();
    await house.doors.idle();
    const { devices } = await house.doors.ofResponder.read(rina);
    expect(devices).toMatchObject([{ ended: { because: `http-${status}`, at: house.house.now() } }]);
    expect(await house.doors.ofResponder.hasTrouble(rina)).toBe(true);
    const kept = await house.store.db.selectFrom('push_subscription').select('subscription').execute();
    expect(kept.map(({ subscription }) => subscription === null).sort()).toEqual([false, true]);
    await climbUnreached();
    await house.doors.idle();
    expect(await rungOf(house.store, one)).toBe(1);
    expect(await eventsOf(house.store, one)).toEqual(['alert-raised', 'offered', 'nobody-told', 'offered']);
    expect(his.arrived).toHaveLength(1);
    // Nothing is sent to it any more.
    const requests = house.push.requests();
    await house.offer();
    await house.doors.idle();
    expect(house.push.requests()).toBe(requests);
  },
);

it('stays on the rung while one door of one person may still tell', async () => {
  const [rina, sari] = [await house.hire('Rina'), await house.hire('Sari')];
  await house.hire('Budi', { supervisor: true });
  const [phone, sarisPhone] = [await house.aDevice(rina), await house.aDevice(sari)];
  phone.end();
  const one = await house.offer();
  await house.doors.idle();
  await climbUnreached();
  expect(sarisPhone.arrived).toHaveLength(1);
  expect(await rungOf(house.store, one)).toBe(0);
});

it('never runs round the ladder: where nobody is higher up, time counts', async () => {
  const budi = await house.hire('Budi', { supervisor: true });
  const his = await house.aDevice(budi);
  his.end();
  const one = await house.offer();
  expect(await rungOf(house.store, one)).toBe(1);
  await house.doors.idle();
  const before = await alertOf(house.store, one);
  await climbUnreached();
  expect(await alertOf(house.store, one)).toEqual(before);
});

it('does not climb where the desk chat shows the offer, and climbs where it has failed as well', async () => {
  const rina = await house.hire('Rina');
  await house.hire('Budi', { supervisor: true });
  (await house.aDevice(rina)).end();
  const { store } = house;
  const withChat = createEscalation({
    ...{ store, clock: { now: house.house.now }, teamHours: new Map(), leaseMs: 1_000, settle: () => undefined },
    ...{ ladder, logger: silentLogger },
    deskChat: { channel: 'telegram', account: '42' },
    deskText: (id) => id,
  });
  const one = await anAlert(store, { ...house.house, escalation: withChat });
  await house.doors.idle();
  const unreached = async () => house.doors.unreached(await withChat.failedInDeskChat());
  const place = { alertId: one.alertId, rung: 0, round: 0 };
  expect(await unreached()).toEqual([place]);
  await withChat.notReached(place);
  expect(await rungOf(store, one)).toBe(0);
  await store.db.updateTable('outbox').set({ status: 'failed' }).where('dedupe_key', 'like', 'offer-%').execute();
  await withChat.notReached(place);
  expect(await rungOf(store, one)).toBe(1);
});
