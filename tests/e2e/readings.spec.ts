import { expect, type Page, test } from '@playwright/test';
import { LANGS } from '../../src/site.ts';
import { expectAccessible } from './expect-accessible.ts';

const CONCEPT = 'concepts/sqs-visibility-timeout/';
const button = (page: Page) => page.locator('kb-readings button');
const rail = (page: Page, lang: string) => page.locator(`.entry-head .rail li[lang="${lang}"]`);
/** What is drawn above the first piece of a headword. */
const above = (page: Page, selector: string): Promise<string> =>
  page
    .locator(`${selector} rt`)
    .first()
    .evaluate((element) => (element.checkVisibility() ? getComputedStyle(element, '::before').content : 'none'));

for (const lang of LANGS) {
  test(`${lang}: readings are switched on over the headwords, remembered on every page, and switched off`, async ({ page }) => {
    await page.goto(`${lang}/${CONCEPT}`);
    await expect(button(page)).toHaveAttribute('aria-pressed', 'false');
    await expect(rail(page, 'ja').locator('rt').first()).toBeHidden();
    const term = await page.locator('h1').textContent();
    const height = await rail(page, 'zh-Hans')
      .locator('.rail-term')
      .evaluate((element) => element.getBoundingClientRect().height);
    await button(page).click();
    await expect(button(page)).toHaveAttribute('aria-pressed', 'true');
    expect(await above(page, '.rail li[lang="ja"]')).toBe('"かしせい"');
    expect(await above(page, '.rail li[lang="zh-Hans"]')).toBe('"kě"');
    expect(
      await rail(page, 'zh-Hans')
        .locator('.rail-term')
        .evaluate((element) => element.getBoundingClientRect().height),
    ).toBeGreaterThan(height);
    await expect(rail(page, 'ja').locator('.reading')).toBeHidden();
    // The headword itself stays what it was, for readers who copy it.
    expect(await page.locator('h1').textContent()).toBe(term);

    await page.goto(`${lang}/glossary/`);
    await expect(page.locator('html')).toHaveClass('readings');
    await expect(button(page)).toHaveAttribute('aria-pressed', 'true');
    expect(await above(page, lang === 'zh' ? '.headwords .headword' : '.headwords .other[lang="zh-Hans"]')).toMatch(/^"\p{L}+"$/u);
    await button(page).focus();
    await page.keyboard.press('Enter');
    await expect(button(page)).toHaveAttribute('aria-pressed', 'false');
    await page.goto(`${lang}/${CONCEPT}`);
    await expect(rail(page, 'ja').locator('rt').first()).toBeHidden();
    if (lang !== 'ja') await expect(rail(page, 'ja').locator('.reading')).toBeVisible();
  });
}

test('the second language beside the text has its readings, too', async ({ page }) => {
  await page.goto(`en/${CONCEPT}?with=zh`);
  await button(page).click();
  await expect(page.locator('h1[data-second] rt').first()).toBeVisible();
});

test('nothing of it is loaded before it is wanted, and remembered readings shift nothing', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(`ja/${CONCEPT}`, { waitUntil: 'networkidle' });
  expect(asked.filter((url) => url.includes('readings'))).toEqual([]);
  await button(page).click();
  await expect(button(page)).toHaveAttribute('aria-pressed', 'true');
  await page.addInitScript(() => {
    const counted = window as unknown as { shifted: number };
    counted.shifted = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) counted.shifted += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  for (const path of [CONCEPT, 'glossary/', `${CONCEPT}?with=zh`]) {
    await page.goto(`ja/${path}`, { waitUntil: 'networkidle' });
    await expect(page.locator('rt').first()).toBeVisible();
    expect(await page.evaluate(() => (window as unknown as { shifted: number }).shifted), path).toBe(0);
  }
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const lang of LANGS) {
    test(`${lang}, ${colorScheme}: pages with readings have no accessibility violation and fit a narrow screen`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto(`${lang}/${CONCEPT}`);
      await button(page).click();
      await expectAccessible(page);
      await page.setViewportSize({ width: 320, height: 800 });
      for (const path of [CONCEPT, 'glossary/']) {
        await page.goto(`${lang}/${path}`);
        expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(320);
      }
      await expectAccessible(page);
    });
  }
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the reading stands beside its headword, and there is no button', async ({ page }) => {
    await page.goto(`ja/${CONCEPT}`);
    await expect(page.locator('.entry-head > .reading')).toHaveText('かしせいたいむあうと');
    await expect(button(page)).toBeHidden();
  });
});
