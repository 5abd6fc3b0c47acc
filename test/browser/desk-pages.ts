import { type Page } from 'playwright-core';
import { expect } from 'vitest';
import { password } from '../integration/desk/desk-house.ts';
import { desktop, keepScreenshot, overflowsSideways, phone } from './support.ts';

/** Sends the form; whoever calls waits for the page that they expect. */
export async function signInAt(page: Page, deskUrl: string, signInName: string): Promise<void> {
  await page.goto(`${deskUrl}/desk/sign-in`);
  await page.getByLabel('Sign-in name').fill(signInName);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

/** Looks right at both sizes, and nothing sticks out on a phone. @param also other pictures of the same size */
export async function look(page: Page, name: string, also?: (size: string) => Promise<unknown>): Promise<void> {
  for (const [size, viewport] of Object.entries({ desktop, phone })) {
    await page.setViewportSize(viewport);
    expect([name, size, await overflowsSideways(page)]).toEqual([name, size, false]);
    await keepScreenshot(page, `desk-${name}-${size}`);
    await also?.(size);
  }
  await page.setViewportSize(desktop);
}
