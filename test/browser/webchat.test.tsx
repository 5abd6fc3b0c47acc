import { type Browser, type BrowserContext, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { rehearsalPage } from '../../src/channels/rehearsal/index.ts';
import { House } from '../integration/webchat/in-memory-house.ts';
import { desktop, keepScreenshot, launchChromium, overflowsSideways, phone } from './support.ts';

let browser: Browser;
let house: House;
let context: BrowserContext;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

async function visit(options: Parameters<Browser['newContext']>[0] = {}): Promise<void> {
  context = await browser.newContext({ viewport: desktop, locale: 'id-ID', ...options });
  page = await context.newPage();
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (/Content Security Policy/.test(message.text())) complaints.push(message.text());
  });
  await page.goto(`${house.url}/chat`);
}

async function beginHouse(...parts: ConstructorParameters<typeof House>): Promise<void> {
  house = new House(...parts);
  await house.start();
}

beforeEach(() => {
  complaints = [];
});
afterEach(async () => {
  await context.close();
  await house.stop();
  expect(complaints).toEqual([]);
});

const lines = () => page.locator('#messages li p').allTextContents();
const address = () => house.events[0]?.address ?? '';
async function write(text: string): Promise<void> {
  await page.locator('textarea').fill(text);
  await page.locator('.send').click();
}

it('writes, reads the answer, presses a choice, and a reload keeps the talk', async () => {
  await beginHouse();
  await visit();
  await keepScreenshot(page, 'webchat-first-screen-desktop');

  await write('tolong, saya tidak bisa keluar dari sini');
  await expect.poll(() => house.events.length).toBe(1);
  await house.answer(address(), 'Kami baca ini. Bisa menulis sekarang?', [
    { id: 'yes', label: 'Ya' },
    { id: 'no', label: 'Tidak, nanti saja' },
  ]);
  await page.getByRole('button', { name: 'Ya' }).waitFor();
  await keepScreenshot(page, 'webchat-talk-desktop');
  await page.getByRole('button', { name: 'Ya' }).click();

  await expect.poll(() => house.events.at(-1)).toMatchObject({ content: { kind: 'choice', choice: 'yes' } });
  const talk = ['tolong, saya tidak bisa keluar dari sini', 'Kami baca ini. Bisa menulis sekarang?', 'yes'];
  await expect.poll(lines).toEqual(talk);
  await expect.poll(() => page.locator('#messages small').count()).toBe(0);
  await page.reload();
  await expect.poll(lines).toEqual(talk);
  expect(await page.locator('#choices').isVisible()).toBe(false);
});

it('fits a small phone, light and dark', async () => {
  await beginHouse();
  await visit({ viewport: phone, deviceScaleFactor: 2, hasTouch: true, isMobile: true });
  await keepScreenshot(page, 'webchat-first-screen-phone');
  await write('tolong');
  await expect.poll(() => house.events.length).toBe(1);
  await house.answer(address(), 'Kami baca ini. Di negara mana Anda sekarang? Jawab kapan bisa.', [
    { id: 'mm', label: 'Myanmar' },
    { id: 'kh', label: 'Kamboja' },
    { id: 'la', label: 'Laos' },
    { id: 'other', label: 'Negara lain, atau saya tidak tahu di mana saya berada' },
  ]);
  await page.getByRole('button', { name: 'Laos' }).waitFor();
  await keepScreenshot(page, 'webchat-talk-phone');
  await write(`panjangsekali${'a'.repeat(120)}`);
  await expect.poll(() => house.events.length).toBe(2);

  expect(await overflowsSideways(page)).toBe(false);
  const box = page.locator('textarea');
  expect(await box.evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize))).toBeGreaterThanOrEqual(
    16,
  );
  await page.emulateMedia({ colorScheme: 'dark' });
  await keepScreenshot(page, 'webchat-talk-phone-dark');
});

it('keeps what was written while the service was down, and sends it once', async () => {
  await beginHouse();
  await visit();
  await write('satu');
  await expect.poll(() => house.events.length).toBe(1);

  await house.restart(async () => {
    await write('dua');
    // The answer to the first may have been cut off as well: then both are waiting.
    await page.getByText('mengirim…').last().waitFor();
    await keepScreenshot(page, 'webchat-waiting-desktop');
  });

  await expect.poll(() => house.events.length, { timeout: 20_000 }).toBe(2);
  await expect.poll(lines, { timeout: 20_000 }).toEqual(['satu', 'dua']);
  await expect.poll(() => page.locator('#messages small').count()).toBe(0);
  await house.answer(address(), 'sampai');
  await expect.poll(lines, { timeout: 20_000 }).toEqual(['satu', 'dua', 'sampai']);
  await expect.poll(() => page.locator('#notice').isVisible(), { timeout: 20_000 }).toBe(false);
});

