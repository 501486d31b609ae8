import { expect, test } from '@playwright/test';
import { LANGS } from '../../src/site.ts';
import { expectAccessible } from './expect-accessible.ts';
import { TINY } from './sites.ts';

test.use({ baseURL: TINY });

for (const lang of LANGS) {
  test(`${lang}: the footer leads to the changes, and these to the pages and the feed`, async ({ page }) => {
    await page.goto(`${lang}/`);
    await page.locator('.site-footer a[href$="/changes/"]').click();
    await expect(page.locator('h1')).not.toBeEmpty();
    await expect(page.locator('time')).toHaveCount(2);
    await expect(page.locator('time').first()).toHaveAttribute('datetime', '2026-03-02');
    await expectAccessible(page);
    const feed = await page.locator('main a[type="application/atom+xml"]').getAttribute('href');
    expect(feed).toBe(`/kb/${lang}/feed.xml`);
    expect(await page.locator('head link[type="application/atom+xml"]').getAttribute('href')).toContain(feed);
    expect((await page.request.get(feed ?? '')).status()).toBe(200);
    await page.locator('#first-pages a').first().click();
    await expect(page).toHaveURL(`${TINY}${lang}/glossary/`);
  });
}
