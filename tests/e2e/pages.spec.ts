import { expect, test } from '@playwright/test';
import { LANGS } from '../../src/site.ts';
import { SITE } from './sites.ts';

test('no page asks another origin for anything, breaks its policy or shifts its layout', async ({ page }) => {
  const foreign: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(SITE)) foreign.push(request.url());
  });
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  for (const lang of LANGS) {
    for (const path of ['', 'concepts/sqs-visibility-timeout/', 'notes/load-balancing-on-aws/', 'glossary/', 'search/']) {
      await page.addInitScript(() => {
        const counted = window as unknown as { shifted: number };
        counted.shifted = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) counted.shifted += (entry as unknown as { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await page.goto(`${lang}/${path}`, { waitUntil: 'networkidle' });
      expect(await page.evaluate(() => (window as unknown as { shifted: number }).shifted), `${lang}/${path}`).toBe(0);
    }
  }
  expect(foreign).toEqual([]);
  expect(complaints).toEqual([]);
});

test('a concept page shows its term in four languages, each marked as such', async ({ page }) => {
  await page.goto('ja/concepts/sqs-visibility-timeout/');
  for (const [lang, term] of [
    ['zh-Hans', '可见性超时'],
    ['ko', '가시성 제한 시간'],
    ['ja', '可視性タイムアウト'],
    ['en', 'SQS visibility timeout'],
  ]) {
    await expect(page.locator(`.entry-head .rail li[lang="${lang}"] .rail-term`)).toHaveText(term ?? '');
  }
});

test('Han characters are drawn with the font of their language', async ({ page }) => {
  await page.goto('ja/glossary/');
  const face = (selector: string): Promise<string> =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => getComputedStyle(element).fontFamily);
  expect(await face('.headwords .headword')).toContain('CJK JP');
  expect(await face('.headwords .other[lang="zh-Hans"]')).toContain('CJK SC');
  expect(await face('.headwords .other[lang="ko"]')).toContain('CJK KR');
});

test('the glossary is in native order and can be filtered; the choice is in the address', async ({ page }) => {
  await page.goto('ko/glossary/');
  const letters = await page.locator('.letter h2').allTextContents();
  const hangul = letters.filter((letter) => /[ㄱ-ㅎ]/.test(letter));
  expect(hangul).toEqual(hangul.toSorted((a, b) => a.localeCompare(b, 'ko')));
  expect(letters.indexOf(hangul.at(-1) ?? '')).toBeLessThan(letters.indexOf('B'));
  const all = await page.locator('.headwords li:visible').count();
  await page.locator('#category').selectOption('linux');
  await expect(page).toHaveURL(/category=linux/);
  const some = await page.locator('.headwords li:visible').count();
  expect(some).toBeGreaterThan(5);
  expect(some).toBeLessThan(all);
  await page.reload();
  await expect(page.locator('.headwords li:visible')).toHaveCount(some);
});

test('colours follow the reader’s choice and are remembered', async ({ page }) => {
  await page.goto('en/');
  const paper = (): Promise<string> => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await paper();
  await page.locator('button.theme').click();
  await page.locator('button.theme').click();
  await expect(page.locator('button.theme')).toHaveAccessibleName('Colours: Dark');
  const dark = await paper();
  expect(dark).not.toBe(light);
  await page.goto('en/glossary/');
  expect(await paper()).toBe(dark);
});

test('by keyboard alone: the skip link, a concept link, and questions that unfold', async ({ page }) => {
  await page.goto('en/notes/decoupling-with-queues/');
  await page.keyboard.press('Tab');
  await expect(page.locator('.skip')).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  const question = page.locator('.question').first();
  await question.locator('summary').focus();
  await page.keyboard.press('Enter');
  await expect(question.locator('.question-answer')).toBeVisible();
});

test('nothing is wider than a narrow screen', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  for (const lang of LANGS) {
    for (const path of [
      '',
      'concepts/sqs-visibility-timeout/',
      'notes/s3-lab/',
      'glossary/',
      'search/',
      'notebooks/aws-theory/',
      'map/',
      'map/storage/',
      'coverage/',
      'data/',
      'offline/',
    ]) {
      await page.goto(`${lang}/${path}`);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), `${lang}/${path}`).toBeLessThanOrEqual(320);
    }
  }
});

test('an unknown address gives the page in four languages', async ({ page }) => {
  const response = await page.goto('ja/concepts/no-such-thing/');
  expect(response?.status()).toBe(404);
  await expect(page.locator('.chooser > li')).toHaveCount(LANGS.length);
});
