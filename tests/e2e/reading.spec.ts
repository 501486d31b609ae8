import { expect, type Page, test } from '@playwright/test';
import { LANGS } from '../../src/site.ts';
import { expectAccessible } from './expect-accessible.ts';
import { countShifts, shifted } from './layout-shift.ts';

const ID = 's3-lab';
const NOTE = `notes/${ID}/`;
const contents = (page: Page) => page.locator('.contents');
const current = (page: Page) => contents(page).locator('[aria-current]');
const goOn = (page: Page) => page.locator('.go-on');
const stored = (page: Page): Promise<Record<string, string>> => page.evaluate(() => JSON.parse(localStorage.getItem('kb-notes') ?? '{}'));
const item = (page: Page, id: string) => page.locator(`[data-note="${id}"]`);
const remember = (page: Page, notes: Record<string, string>): Promise<unknown> =>
  page.evaluate((text) => localStorage.setItem('kb-notes', text), JSON.stringify(notes));

const readTo = (page: Page, index: number): Promise<void> =>
  page
    .locator('.prose > h2')
    .nth(index)
    .evaluate((heading) => heading.scrollIntoView());
const WORDS = {
  en: { read: 'read', begun: 'begun', goOn: 'Go on at:', counts: '47 read, 1 begun', forget: 'Forget' },
  ja: { read: '既読', begun: '途中', goOn: '続きから読む：', counts: '1件が既読、1件が途中', forget: '記録を消す' },
  ko: { read: '읽음', begun: '읽는 중', goOn: '이어서 읽기:', counts: '1편을 읽었고 1편은 읽는 중', forget: '기록 지우기' },
  zh: { read: '已读', begun: '在读', goOn: '接着读：', counts: '已读1篇，在读1篇', forget: '清除记录' },
} as const;

for (const lang of LANGS) {
  test(`${lang}: the contents stay beside the text and show the section in view`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await countShifts(page);
    await page.goto(`${lang}/${NOTE}`);
    await expect(current(page)).toHaveCount(0);
    for (const index of [3, 5, 1]) {
      await readTo(page, index);
      const heading = page.locator('.prose > h2').nth(index);
      await expect(current(page)).toHaveText((await heading.textContent()) ?? '!');
      await expect(current(page)).toHaveAttribute('href', `#${await heading.getAttribute('id')}`);
      await expect(contents(page)).toBeInViewport({ ratio: 1 });
      await expect(heading).toBeInViewport();
    }
    const [aside, text] = [await contents(page).boundingBox(), await page.locator('.prose').boundingBox()];
    expect((aside?.x ?? 0) + (aside?.width ?? 0)).toBeLessThanOrEqual(text?.x ?? 0);
    expect(await shifted(page)).toBe(0);
    await expectAccessible(page);
  });

  test(`${lang}: a note that was begun offers to go on, without a jump or a shift`, async ({ page }) => {
    // What was read in another language was read.
    await page.goto(`${lang === 'ko' ? 'ja' : 'ko'}/${NOTE}`);
    await readTo(page, 4);
    await expect.poll(() => stored(page)).toEqual({ [ID]: 'public-and-yet-unreadable' });
    await countShifts(page);
    await page.goto(`${lang}/${NOTE}`);
    await expect(goOn(page)).toContainText(WORDS[lang].goOn);
    expect(await page.evaluate(() => scrollY)).toBe(0);
    const heading = page.locator('#public-and-yet-unreadable');
    await expect(goOn(page).getByRole('link')).toHaveText((await heading.textContent()) ?? '!');
    await expectAccessible(page);
    expect(await shifted(page)).toBe(0);
    await goOn(page).getByRole('link').click();
    await expect(heading).toBeInViewport();
    await expect(goOn(page)).toHaveCount(0);
  });

  test(`${lang}: lists mark what was read or begun, count it, and forget it`, async ({ page }) => {
    await page.goto(`${lang}/notes/`);
    await expect(page.locator('.note-progress button')).toHaveCount(0);
    const empty = await page.locator('.note-progress').textContent();
    await expect(page.locator('.note-progress')).toBeVisible();
    await remember(page, { [ID]: 'clean-up', 'iam-lab': '/' });
    await countShifts(page);
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(`${lang}/notes/`);
      await expect(item(page, ID).locator('.note-state')).toHaveText(WORDS[lang].begun);
      await expect(item(page, 'iam-lab').locator('.note-state')).toHaveText(WORDS[lang].read);
      await expect(page.locator('.note-state')).toHaveCount(2);
      await expect(page.locator('.note-progress')).toContainText(WORDS[lang].counts);
      expect(await shifted(page), `${width}`).toBe(0);
    }
    await expectAccessible(page);
    await page.locator('.note-progress').getByRole('button', { name: WORDS[lang].forget }).click();
    await expect(page.locator('.note-state')).toHaveCount(0);
    await expect(page.locator('.note-progress')).toHaveText(empty ?? '!');
    await expect(page.locator('.toast')).not.toBeEmpty();
    expect(await stored(page)).toEqual({});
  });
}

