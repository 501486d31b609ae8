import { expect, type Page, test } from '@playwright/test';
import { LANGS, tagOf } from '../../src/site.ts';
import { expectAccessible } from './expect-accessible.ts';

const results = (page: Page) => page.locator('kb-search-results');

async function search(page: Page, lang: string, query: string): Promise<void> {
  await page.goto(`${lang}/search/?q=${encodeURIComponent(query)}`);
  await results(page).and(page.locator('[data-state="ready"]')).waitFor();
}

// A term of each language, typed by a reader of each language.
for (const [typed, query] of [
  ['中文', '可见性超时'],
  ['日本語', '可視性タイムアウト'],
  ['한국어', '가시성 제한 시간'],
  ['English', 'visibility timeout'],
] as const) {
  for (const lang of LANGS) {
    test(`${typed} finds its concept for a reader of ${lang}, in their language`, async ({ page }) => {
      await search(page, lang, query);
      const first = results(page).locator('ol > li').first();
      await expect(first).toHaveAttribute('data-kind', 'concept');
      await expect(first).toHaveAttribute('data-concept', 'sqs-visibility-timeout');
      await expect(first).toHaveAttribute('lang', tagOf(lang));
      await expect(first.locator('a')).toHaveCount(1);
      await expect(first.locator('a')).toHaveAttribute('href', `/${lang}/concepts/sqs-visibility-timeout/`);
    });
  }
}

test('a compound finds the concept that it is part of', async ({ page }) => {
  for (const [lang, query, concept] of [
    ['zh', '跨可用区负载均衡', 'cross-zone-load-balancing'],
    ['ja', '遅延キュー', 'sqs-delay-queue'],
    ['ko', '로드밸런서', 'load-balancing'],
  ] as const) {
    await search(page, lang, query);
    await expect(results(page).locator('ol > li').first()).toHaveAttribute('data-concept', concept);
  }
});

test('ten results are shown, and the button adds ten more and goes to the first of them', async ({ page }) => {
  for (const lang of LANGS) {
    await search(page, lang, 'S3');
    const items = results(page).locator('ol > li');
    await expect(items).toHaveCount(10);
    const more = page.locator('main [data-more]');
    await more.focus();
    await page.keyboard.press('Enter');
    await expect(items).toHaveCount(20);
    await expect(items.nth(10).locator('a')).toBeFocused();
  }
});

test('the found words are marked in the excerpt, whole and in their language', async ({ page }) => {
  await search(page, 'ja', 'キュー');
  const marks = await results(page).locator('mark').allTextContents();
  expect(marks.length).toBeGreaterThan(3);
  expect(marks.every((mark) => mark.includes('キュー'))).toBe(true);
});

test('the dialog opens by key, is worked by keyboard, and closes by Escape', async ({ page }) => {
  await page.goto('en/concepts/sqs/');
  await page.keyboard.press('Control+k');
  const dialog = page.locator('dialog.search-dialog');
  await expect(dialog.locator('input[type="search"]')).toBeFocused();
  await page.keyboard.type('visibility timeout');
  await dialog.locator('[data-state="ready"]').waitFor();
  await expectAccessible(page);
  await page.keyboard.press('ArrowDown');
  await expect(dialog.locator('ol > li a').first()).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(dialog.locator('input[type="search"]')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await page.keyboard.press('/');
  await expect(dialog).toBeVisible();
  await dialog.locator('input[type="search"]').fill('visibility timeout');
  await dialog.locator('[data-state="ready"]').waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/en\/concepts\/sqs-visibility-timeout\/$/);
});

test('names answer while typing, before the index does', async ({ page }) => {
  // The index never comes.
  await page.route('**/search/**/*.pf_*', () => {});
  await page.goto('en/search/');
  await page.locator('main input[type="search"]').pressSequentially('dead-l');
  await expect(results(page).locator('ol > li').first()).toHaveAttribute('data-concept', 'sqs-dead-letter-queue');
});

test('the query and the filters live in the address, and Back brings them back', async ({ page }) => {
  await search(page, 'en', 'queue');
  await page.locator('input[name="kind"][value="section"]').check();
  await expect(page).toHaveURL(/kind=section/);
  await expect(results(page).locator('[data-kind="concept"]')).toHaveCount(0);
  await page.locator('main input[type="search"]').fill('bucket policy');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/q=bucket\+policy/);
  await page.goBack();
  await expect(page.locator('main input[type="search"]')).toHaveValue('queue');
});

