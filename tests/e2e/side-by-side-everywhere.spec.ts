import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { LANGS, site } from '../../src/site.ts';
import { expectAccessible } from './expect-accessible.ts';
import { CONCEPT, link, NOTE, open } from './second-language.ts';

test('on paper the two languages stand in columns, without what is of no use there', async ({ page }) => {
  await open(page, 'ja', NOTE, 'zh');
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 794, height: 1123 });
  const [own, other] = await page.locator('.prose > h2').evaluateAll((headings) => headings.slice(0, 2).map((heading) => heading.getBoundingClientRect()));
  expect(other?.top).toBe(own?.top);
  expect(other?.left).toBeGreaterThan(own?.right ?? 0);
  await expect(page.locator('.counterpart').first()).toBeHidden();
  await expect(page.locator('.tools')).toBeHidden();
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const [lang, other] of [
    ['zh', 'ja'],
    ['ko', 'en'],
    ['ja', 'ko'],
    ['en', 'zh'],
  ] as const) {
    for (const width of [360, 1280]) {
      test(`${lang} with ${other}, ${colorScheme}, ${width} px: no accessibility violation`, async ({ page }) => {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 900 });
        for (const path of [NOTE, CONCEPT]) {
          await open(page, lang, path, other);
          await expectAccessible(page);
        }
      });
    }
  }
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the links lead to the page in the other language', async ({ page }) => {
    await page.goto(`en/${CONCEPT}?with=ja`);
    await expect(page.locator('.prose')).toBeVisible();
    await link(page, 'ja').click();
    await expect(page).toHaveURL(/\/ja\/concepts\/sqs-visibility-timeout\/$/);
  });
});

test('the sections of every page align with those of every other language', () => {
  const dist = resolve(import.meta.dirname, '../../.cache/e2e/site');
  const sections = (path: string): string[] => {
    const prose = readFileSync(join(dist, path), 'utf8').split('<div class="prose">')[1]?.split('<div class="apparatus"')[0] ?? '';
    return [...prose.matchAll(/<(h[2-6]) id="([^"]+)"/g)].map(([, level, id]) => `${level} ${id}`);
  };
  const pages = globSync(`${site.reference}/{concepts,notes}/*/index.html`, { cwd: dist });
  expect(pages.length).toBeGreaterThan(480);
  for (const path of pages) {
    const reference = sections(path);
    for (const lang of LANGS) expect(sections(path.replace(site.reference, lang)), `${lang}: ${path}`).toEqual(reference);
  }
});
