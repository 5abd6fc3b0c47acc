import { type Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aText } from '../support/builders.ts';
import { DeskHouse } from '../integration/desk/desk-house.ts';
import { look, signInAt } from './desk-pages.ts';
import { desktop, launchChromium } from './support.ts';

let browser: Browser;
let house: DeskHouse;

beforeAll(async () => {
  browser = await launchChromium();
  house = await DeskHouse.open();
});
afterAll(async () => {
  await browser.close();
  await house.close();
});

it('shows every version of a message, lets the script go on, marks a case as heavy, and tells what a block may mean', async () => {
  const rina = await house.aResponder({ name: 'Rina' });
  const first = { ...aText('Saya di gedung merah dekat pintu'), messageProviderId: '77' };
  const opened = await house.aCase({ says: [aText('tolong saya'), first] });
  await house.says(opened, { kind: 'edit', text: 'Saya di gedung biru dekat pintu', messageProviderId: '77' });
  await house.says(opened, { kind: 'edit', text: 'Apa kabar?', messageProviderId: '77' });
  await house.says(opened, { kind: 'taken-back', messageProviderId: '77' });
  await house.actions.acceptCase({ code: opened.code, responder: rina, at: house.clock.now() });
  const page = await (await browser.newContext({ viewport: desktop, locale: 'en-GB' })).newPage();
  await signInAt(page, house.url, rina.signInName);
  await page.getByRole('link', { name: opened.code }).click();

  await page.getByText('Version 1 of 3, changed since').waitFor();
  await page.getByText('Saya di gedung merah dekat pintu').waitFor();
  await page.getByText(/Version 3 of 3 of what they wrote at .*, the newest/).waitFor();
  expect(await page.getByText('taken back from their phone; kept here').count()).toBe(3);
  await look(page, 'versions');

  await page.getByRole('button', { name: 'Let the script go on' }).click();
  await page.getByText('The script goes on where it was').waitFor();
  await page.getByText('The script speaks to the person.').waitFor();
  expect(await page.getByRole('button', { name: 'Let the script go on' }).count()).toBe(0);
  await look(page, 'script-speaks');
  await page.getByLabel('Your reply').fill('Saya di sini.');
  await page.getByRole('button', { name: 'Send to the person' }).click();
  await page.getByText('While you have it, the script is silent').waitFor();

  await page.getByRole('button', { name: 'Mark as heavy' }).click();
  await page.getByText('A heavy case:').waitFor();
  await look(page, 'heavy');
  await page.getByRole('button', { name: 'Not heavy after all' }).click();
  await page.getByRole('button', { name: 'Mark as heavy' }).waitFor();

  const { db } = house.store;
  await db.updateTable('conversation').set({ blocked_at: new Date() }).where('id', '=', opened.conversation).execute();
  await page.reload();
  await page.getByText('They stopped the bot, or somebody took the phone').first().waitFor();
  await look(page, 'blocked');
});