for (const lang of LANGS) {
  test(`${lang}: nothing found and nothing loaded are both said, with the glossary as a way on`, async ({ page }) => {
    await page.goto(`${lang}/search/?q=qzxqzxqzx`);
    await expect(results(page)).toHaveAttribute('data-state', 'empty');
    await expect(page.locator(`.search-empty a[href="/${lang}/glossary/"]`)).toBeVisible();
    await expectAccessible(page);

    await page.route('**/search/search.json', (route) => route.abort());
    await page.goto(`${lang}/search/?q=queue`);
    await expect(results(page)).toHaveAttribute('data-state', 'error');
    await expect(page.locator(`.search-error a[href="/${lang}/glossary/"]`)).toBeVisible();
    await expectAccessible(page);
    await page.unroute('**/search/search.json');
    await page.locator('[data-retry]').click();
    await expect(results(page)).toHaveAttribute('data-state', 'ready');
  });
}

test('hostile queries do no harm', async ({ page }) => {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto('en/search/');
  const input = page.locator('main input[type="search"]');
  for (const query of ['<script>alert(1)</script>', '.*+?^$\u007b}()|[]\\', '\u202e\u0000\ud800', '😀 👩‍👩‍👧', 'a '.repeat(300), 'あ'.repeat(500)]) {
    await input.fill(query);
    await page.keyboard.press('Enter');
    await expect(results(page)).toHaveAttribute('data-state', /ready|empty|idle/);
  }
  expect(complaints).toEqual([]);
});

test('a result’s words are marked on the page that it opens, and the marks can be removed', async ({ page }) => {
  await search(page, 'ja', 'キュー');
  await results(page).locator('ol > li a').first().click();
  const marked = (): Promise<number> => page.evaluate(() => [...(CSS.highlights.get('found') ?? [])].length);
  await expect(page.locator('.found-bar')).toBeVisible();
  expect(await marked()).toBeGreaterThan(0);
  await expectAccessible(page);
  await page.locator('.found-bar button').click();
  await expect(page.locator('.found-bar')).toHaveCount(0);
  expect(await marked()).toBe(0);
  await page.reload();
  await expect(page.locator('.found-bar')).toHaveCount(0);
});

test('recent searches are offered again, and can be forgotten', async ({ page }) => {
  await search(page, 'ko', '대기열');
  await page.keyboard.press('Enter');
  await page.locator('main input[type="search"]').fill('대기열 정책');
  await page.keyboard.press('Enter');
  await page.goto('ko/search/');
  await expect(page.locator('.search-recent li button')).toHaveText(['대기열 정책']);
  await expectAccessible(page);
  await page.locator('.search-recent li button').first().click();
  await expect(results(page)).toHaveAttribute('data-state', 'ready');
  await page.goto('ko/search/');
  await page.locator('[data-forget]').click();
  await expect(page.locator('.search-recent')).toBeHidden();
});

test('the dialog leads to all results', async ({ page }) => {
  await page.goto('zh/');
  await page.keyboard.press('Control+k');
  await page.locator('dialog input[type="search"]').fill('队列');
  await page.locator('dialog .search-all a').click();
  await expect(page).toHaveURL(/\/zh\/search\/\?q=%E9%98%9F%E5%88%97$/);
  await expect(results(page)).toHaveAttribute('data-state', 'ready');
});

test('browsers are told of the search of each language', async ({ page, request }) => {
  for (const lang of LANGS) {
    await page.goto(`${lang}/`);
    const href = await page.locator('link[rel="search"]').getAttribute('href');
    expect(await (await request.get(href ?? '')).text()).toContain(`/${lang}/search/?q={searchTerms}`);
    const { '@graph': things } = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '') as {
      '@graph': { '@type': string; potentialAction?: { target: { urlTemplate: string } } }[];
    };
    expect(things.find((thing) => thing['@type'] === 'WebSite')?.potentialAction?.target.urlTemplate).toContain(`/${lang}/search/?q={search_term_string}`);
  }
});
