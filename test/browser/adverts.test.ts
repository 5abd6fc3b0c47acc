import { readFile } from 'node:fs/promises';
import { type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { AdvertHouse } from '../integration/desk/advert-house.ts';
import { signInAt } from './desk-pages.ts';
import { desktop, keepScreenshot, launchChromium, overflowsSideways, phone } from './support.ts';

let browser: Browser;
let adverts: AdvertHouse;
const violations: string[] = [];

beforeAll(async () => {
  browser = await launchChromium();
  adverts = await AdvertHouse.open();
});
afterAll(async () => {
  await browser.close();
  await adverts.house.close();
});

async function signIn(name: string, role: 'responder' | 'supervisor'): Promise<Page> {
  const { signInName } = await adverts.house.aResponder({ name, role });
  const page = await (await browser.newContext({ viewport: desktop, locale: 'en-GB' })).newPage();
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) violations.push(message.text());
  });
  await signInAt(page, adverts.house.url, signInName);
  await page.getByRole('link', { name: 'Adverts' }).click();
  return page;
}

/** Looks right at both sizes, and nothing sticks out on a phone. */
async function look(page: Page, name: string): Promise<void> {
  for (const [size, viewport] of Object.entries({ desktop, phone })) {
    await page.setViewportSize(viewport);
    expect([name, size, await overflowsSideways(page)]).toEqual([name, size, false]);
    await keepScreenshot(page, `desk-${name}-${size}`);
  }
  await page.setViewportSize(desktop);
}

const number = { kind: 'phone' as const, value: '+6281200001111' };
const handle = { kind: 'handle' as const, value: '@hr_example' };
const words =
  'LOWONGAN KERJA LUAR NEGERI 🇰🇭\nPosisi admin chat, gaji 1200 USD per bulan\nTiket, visa dan mess ditanggung kantor\nBerangkat pakai visa turis dulu, jangan bilang siapa-siapa di bandara\nPaspor dikumpulkan agen, minat hubungi +62 812-0000-1111';

async function someAdverts(): Promise<string> {
  const ago = (days: number) => new Date(adverts.house.clock.now().getTime() - days * 86_400_000);
  const asker = await adverts.house.aCase();
  const first = await adverts.anAdvert({
    asker,
    text: words,
    contacts: [number, handle],
    quotes: {
      secrecy: 'jangan bilang siapa-siapa di bandara',
      passport_surrender: 'Paspor dikumpulkan agen',
      visa_mismatch: 'visa turis',
      all_costs_paid: 'Tiket, visa dan mess ditanggung',
    },
    places: ['mm-kk-park'],
    score: 14,
    disagrees: true,
    reportedBy: ['a', 'b'],
  });
  await adverts.anAdvert({ text: `Diteruskan: ${words}`, contacts: [number], at: ago(1), language: 'ms' });
  await adverts.anAdvert({
    kind: 'person_in_transit',
    tier: 'some_signs',
    score: 4,
    text: 'Saya sudah di bandara',
    asker,
  });
  await adverts.anAdvert({
    text: 'Typist wanted',
    contacts: [handle],
    at: ago(3),
    destinations: ['MM', 'TH'],
    language: 'en',
  });
  for (let week = 0; week < 9; week += 1)
    for (let count = 0; count < (week * 5) % 7; count += 1)
      await adverts.anAdvert({
        text: `Advert ${week} ${count}`,
        at: ago(week * 7 + 1),
        destinations: week % 2 === 0 ? ['KH'] : ['MM'],
        tier: count % 2 === 0 ? 'some_signs' : 'strong_signs',
      });
  return first;
}

it('goes from the queue through two pairs of eyes to a file for partners', async () => {
  const first = await someAdverts();
  const rina = await signIn('Rina', 'responder');
  await rina.getByText('Somebody is on the way').first().waitFor();
  await look(rina, 'adverts');

  await rina.locator(`a[href="/desk/adverts/${first}"]`).click();
  await rina.getByRole('button', { name: 'Propose: it is a trap' }).waitFor();
  await look(rina, 'advert');
  await rina.getByLabel(/^Note/u).fill('The same number as last month');
  await rina.getByRole('button', { name: 'Keep note' }).click();
  await rina.getByText('Note kept.').waitFor();
  await rina.getByRole('button', { name: 'Propose: it is a trap' }).click();
  await rina.getByText('You proposed that it is a trap.').waitFor();
  expect(await rina.getByRole('button', { name: /I see it so too/u }).count()).toBe(0);

  const budi = await signIn('Budi', 'supervisor');
  await budi.getByText('Rina proposed to confirm: waits for your eyes').waitFor();
  await budi.locator(`a[href="/desk/adverts/${first}"]`).click();
  await budi.getByRole('button', { name: 'I see it so too: confirm' }).click();
  await budi.getByText('Confirmed as a trap.').first().waitFor();
  await look(budi, 'advert-confirmed');

  await rina.getByRole('link', { name: 'Known contacts' }).click();
  await rina.getByText('Wait for a second pair of eyes (2)').waitFor();
  await rina.locator('li', { hasText: number.value }).getByRole('button', { name: 'I see it so too: confirm' }).click();
  await rina.getByText('It counts from now on').waitFor();
  await rina.getByText('Propose one by hand').click();
  await look(rina, 'known-contacts');

  await budi.getByRole('link', { name: 'Clusters' }).click();
  await budi.getByText(`Phone number ${number.value} (in 2)`).waitFor();
  await look(budi, 'clusters');
  await budi.getByRole('link', { name: 'Trends' }).click();
  await budi.getByText('Cambodia', { exact: true }).first().waitFor();
  await budi.getByText('The numbers').first().click();
  await look(budi, 'trends');

  await budi.getByRole('link', { name: 'Exports' }).click();
  const [download] = await Promise.all([
    budi.waitForEvent('download'),
    budi.locator('li', { hasText: 'STIX' }).getByRole('button', { name: 'Take this file' }).click(),
  ]);
  expect(await readFile(await download.path(), 'utf8')).toContain(number.value);
  await budi.reload();
  await budi.getByText('Confirmed contacts, STIX 2.1, 1 row').waitFor();
  await look(budi, 'exports');
  expect(violations).toEqual([]);
});

it('shows a new advert by itself to whoever has the queue open', async () => {
  const page = await signIn('Ani', 'responder');
  const id = await adverts.anAdvert({ kind: 'person_in_transit' });
  await page.locator(`a[href="/desk/adverts/${id}"]`).waitFor({ timeout: 30_000 });
});
