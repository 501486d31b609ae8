import { expect, type Page, test } from '@playwright/test';
import { LANGS } from '../../src/site.ts';
import { SITE, TINY } from './sites.ts';

/** Addresses that the browser fetches ahead, from now on. Playwright reports them as those of pages that nobody has opened yet. */
async function prefetches(page: Page): Promise<string[]> {
  const asked: string[] = [];
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  session.on('Network.requestWillBeSent', ({ request }) => request.headers['Sec-Purpose']?.startsWith('prefetch') && asked.push(request.url));
  await session.send('Preload.enable');
  session.on('Preload.prefetchStatusUpdated', ({ prefetchUrl }) => asked.push(prefetchUrl));
  return asked;
}

for (const lang of LANGS) {
  test(`${lang}: the page of a link that the pointer rests on is fetched ahead`, async ({ page }) => {
    const complaints: string[] = [];
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    const asked = await prefetches(page);
    await page.goto(`${lang}/`, { waitUntil: 'networkidle' });
    expect(asked).toEqual([]);
    await page.locator('.site-nav a').first().hover();
    await expect.poll(() => new Set(asked)).toEqual(new Set([`${SITE}${lang}/glossary/`]));
    await page.locator('.search-open').hover();
    await page.locator('h1').hover();
    await page.waitForTimeout(500);
    expect(new Set(asked)).toEqual(new Set([`${SITE}${lang}/glossary/`]));
    expect(complaints).toEqual([]);
  });
}

test('with a second language open, what is fetched ahead is what the link will open', async ({ page }) => {
  const asked = await prefetches(page);
  await page.goto('en/concepts/sqs-visibility-timeout/?with=ja', { waitUntil: 'networkidle' });
  const link = page.locator('.prose a[data-concept="sqs"]').first();
  await link.hover();
  await expect.poll(() => asked).toContain(`${SITE}en/concepts/sqs/?with=ja`);
});

test('below a sub-path, too', async ({ page }) => {
  const asked = await prefetches(page);
  await page.goto(`${TINY}ja/`, { waitUntil: 'networkidle' });
  await page.locator('.site-nav a').last().hover();
  await expect.poll(() => new Set(asked)).toEqual(new Set([`${TINY}ja/notes/`]));
});
