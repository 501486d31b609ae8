import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import jsqr from 'jsqr';
import { LANGS, type Lang } from '../../src/site.ts';
import { expectAccessible } from './expect-accessible.ts';
import { TINY } from './sites.ts';

// The tiny site below /kb/: what is copied are the same few texts, and addresses below a path.
test.use({ baseURL: TINY, permissions: ['clipboard-read', 'clipboard-write'] });

const CONCEPT = 'concepts/visibility-timeout/';
const NOTE = 'notes/working-with-queues/';
const TERMS = { zh: '可见性超时', ko: '가시성 제한 시간', ja: '可視性タイムアウト', en: 'Visibility timeout' };
const LINE = '可见性超时 · 가시성 제한 시간 · 可視性タイムアウト · Visibility timeout';

const summary = (page: Page) => page.locator('kb-copy summary');
const button = (page: Page, kind: string) => page.locator(`[data-copy="${kind}"]`);
const status = (page: Page) => page.locator('kb-copy [role="status"]');

async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await summary(page).click();
  await expect(button(page, 'link')).toBeVisible();
}

/** What a paste puts into another field, after a button was pressed. */
async function pasteAfter(page: Page, kind: string): Promise<string> {
  await page.evaluate(() => navigator.clipboard.writeText('nothing yet'));
  // The focus is in another field after a paste, so that the panel has closed.
  if (!(await button(page, kind).isVisible())) await summary(page).click();
  await button(page, kind).click();
  await expect(status(page)).not.toBeEmpty();
  return page.evaluate(() => {
    const target = document.createElement('textarea');
    document.body.append(target);
    target.focus();
    return navigator.clipboard.readText().then((text) => {
      target.setRangeText(text);
      const { value } = target;
      target.remove();
      return value;
    });
  });
}

for (const lang of LANGS) {
  test(`${lang}: every item puts into the clipboard what it says`, async ({ page }) => {
    await open(page, `${lang}/${CONCEPT}#main`);
    const url = `${TINY}${lang}/${CONCEPT}#main`;
    expect(await pasteAfter(page, 'link')).toBe(url);
    expect(await pasteAfter(page, 'neutral')).toBe(`${TINY}c/visibility-timeout/#main`);
    expect(await pasteAfter(page, 'titled')).toBe(`${TERMS[lang]}\n${url}`);
    expect(await pasteAfter(page, 'markdownLink')).toBe(`[${TERMS[lang]}](${url})`);
    expect(await pasteAfter(page, 'terms')).toBe(LINE);
    const twin = await page.request.get(`${lang}/concepts/visibility-timeout.md`);
    expect(twin.headers()['content-type']).toBe('text/markdown; charset=utf-8');
    const text = await twin.text();
    expect(text.startsWith(`# ${TERMS[lang]}\n\n> `)).toBe(true);
    expect(await pasteAfter(page, 'page')).toBe(text);
    expect(await page.locator('head link[type="text/markdown"]').getAttribute('href')).toContain(`/kb/${lang}/concepts/visibility-timeout.md`);
  });

  test(`${lang}: the poster is a PNG whose code another reader reads as the permalink`, async ({ page }) => {
    for (const [path, permalink] of [
      [CONCEPT, 'c/visibility-timeout/'],
      [NOTE, 'n/working-with-queues/'],
    ] as const) {
      await open(page, `${lang}/${path}`);
      const [download] = await Promise.all([page.waitForEvent('download'), button(page, 'poster').click()]);
      expect(download.suggestedFilename()).toMatch(/^[a-z-]+-[A-Za-z-]+\.png$/);
      const bytes = readFileSync(await download.path());
      const { pixels, width, height } = await decode(page, bytes.toString('base64'));
      expect([width, height]).toEqual([1080, 1440]);
      expect(jsqr(pixels, width, height)?.data).toBe(TINY + permalink);
      await expect(status(page)).not.toBeEmpty();
    }
  });

  test(`${lang}: a browser that refuses leaves the text to be copied by hand, selected`, async ({ page }) => {
    await open(page, `${lang}/${CONCEPT}`);
    await page.evaluate(() => {
      const refuse = (): Promise<never> => Promise.reject(new DOMException('no', 'NotAllowedError'));
      Object.defineProperty(navigator, 'clipboard', { value: { write: refuse, writeText: refuse } });
    });
    for (const [kind, text] of [
      ['terms', LINE],
      ['page', `# ${TERMS[lang]}`],
    ] as const) {
      await button(page, kind).click();
      const area = page.locator('kb-copy textarea');
      await expect(area).toBeFocused();
      await expect(area).toHaveValue(new RegExp(`^${text}`));
      expect(await area.evaluate((element: HTMLTextAreaElement) => [element.selectionStart, element.selectionEnd === element.value.length])).toEqual([0, true]);
      await expect(status(page)).not.toBeEmpty();
    }
    // What is halfway below the header, which stays in view, is no smaller for that.
    await page.evaluate(() => scrollTo(0, 0));
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect(summary(page)).toBeFocused();
    await expect(page.locator('kb-copy textarea')).toHaveCount(0);
  });
}

