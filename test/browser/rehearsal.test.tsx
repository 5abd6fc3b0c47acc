import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readConfiguration } from '../../src/config.ts';
import { silentLogger } from '../../src/core/logger.ts';
import { startSuar, type Suar } from '../../src/main.ts';
import { desktop, keepScreenshot, launchChromium, overflowsSideways, phone } from './support.ts';

/** Everything together, as after `npm start` on a fresh machine: one page, both ends of the line. */
let browser: Browser;
let suar: Suar;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'suar-rehearsal-'));
  suar = await startSuar(readConfiguration({ SUAR_DATA_DIR: join(folder, 'data'), PORT: '0' }, folder), silentLogger);
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
  await suar.stop();
  rmSync(folder, { recursive: true, force: true });
});

it('lets someone see an alarm travel from the phone to the desk and an answer back', async () => {
  const context = await browser.newContext({ viewport: desktop, locale: 'id-ID' });
  const page = await context.newPage();
  await page.goto(suar.address);
  const [worker, desk] = [page.frameLocator('iframe').first(), page.frameLocator('iframe').last()];

  await worker.locator('textarea, input[type=text]').first().fill('tolong');
  await worker.locator('textarea, input[type=text]').first().press('Enter');
  await worker.getByText('Aman chat sekarang?').waitFor();
  const row = desk.locator('.case').first();
  await row.waitFor();
  await keepScreenshot(page, 'rehearsal-alarm-desktop');

  await row.getByRole('link').first().click();
  await desk.getByRole('button', { name: 'Accept this case' }).click();
  await desk.getByText('You have this case.', { exact: true }).waitFor();
  await desk.getByLabel(/^Your reply/).fill('Halo, saya baca. Boleh tanya sedikit?');
  await desk.getByRole('button', { name: 'Send to the person' }).click();
  await worker.getByText('Halo, saya baca. Boleh tanya sedikit?').waitFor();
  await keepScreenshot(page, 'rehearsal-answered-desktop');

  await page.setViewportSize(phone);
  expect(await overflowsSideways(page)).toBe(false);
  await keepScreenshot(page, 'rehearsal-phone');
  await context.close();
});
