import { resolve } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { LANGS, type Lang, tagOf } from '../../src/site.ts';
import { expectAccessible } from './expect-accessible.ts';
import { buttonOf, OfflineSite, openOffline, rowOf } from './offline-site.ts';
import { arrived } from './second-language.ts';

// The tiny site below a sub-path, on a server that is stopped and changed.
let site: OfflineSite;

test.beforeEach(async () => {
  site = new OfflineSite(resolve('.cache/e2e/tiny'), '/kb/');
  await site.start();
});
test.afterEach(() => site.end());

const results = (page: Page) => page.locator('kb-search-results[data-state="ready"] ol > li');

async function save(page: Page, lang: Lang): Promise<void> {
  await openOffline(page, site, lang);
  await buttonOf(page, lang).click();
  await expect(rowOf(page, lang)).toHaveAttribute('data-state', 'saved');
}

const caches = (page: Page) => page.evaluate(() => window.caches.keys());
const workers = (page: Page) => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);

/** In each language, the term of one concept, and the same in another language. */
const TERMS: Record<Lang, [own: string, other: string]> = {
  zh: ['可见性超时', '가시성 제한 시간'],
  ko: ['가시성 제한 시간', '可視性タイムアウト'],
  ja: ['可視性タイムアウト', 'visibility timeout'],
  en: ['visibility timeout', '可见性超时'],
};

for (const lang of LANGS) {
  test(`${lang}, saved, is read and searched with the server stopped`, async ({ page }) => {
    await save(page, lang);
    await site.stop();

    await page.goto(`${site.url}${lang}/concepts/message-queue/?from=chat#limits`);
    await expect(page.locator('html')).toHaveAttribute('lang', tagOf(lang));
    const link = page.locator('.prose a[data-concept="visibility-timeout"]').first();
    await link.hover();
    await expect(page.locator('.term-popup p')).toHaveAttribute('lang', tagOf(lang));
    await page.goto(`${site.url}${lang}/notes/working-with-queues/`);
    await expect(page.locator('figure svg')).toBeVisible();

    for (const term of TERMS[lang]) {
      await page.goto(`${site.url}${lang}/search/?q=${encodeURIComponent(term)}`);
      await expect(results(page).first()).toHaveAttribute('data-concept', 'visibility-timeout');
      await expect(results(page).first()).toHaveAttribute('lang', tagOf(lang));
    }
    await results(page).first().locator('a').click();
    await arrived(page, new RegExp(`/${lang}/concepts/visibility-timeout/`));
    await expect(page.locator('h1')).toContainText(TERMS[lang][0], { ignoreCase: true });
    await page.keyboard.press('/');
    await page.locator('.search-dialog input[type="search"]').fill(TERMS[lang][1]);
    await expect(page.locator('.search-dialog').locator(results(page)).first()).toHaveAttribute('data-concept', 'visibility-timeout');
  });
}

test('nothing is registered or stored before the reader asks, and nothing is left after the last language is removed', async ({ page }) => {
  await openOffline(page, site, 'en');
  await expect(rowOf(page, 'en').locator('.offline-state')).toHaveText(/^[\d.]+ kB on this device, about [\d.]+ kB to download, \d+ files\.$/);
  expect(await workers(page)).toBe(0);
  expect(await caches(page)).toEqual([]);
  expect(site.asked.filter((path) => path.endsWith('offline-worker.js'))).toEqual([]);

  for (const lang of ['en', 'ko'] as const) {
    await buttonOf(page, lang).click();
    await expect(rowOf(page, lang)).toHaveAttribute('data-state', 'saved');
  }
  await expect(page.locator('kb-offline [role="status"]')).toHaveText('Korean is saved and can be read without a network.');
  expect(await workers(page)).toBe(1);
  // What the second language has in common with the first came from the device.
  expect(site.asked.filter((path) => path.includes('/data/terms/message-queue.json'))).toHaveLength(1);

  await rowOf(page, 'en').locator('[data-do="remove"]').click();
  await expect(rowOf(page, 'en')).toHaveAttribute('data-state', 'none');
  expect((await caches(page)).map((name) => name.split(':')[2])).toEqual(['ko']);
  expect(await workers(page)).toBe(1);
  await rowOf(page, 'ko').locator('[data-do="remove"]').click();
  await expect(rowOf(page, 'ko')).toHaveAttribute('data-state', 'none');
  await expect(buttonOf(page, 'ko')).toBeFocused();
  expect(await caches(page)).toEqual([]);
  expect(await workers(page)).toBe(0);
});

