import { type Browser, type BrowserContext, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { rehearsalPage } from '../../src/channels/rehearsal/index.ts';
import { createBootstrapLink } from '../../src/desk/index.ts';
import { DeskHouse, password } from '../integration/desk/desk-house.ts';
import { aText } from '../support/builders.ts';
import { desktop, keepScreenshot, launchChromium, overflowsSideways, phone } from './support.ts';

let browser: Browser;
let house: DeskHouse;
let context: BrowserContext;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());
beforeEach(() => {
  complaints = [];
});
afterEach(async () => {
  await context.close();
  await house.close();
  expect(complaints).toEqual([]);
});

async function openBrowser(options: Parameters<Browser['newContext']>[0] = {}): Promise<void> {
  context = await browser.newContext({ viewport: desktop, locale: 'en-GB', ...options });
  page = await context.newPage();
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (/Content Security Policy/.test(message.text())) complaints.push(message.text());
  });
}

async function begin(): Promise<void> {
  const link = await createBootstrapLink(house.store);
  await page.goto(`${house.url}${link ?? ''}`);
  await page.getByLabel('Sign-in name').fill('sari');
  await page.getByLabel('Name that colleagues see').fill('Sari');
  await page.getByLabel(/^Password/).fill(password);
  await page.getByLabel('The same password again').fill(password);
  await page.getByRole('button', { name: 'Begin' }).click();
  await page.getByRole('heading', { name: 'Open cases' }).waitFor();
}

/** Looks right at both sizes, and nothing sticks out on a phone. */
async function look(name: string): Promise<void> {
  await page.setViewportSize(desktop);
  await keepScreenshot(page, `desk-${name}-desktop`);
  await page.setViewportSize(phone);
  expect(await overflowsSideways(page)).toBe(false);
  await keepScreenshot(page, `desk-${name}-phone`);
  await page.setViewportSize(desktop);
}

it('begins by the bootstrap link, sees a case arrive, accepts, is refused, replies, notes and closes', async () => {
  house = await DeskHouse.open();
  await openBrowser();
  const link = await createBootstrapLink(house.store);
  await page.goto(`${house.url}${link ?? ''}`);
  await look('begin');
  await begin();
  await look('empty-list');

  await house.aCase({ severity: 2, says: [aText('ini lowongan benar?')] });
  await page.getByText('1 case waits for an owner.').waitFor({ timeout: 5_000 });
  const urgent = await house.aCase({
    severity: 5,
    watched: true,
    says: [aText('tolong saya disekap <b onclick="alert(1)">cepat</b>'), aText('mereka pegang paspor saya')],
  });
  // Well before the next re-read of 15 s: the notice came through the stream.
  await page.locator(`.arrived[data-code="${urgent.code}"]`).waitFor({ timeout: 5_000 });
  expect(await page.title()).toBe('(2) Cases');
  expect(await page.locator('.case').first().getAttribute('data-code')).toBe(urgent.code);
  await look('list');

  await page.getByRole('link', { name: urgent.code }).click();
  await page.getByText('Assume someone else reads this phone').waitFor();
  await page.getByText('<b onclick="alert(1)">cepat</b>').waitFor();
  await look('case-open');
  await page.getByRole('button', { name: 'Accept this case' }).click();
  await page.getByText('You have this case.', { exact: true }).waitFor();

  await page.getByLabel(/^Your reply/).fill('Do not worry, you are safe now');
  await page.getByRole('button', { name: 'Send to the person' }).click();
  await page.getByText('Not sent: “you are safe” may not go out').waitFor();
  expect(await page.getByLabel(/^Your reply/).inputValue()).toBe('Do not worry, you are safe now');
  await look('case-refused');
  await page.getByLabel(/^Your reply/).fill('Saya baca pesan Anda. Bisa menulis sekarang?');
  await page.getByRole('button', { name: 'Send to the person' }).click();
  await page.locator('.line.out', { hasText: 'Saya baca pesan Anda' }).waitFor();
  expect(await house.sentTo(urgent)).toEqual(['Saya baca pesan Anda. Bisa menulis sekarang?']);

  // What somebody types is left alone while the talk grows under their eyes.
  await page.getByLabel(/^Your reply/).fill('setengah kalimat');
  await house.says(urgent, aText('bisa, tapi sebentar'));
  await house.actions.noteOnCase({
    code: urgent.code,
    responder: { id: (await house.aResponder({ name: 'Budi' })).id, name: 'Budi' },
    text: 'Same building as two other cases',
    requestId: 'note-1',
    at: house.clock.now(),
  });
  await page.getByText('bisa, tapi sebentar').waitFor({ timeout: 5_000 });
  await page.getByText('Same building as two other cases').waitFor();
  expect(await page.getByLabel(/^Your reply/).inputValue()).toBe('setengah kalimat');

  await page.getByLabel(/^Note for colleagues/).fill('Hand over to the embassy desk tomorrow');
  await page.getByRole('button', { name: 'Keep note' }).click();
  await page.getByText('Hand over to the embassy desk tomorrow').waitFor();
  await look('case-owned');

  await page.getByText('Close this case').click();
  await page.getByLabel('Why').selectOption('handed-over');
  await page.getByRole('button', { name: 'Close the case' }).click();
  await page.getByText('Case closed. The person was told nothing.').waitFor();
  await page.getByRole('link', { name: 'All cases' }).click();
  await page.getByText('1 case waits for an owner.').waitFor();
  await page.getByRole('link', { name: 'Staff' }).click();
  await look('staff');
});

it('serves the main acts without scripts', async () => {
  house = await DeskHouse.open();
  await openBrowser({ javaScriptEnabled: false, viewport: phone });
  const opened = await house.aCase();
  await begin();
  await page.getByRole('link', { name: opened.code }).click();
  await page.getByRole('button', { name: 'Accept this case' }).click();
  await page.getByLabel(/^Your reply/).fill('Saya di sini');
  await page.getByRole('button', { name: 'Send to the person' }).click();
  await page.getByText('Your reply is on its way.').waitFor();
  expect(await house.sentTo(opened)).toEqual(['Saya di sini']);
});

it('opens without password inside the rehearsal room, and nowhere else', async () => {
  house = await DeskHouse.open(
    { rehearsal: true },
    rehearsalPage({ chatPath: '/desk/assets/icon.svg', deskPath: '/desk/rehearsal' }),
  );
  await openBrowser();
  await page.goto(`${house.url}/desk/rehearsal`);
  await page.getByText('opens inside the rehearsal room only').waitFor();
  await page.goto(house.url);
  const desk = page.frameLocator('iframe[src="/desk/rehearsal"]');
  await desk.getByText('Rehearsal responder').waitFor();
  const opened = await house.aCase();
  await desk.getByRole('link', { name: opened.code }).click();
  await desk.getByRole('button', { name: 'Accept this case' }).click();
  await desk.getByText('You have this case.', { exact: true }).waitFor();
  await keepScreenshot(page, 'desk-rehearsal');
});
