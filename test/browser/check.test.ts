import { createServer, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import express from 'express';
import { type Browser, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { checkPage, type FileRead } from '../../src/checkdoor/index.ts';
import { silentLogger } from '../../src/core/logger.ts';
import { fontRoutes } from '../../src/fonts.ts';
import { loadTexts } from '../../src/i18n/index.ts';
import { loadJobCheck, noSnapshots } from '../../src/jobcheck/index.ts';
import { judge } from '../../src/offers/index.ts';
import { desktop, keepScreenshot, launchChromium, overflowsSideways, phone } from './support.ts';

const knowledge = loadJobCheck('locales');
let browser: Browser;
let server: Server;
let base: string;
let read: FileRead = { kind: 'refused' };
const kept: unknown[] = [];
const complaints: string[] = [];

beforeAll(async () => {
  browser = await launchChromium();
  const app = express();
  app.use('/fonts', fontRoutes());
  app.use(
    '/check',
    checkPage(
      {
        judge: (parts) => judge({ knowledge, lookUp: () => () => Promise.resolve(noSnapshots) }, parts, new Date()),
        readFile: () => Promise.resolve(read),
        keep: (one) => Promise.resolve(void kept.push(one)),
        findKey: () => Promise.resolve(undefined),
        texts: loadTexts('locales'),
        draw: () => Promise.reject(new Error('nothing is drawn here')),
        tries: () => ({ count: () => Promise.resolve(0) }),
        exitUrl: '/away',
      },
      silentLogger,
    ),
  );
  app.get('/away', (_request, response) => void response.send('nothing'));
  server = createServer(app).listen(0, '127.0.0.1');
  await new Promise((listening) => server.once('listening', listening));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`; // A TCP server's address is an object.
});
afterAll(async () => {
  await browser.close();
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
});
afterEach(() => {
  expect(complaints.splice(0)).toEqual([]);
});

async function visit(viewport: typeof phone, lang: string): Promise<Page> {
  // As in a library, or on an old phone.
  const context = await browser.newContext({ viewport, javaScriptEnabled: false });
  const page = await context.newPage();
  page.on('console', (message) => {
    if (/Content Security Policy/.test(message.text())) complaints.push(message.text());
  });
  await page.goto(`${base}/check?lang=${lang}`);
  return page;
}

const lure = {
  en: 'Hiring customer service in Sihanoukville, salary 2000 USD, flight ticket and hotel free, tell nobody at the airport. WA +1 555 0142',
  id: 'Lowongan customer service di Sihanoukville, gaji 15 juta, semua biaya ditanggung, jangan bilang siapa-siapa. WA 0812-0000-4417',
  my: 'Sihanoukville မှာ customer service အလုပ်ရှိတယ်၊ လေယာဉ်လက်မှတ်အခမဲ့၊ Telegram @kerja_cepat',
  ur: 'Sihanoukville میں customer service کی نوکری، ٹکٹ اور رہائش مفت۔ WA +1 555 0142',
};

it.each([
  ['en', desktop, 1280],
  ['id', phone, 360],
  ['my', phone, 360],
  ['ur', phone, 360],
] as const)('works without scripts in %s', async (lang, viewport, width) => {
  const page = await visit(viewport, lang);
  await page.evaluate('document.fonts.ready.then(() => undefined)');
  await keepScreenshot(page, `check-form-${lang}-${width}`);
  expect(await overflowsSideways(page)).toBe(false);
  await page.fill('#text', lure[lang]);
  await page.click('form.check button');
  await page.waitForSelector('article');
  expect(await page.textContent('article')).toContain('Sihanoukville');
  expect(await overflowsSideways(page)).toBe(false);
  await page.evaluate('document.fonts.ready.then(() => undefined)');
  await keepScreenshot(page, `check-answer-${lang}-${width}`);
  expect(kept).toHaveLength(0);
  await page.context().close();
});

it('reads a picture, shows what it read, and keeps it with the tick alone', async () => {
  read = { kind: 'read', parts: [{ source: 'ocr', text: lure.en }] };
  const page = await visit(phone, 'en');
  await page.setInputFiles('#file', { name: 'poster.png', mimeType: 'image/png', buffer: Buffer.from('a picture') });
  await page.check('input[name=keep]');
  await page.click('form.check button');
  await page.waitForSelector('article');
  expect(await page.textContent('article')).toContain('Read from the picture or file');
  expect(kept).toHaveLength(1);
  await page.context().close();
});

it('leaves at once, and says what is wrong with an empty form', async () => {
  const page = await visit(phone, 'en');
  await page.click('form.check button');
  expect(await page.textContent('[role=alert]')).toContain('paste some words');
  await page.click('header button');
  expect(new URL(page.url()).pathname).toBe('/away');
  await page.context().close();
});
