import { expect, type Page } from '@playwright/test';
import { type Lang, LANGS } from '../../src/site.ts';

export const NOTE = 'notes/decoupling-with-queues/';
export const CONCEPT = 'concepts/sqs-visibility-timeout/';
export const PAIRS = LANGS.flatMap((lang) => LANGS.filter((other) => other !== lang).map((other): [Lang, Lang] => [lang, other]));

export const second = (page: Page, selector = '') => page.locator(`.prose > ${selector}[data-second]`);
export const link = (page: Page, lang: string) => page.locator(`kb-side-by-side a[data-with="${lang}"]`);

/** Opens a page with a second language that its address asks for. */
export async function open(page: Page, lang: string, path: string, other: string, hash = ''): Promise<void> {
  await page.goto(`${lang}/${path}?with=${other}${hash}`);
  await expect(second(page).first()).toBeVisible();
}

/** A page that a link led to is there with its script, so that what is clicked next is clicked as a reader could. */
export async function arrived(page: Page, address: RegExp): Promise<void> {
  await expect(page).toHaveURL(address);
  await page.waitForLoadState();
}
