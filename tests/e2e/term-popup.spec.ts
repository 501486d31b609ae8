import { expect, type Page, test } from '@playwright/test';
import { LANGS, tagOf } from '../../src/site.ts';
import { expectAccessible } from './expect-accessible.ts';

const CONCEPT = 'concepts/sqs-visibility-timeout/';
const popup = (page: Page) => page.locator('.term-popup');
const link = (page: Page, id: string) => page.locator(`.prose a[data-concept="${id}"]`).first();

for (const lang of LANGS) {
  test(`${lang}: a pointer that rests on a term shows it in four languages, with its summary in the page’s`, async ({ page, request }) => {
    await page.goto(`${lang}/${CONCEPT}`);
    const term = (await (await request.get('data/terms/sqs-standard-queue.json')).json()) as {
      texts: Record<string, { term: string; reading?: string; summary: string }>;
    };
    await link(page, 'sqs-standard-queue').hover();
    await expect(popup(page)).toBeVisible();
    for (const other of LANGS) {
      const entry = popup(page).locator(`.rail li[lang="${tagOf(other)}"]`);
      await expect(entry.locator('.rail-term')).toHaveText(term.texts[other]?.term ?? '!');
      await expect(entry.locator('a')).toHaveAttribute('href', `/${other}/concepts/sqs-standard-queue/`);
      if (other === 'zh' || other === 'ja') await expect(entry.locator('.reading')).toHaveText(term.texts[other]?.reading ?? '!');
    }
    await expect(popup(page).locator('p')).toHaveText(term.texts[lang]?.summary ?? '!');
    await expect(popup(page).locator('p')).toHaveAttribute('lang', tagOf(lang));
  });
}

test('it stays while the pointer is on it, and goes when the pointer leaves', async ({ page }) => {
  await page.goto(`en/${CONCEPT}`);
  await link(page, 'sqs-standard-queue').hover();
  await popup(page).locator('p').hover();
  await page.waitForTimeout(600);
  await expect(popup(page)).toBeVisible();
  await page.locator('h1').hover();
  await expect(popup(page)).toHaveCount(0);
});

test('a pointer that passes by opens nothing', async ({ page }) => {
  await page.goto(`en/${CONCEPT}`);
  await link(page, 'sqs-standard-queue').hover();
  await page.locator('h1').hover();
  await page.waitForTimeout(600);
  await expect(popup(page)).toHaveCount(0);
});

