import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './expect-accessible.ts';
import { second } from './second-language.ts';
import { TINY } from './sites.ts';

// The tiny site, where Japanese lacks a concept and Korean is behind the reference in another.
test.use({ baseURL: TINY, viewport: { width: 1280, height: 900 } });

const MISSING = 'concepts/dead-letter-queue/';
const BEHIND = 'concepts/message-queue/';
const topOf = (page: Page, selector: string): Promise<number> => page.locator(selector).evaluate((element) => element.getBoundingClientRect().top);
const leftOf = (page: Page, selector: string): Promise<number> => page.locator(selector).evaluate((element) => element.getBoundingClientRect().left);

test('a page that stands in for a missing translation says so above both texts, each in its own language', async ({ page }) => {
  for (const other of ['ko', 'zh']) {
    await page.goto(`ja/${MISSING}?with=${other}`);
    await expect(second(page).first()).toBeVisible();
    const tag = other === 'zh' ? 'zh-Hans' : other;
    await expect(page.locator('.notice')).toHaveText('このページはまだ翻訳されていません。英語で表示しています。');
    await expect(page.locator('.notice')).toHaveAttribute('lang', 'ja');
    await expect(page.locator('.notice')).toHaveCount(1);
    expect(await topOf(page, '.notice')).toBeLessThan(await topOf(page, 'h1[data-second]'));
    await expect(page.locator('main')).toHaveAttribute('lang', 'en');
    await expect(page.locator('h1[data-second]')).toHaveAttribute('lang', tag);
    await expect(page.locator('h1:not([data-second])')).toHaveText('Dead-letter queue');
    for (const block of await second(page).all()) await expect(block).toHaveAttribute('lang', tag);
    await expectAccessible(page);
  }
});

test('a language without the text is not offered beside it, nor is the one that stands in', async ({ page }) => {
  await page.goto(`ja/${MISSING}`);
  expect(await page.locator('kb-side-by-side a[data-with]').evaluateAll((links) => links.map((link) => (link as HTMLElement).dataset['with']))).toEqual([
    'zh',
    'ko',
    '',
  ]);
  await page.goto(`ko/${MISSING}`);
  await expect(page.locator('kb-side-by-side a[data-with="ja"]')).toHaveCount(0);
  for (const path of [`ko/${MISSING}?with=ja`, `ja/${MISSING}?with=en`]) {
    await page.goto(path);
    await expect(page.locator('.prose')).toBeVisible();
    await expect(second(page)).toHaveCount(0);
  }
});

test('sections that are behind say so in the column of their language, below their heading, and link to the newer text', async ({ page }) => {
  await page.goto(`ko/${BEHIND}?with=ja`);
  await expect(second(page).first()).toBeVisible();
  await expect(page.locator('.newer')).toHaveCount(2);
  await expect(page.locator('.newer[data-second]')).toHaveCount(0);
  await expect(page.locator('h2#limits + [data-second] + .newer, h2#limits + .newer')).toHaveText('이 절은 영어 원문이 더 최신입니다. 영어 원문 보기');
  const [heading, own] = [await page.locator('h2#limits').boundingBox(), await page.locator('.prose .newer').boundingBox()];
  expect(own?.y).toBeGreaterThanOrEqual((heading?.y ?? 0) + (heading?.height ?? 0));
  expect(own?.x).toBe(heading?.x);
  expect(await leftOf(page, 'h2[data-second]')).toBeGreaterThan((own?.x ?? 0) + (own?.width ?? 0));
  // The columns go on in step below the notice.
  expect(await topOf(page, '.prose > h2:not([data-second]) ~ p:not(.newer, [data-second])')).toBe(
    await topOf(page, '.prose > h2[data-second] ~ p[data-second]'),
  );
  await expectAccessible(page);
  await page.locator('.prose .newer a').click();
  await expect(page).toHaveURL(/\/kb\/en\/concepts\/message-queue\/\?with=\w+#limits$/);
});

test('on a narrow screen the notice follows its heading', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto(`ko/${BEHIND}?with=en`);
  await expect(second(page).first()).toBeVisible();
  const order = await page
    .locator('.prose > *')
    .evaluateAll((blocks) => blocks.map((block) => [block.localName, block.className, 'second' in (block as HTMLElement).dataset]));
  const at = order.findIndex(([name, , isSecond]) => name === 'h2' && !isSecond);
  expect(order.slice(at, at + 3)).toContainEqual(['p', 'newer', false]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});

test('beside the page of another language, its own text has no notice of that page’s language', async ({ page }) => {
  await page.goto(`ja/${BEHIND}?with=ko`);
  await expect(second(page).first()).toBeVisible();
  await expect(page.locator('.newer')).toHaveCount(0);
  await expect(page.locator('.languages a[data-lang="ko"] .untranslated')).toBeVisible();
});
