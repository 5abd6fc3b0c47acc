import { mkdir } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import sparticuz from '@sparticuz/chromium';
import { chromium, type Browser, type Page } from 'playwright-core';

/** As root in a container there is no sandbox, no graphics card and little shared memory. */
const flags = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--font-render-hinting=none'];

/**
 * A real Chromium, unpacked on first use into the temporary folder (2 s). Not with the package's own flags: they switch
 * off web security and would make a test of policies and cookies worthless.
 */
export async function launchChromium(): Promise<Browser> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await chromium.launch({ executablePath: await sparticuz.executablePath(), args: flags });
    } catch (error) {
      // Another test run may be unpacking the same file at this moment.
      const unpacking = error instanceof Error && /ETXTBSY|EACCES|ENOEXEC/.test(error.message);
      if (!unpacking || attempt === 10) throw error;
      await pause(1_000);
    }
  }
}

/** Two sizes at which every page has to look right. */
export const desktop = { width: 1280, height: 800 };
export const phone = { width: 360, height: 740 };

/** A picture for the eyes, in test/artefacts. */
export async function keepScreenshot(page: Page, name: string): Promise<void> {
  await mkdir('test/artefacts', { recursive: true });
  await page.screenshot({ path: `test/artefacts/${name}.png` });
}

/** Whether anything sticks out sideways, which on a phone means scrolling in two directions. */
export function overflowsSideways(page: Page): Promise<boolean> {
  return page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth');
}
