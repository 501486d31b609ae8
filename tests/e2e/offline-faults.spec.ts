import { resolve } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { writeOffline } from '../../src/offline/write.node.ts';
import { LANGS } from '../../src/site.ts';
import { expectAccessible } from './expect-accessible.ts';
import { buttonOf, OfflineSite, openOffline, rowOf } from './offline-site.ts';

// What may come between a reader and what they save.
let site: OfflineSite;

test.beforeEach(async () => {
  site = new OfflineSite(resolve('.cache/e2e/tiny'), '/kb/');
  await site.start();
});
test.afterEach(() => site.end());

const state = (page: Page) => rowOf(page, 'en').locator('.offline-state');
const error = (page: Page) => rowOf(page, 'en').locator('.offline-error');
const said = (page: Page) => page.locator('kb-offline [role="status"]');
/** Waits until all files have come but the three words for pop-ups, which are held back. */
const allButTerms = (page: Page) =>
  expect
    .poll(async () => {
      const [, files, all] = /^(\d+) of (\d+)/.exec((await state(page).textContent()) ?? '') ?? [];
      return Number(all) - Number(files);
    })
    .toBe(3);
const expectState = (page: Page, is: string) => expect(rowOf(page, 'en')).toHaveAttribute('data-state', is);

test('saving is stopped and goes on later from where it was, without asking again for what is there', async ({ page }) => {
  await openOffline(page, site, 'en');
  const release = site.hold(/data\/terms/);
  await buttonOf(page, 'en').focus();
  await page.keyboard.press('Enter');
  await expect(buttonOf(page, 'en')).toContainText('Cancel');
  await allButTerms(page);
  await expect(state(page)).toHaveText(/^\d+ of \d+ files, .* Keep this page open\.$/);
  expect(
    await rowOf(page, 'en')
      .locator('progress')
      .evaluate((bar: HTMLProgressElement) => bar.position),
  ).toBeGreaterThan(0.5);
  await expect(buttonOf(page, 'ko')).toBeDisabled();
  await page.keyboard.press('Enter');
  await expectState(page, 'begun');
  await expect(said(page)).toHaveText('Saving English has been stopped.');
  await expect(buttonOf(page, 'en')).toBeFocused();
  await expect(buttonOf(page, 'ko')).toBeEnabled();
  release();

  await page.reload();
  await expectState(page, 'begun');
  await expect(state(page)).toHaveText(/^Begun: \d+ of \d+ files are here/);
  site.asked = [];
  await buttonOf(page, 'en').click();
  await expectState(page, 'saved');
  const asked = site.asked.filter((path) => !path.includes('/offline'));
  expect(asked.length).toBeGreaterThan(0);
  expect(asked.every((path) => path.includes('/data/terms/'))).toBe(true);
});

test('what was only begun is removed, too, and is never read from', async ({ page }) => {
  await openOffline(page, site, 'en');
  const release = site.hold(/data\/terms/);
  await buttonOf(page, 'en').click();
  await allButTerms(page);
  await buttonOf(page, 'en').click();
  await expectState(page, 'begun');
  release();
  await site.stop();
  expect(await page.goto(`${site.url}en/glossary/`).catch(() => 'no page')).toBe('no page');
  await page.waitForURL(/^chrome-error:/);
  await site.start();
  await openOffline(page, site, 'en');
  await rowOf(page, 'en').locator('[data-do="remove"]').click();
  await expectState(page, 'none');
  expect(await page.evaluate(() => window.caches.keys())).toEqual([]);
});

test('a network that is lost is said, and saving goes on when it is back', async ({ page }) => {
  await openOffline(page, site, 'en');
  site.hold(/data\/terms/);
  await buttonOf(page, 'en').click();
  await allButTerms(page);
  await site.stop();
  await expect(error(page)).toHaveText(/^The network does not answer\./);
  await expect(said(page)).toHaveText(/^The network does not answer\./);
  await expectState(page, 'begun');
  site.hold(/nothing/);
  await site.start();
  await buttonOf(page, 'en').click();
  await expectState(page, 'saved');
  await expect(error(page)).toBeHidden();
});

test('without a network the page tells what is saved, and offers to remove it only', async ({ page }) => {
  await openOffline(page, site, 'en');
  await buttonOf(page, 'en').click();
  await expectState(page, 'saved');
  await site.stop();
  await openOffline(page, site, 'en');
  await expectState(page, 'saved');
  await expect(rowOf(page, 'ko').locator('.offline-state')).toHaveText(/^Not saved\./);
  await expect(buttonOf(page, 'ko')).toBeHidden();
  await rowOf(page, 'en').locator('[data-do="remove"]').click();
  await expectState(page, 'none');
});

test('pages that are not those of the list are not saved: two builds never mix', async ({ page }) => {
  site.edit('en/glossary', (html) => html.replace('</h1>', ', revised</h1>'));
  await openOffline(page, site, 'en');
  await buttonOf(page, 'en').click();
  await expect(error(page)).toHaveText(/^The site is being renewed/);
  await expectState(page, 'begun');
  await writeOffline(site.folder, LANGS);
  await buttonOf(page, 'en').click();
  await expectState(page, 'saved');
  expect(await page.evaluate(() => window.caches.keys())).toHaveLength(1);
  await site.stop();
  await page.goto(`${site.url}en/glossary/`);
  await expect(page.locator('h1')).toContainText('revised');
});

test('a device without room says so', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.storage.estimate = () => Promise.resolve({ quota: 1000, usage: 900 });
  });
  await openOffline(page, site, 'en');
  await buttonOf(page, 'en').click();
  await expect(error(page)).toHaveText(/^There is not enough room/);
});

test('one window saves at a time', async ({ page, context }) => {
  await openOffline(page, site, 'en');
  const other = await context.newPage();
  await openOffline(other, site, 'en');
  const release = site.hold(/data\/terms/);
  await buttonOf(page, 'en').click();
  await allButTerms(page);
  await buttonOf(other, 'en').click();
  await expect(error(other)).toHaveText(/^Another window is busy with this\./);
  release();
  await expectState(page, 'saved');
});

test('a browser that cannot save says so, without script, too', async ({ page, browser }) => {
  await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'));
  await page.goto(`${site.url}en/offline/`);
  await expect(page.locator('[data-unsupported]')).toBeVisible();
  await expect(page.locator('kb-offline ul')).toBeHidden();
  const plain = await browser.newPage({ javaScriptEnabled: false });
  await plain.goto(`${site.url}ja/offline/`);
  await expect(plain.locator('main noscript p')).toBeVisible();
  await plain.close();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the page has no accessibility violation in any of its states: ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 320, height: 640 });
    const fits = () => expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await openOffline(page, site, 'en');
    await expectAccessible(page);
    const release = site.hold(/data\/terms/);
    await buttonOf(page, 'en').click();
    await allButTerms(page);
    await expectAccessible(page);
    await fits();
    await site.stop();
    await expect(error(page)).toBeVisible();
    await expectAccessible(page);
    await fits();
    release();
    await site.start();
    await buttonOf(page, 'en').click();
    await expectState(page, 'saved');
    await expectAccessible(page);
    await site.change('en/glossary', (html) => html.replace('</h1>', ', revised</h1>'));
    await openOffline(page, site, 'en');
    await expectState(page, 'older');
    await expectAccessible(page);
    await fits();
  });
}