test('a note is read when its end has been in view, and stays read', async ({ page }) => {
  await page.goto(`en/${NOTE}`);
  await readTo(page, 2);
  await expect.poll(() => stored(page)).toEqual({ [ID]: 'the-policy-and-what-stops-it' });
  await page.locator('.apparatus').scrollIntoViewIfNeeded();
  await expect.poll(() => stored(page)).toEqual({ [ID]: '/' });
  await readTo(page, 1);
  await expect(current(page)).toHaveAttribute('href', '#a-bucket-that-nobody-may-read');
  expect(await stored(page)).toEqual({ [ID]: '/' });
  await page.goto('about:blank');
  await page.goto(`ja/${NOTE}`, { waitUntil: 'networkidle' });
  await expect(goOn(page)).toHaveCount(0);
});

test('the list shows on the way back what was read since', async ({ page }) => {
  await page.goto('en/notes/');
  await item(page, ID).locator('a').click();
  await expect(page).toHaveURL(new RegExp(`/en/${NOTE}$`));
  await readTo(page, 2);
  await expect.poll(() => stored(page)).toEqual({ [ID]: 'the-policy-and-what-stops-it' });
  await page.goBack();
  await expect(item(page, ID).locator('.note-state')).toHaveText('begun');
});

test('the offer is closed by its button and by Escape; an address with a section has none; storage that holds nonsense is empty', async ({ page }) => {
  await page.goto('en/');
  await remember(page, { [ID]: 'clean-up' });
  await page.goto(`en/${NOTE}`);
  await goOn(page).getByRole('button', { name: 'Close' }).click();
  await expect(goOn(page)).toHaveCount(0);
  await page.reload();
  await expect(goOn(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(goOn(page)).toHaveCount(0);
  await page.goto('about:blank');
  await page.goto(`en/${NOTE}#goal-and-cost`, { waitUntil: 'networkidle' });
  await expect(goOn(page)).toHaveCount(0);
  await page.evaluate(() => localStorage.setItem('kb-notes', '["s3-lab"'));
  await page.goto('about:blank');
  await page.goto(`en/${NOTE}`, { waitUntil: 'networkidle' });
  await expect(goOn(page)).toHaveCount(0);
  await readTo(page, 2);
  await expect(current(page)).toHaveCount(1);
});

test('the contents and the offer work with a second language beside the text', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(`en/${NOTE}?with=ja`);
  await expect(page.locator('.prose > [data-second]').first()).toBeVisible();
  await page.locator('#clean-up').evaluate((heading) => heading.scrollIntoView());
  await expect(current(page)).toHaveAttribute('href', '#clean-up');
  expect((await contents(page).boundingBox())?.width).toBeGreaterThan(500);
});

test('nothing of it is loaded before the reader moves, and nothing leaves the device', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(`en/${NOTE}`, { waitUntil: 'networkidle' });
  expect(asked.filter((url) => /note-(reading|marks|progress)/.test(url))).toEqual([]);
  asked.length = 0;
  await readTo(page, 3);
  await expect.poll(() => stored(page)).not.toEqual({});
  await page.waitForLoadState('networkidle');
  expect(asked.filter((url) => !/\/assets\/.*\.(js|css)$/.test(url))).toEqual([]);
});
