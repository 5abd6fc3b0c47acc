import { type Browser, type BrowserContext, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addResponder, createSignInLink } from '../../src/desk/index.ts';
import { type House, openHouse } from '../support/house.ts';
import { type Store } from '../../src/store/index.ts';
import { desktop, keepScreenshot, launchChromium, overflowsSideways, phone } from './support.ts';

const password = 'correct horse battery';
const port = 18_417;
const url = `http://127.0.0.1:${port}`;
const complaints: string[] = [];

let browser: Browser;
let house: House;
let store: Store;

beforeAll(async () => {
  browser = await launchChromium();
  house = await openHouse({ PORT: String(port) });
  await house.start();
  store = await house.join();
});
afterAll(async () => {
  await store.close();
  await house.close();
  await browser.close();
});

async function aPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (/Content Security Policy/.test(message.text())) complaints.push(message.text());
  });
  return page;
}

/** An editor with a browser of their own, signed in. */
async function anEditor(name: string): Promise<Page> {
  const person = { name, role: 'editor', languages: [], teams: [], telegramId: null } as const;
  const id = await addResponder(store.db, { ...person, signInName: name.toLowerCase() });
  const link = await createSignInLink(store.db, id, new Date());
  const page = await aPage(await browser.newContext({ viewport: desktop, locale: 'en-GB' }));
  await page.goto(`${url}${link}`);
  await page.getByLabel(/^Password/).fill(password);
  await page.getByLabel('The same password again').fill(password);
  await page.getByRole('button', { name: 'Begin' }).click();
  await page.goto(`${url}/desk/flows`);
  await page.getByRole('heading', { name: 'Flows' }).waitFor();
  return page;
}

async function look(page: Page, name: string): Promise<void> {
  await page.setViewportSize(desktop);
  await keepScreenshot(page, `flows-${name}-desktop`);
  await page.setViewportSize(phone);
  expect([name, await overflowsSideways(page)]).toEqual([name, false]);
  await keepScreenshot(page, `flows-${name}-phone`);
  await page.setViewportSize(desktop);
}

/** Somebody in the web chat, who writes and reads. */
async function aPerson() {
  const page = await aPage(await browser.newContext({ viewport: phone, locale: 'en-GB' }));
  await page.goto(`${url}/chat`);
  const lines = (text: string) => page.locator('#messages li p', { hasText: text });
  return {
    async write(text: string): Promise<void> {
      await page.locator('textarea').fill(text);
      await page.locator('.send').click();
    },
    reads: (text: string): Promise<void> => lines(text).last().waitFor({ timeout: 15_000 }),
    count: (text: string): Promise<number> => lines(text).count(),
  };
}

it('lets two people publish a flow, while a conversation that straddles the publication keeps its words', async () => {
  const [ana, budi] = [await anEditor('Ana'), await anEditor('Budi')];
  await look(ana, 'list');
  await ana.getByRole('link', { name: 'welcome', exact: true }).click();

  // Played as the person's phone would show it.
  await ana.getByText('Lock screen: Hello, we read you.').waitFor();
  await ana.getByLabel('Phone').selectOption('whatsapp');
  await ana.getByRole('button', { name: 'Begin anew' }).click();
  await ana.locator('.phone .words', { hasText: '1. ' }).first().waitFor();
  await ana.getByLabel(/^What the person writes/).fill('1');
  await ana.getByRole('button', { name: 'Send' }).click();
  await ana.locator('.phone .asked', { hasText: 'distress / safe-now' }).waitFor();
  await look(ana, 'played');

  const earlier = await aPerson();
  await earlier.write('hello');
  await earlier.reads('Hello, we read you.');

  // A mistake is shown beside its line, and goes nowhere.
  await ana.getByRole('link', { name: 'Write a draft' }).click();
  const source = await ana.getByLabel('The flow').inputValue();
  await ana.getByLabel('The flow').fill(source.replace('next: { flow: distress }', 'next: { flow: distres }'));
  await ana.locator('.numbered .wrong .complaint').waitFor();
  await look(ana, 'wrong');
  await ana.getByRole('button', { name: 'Save draft' }).click();
  await ana.getByRole('button', { name: 'Send to review' }).click();
  await ana.getByText('Not done: the check found something to mend').waitFor();

  await ana.getByRole('link', { name: 'Open the draft' }).click();
  await ana.getByLabel('The flow').fill(source.replace('after: 30m', 'after: 40m'));
  await ana.locator('summary', { hasText: /^en$/ }).click();
  await ana.getByLabel('Changed texts in en').fill('welcome-which =\n    Good to hear you.\n    What is it about?\n');
  await ana.getByRole('heading', { name: 'Nothing to mend' }).waitFor();
  await look(ana, 'draft');
  await ana.getByRole('button', { name: 'Save draft' }).click();
  await ana.getByRole('button', { name: 'Send to review' }).click();
  await ana.getByText('Sent to review.').waitFor();
  expect(await ana.getByRole('button', { name: 'Publish it now' }).count()).toBe(0);

  await budi.getByRole('link', { name: 'Flows', exact: true }).click();
  await budi.getByRole('link', { name: 'welcome', exact: true }).click();
  await budi.locator('.changes .added', { hasText: 'after: 40m' }).first().waitFor();
  await budi.getByLabel('Which').selectOption('draft');
  await budi.getByRole('button', { name: 'Begin anew' }).click();
  await budi.getByText('Lock screen: Good to hear you.').waitFor();
  await look(budi, 'review');
  // Another silence is another effect in transcripts that are kept: the reviewer says that it is meant so.
  await budi.getByText('known conversations would go otherwise').waitFor();
  await budi.getByLabel('I have read what goes otherwise').check();
  await budi.getByRole('button', { name: 'Publish it now' }).click();
  await budi.getByText('Published. New conversations begin on it at once').waitFor();
  await look(budi, 'published');

  const later = await aPerson();
  await later.write('hello');
  await later.reads('Good to hear you.');
  // The one under way is asked again in the words it began with, and goes on in its flow.
  await earlier.write('/start');
  await expect.poll(() => earlier.count('Hello, we read you.'), { timeout: 15_000 }).toBe(2);
  expect(await earlier.count('Good to hear you.')).toBe(0);
  await earlier.write('1');
  await earlier.reads('Is it OK to chat now?');

  await budi.getByRole('button', { name: 'Put this version back' }).last().click();
  await budi.getByText('Put back.').waitFor();
  const last = await aPerson();
  await last.write('hello');
  await last.reads('Hello, we read you.');
  expect(complaints).toEqual([]);
});

it('shows an editor no case', async () => {
  const page = await anEditor('Citra');
  const response = await page.goto(`${url}/desk`);
  expect(response?.status()).toBe(403);
  await page.goto(`${url}/desk/flows/distress`);
  await page.getByRole('heading', { name: 'distress' }).waitFor();
  await look(page, 'distress');
});