test('it is said in the page’s language what has happened', async ({ page }) => {
  const said: Record<Lang, string> = { zh: '已复制。', ko: '복사했습니다.', ja: 'コピーしました。', en: 'Copied.' };
  for (const lang of LANGS) {
    await open(page, `${lang}/${CONCEPT}`);
    await button(page, 'link').click();
    await expect(status(page)).toHaveText(said[lang]);
  }
});

test('by keyboard: it opens, Tab goes through its buttons, Escape closes it and gives the focus back', async ({ page }) => {
  await page.goto(`en/${CONCEPT}`);
  await summary(page).focus();
  await page.keyboard.press('Enter');
  await expect(button(page, 'neutral')).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(button(page, 'neutral')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(status(page)).toHaveText('Copied.');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${TINY}en/${CONCEPT}`);
  await page.keyboard.press('Escape');
  await expect(summary(page)).toBeFocused();
  await expect(button(page, 'neutral')).toBeHidden();
});

test('it closes where the reader goes elsewhere, by pointer and by Tab', async ({ page }) => {
  await open(page, `ja/${CONCEPT}`);
  await page.locator('h1').click();
  await expect(button(page, 'link')).toBeHidden();
  await summary(page).click();
  await button(page, 'poster').focus();
  await page.keyboard.press('Tab');
  await expect(button(page, 'link')).toBeHidden();
});

test('where the text or the names cannot be loaded, that is said', async ({ page }) => {
  await open(page, `en/${CONCEPT}`);
  await page.route(/\.md$|\/c\//, (route) => route.abort());
  for (const kind of ['page', 'poster']) {
    await button(page, kind).click();
    await expect(status(page)).toContainText('could not be loaded');
  }
});

test('the share sheet of the device is offered where there is one, with title and address', async ({ page }) => {
  await open(page, `ko/${CONCEPT}`);
  await expect(button(page, 'share')).toBeHidden();
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'share', { value: (shared: unknown) => Promise.resolve(Object.assign(window, { shared })) });
  });
  await open(page, `ko/${CONCEPT}`);
  await button(page, 'share').click();
  expect(await page.evaluate(() => (window as unknown as { shared: unknown }).shared)).toEqual({ title: TERMS.ko, url: `${TINY}ko/${CONCEPT}` });
});

test('nothing of it is loaded before it is wanted, and no policy is broken when it is', async ({ page }) => {
  const asked: string[] = [];
  const said: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('console', (message) => message.type() === 'error' && said.push(message.text()));
  await page.goto(`zh/${CONCEPT}`, { waitUntil: 'networkidle' });
  expect(asked.filter((url) => /copy|poster/.test(url))).toEqual([]);
  await summary(page).click();
  const [download] = await Promise.all([page.waitForEvent('download'), button(page, 'poster').click()]);
  await download.path();
  expect(said).toEqual([]);
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const lang of LANGS) {
    test(`${lang}, ${colorScheme}: the open panel has no accessibility violation and fits the screen`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      for (const [path, width] of [
        [CONCEPT, 320],
        [NOTE, 1280],
      ] as const) {
        await page.setViewportSize({ width, height: 800 });
        await open(page, `${lang}/${path}`);
        await expectAccessible(page);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        const box = await page.locator('kb-copy details > div').boundingBox();
        expect(box && box.x >= 0 && box.x + box.width <= width, `at ${width}`).toBe(true);
      }
    });
  }
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the permalink and the plain text are links', async ({ page }) => {
    await page.goto(`ja/${CONCEPT}`);
    await summary(page).click();
    await expect(button(page, 'link')).toBeHidden();
    await expect(page.locator('kb-copy a')).toHaveCount(2);
    await expect(page.locator('kb-copy a').first()).toHaveAttribute('href', '/kb/c/visibility-timeout/');
    await expect(page.locator('kb-copy a[type="text/markdown"]')).toBeVisible();
  });
});

/** Pixels of a picture, as the browser decodes it. */
async function decode(page: Page, base64: string): Promise<{ pixels: Uint8ClampedArray; width: number; height: number }> {
  const { text, width, height } = await page.evaluate(async (encoded) => {
    const picture = await createImageBitmap(new Blob([Uint8Array.from(atob(encoded), (char) => char.charCodeAt(0))], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(picture.width, picture.height);
    const pen = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
    pen.drawImage(picture, 0, 0);
    const { data } = pen.getImageData(0, 0, picture.width, picture.height);
    let binary = '';
    for (let at = 0; at < data.length; at += 0x8000) binary += String.fromCharCode(...data.subarray(at, at + 0x8000));
    return { text: btoa(binary), width: picture.width, height: picture.height };
  }, base64);
  return { pixels: new Uint8ClampedArray(Buffer.from(text, 'base64')), width, height };
}
