import { type Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fontRoutes } from '../../src/fonts.ts';
import { House } from '../integration/webchat/in-memory-house.ts';
import { keepScreenshot, launchChromium, overflowsSideways, phone } from './support.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const said = [
  ['noto-sans-myanmar', 'မင်္ဂလာပါ။\nအခု စာရေးလို့ရလား။'],
  ['noto-sans-ethiopic', 'ሰላም።\nአሁን መጻፍ ይችላሉ?'],
  ['noto-sans-khmer', 'សួស្តី។\nឥឡូវនេះ អាចសរសេរបានទេ?'],
  ['noto-sans-devanagari', 'नमस्ते।\nक्या अभी लिख सकते हैं?'],
  ['noto-sans-bengali', 'হ্যালো।\nএখন কি লিখতে পারেন?'],
  ['noto-sans-tamil', 'வணக்கம்.\nஇப்போது எழுத முடியுமா?'],
  ['noto-sans-sinhala', 'ආයුබෝවන්.\nදැන් ලියන්න පුළුවන්ද?'],
  ['noto-sans-thai', 'สวัสดี\nตอนนี้พิมพ์ได้ไหม'],
  ['noto-naskh-arabic', 'السلام علیکم۔\nکیا ابھی لکھ سکتے ہیں؟'],
] as const;

it('draws every script with our own fonts, loads only those that are shown, and Urdu runs from right to left', async () => {
  const house = new House({}, (app) => app.use('/fonts', fontRoutes()));
  await house.start();
  const context = await browser.newContext({ viewport: phone });
  const page = await context.newPage();
  const loaded: string[] = [];
  const complaints: string[] = [];
  page.on('console', (message) => void (/Security Policy/.test(message.text()) && complaints.push(message.text())));
  page.on('requestfinished', (request) => void (/woff2$/.test(request.url()) && loaded.push(request.url())));
  await page.goto(`${house.url}/chat`);
  await page.locator('textarea').fill('hello');
  await page.locator('.send').click();
  await expect.poll(() => house.events.length).toBe(1);
  const address = house.events[0]?.address ?? '';
  await house.answer(address, 'Hello.');
  await page.getByText('Hello.').waitFor();
  expect(loaded).toEqual([]);

  for (const [family, text] of said) {
    await house.answer(
      address,
      text,
      family === 'noto-naskh-arabic'
        ? [
            { id: 'a', label: 'جی ہاں' },
            { id: 'b', label: 'بعد میں' },
          ]
        : [],
    );
    await page.getByText(text.split('\n')[1] ?? '').waitFor();
    await expect.poll(() => loaded.some((url) => url.includes(family))).toBe(true);
  }
  expect(loaded).toHaveLength(said.length);
  const direction = (selector: string) =>
    page.evaluate(`getComputedStyle([...document.querySelectorAll('${selector}')].at(-1)).direction`);
  expect([await direction('#messages li p'), await direction('#choices button')]).toEqual(['rtl', 'rtl']);
  expect(await overflowsSideways(page)).toBe(false);
  await page.evaluate('document.fonts.ready.then(() => null)');
  await keepScreenshot(page, 'webchat-urdu-right-to-left');
  await page.setViewportSize({ width: phone.width, height: 1300 });
  await keepScreenshot(page, 'webchat-scripts');
  expect(complaints).toEqual([]);
  await context.close();
  await house.stop();
}, 60_000);
