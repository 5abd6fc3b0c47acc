import { type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { systemClock } from '../../src/core/clock.ts';
import { silentLogger } from '../../src/core/logger.ts';
import { openWhatsApp, type WhatsApp } from '../../src/wiring/open-whatsapp.ts';
import { DeskHouse } from '../integration/desk/desk-house.ts';
import { startWhatsAppStandin, type WhatsAppStandin } from '../standins/whatsapp/index.ts';
import { openTestStore, type TestStore } from '../support/test-store.ts';
import { signInAt } from './desk-pages.ts';
import { desktop, keepScreenshot, launchChromium, overflowsSideways, phone } from './support.ts';

let browser: Browser;
let standin: WhatsAppStandin;
let store: TestStore;
let whatsapp: WhatsApp;
let house: DeskHouse;
let page: Page;
const refused: string[] = [];

beforeAll(async () => {
  browser = await launchChromium();
  standin = await startWhatsAppStandin();
  store = await openTestStore();
  whatsapp = await openWhatsApp({
    configuration: {
      numbers: [
        { id: 'main', role: 'workers', language: 'id' },
        { id: 'spare', role: 'spare' },
      ],
      readReceipts: false,
      typing: false,
      standin: { url: standin.url, rootKey: standin.rootPublicKey },
    },
    maximumMediaBytes: 1_000_000,
    store,
    accept: () => Promise.resolve(),
    report: () => Promise.resolve(),
    logger: silentLogger,
    clock: systemClock,
    draw: () => Promise.reject(new Error('nothing is drawn here')),
    reach: () => undefined,
    onReachable: () => undefined,
  });
  await Promise.all(whatsapp.channels.map((channel) => channel.start()));
  house = await DeskHouse.open({ store, numbers: whatsapp.desk });
  page = await browser.newPage({ viewport: desktop, locale: 'en-GB' });
  // What the content security policy forbids, the browser says here.
  page.on('console', (message) => {
    if (/Content.Security.Policy/i.test(message.text())) refused.push(message.text());
  });
});
afterAll(async () => {
  await browser.close();
  await house.close();
  await whatsapp.stop();
  await Promise.all(whatsapp.channels.map((channel) => channel.stop()));
  await standin.stop();
  await store.drop();
});

async function look(name: string): Promise<void> {
  for (const [size, viewport] of Object.entries({ desktop, phone })) {
    await page.setViewportSize(viewport);
    expect(await overflowsSideways(page)).toBe(false);
    await keepScreenshot(page, `desk-numbers-${name}-${size}`);
  }
  await page.setViewportSize(desktop);
}
const stepOf = async (id: string) => (await whatsapp.desk.list()).find((number) => number.id === id)?.pairing;

it('links a phone by QR code and another by eight signs, and shows how each number is', async () => {
  const { signInName } = await house.aResponder({ name: 'Rina', role: 'administrator' });
  await signInAt(page, house.url, signInName);
  await page.getByRole('link', { name: 'Numbers' }).click();
  const main = page.locator('#main');
  const spare = page.locator('#spare');
  await main.getByText('No phone is linked yet').waitFor();
  await look('new');

  await main.getByRole('button', { name: 'Link a phone by QR code' }).click();
  await main.getByRole('img', { name: 'QR code to link a phone' }).waitFor();
  await look('qr');
  const shown = await stepOf('main');
  if (shown?.kind !== 'qr') throw new Error('the desk has no QR code');
  await standin.scanQr(standin.addAccount({ phone: '6281200000081', lid: '990000000000081' }), shown.text);
  await main.getByText('Connected').waitFor({ timeout: 20_000 });
  await main.getByText('Indonesian').waitFor();
  expect(await main.getByRole('button').count()).toBe(0);

  await spare.getByText('No camera? Link by code').click();
  await spare.getByLabel(/^The phone/u).fill('081200000082');
  await spare.getByRole('button', { name: 'Show an eight-sign code' }).click();
  await page.getByText('That is no phone number').waitFor();
  await spare.getByText('No camera? Link by code').click();
  await spare.getByLabel(/^The phone/u).fill('+62 812 0000 0082');
  await spare.getByRole('button', { name: 'Show an eight-sign code' }).click();
  await spare.getByText(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/u).waitFor();
  await look('code');
  await spare.getByRole('button', { name: 'Cancel' }).click();
  await spare.getByText('Cancelled.').waitFor();

  await page.getByRole('link', { name: 'runbook' }).first().click();
  await page.getByRole('heading', { name: 'A number is banned' }).waitFor();
  await look('runbook');
  expect(refused).toEqual([]);
});
