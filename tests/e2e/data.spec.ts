import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { PAIRS } from '../../src/exports/pairs.ts';
import { TERM_FILES } from '../../src/exports/term-files.ts';
import { LANGS } from '../../src/site.ts';
import { expectAccessible } from './expect-accessible.ts';
import { TINY } from './sites.ts';

for (const lang of LANGS) {
  test(`${lang}: a page that the footer leads to has every file of the terms, and each of them is there`, async ({ page, request }) => {
    await page.goto(`${lang}/concepts/sqs/`);
    await page.locator(`.site-footer a[href$="/${lang}/data/"]`).click();
    await expect(page).toHaveURL(new RegExp(`/${lang}/data/$`));
    await expect(page.locator('.site-footer a[aria-current="page"]')).toHaveAttribute('href', new RegExp(`/${lang}/data/$`));
    const links = page.locator('main a[download]');
    await expect(links).toHaveCount(TERM_FILES.length);
    for (const link of await links.all()) {
      const href = (await link.getAttribute('href')) ?? '';
      const response = await request.head(new URL(href, page.url()).href);
      expect(response.status(), href).toBe(200);
      expect(response.headers()['content-type'], href).toBe(
        TERM_FILES.find(({ path }) => href.endsWith(path))?.type.replace(/^application\/(schema\+)?json$/, 'application/json; charset=utf-8'),
      );
    }
    await expectAccessible(page);
  });

  test(`${lang}: pairs that are explained in the language of the page come first`, async ({ page }) => {
    await page.goto(`${lang}/data/`);
    const hrefs = await page
      .locator('main table tbody')
      .first()
      .locator('a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    const first = PAIRS.filter(({ to }) => to === lang).flatMap(({ from }) => [
      `anki/${from}-${lang}.apkg`,
      `anki-text/${from}-${lang}.tsv`,
      `yomitan/${from}-${lang}.zip`,
    ]);
    expect(hrefs.map((href) => href.split('/data/')[1])).toEqual(first);
  });
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a file is downloaded by its name', async ({ page }) => {
    await page.goto('ja/data/');
    const waiting = page.waitForEvent('download');
    await page.locator('a[href$="/data/anki/zh-ja.apkg"]').click();
    const download = await waiting;
    expect(download.suggestedFilename()).toBe('tetragloss-zh-ja.apkg');
    const bytes = readFileSync(await download.path());
    expect(bytes.toString('latin1', 0, 2)).toBe('PK');
  });
});

test('the keyboard reaches the table and every file in it', async ({ page }) => {
  await page.goto('en/data/');
  await page.locator('h1').click();
  await page.keyboard.press('Tab');
  await expect(page.locator('main section.table')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.locator('main table a').first()).toBeFocused();
});

test('below a sub-path the links and the addresses in the files have it', async ({ page, request }) => {
  await page.goto(`${TINY}ko/data/`);
  const href = (await page.locator('main a[href$="terms.json"]').getAttribute('href')) ?? '';
  expect(href).toBe('/kb/data/terms.json');
  const file = (await (await request.get(new URL(href, TINY).href)).json()) as { $schema: string; concepts: { url: string }[] };
  expect(file.$schema).toMatch(/\/kb\/data\/terms\.schema\.json$/);
  for (const { url } of file.concepts) expect(url).toContain('/kb/c/');
});