test('by keyboard: focus opens it, Tab leads into it, Escape closes it where the reader is', async ({ page }) => {
  await page.goto(`ko/${CONCEPT}`);
  await page.locator('kb-copy summary').focus();
  await page.keyboard.press('Tab');
  await expect(link(page, 'sqs')).toBeFocused();
  await expect(popup(page)).toBeVisible();
  await expect(link(page, 'sqs')).toHaveAccessibleDescription((await popup(page).locator('p').textContent()) ?? '!');
  await page.keyboard.press('Tab');
  await expect(popup(page).locator('a').first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(popup(page)).toHaveCount(0);
  await expect(link(page, 'sqs')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/ko\/concepts\/sqs\/$/);
});

test('Escape closes it without moving the pointer', async ({ page }) => {
  await page.goto(`ja/${CONCEPT}`);
  await link(page, 'sqs').hover();
  await expect(popup(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(popup(page)).toHaveCount(0);
  await page.waitForTimeout(500);
  await expect(popup(page)).toHaveCount(0);
});

test('a term asks the server once, when it is first meant, and nothing is loaded before', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(`zh/${CONCEPT}`, { waitUntil: 'networkidle' });
  expect(asked.filter((path) => path.includes('term-popup') || path.includes('/data/'))).toEqual([]);
  for (let times = 0; times < 2; times++) {
    await link(page, 'sqs').hover();
    await expect(popup(page)).toBeVisible();
    await page.locator('h1').hover();
    await expect(popup(page)).toHaveCount(0);
  }
  expect(asked.filter((path) => path.startsWith('/data/'))).toEqual(['/data/terms/sqs.json']);
});

test('where its words cannot be loaded there is none, and the link works', async ({ page }) => {
  await page.route('**/data/terms/**', (route) => route.abort());
  await page.goto(`en/${CONCEPT}`);
  await link(page, 'sqs').hover();
  await page.waitForTimeout(500);
  await expect(popup(page)).toHaveCount(0);
  await page.unroute('**/data/terms/**');
  await page.locator('h1').hover();
  await link(page, 'sqs').hover();
  await expect(popup(page)).toBeVisible();
  await link(page, 'sqs').click();
  await expect(page).toHaveURL(/\/en\/concepts\/sqs\/$/);
});

test('beside the text, a term of the second language is told in that language', async ({ page }) => {
  await page.goto(`en/${CONCEPT}?with=ja`);
  await page.locator('.prose [data-second] a[data-concept="lambda"]').hover();
  await expect(popup(page).locator('p')).toHaveAttribute('lang', 'ja');
  await popup(page).locator('li[lang="ko"] a').click();
  await expect(page).toHaveURL(/\/ko\/concepts\/lambda\/\?with=ja$/);
});

test('nothing moves when it opens, and it keeps within the window', async ({ page }) => {
  await page.addInitScript(() => {
    const counted = window as unknown as { shifted: number };
    counted.shifted = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) counted.shifted += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.setViewportSize({ width: 320, height: 640 });
  for (const lang of LANGS) {
    await page.goto(`${lang}/notes/decoupling-with-queues/`);
    for (const term of await page
      .locator('.prose a[data-concept]')
      .all()
      .then((links) => links.slice(0, 6))) {
      await term.hover();
      await expect(popup(page)).toBeVisible();
      const box = await popup(page).boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(320);
      await page.mouse.move(1, 1);
      await expect(popup(page)).toHaveCount(0);
    }
    expect(await page.evaluate(() => (window as unknown as { shifted: number }).shifted), lang).toBe(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  }
});

test('the language toggle, the links of the pop-up and the page’s own do not mix', async ({ page }) => {
  await page.goto(`en/notes/decoupling-with-queues/`);
  await link(page, 'message-queue').hover();
  await popup(page).locator('li[lang="ja"] a').click();
  await expect(page).toHaveURL(/\/ja\/concepts\/message-queue\/$/);
});

test.describe('by touch', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } });

  test('a long press opens it and does not follow the link; a tap elsewhere closes it; a tap follows the link', async ({ page }) => {
    await page.goto(`ja/${CONCEPT}`);
    await link(page, 'sqs').scrollIntoViewIfNeeded();
    const box = await link(page, 'sqs').boundingBox();
    const point = { x: (box?.x ?? 0) + 10, y: (box?.y ?? 0) + 8 };
    const session = await page.context().newCDPSession(page);
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [point] });
    await expect(popup(page)).toBeVisible();
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await expect(popup(page)).toBeVisible();
    await expect(page).toHaveURL(/sqs-visibility-timeout\/$/);
    await expectAccessible(page);
    await page.locator('h1').tap();
    await expect(popup(page)).toHaveCount(0);
    await link(page, 'sqs').tap();
    await expect(page).toHaveURL(/\/ja\/concepts\/sqs\/$/);
  });
});

test.describe('by touch, while scrolling', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } });

  test('a finger that moves opens nothing', async ({ page }) => {
    await page.goto(`ko/${CONCEPT}`);
    await link(page, 'sqs').scrollIntoViewIfNeeded();
    const box = await link(page, 'sqs').boundingBox();
    const point = { x: (box?.x ?? 0) + 10, y: (box?.y ?? 0) + 8 };
    const session = await page.context().newCDPSession(page);
    for (let times = 0; times < 2; times++) {
      await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [point] });
      for (const step of [20, 60, 120]) await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [{ x: point.x, y: point.y - step }] });
      await page.waitForTimeout(700);
      await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
      await expect(popup(page)).toHaveCount(0);
    }
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const lang of LANGS) {
    test(`${lang}, ${colorScheme}: the open pop-up has no accessibility violation`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto(`${lang}/notes/decoupling-with-queues/`);
      await link(page, 'sqs-message-group-id').hover();
      await expect(popup(page)).toBeVisible();
      await expectAccessible(page);
    });
  }
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a term is a link', async ({ page }) => {
    await page.goto(`en/${CONCEPT}`);
    await link(page, 'sqs').hover();
    await expect(popup(page)).toHaveCount(0);
    await link(page, 'sqs').click();
    await expect(page).toHaveURL(/\/en\/concepts\/sqs\/$/);
  });
});
