import { expect, type Page, test } from '@playwright/test';
import { LANGS } from '../../src/site.ts';
import { expectAccessible } from './expect-accessible.ts';
import { countShifts, shifted } from './layout-shift.ts';
import { CONCEPT, open } from './second-language.ts';

const LAB = 'notes/s3-lab/';
const block = (page: Page) => page.locator('.prose > pre').first();
const toast = (page: Page) => page.locator('.toast[role="status"]');
const copied = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
const WORDS = {
  en: { button: 'Copy code', code: 'Code copied', link: 'Link to this section copied' },
  ja: { button: 'コードをコピー', code: 'コードをコピーしました', link: 'この節へのリンクをコピーしました' },
  ko: { button: '코드 복사', code: '코드를 복사했습니다', link: '이 절의 링크를 복사했습니다' },
  zh: { button: '复制代码', code: '代码已复制', link: '已复制本节链接' },
} as const;

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

for (const lang of LANGS) {
  test(`${lang}: code under the pointer has a button that copies it as it stands and says so`, async ({ page }) => {
    await countShifts(page);
    await page.goto(`${lang}/${LAB}`);
    const code = await block(page).textContent();
    await block(page).hover();
    const button = block(page).getByRole('button', { name: WORDS[lang].button });
    await expect(button).toHaveCSS('opacity', '1');
    await button.click();
    await expect(toast(page)).toHaveText(WORDS[lang].code);
    expect(await copied(page)).toBe(code);
    // Nothing that a reader selects, or a second language is compared by, has grown.
    expect(await block(page).textContent()).toBe(code);
    await expectAccessible(page);
    expect(await shifted(page)).toBe(0);
  });

  test(`${lang}: a heading is a link to its section, and copies its address`, async ({ page }) => {
    await page.goto(`${lang}/${CONCEPT}`);
    const heading = page.locator('.prose > h2').first();
    const [id, name] = [await heading.getAttribute('id'), await heading.textContent()];
    const link = heading.getByRole('link', { name: name ?? '!', exact: true });
    await link.click();
    await expect(page).toHaveURL(new RegExp(`/${lang}/${CONCEPT}#${id}$`));
    await expect(toast(page)).toHaveText(WORDS[lang].link);
    expect(await copied(page)).toBe(page.url());
    await expectAccessible(page);
  });
}

test('by keyboard: code takes the focus, then its button; a heading takes it, and Enter copies', async ({ page }) => {
  await page.goto(`en/${LAB}`);
  const button = block(page).locator('button');
  await block(page).locator('code').focus();
  await expect(button).toHaveCSS('opacity', '1');
  await page.keyboard.press('Tab');
  await expect(button).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(toast(page)).toHaveText(WORDS.en.code);
  await page.locator('.prose > h2 > a').first().focus();
  await page.keyboard.press('Enter');
  await expect(toast(page)).toHaveText(WORDS.en.link);
  expect(await copied(page)).toContain(`/en/${LAB}#`);
});

test('code that scrolls sideways leaves its button in its corner', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto(`en/${LAB}`);
  const wide = page.locator('.prose > pre').filter({ hasText: '--public-access-block-configuration' }).first();
  await wide.hover();
  const button = wide.locator('button');
  const before = await button.boundingBox();
  await wide.locator('code').evaluate((code) => code.scrollTo({ left: 400, behavior: 'instant' }));
  expect(await wide.locator('code').evaluate((code) => code.scrollLeft)).toBeGreaterThan(0);
  expect(await button.boundingBox()).toEqual(before);
});

test('what could not be copied is said', async ({ page }) => {
  await page.goto(`ja/${LAB}`);
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
  });
  await block(page).hover();
  await block(page).locator('button').click();
  await expect(toast(page)).toHaveText('コピーできませんでした');
});

test('both columns of a second language have their buttons, and headings lead to each other still', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await open(page, 'en', CONCEPT, 'ja');
  await page.locator('.prose > pre').first().hover();
  await expect(page.locator('.prose > pre > button')).toHaveCount(2);
  await expect(page.locator('.prose > h2 > .counterpart').first()).toHaveAccessibleName('日本語');
  // A button that was there before the second language does not make the same code another.
  await page.goto('en/concepts/ami/');
  await page.locator('.prose > pre').hover();
  await expect(page.locator('.prose > pre > button')).toHaveCount(1);
  await page.locator('kb-side-by-side a[data-with="ja"]').click();
  await expect(page.locator('.prose > pre')).toHaveClass(/shared/);
});

test('nothing of it is loaded before it is wanted', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(`en/${LAB}`, { waitUntil: 'networkidle' });
  expect(asked.filter((url) => url.includes('copy'))).toEqual([]);
  await expect(page.locator('pre > button')).toHaveCount(0);
});

test.describe('by touch', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 800 } });

  test('the buttons are always there, and nothing shifts for them', async ({ page }) => {
    await countShifts(page);
    await page.goto(`ko/${LAB}`, { waitUntil: 'networkidle' });
    for (const button of await page.locator('.prose pre > button').all()) await expect(button).toHaveCSS('opacity', '1');
    await expect(page.locator('.prose pre > button')).toHaveCount(await page.locator('.prose pre').count());
    await block(page).locator('button').tap();
    await expect(toast(page)).toHaveText(WORDS.ko.code);
    expect(await shifted(page)).toBe(0);
  });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a heading leads to its section, and code has no button', async ({ page }) => {
    await page.goto(`en/${LAB}`);
    await page.locator('.prose > h2 > a').nth(2).click();
    await expect(page).toHaveURL(/#the-policy-and-what-stops-it$/);
    await expect(page.locator('pre button')).toHaveCount(0);
  });
});
