import { expect, type Page, test } from '@playwright/test';
import { LANGS } from '../../src/site.ts';
import { expectAccessible } from './expect-accessible.ts';
import { countShifts, shifted } from './layout-shift.ts';
import { CONCEPT, NOTE, second } from './second-language.ts';

const button = (page: Page) => page.locator('kb-text > button');
const panel = (page: Page) => page.locator('#text-panel');
const choice = (page: Page, name: string, value: string) => panel(page).locator(`input[name="${name}"][value="${value}"]`);
const sizeOf = (page: Page): Promise<number> =>
  page
    .locator('.prose p')
    .first()
    .evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
const widthOf = (page: Page): Promise<number> =>
  page
    .locator('.prose p')
    .first()
    .evaluate((element) => element.getBoundingClientRect().width);

const NAMES = { en: ['Text size', 'Line width'], ja: ['文字の大きさ', '行の幅'], ko: ['글자 크기', '줄 너비'], zh: ['字号', '行宽'] } as const;

for (const lang of LANGS) {
  test(`${lang}: size and width are chosen in a panel, and hold on every page before it is drawn`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(`${lang}/${CONCEPT}`);
    const [size, width] = [await sizeOf(page), await widthOf(page)];
    await button(page).click();
    for (const name of NAMES[lang]) await expect(panel(page).getByRole('group', { name })).toBeVisible();
    await expectAccessible(page);
    await panel(page).locator('label:has(input[name="size"][value="large"])').click();
    await panel(page).locator('label:has(input[name="width"][value="narrow"])').click();
    expect(await sizeOf(page)).toBeGreaterThan(size);
    expect(await widthOf(page)).toBeLessThan(width);
    const chosen = [await sizeOf(page), await widthOf(page)];
    await page.keyboard.press('Escape');
    await expect(panel(page)).toBeHidden();
    await countShifts(page);
    await page.goto(`${lang}/concepts/sqs/`, { waitUntil: 'networkidle' });
    expect([await sizeOf(page), await widthOf(page)]).toEqual(chosen);
    expect(await shifted(page)).toBe(0);
    await button(page).click();
    await expect(choice(page, 'size', 'large')).toBeChecked();
    await expect(choice(page, 'width', 'narrow')).toBeChecked();
  });

  test(`${lang}: at the largest size nothing is wider than a narrow screen, and the page is accessible`, async ({ page }) => {
    await page.addInitScript(() => {
      localStorage.setItem('kb-size', 'largest');
      localStorage.setItem('kb-width', 'wide');
    });
    await page.setViewportSize({ width: 320, height: 800 });
    for (const path of [
      '',
      CONCEPT,
      'notes/s3-lab/',
      'glossary/',
      'notes/',
      'search/',
      'map/',
      'map/storage/',
      `${CONCEPT}?with=${lang === 'ja' ? 'ko' : 'ja'}`,
    ]) {
      await page.goto(`${lang}/${path}`);
      if (path.includes('with')) await expect(second(page).first()).toBeVisible();
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(320);
    }
    await button(page).click();
    await expect(panel(page)).toBeVisible();
    const box = await panel(page).boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(320);
    await expectAccessible(page);
  });
}

test('by keyboard: Enter opens the panel, arrows choose, Escape leads back', async ({ page }) => {
  await page.goto(`en/${CONCEPT}`);
  await button(page).focus();
  await page.keyboard.press('Enter');
  await expect(panel(page)).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(choice(page, 'size', 'auto')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(choice(page, 'size', 'large')).toBeChecked();
  await expect(page.locator('html')).toHaveAttribute('data-size', 'large');
  await page.keyboard.press('Escape');
  await expect(panel(page)).toBeHidden();
  await expect(button(page)).toBeFocused();
});

test('what is read stays where it is when the size changes', async ({ page }) => {
  await page.goto(`en/${NOTE}`);
  const heading = page.locator('.prose > h2').nth(4);
  await heading.evaluate((element) => element.scrollIntoView());
  const top = (): Promise<number> => heading.evaluate((element) => element.getBoundingClientRect().top);
  const before = await top();
  await button(page).click();
  await expect(panel(page)).toBeVisible();
  await choice(page, 'size', 'largest').check({ force: true });
  expect(Math.abs((await top()) - before)).toBeLessThan(40);
});

test('nothing of it is loaded before it is wanted', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(`en/${CONCEPT}`, { waitUntil: 'networkidle' });
  expect(asked.filter((url) => /text-(choice|panel)/.test(url))).toEqual([]);
  await button(page).hover();
  await expect.poll(() => asked.filter((url) => /text-(choice|panel)/.test(url)).length).toBe(2);
});

test('the colour of the browser’s bars follows the reader’s choice, at once and on the next page', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  const bar = (): Promise<string | undefined> =>
    page.evaluate(() => [...document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')].find(({ media }) => matchMedia(media).matches)?.content);
  const paper = (): Promise<string> =>
    page.evaluate(() => {
      const [, ...parts] = /(\d+), (\d+), (\d+)/.exec(getComputedStyle(document.documentElement).backgroundColor) ?? [];
      return `#${parts.map((part) => Number(part).toString(16).padStart(2, '0')).join('')}`;
    });
  await page.goto('en/');
  const light = await bar();
  expect(light).toBe(await paper());
  await page.locator('button.theme').click();
  expect(await bar()).toBe(light);
  await page.locator('button.theme').click();
  expect(await bar()).not.toBe(light);
  expect(await bar()).toBe(await paper());
  // A page without a header has the choice from its first script.
  await page.goto('en/404/');
  expect(await bar()).toBe(await paper());
  await page.goto('en/');
  await page.locator('button.theme').click();
  expect(await bar()).toBe(light);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('there is no button that does nothing', async ({ page }) => {
    await page.goto(`en/${CONCEPT}`);
    await expect(button(page)).toBeHidden();
    await page.goto('en/notes/');
    await expect(page.locator('.note-progress')).toBeHidden();
  });
});
