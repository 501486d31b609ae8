import { expect, test } from '@playwright/test';
import { LANGS, tagOf } from '../../src/site.ts';

const note = (lang: string): string => `${lang}/notes/decoupling-with-queues/`;

test('the toggle keeps the page and its query', async ({ page }) => {
  await page.goto('en/glossary/?category=linux');
  await page.locator('.languages a[data-lang="ja"]').click();
  await expect(page).toHaveURL(/\/ja\/glossary\/\?category=linux$/);
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
});

test('the toggle keeps the section in view, in every language', async ({ page }) => {
  await page.goto(note('ko'));
  const id = await page.locator('.prose h2').nth(2).getAttribute('id');
  await page
    .locator('.prose h2')
    .nth(2)
    .evaluate((heading) => heading.scrollIntoView());
  for (const lang of ['zh', 'ja', 'en'] as const) {
    await page.locator(`.languages a[data-lang="${lang}"]`).focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`/${lang}/notes/decoupling-with-queues/#${id}$`));
    await expect(page.locator(`[id="${id}"]`)).toBeInViewport();
  }
});

test('the toggle says which language is read, in the language’s own name', async ({ page }) => {
  for (const lang of LANGS) {
    await page.goto(`${lang}/`);
    const current = page.locator('.languages [aria-current]');
    await expect(current).toHaveCount(1);
    await expect(current).toHaveAttribute('hreflang', tagOf(lang));
  }
});

test('the start page sends a new reader to the browser’s language, and a returning one to their choice', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ locale: 'ko-KR', baseURL });
  const page = await context.newPage();
  await page.goto('');
  await expect(page).toHaveURL(/\/ko\/$/);
  await page.locator('.languages a[data-lang="zh"]').click();
  await expect(page).toHaveURL(/\/zh\/$/);
  await page.goto('');
  await expect(page).toHaveURL(/\/zh\/$/);
  await context.close();
});

test('a permalink forwards with its section, and Back does not come round again', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ locale: 'ja-JP', baseURL });
  const page = await context.newPage();
  await page.goto('en/');
  await page.goto('c/sqs-visibility-timeout/#choosing-the-value');
  await expect(page).toHaveURL(/\/ja\/concepts\/sqs-visibility-timeout\/#choosing-the-value$/);
  await page.goBack();
  await expect(page).toHaveURL(/\/en\/$/);
  await context.close();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('pages are read, the language changes, and the chooser offers all four', async ({ page }) => {
    await page.goto('');
    await expect(page.locator('.chooser a')).toHaveCount(LANGS.length);
    await page.locator('.chooser a[hreflang="ja"]').click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
    await page.goto('ja/concepts/sqs-visibility-timeout/');
    await expect(page.locator('h1')).toHaveText('可視性タイムアウト');
    await page.locator('.languages a[hreflang="ko"]').click();
    await expect(page.locator('h1')).toHaveText('가시성 제한 시간');
    await page.goto('c/sqs-visibility-timeout/');
    await expect(page.locator('.chooser p')).toHaveCount(LANGS.length);
  });

  test('search says that it needs script and leads to the glossary', async ({ page }) => {
    await page.goto('zh/search/');
    await expect(page.locator('noscript a[href$="/zh/glossary/"]')).toBeVisible();
  });
});
