import { type Browser, type BrowserContext, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { dueCheckIns, fallDue } from '../../src/checkins/index.ts';
import { loadScript } from '../../src/script.ts';
import { handleAll } from '../integration/intake/talk.ts';
import { aHouse } from '../integration/escalation/house.ts';
import { DeskHouse } from '../integration/desk/desk-house.ts';
import { look, signInAt } from './desk-pages.ts';
import { desktop, launchChromium } from './support.ts';

const hour = 3_600_000;
let browser: Browser;
let house: DeskHouse;
const contexts: BrowserContext[] = [];
const script = loadScript('.', 'id');

beforeAll(async () => {
  browser = await launchChromium();
  house = await DeskHouse.open({ checkInEars: script.checkInEars });
});
afterAll(async () => {
  await Promise.all(contexts.map((context) => context.close()));
  await browser.close();
  await house.close();
});

/** The part of the page that this is about, by itself. */
const sectionOf = (page: Page, name: string) => (size: string) =>
  page
    .getByRole('region', { name: 'Check-ins' })
    .screenshot({ path: `test/artefacts/desk-${name}-section-${size}.png` });

async function signIn(signInName: string): Promise<Page> {
  const context = await browser.newContext({ viewport: desktop, locale: 'en-GB' });
  contexts.push(context);
  const page = await context.newPage();
  await signInAt(page, house.url, signInName);
  await page.locator('.cases').or(page.getByText('No case is open')).first().waitFor();
  return page;
}

it('agrees on check-ins, is told what is wrong by its field, and shows a missed one', async () => {
  const rina = await house.aResponder({ name: 'Rina' });
  const opened = await house.aCase();
  await house.actions.acceptCase({ code: opened.code, responder: rina, at: house.clock.now() });
  const page = await signIn(rina.signInName);
  await page.goto(`${house.url}/desk/cases/${opened.code}`);
  await page.getByText('None is agreed.').waitFor();
  await page.getByText('Agree on check-ins').click();
  await page.getByLabel('How often').selectOption('hours');
  await page.getByLabel('Every how many').fill('6');
  await page.getByLabel('First day, where they are').fill(new Date(Date.now() + 24 * hour).toISOString().slice(0, 10));
  await page.getByLabel('At, on their clocks').fill('20:00');
  await page.getByLabel('Time zone where they are').fill('Bangkok');
  await page.getByLabel('Minutes to wait for an answer').fill('120');
  await page.getByLabel('Private question').fill('Siapa nama bosmu?');
  await page.getByLabel('Its answer').fill('stop');
  await look(page, 'check-in-form', sectionOf(page, 'check-in-form'));
  await page.getByRole('button', { name: 'This is agreed' }).click();
  await page.getByText('Nothing was saved.').waitFor();
  await page.getByText('Write a time zone by its name').waitFor();
  await page.getByText('These words mean something to the script').waitFor();
  await look(page, 'check-in-refused', sectionOf(page, 'check-in-refused'));
  expect(await page.getByLabel('Its answer').inputValue()).toBe('');
  await page.getByLabel('Time zone where they are').fill('Asia/Bangkok');
  await page.getByLabel('Private question').fill('Siapa nama kucing nenek?');
  await page.getByLabel('Its answer').fill('Bintang');
  await page.getByLabel('Duress word').fill('mangga');
  await page.getByRole('button', { name: 'This is agreed' }).click();
  await page.getByText('They are asked by themselves from now on').waitFor();
  await look(page, 'check-in-agreed', sectionOf(page, 'check-in-agreed'));
  const html = await page.content();
  expect(html).not.toMatch(/Bintang|mangga/u);

  // The time comes, the script asks, and nobody answers.
  const service = aHouse(house.store);
  const row = await house.store.db.selectFrom('check_in').select(['id', 'due_at']).executeTakeFirstOrThrow();
  const untilDue = (row.due_at?.getTime() ?? 0) - service.now().getTime();
  service.pass(untilDue);
  await fallDue({ store: house.store, clock: service }, row.id);
  await handleAll(house.store, service, script);
  await page.reload();
  await page.getByText('Being asked now').waitFor();
  await look(page, 'check-in-asked', sectionOf(page, 'check-in-asked'));
  service.pass(2 * hour);
  expect(await dueCheckIns(house.store, new Date(service.now().getTime() + 1))).toHaveLength(1);
  await fallDue({ store: house.store, clock: service }, row.id);
  await handleAll(house.store, service, script);
  await page.reload();
  await page.getByText('An agreed check-in brought no proof of life.').waitFor();
  await page.getByText('MISSED: no proof of life came in its time.').waitFor();
  await page.getByText('Check-in MISSED').waitFor();
  await look(page, 'check-in-missed', sectionOf(page, 'check-in-missed'));
  await page.getByRole('button', { name: 'I am sure by other means' }).click();
  await page.getByText('A responder was sure that it was them.').waitFor();
  await page.getByRole('button', { name: 'End the check-ins' }).click();
  await page.getByText('The check-ins have ended.').waitFor();
  await look(page, 'check-in-ended', sectionOf(page, 'check-in-ended'));
});
