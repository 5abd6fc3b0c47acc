import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Doors } from '../../../src/doors/index.ts';
import { openTestStore, type TestStore } from '../../support/test-store.ts';
import { type PushStandin, startPushStandin } from '../../standins/push/index.ts';
import { doorsOn } from '../doors/doors-house.ts';
import { DeskHouse, Visitor } from './desk-house.ts';

let store: TestStore;
let doors: Doors;
let push: PushStandin;
let house: DeskHouse;
beforeEach(async () => {
  store = await openTestStore();
  doors = doorsOn(store);
  push = await startPushStandin(() => doors.ofResponder.publicKey());
  house = await DeskHouse.open({ store, doors: doors.ofResponder });
});
afterEach(async () => {
  await house.close();
  await doors.stop();
  await push.stop();
  await store.drop();
});

async function somebody(role: 'responder' | 'editor' = 'responder') {
  const { id, signInName } = await house.aResponder({ role });
  const visitor = new Visitor(house);
  await visitor.signIn(signInName);
  const page = async () => (await visitor.get('/desk/told')).text();
  return { id, visitor, page };
}

it('switches a device on, tests it, and removes it', async () => {
  const { visitor, page } = await somebody();
  expect(await page()).toContain('Alarms are on for no device.');
  const phone = push.subscribe();
  const form = { subscription: phone.subscription, name: 'Chrome on Android' };
  const added = await visitor.post('/desk/told/devices', form);
  expect([added.status, added.headers.get('location')]).toEqual([303, '/desk/told?said=device-added']);
  expect(await page()).toContain('Chrome on Android');
  await visitor.post('/desk/told/test', {});
  await doors.idle();
  expect(phone.arrived.map(({ message }) => message.title)).toEqual(['This is a test']);
  expect(await page()).toContain('handed over: it should be there');
  expect(await (await visitor.get('/desk/live/told')).text()).not.toContain('hx-get');
  const [id] = (await store.db.selectFrom('push_subscription').select('id').execute()).map((row) => row.id);
  await visitor.post(`/desk/told/devices/${id ?? ''}/remove`, {});
  expect(await page()).toContain('Alarms are on for no device.');
  expect((await visitor.post('/desk/told/test', {})).headers.get('location')).toBe('/desk/told?said=test-nowhere');
});

it('names the field that does not fit, and keeps what was typed', async () => {
  const { visitor } = await somebody();
  const { subscription } = push.subscribe();
  const elsewhere = subscription.replace('http://127.0.0.1', 'https://10.0.0.7');
  const keys = JSON.stringify({ endpoint: 'https://push.example.com/a', keys: { p256dh: 'x', auth: 'y' } });
  for (const [path, form, field] of [
    ['devices', { subscription: 'no json', name: 'x' }, 'Device:'],
    ['devices', { subscription: keys, name: 'x' }, 'Device:'],
    ['devices', { subscription: elsewhere, name: 'x' }, 'Device: its browser takes messages at an address that is not'],
    ['devices', { subscription, name: ' ' }, 'Name of this device:'],
    ['email', { address: 'rina@', enabled: 'on' }, 'E-mail address:'],
    ['email', { address: 'a@example.org, b@example.org' }, 'E-mail address:'],
  ] as const) {
    const response = await visitor.post(`/desk/told/${path}`, form);
    const html = await response.text();
    expect([path, form, response.status]).toEqual([path, form, 422]);
    expect(html).toContain(field);
    if ('address' in form) expect(html).toContain(`value="${form.address}"`);
  }
  expect(await store.db.selectFrom('push_subscription').select('id').execute()).toEqual([]);
});

it('says on the list of cases, and on the page, that a device takes no alarms any more', async () => {
  const { visitor, page } = await somebody();
  const phone = push.subscribe();
  await visitor.post('/desk/told/devices', { subscription: phone.subscription, name: 'Old phone' });
  phone.end();
  await visitor.post('/desk/told/test', {});
  await doors.idle();
  expect(await page()).toContain('the push service no longer knows this device');
  expect(await (await visitor.get('/desk')).text()).toContain('takes no alarms any more');
  // The same browser subscribes again.
  const again = push.subscribe();
  await visitor.post('/desk/told/devices', { subscription: again.subscription, name: 'Old phone' });
  const row = await store.db.selectFrom('push_subscription').select('id').where('ended_at', 'is not', null).execute();
  await visitor.post(`/desk/told/devices/${row[0]?.id ?? ''}/remove`, {});
  expect(await (await visitor.get('/desk')).text()).not.toContain('takes no alarms any more');
});

it('shows and changes nobody else’s, and lets an editor nowhere', async () => {
  const [rina, budi, editor] = [await somebody(), await somebody(), await somebody('editor')];
  await rina.visitor.post('/desk/told/devices', { subscription: push.subscribe().subscription, name: 'Hers alone' });
  await rina.visitor.post('/desk/told/email', { address: 'rina@example.org', enabled: 'on' });
  const html = await budi.page();
  expect(html).not.toContain('Hers alone');
  expect(html).not.toContain('rina@example.org');
  const [row] = await store.db.selectFrom('push_subscription').select('id').execute();
  const removed = await budi.visitor.post(`/desk/told/devices/${row?.id ?? ''}/remove`, {});
  expect(removed.headers.get('location')).toBe('/desk/told?said=device-gone');
  expect(await rina.page()).toContain('Hers alone');
  expect((await editor.visitor.get('/desk/told')).status).toBe(403);
});

it('moves a browser to whoever is signed in there now', async () => {
  const [rina, budi] = [await somebody(), await somebody()];
  const shared = push.subscribe();
  for (const { visitor } of [rina, budi])
    await visitor.post('/desk/told/devices', { subscription: shared.subscription, name: 'Desk computer' });
  expect(await rina.page()).toContain('Alarms are on for no device.');
  expect(await budi.page()).toContain('Desk computer');
});

it('takes at most ten devices', async () => {
  const { visitor } = await somebody();
  const statuses = [];
  for (let device = 0; device < 11; device += 1) {
    const { subscription } = push.subscribe();
    statuses.push((await visitor.post('/desk/told/devices', { subscription, name: `d${device}` })).status);
  }
  expect(statuses.filter((status) => status === 303)).toHaveLength(10);
  expect(statuses.at(-1)).toBe(422);
});

it('keeps the policy strict, and lets the worker rule the whole desk', async () => {
  const { visitor } = await somebody();
  const page = await visitor.get('/desk/told');
  const policy = page.headers.get('content-security-policy') ?? '';
  expect(policy).toContain("worker-src 'self'");
  expect(policy).toContain("manifest-src 'self'");
  expect(policy).not.toMatch(/unsafe|https:|\*/);
  const worker = await visitor.get('/desk/service-worker.js');
  expect(worker.headers.get('service-worker-allowed')).toBe('/desk');
  expect(worker.headers.get('content-type')).toMatch(/javascript/);
  const manifest = await visitor.get('/desk/assets/manifest.webmanifest');
  expect(manifest.headers.get('content-type')).toContain('application/manifest+json');
});
