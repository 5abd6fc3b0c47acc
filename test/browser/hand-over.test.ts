import { type Browser, type BrowserContext, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DeskHouse } from '../integration/desk/desk-house.ts';
import { look, signInAt } from './desk-pages.ts';
import { desktop, launchChromium } from './support.ts';

let browser: Browser;
let house: DeskHouse;
const contexts: BrowserContext[] = [];

beforeAll(async () => {
  browser = await launchChromium();
  house = await DeskHouse.open();
});
afterAll(async () => {
  await browser.close();
  await house.close();
});

async function signIn(signInName: string): Promise<Page> {
  const context = await browser.newContext({ viewport: desktop, locale: 'en-GB' });
  contexts.push(context);
  const page = await context.newPage();
  await signInAt(page, house.url, signInName);
  await page.getByText('Every case').or(page.getByText('No case is open')).or(page.locator('.cases')).first().waitFor();
  return page;
}

it('hands a case over from one who goes off duty to one who has read the brief', async () => {
  const [rina, budi] = [
    await house.aResponder({ name: 'Rina' }),
    await house.aResponder({ name: 'Budi', role: 'supervisor' }),
  ];
  const opened = await house.aCase();
  await house.actions.acceptCase({ code: opened.code, responder: rina, at: house.clock.now() });
  const hers = await signIn(rina.signInName);
  await hers.goto(`${house.url}/desk/cases/${opened.code}`);
  await hers.getByText('Hand this case over').click();
  await hers.getByLabel('To', { exact: true }).selectOption({ label: 'Budi' });
  await hers.getByLabel('What was promised').fill('Somebody writes tomorrow at 22:00');
  await hers.getByLabel('Agreed words and signs').fill('"mangga" means: not alone');
  await hers.getByLabel('When it is safe to write next').fill('After 22:00');
  await hers.getByLabel('What must not be done or asked').fill('No calls');
  await hers.getByLabel('What is still open').fill('none');
  await look(hers, 'hand-over-offer');
  await hers.getByRole('button', { name: 'Offer it' }).click();
  await hers.getByText('The case stays yours until it is taken.').waitFor();

  const his = await signIn(budi.signInName);
  await his.getByText('Offered to you: read the brief').waitFor();
  await look(his, 'hand-over-list');
  await his.getByRole('link', { name: opened.code }).click();
  await his.getByText('Rina offers you this case').waitFor();
  await look(his, 'hand-over-brief');
  // The browser itself holds the form until every box is ticked.
  await his.getByRole('button', { name: 'Take the case over' }).click();
  expect(await his.getByText('Rina offers you this case').isVisible()).toBe(true);
  for (const box of await his.getByRole('checkbox').all()) await box.check();
  await his.getByRole('button', { name: 'Take the case over' }).click();
  await his.getByText('You have this case.').first().waitFor();

  await hers.goto(`${house.url}/desk/roster`);
  await hers.getByRole('button', { name: 'I am off duty' }).click();
  await hers.getByText('You are off duty.').waitFor();
  await look(hers, 'roster');
  await his.goto(`${house.url}/desk/roster`);
  await his.getByText('Plan a shift').click();
  await his.getByLabel('Who').selectOption({ label: 'Rina' });
  await his.getByLabel('From (UTC)').fill(new Date(Date.now() + 86_400_000).toISOString().slice(0, 16));
  await his.getByRole('button', { name: 'Plan it' }).click();
  await his.getByText('The shift is planned.').waitFor();
  await look(his, 'roster-planned');
});
