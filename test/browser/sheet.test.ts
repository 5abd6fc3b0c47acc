import { type Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DeskHouse, password } from '../integration/desk/desk-house.ts';
import { aText } from '../support/builders.ts';
import { desktop, keepScreenshot, launchChromium, overflowsSideways, phone } from './support.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

it('prints a case on A4 without navigation, and reads on a phone', async () => {
  const house = await DeskHouse.open();
  const context = await browser.newContext({ viewport: desktop });
  try {
    const opened = await house.aCase({ watched: true, says: [aText('saya disekap di lantai 3'), aText('tolong')] });
    const { signInName } = await house.aResponder({ name: 'Sari' });
    const page = await context.newPage();
    await page.goto(`${house.url}/desk/sign-in`);
    await page.getByLabel('Name', { exact: false }).first().fill(signInName);
    await page.getByLabel(/^Password/).fill(password);
    await page.getByRole('button').first().click();
    await page.getByRole('heading', { name: 'Open cases' }).waitFor();
    await page.goto(`${house.url}/desk/cases/${opened.code}`);
    await page.getByRole('link', { name: 'Identification sheet, for printing' }).click();
    await page.getByRole('heading', { name: `Identification sheet ${opened.code}` }).waitFor();
    expect(await page.getByRole('link', { name: 'Back to the case' }).isVisible()).toBe(true);
    await keepScreenshot(page, 'desk-sheet-desktop');
    await page.setViewportSize(phone);
    expect(await overflowsSideways(page)).toBe(false);
    await keepScreenshot(page, 'desk-sheet-phone');
    await page.setViewportSize({ width: 794, height: 1123 }); // A4 at 96 dots an inch.
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('link').filter({ visible: true }).count()).toBe(0);
    expect(await page.locator('tr[data-indicator="ilo_movement"]').innerText()).toContain('saya disekap di lantai 3');
    await keepScreenshot(page, 'desk-sheet-print');
    await page.getByText('Never ask').scrollIntoViewIfNeeded();
    await keepScreenshot(page, 'desk-sheet-print-end');
    expect((await page.pdf({ preferCSSPageSize: true })).subarray(0, 5).toString()).toBe('%PDF-');
  } finally {
    await context.close();
    await house.close();
  }
});
