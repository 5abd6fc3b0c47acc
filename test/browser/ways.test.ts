import { randomUUID } from 'node:crypto';
import { type Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { anotherWayKey } from '../../src/core/another-way.ts';
import { purpose } from '../../src/store/index.ts';
import { DeskHouse, type OpenedCase } from '../integration/desk/desk-house.ts';
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

/** A reply that failed by Telegram and went by WhatsApp, as its rows stand. */
async function wentAnotherWay({ person, conversation, key }: OpenedCase, author: string): Promise<void> {
  const { db, vault } = house.store;
  const second = randomUUID();
  await db
    .insertInto('conversation')
    .values({
      ...{ id: second, person_id: person, channel: 'whatsapp', account: 'main', joined_to: conversation },
      address_index: vault.blindIndex('whatsapp', 'main', second),
      address: key.seal(second, purpose.address),
      last_word_at: new Date(),
    })
    .execute();
  const row = {
    ...({ audience: 'person', person_id: person, case_id: null, author, due_at: new Date() } as const),
    ...{ lease_until: null, lease_by: null, provider_id: null, sent_at: null },
    body: key.seal({ kind: 'text', text: 'Kami baca pesanmu.', choices: [] }, purpose.outbox),
  };
  const failed = await db
    .insertInto('outbox')
    .values({
      ...{ ...row, dedupe_key: randomUUID(), lane: conversation, conversation_id: conversation },
      ...{ channel: 'telegram', account: '42', status: 'failed', failure: 'restricted' },
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await db
    .insertInto('outbox')
    .values({
      ...{ ...row, dedupe_key: anotherWayKey(failed.id), lane: second, conversation_id: second },
      ...{ channel: 'whatsapp', account: 'main', status: 'delivered', failure: null },
    })
    .execute();
}

it('offers a second way, shows through what a person can be written to and what went another way, and ends one', async () => {
  const rina = await house.aResponder({ name: 'Rina' });
  const opened = await house.aCase();
  await house.actions.acceptCase({ code: opened.code, responder: rina, at: house.clock.now() });
  const page = await (await browser.newContext({ viewport: desktop, locale: 'en-GB' })).newPage();
  await signInAt(page, house.url, rina.signInName);
  await page.getByRole('link', { name: opened.code }).click();

  await page.getByRole('button', { name: 'Offer a second way' }).click();
  await page.getByText('The offer is on its way').waitFor();
  await look(page, 'way-offered');

  await wentAnotherWay(opened, rina.id);
  await page.reload();
  const ways = page.getByRole('region', { name: 'Ways to write' });
  await ways.getByText('joined by a word of ours').waitFor();
  await page.getByText('The same words went another way: see below').waitFor();
  await page.getByText('sent there because it could not be delivered the other way').waitFor();
  expect(await page.getByRole('button', { name: 'Send again' }).count()).toBe(0);
  await ways.scrollIntoViewIfNeeded();
  await look(page, 'ways');

  await ways.getByRole('button', { name: 'End this way' }).first().click();
  await page.getByText('This way has ended.').waitFor();
  await page.getByText('ENDED: nothing of ours goes there').waitFor();
  expect(await page.getByRole('button', { name: 'End this way' }).count()).toBe(0);
});
