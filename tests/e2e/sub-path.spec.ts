import { expect, test } from '@playwright/test';
import { TINY } from './sites.ts';

// The tiny site, served below /kb/.
test.use({ baseURL: TINY });

test('every link and asset of every page stays below the sub-path and answers', async ({ page, request }) => {
  const seen = new Set<string>();
  const waiting = [`${TINY}en/`, TINY];
  for (let url = waiting.pop(); url; url = waiting.pop()) {
    if (seen.has(url)) continue;
    seen.add(url);
    const response = await request.get(url);
    expect(response.status(), url).toBe(200);
    if (!response.headers()['content-type']?.startsWith('text/html')) continue;
    await page.setContent(await response.text(), { waitUntil: 'domcontentloaded' });
    const addresses = await page.evaluate(() =>
      [...document.querySelectorAll('a[href], link[href]:not([rel="canonical"], [rel="alternate"]), script[src]')].map(
        (element) => element.getAttribute('href') ?? element.getAttribute('src') ?? '',
      ),
    );
    for (const address of addresses) {
      const target = new URL(address, url);
      if (target.origin !== new URL(TINY).origin) continue;
      expect(target.pathname, `on ${url}`).toMatch(/^\/kb\//);
      target.hash = '';
      waiting.push(target.href);
    }
  }
  expect(seen.size).toBeGreaterThan(20);
});

test('the start page, the toggle and search work below a sub-path', async ({ browser }) => {
  const context = await browser.newContext({ locale: 'ja-JP', baseURL: TINY });
  const page = await context.newPage();
  await page.goto('');
  await expect(page).toHaveURL(/\/kb\/ja\/$/);
  await page.locator('.languages a[data-lang="en"]').click();
  await expect(page).toHaveURL(/\/kb\/en\/$/);
  const term = await page.goto('en/glossary/').then(() => page.locator('.headwords .headword').first().textContent());
  await page.goto(`en/search/?q=${encodeURIComponent(term ?? '')}`);
  await page.locator('kb-search-results[data-state="ready"]').waitFor();
  await page.locator('kb-search-results a').first().click();
  await expect(page.locator('h1')).toHaveText(term ?? '');
  await context.close();
});

test('a second language and pop-ups work below a sub-path', async ({ page }) => {
  await page.goto('ko/concepts/message-queue/?with=ja');
  await page.locator('.prose [data-second] a[data-concept="visibility-timeout"]').hover();
  await expect(page.locator('.term-popup p')).toHaveAttribute('lang', 'ja');
  await page.locator('.term-popup li[lang="en"] a').click();
  await expect(page).toHaveURL(/\/kb\/en\/concepts\/visibility-timeout\/\?with=ja$/);
  await expect(page.locator('h1[data-second]')).toHaveAttribute('lang', 'ja');
});
