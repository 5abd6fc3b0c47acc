import { type AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { type Browser, type BrowserContext, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Secret } from '../../src/core/secret.ts';
import { type Doors } from '../../src/doors/index.ts';
import { DeskHouse } from '../integration/desk/desk-house.ts';
import { doorsOn } from '../integration/doors/doors-house.ts';
import { type PushStandin, startPushStandin } from '../standins/push/index.ts';
import { openTestStore, type TestStore } from '../support/test-store.ts';
import { look, signInAt } from './desk-pages.ts';
import { desktop, launchChromium } from './support.ts';

let browser: Browser;
let store: TestStore;
let doors: Doors;
let push: PushStandin;
let house: DeskHouse;
const mail = new SMTPServer({ authOptional: true, disabledCommands: ['STARTTLS', 'AUTH'] });

beforeAll(async () => {
  browser = await launchChromium();
  store = await openTestStore();
  await new Promise<void>((listening) => mail.listen(0, '127.0.0.1', listening));
  const { port } = mail.server.address() as AddressInfo; // It listens on a port.
  const mailServer = { url: new Secret(`smtp://127.0.0.1:${port}`), from: 'Suar <suar@example.org>' };
  doors = doorsOn(store, { mailServer });
  push = await startPushStandin(() => doors.ofResponder.publicKey());
  house = await DeskHouse.open({ store, doors: doors.ofResponder });
});
afterAll(async () => {
  await browser.close();
  await house.close();
  await doors.stop();
  await push.stop();
  await new Promise<void>((closed) => {
    mail.close(closed);
  });
  await store.drop();
});

async function signIn(context: BrowserContext, signInName: string): Promise<Page> {
  const page = await context.newPage();
  await signInAt(page, house.url, signInName);
  await page.getByRole('link', { name: 'Alarms' }).click();
  await page.getByRole('heading', { name: 'How you are told' }).waitFor();
  return page;
}

it('switches a device and an address on, and tests both', async () => {
  const context = await browser.newContext({ viewport: desktop, locale: 'en-GB', permissions: ['notifications'] });
  const rina = await house.aResponder({ name: 'Rina' });
  // The browser's own push service is far away: its answer is the stand-in's, all else is the browser's own.
  const device = push.subscribe();
  await context.addInitScript(`PushManager.prototype.subscribe = function (options) {
    if (!options.userVisibleOnly || options.applicationServerKey.length < 80) throw new Error('subscribed wrongly');
    return Promise.resolve({ toJSON: () => (${device.subscription}) });
  };`);
  const page = await signIn(context, rina.signInName);
  const problems: string[] = [];
  page.on('console', (message) => {
    // This house serves no fonts.
    if (message.type() === 'error' && !message.text().includes('fonts.css')) problems.push(message.text());
  });
  await look(page, 'told-nothing');
  expect(await page.getByLabel('Name of this device').inputValue()).toMatch(/^Chrome on /);
  await page.getByLabel('Name of this device').fill('My phone');
  await page.getByRole('button', { name: 'Switch alarms on for this device' }).click();
  await page.getByText('Alarms are on for this device. Try it with a test.').waitFor();
  await page.getByLabel('E-mail address').fill('rina@example.org');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Saved. Try it with a test.').waitFor();
  await page.getByRole('button', { name: 'Send me a test' }).click();
  await page.getByText('On a device: handed over').waitFor();
  await page.getByText('By e-mail: handed over').waitFor();
  expect(device.arrived.map(({ message }) => message.path)).toEqual(['/desk/told']);
  await look(page, 'told-tested');

  device.end();
  await page.getByRole('button', { name: 'Send me a test' }).click();
  await page.getByText('On a device: did NOT go out').waitFor();
  await page.reload();
  await page.getByText('takes NO alarms since').waitFor();
  await look(page, 'told-device-gone');
  await page.goto(`${house.url}/desk`);
  await page.getByText('takes no alarms any more').waitFor();
  await look(page, 'told-list');
  expect(problems).toEqual([]);
  await context.close();
});

it('says so where the browser cannot subscribe', async () => {
  const context = await browser.newContext({ viewport: desktop });
  const page = await signIn(context, (await house.aResponder()).signInName);
  await page.getByRole('button', { name: 'Switch alarms on for this device' }).click();
  await page.getByText('Not switched on.').waitFor();
  await context.close();
});

it('shows an alarm that arrives, and opens its case', async () => {
  const context = await browser.newContext({ viewport: desktop });
  const page = await signIn(context, (await house.aResponder()).signInName);
  const opened = await house.aCase();
  await page.evaluate(`navigator.serviceWorker.register('/desk/service-worker.js', { scope: '/desk' })`);
  await page.evaluate('navigator.serviceWorker.ready.then(() => true)');
  const [worker] = context.serviceWorkers();
  if (worker === undefined) throw new Error('no service worker');
  // This Chromium has no place to show notifications, and nobody's finger is there to allow a focus.
  await worker.evaluate(`self.shown = [];
    ServiceWorkerRegistration.prototype.showNotification = function (title, { body, tag, data }) {
      self.shown.push({ title, body, tag, path: data.path });
      return Promise.resolve();
    };
    WindowClient.prototype.focus = function () { return Promise.resolve(this); };`);
  const session = await context.newCDPSession(page);
  const registered = new Promise<string>((found) => {
    session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations: [one] }) => {
      if (one !== undefined) found(one.registrationId);
    });
  });
  await session.send('ServiceWorker.enable');
  const registrationId = await registered;
  const one = { title: 'Severity 5', body: 'New.', path: `/desk/cases/${opened.code}`, tag: 'alarms' };
  for (const data of [JSON.stringify(one), 'nonsense'])
    await session.send('ServiceWorker.deliverPushMessage', { origin: house.url, registrationId, data });
  // What cannot be read still says that something waits.
  await expect
    .poll(() => worker.evaluate('self.shown'))
    .toEqual([one, { title: 'An alarm waits', body: 'Open the desk.', tag: 'alarms', path: '/desk' }]);

  const press = (path: string) =>
    worker.evaluate(`self.dispatchEvent(Object.assign(new ExtendableEvent('notificationclick'), {
      notification: { close() {}, data: { path: ${JSON.stringify(path)} } } }))`);
  await press(one.path);
  await page.waitForURL(`**${one.path}`);
  await page.getByRole('heading', { name: opened.code }).first().waitFor();
  // Nobody who could write a message leads the desk elsewhere.
  await press('https://elsewhere.example.org/desk');
  await page.waitForURL(`${house.url}/desk`);
  await context.close();
});