it('sends after a reload what had not gone out before it', async () => {
  await beginHouse();
  await visit();
  house.refuses = true;
  await write('belum sampai');
  await page.getByText('mengirim…').waitFor();

  await page.reload();
  house.refuses = false;

  await expect.poll(() => house.events.length, { timeout: 20_000 }).toBe(1);
  await expect.poll(lines).toEqual(['belum sampai']);
});

it('shows and sends words as words', async () => {
  await beginHouse();
  await visit();
  const text = '<img src=x onerror="document.title=1">\n"baris dua"';
  await write(text);
  await expect.poll(lines).toEqual([text]);
  await expect.poll(() => house.events[0]).toMatchObject({ content: { text } });
});

it('sends a photo', async () => {
  await beginHouse();
  await visit();
  const buffer = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(2_000, 1)]);
  await page.locator('#file').setInputFiles({ name: 'IMG_1.jpg', mimeType: 'image/jpeg', buffer });
  await expect
    .poll(() => house.events[0])
    .toMatchObject({ content: { attachments: [{ kind: 'photo', bytes: 2_004 }] } });
  expect([...house.uploads.values()][0]?.bytes.equals(buffer)).toBe(true);
});

const exits: [string, () => Promise<void>][] = [
  ['the button', () => page.locator('#leave button').click()],
  [
    'Escape twice',
    async () => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
    },
  ],
];
it.each(exits)('leaves at once by %s: no key, no words, nothing behind the back button', async (_how, leave) => {
  await beginHouse({ exitUrl: '/weather' }, (app) => {
    app.get(['/weather', '/news'], (request, response) => void response.send(`<title>${request.path}</title>`));
  });
  await visit();
  await page.goto(`${house.url}/news`);
  await page.goto(`${house.url}/chat`);
  await write('tolong');
  await expect.poll(() => house.events.length).toBe(1);

  await leave();

  await page.waitForURL('**/weather');
  await expect.poll(async () => (await context.cookies()).length).toBe(0);
  await page.goBack();
  expect(page.url()).toBe(`${house.url}/news`);
  await page.goto(`${house.url}/chat`);
  await page.locator('#begin').waitFor();
  expect(await lines()).toEqual([]);
  expect(await page.evaluate('sessionStorage.length + localStorage.length')).toBe(0);
});

it('closes the other tab of the same talk too', async () => {
  await beginHouse({ exitUrl: '/chat/away' });
  await visit();
  await write('tolong');
  await expect.poll(() => house.events.length).toBe(1);
  const other = await context.newPage();
  await other.goto(`${house.url}/chat`);
  await expect.poll(() => other.locator('#messages li').count()).toBe(1);

  await page.locator('#leave button').click();

  await other.waitForURL('**/chat/away');
});

it('works with scripts off', async () => {
  await beginHouse({ exitUrl: '/chat/away' });
  await visit({ javaScriptEnabled: false, viewport: phone });
  await write('tolong');
  await expect.poll(lines).toEqual(['tolong']);
  await house.answer(address(), 'Kami baca ini.', [{ id: 'ok', label: 'Baik' }]);
  await page.getByRole('link', { name: 'Lihat pesan baru' }).click();
  await keepScreenshot(page, 'webchat-no-scripts-phone');
  await page.getByRole('button', { name: 'Baik' }).click();
  await expect.poll(() => house.events.length).toBe(2);
  await page.locator('#leave button').click();
  await page.waitForURL('**/chat/away');
  expect(await context.cookies()).toEqual([]);
});

it('shows both ends of the line in the rehearsal room, and the phone there works', async () => {
  await beginHouse({ framedBy: 'self' }, (app) => {
    app.get('/', rehearsalPage({ chatPath: '/chat', deskPath: '/desk/rehearsal' }));
    app.get('/desk/rehearsal', (_request, response) => void response.send('<h1>Desk</h1>'));
  });
  await visit({ locale: 'en-GB' });
  await page.goto(house.url);
  const inside = page.frameLocator('iframe').first();
  await inside.locator('textarea').fill('tolong');
  await inside.locator('.send').click();
  await expect.poll(() => house.events.length).toBe(1);
  await house.answer(address(), 'We read this.');
  await inside.getByText('We read this.').waitFor();
  await keepScreenshot(page, 'rehearsal-desktop');

  await page.setViewportSize(phone);
  expect(await overflowsSideways(page)).toBe(false);
  await keepScreenshot(page, 'rehearsal-phone');
  await inside.locator('#leave button').click();
  await expect.poll(() => page.frames().map((frame) => new URL(frame.url()).pathname)).toContain('/chat/away');
});