test('a page that is not saved says so in its language, and leads to the same page in one that is', async ({ page }) => {
  await save(page, 'ja');
  await site.stop();
  await page.goto(`${site.url}ja/concepts/message-queue/`);
  await page.locator('.languages a[data-lang="ko"]').click();
  await expect(page.locator('h1')).toHaveText('저장되지 않은 페이지입니다');
  await expect(page.locator('html')).toHaveAttribute('lang', 'ko');
  await expect(page.locator('[data-saved] li:visible')).toHaveCount(1);
  await expectAccessible(page);
  await page.locator('[data-same] a:visible').click();
  await expect(page).toHaveURL(/\/ja\/concepts\/message-queue\//);
  await expect(page.locator('h1')).toHaveText('メッセージキュー');

  await site.start();
  await page.goto(`${site.url}ko/concepts/message-queue/`);
  await expect(page.locator('h1')).toHaveText('메시지 큐');
});

test('the start, permalinks and folders without their slash lead on without a network', async ({ page }) => {
  await save(page, 'ja');
  await site.stop();
  for (const [from, to] of [
    ['', 'ja/'],
    ['c/message-queue/#limits', 'ja/concepts/message-queue/#limits'],
    ['n/working-with-queues/', 'ja/notes/working-with-queues/'],
    ['ja/glossary', 'ja/glossary/'],
  ]) {
    await page.goto(site.url + from);
    await expect(page).toHaveURL(site.url + to);
  }
  // Nothing was added to the history on the way.
  await page.goBack();
  await expect(page).toHaveURL(`${site.url}ja/notes/working-with-queues/`);
});

test('a network that is silent, or a server that has a fault, is the same as none', async ({ page }) => {
  await save(page, 'ja');
  site.hold(/glossary/);
  await page.goto(`${site.url}ja/glossary/`);
  await expect(page.locator('.headwords .headword').first()).toBeVisible();
  site.broken = true;
  await page.goto(`${site.url}ja/notes/working-with-queues/`);
  await expect(page.locator('h1')).toBeVisible();
  site.broken = false;
  expect((await page.goto(`${site.url}ja/nowhere/`))?.status()).toBe(404);
});

test('a reader is told of newer text, and an update fetches what has changed and no more', async ({ page }) => {
  await save(page, 'en');
  await site.change('en/concepts/message-queue/', (html) => html.replace('</h1>', ', revised</h1>'));
  site.asked = [];
  await page.evaluate(() => localStorage.removeItem('kb-offline-asked'));
  await page.goto(`${site.url}en/glossary/`);
  const notice = page.locator('.offline-news');
  await expect(notice).toContainText('There is newer text');
  await expectAccessible(page);
  await notice.getByRole('button').click();
  await expect(notice).toHaveCount(0);
  // Once a day.
  await page.goto(`${site.url}en/notes/`);
  await expect(page.locator('h1')).toBeVisible();
  await expect(notice).toHaveCount(0);

  // Until the update is asked for, the copy is what it was.
  await site.stop();
  await page.goto(`${site.url}en/concepts/message-queue/`);
  await expect(page.locator('h1')).not.toContainText('revised');
  await site.start();
  await openOffline(page, site, 'en');
  await expect(rowOf(page, 'en')).toHaveAttribute('data-state', 'older');
  site.asked = [];
  await buttonOf(page, 'en').click();
  await expect(rowOf(page, 'en')).toHaveAttribute('data-state', 'saved');
  expect(site.asked.filter((path) => !path.includes('/offline'))).toEqual(['/kb/en/concepts/message-queue/']);
  await site.stop();
  await page.goto(`${site.url}en/concepts/message-queue/`);
  await expect(page.locator('h1')).toContainText('revised');
  expect(await caches(page)).toHaveLength(1);
});
