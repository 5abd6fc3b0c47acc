import { type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DeskHouse } from '../integration/desk/desk-house.ts';
import { signInAt } from './desk-pages.ts';
import { desktop, keepScreenshot, launchChromium, overflowsSideways, phone } from './support.ts';

let browser: Browser;
let house: DeskHouse;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
  house = await DeskHouse.open();
  page = await browser.newPage({ viewport: desktop, locale: 'en-GB' });
});
afterAll(async () => {
  await browser.close();
  await house.close();
});

/** Looks right at both sizes, and nothing sticks out on a phone. */
async function look(name: string): Promise<void> {
  for (const [size, viewport] of Object.entries({ desktop, phone })) {
    await page.setViewportSize(viewport);
    expect(await overflowsSideways(page)).toBe(false);
    await keepScreenshot(page, `desk-${name}-${size}`);
  }
  await page.setViewportSize(desktop);
}

it('goes from the reminder to a contact that is due, and writes down that it was reached', async () => {
  const { signInName } = await house.aResponder({ name: 'Rina' });
  await signInAt(page, house.url, signInName);
  await page.getByText(/contacts are due to be checked/u).waitFor();
  await look('reminder');
  await page.getByText(/contacts are due to be checked/u).click();
  await page.getByText('None is verified: people are told of none.').waitFor();
  await look('contacts');

  const embassy = page.locator('#id-kbri-yangon');
  await embassy.getByText('Write down a check').click();
  await embassy.getByLabel('What you found').selectOption('reached');
  await embassy.getByLabel(/^Note/u).fill('Asked for the consular desk');
  await embassy.scrollIntoViewIfNeeded();
  await look('contact-check');
  await embassy.getByRole('button', { name: 'Write it down' }).click();
  await page.getByText('Written down.').waitFor();
  await embassy.getByText('Verified: people are told of it.').waitFor();
  await embassy.scrollIntoViewIfNeeded();
  await look('contact-verified');
});
