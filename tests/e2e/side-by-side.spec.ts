import { expect, type Page, test } from '@playwright/test';
import { tagOf } from '../../src/site.ts';
import { expectAccessible } from './expect-accessible.ts';
import { arrived, CONCEPT, link, NOTE, open, PAIRS, second } from './second-language.ts';

const topOf = (page: Page, selector: string): Promise<number> => page.locator(selector).evaluate((element) => element.getBoundingClientRect().top);

for (const [lang, other] of PAIRS) {
  test(`${lang} with ${other}: sections stand side by side, each in its own language and font`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await open(page, lang, NOTE, other);
    const tops = await page.locator('.prose > h2').evaluateAll((headings) => headings.map((heading) => [heading.id, heading.getBoundingClientRect().top]));
    expect(tops.length).toBeGreaterThan(12);
    for (let index = 0; index < tops.length; index += 2) {
      expect(tops[index + 1]).toEqual([`${tops[index]?.[0]}--${tagOf(other)}`, tops[index]?.[1]]);
    }
    for (const block of await second(page).all()) await expect(block).toHaveAttribute('lang', tagOf(other));
    const face = await second(page, 'p')
      .first()
      .evaluate((element) => getComputedStyle(element).fontFamily);
    expect(face).toContain({ zh: 'CJK SC', ja: 'CJK JP', ko: 'CJK KR', en: 'Source Sans' }[other]);
    const article = await page.request.get(`${other}/${NOTE}`).then((response) => response.text());
    expect(article).toContain(
      await second(page, 'h2')
        .first()
        .evaluate((heading) => heading.firstChild?.textContent ?? '!'),
    );
  });
}

test('a reader opens, changes and closes the second language by its links; it is in the address, and Back goes back', async ({ page }) => {
  await page.goto(`ko/${CONCEPT}`);
  await link(page, 'ja').click();
  await expect(page).toHaveURL(/\/ko\/concepts\/sqs-visibility-timeout\/\?with=ja$/);
  await expect(page.locator('h1[data-second]')).toHaveText('可視性タイムアウト');
  await expect(page.locator('.entry-head .summary[data-second]')).toHaveAttribute('lang', 'ja');
  await expect(page.locator('.asks ul[data-second] li').first()).toBeVisible();
  await expect(link(page, 'ja')).toHaveAttribute('aria-current', 'true');
  await link(page, 'zh').click();
  await expect(page.locator('h1[data-second]')).toHaveText('可见性超时');
  await page.goBack();
  await expect(page.locator('h1[data-second]')).toHaveText('可視性タイムアウト');
  await link(page, '').click();
  await expect(page).toHaveURL(/\/ko\/concepts\/sqs-visibility-timeout\/$/);
  await expect(page.locator('[data-second]')).toHaveCount(0);
  await expect(page.locator('.side-by-side, .shared, .counterpart, .entry [style]:not([style=""])')).toHaveCount(0);
  await expect(link(page, '')).toBeHidden();
});

test('the second language is kept while links are followed, in either column, and the toggle turns the two round', async ({ page }) => {
  await open(page, 'ko', CONCEPT, 'ja');
  await page.locator('.prose > :not([data-second]) a[data-concept="lambda"]').first().click();
  await arrived(page, /\/ko\/concepts\/lambda\/\?with=ja$/);
  await expect(page.locator('h1[data-second]')).toHaveText('AWS Lambda');
  await page.goBack({ waitUntil: 'load' });
  await second(page).locator('a[data-concept="lambda"]').first().click();
  await arrived(page, /\/ja\/concepts\/lambda\/\?with=ko$/);
  await page.locator('.site-nav a').first().click();
  await arrived(page, /\/ja\/glossary\/\?with=ko$/);
  await page.locator('.headwords .headword').first().click();
  await arrived(page, /\/ja\/concepts\/[\w-]+\/\?with=ko$/);
  await expect(second(page).first()).toHaveAttribute('lang', 'ko');
  await page.locator('.languages a[data-lang="ko"]').click();
  await arrived(page, /\/ko\/concepts\/[\w-]+\/\?with=ja$/);
  await expect(second(page).first()).toHaveAttribute('lang', 'ja');
  await page.locator('.languages a[data-lang="en"]').click();
  await arrived(page, /\/en\/concepts\/[\w-]+\/\?with=ja$/);
  await expect(second(page).first()).toHaveAttribute('lang', 'ja');
});

test('from section 3 the toggle lands at section 3 with both columns in view', async ({ page }) => {
  await open(page, 'ko', NOTE, 'en');
  const heading = page.locator('.prose > h2:not([data-second])').nth(2);
  const id = await heading.getAttribute('id');
  await heading.evaluate((element) => element.scrollIntoView());
  for (const lang of ['zh', 'ja', 'en'] as const) {
    await page.locator(`.languages a[data-lang="${lang}"]`).focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`/${lang}/${NOTE}\\?with=\\w+#${id}$`));
    await expect(second(page).first()).toBeVisible();
    await expect(page.locator(`[id="${id}"]`)).toBeInViewport();
    await expect(page.locator(`[id^="${id}--"]`)).toBeInViewport();
  }
});

test('opening far down the page keeps the section in view', async ({ page }) => {
  await page.setViewportSize({ width: 400, height: 800 });
  await page.goto(`en/${NOTE}`);
  const heading = page.locator('.prose > h2').nth(4);
  await heading.evaluate((element) => element.scrollIntoView());
  const id = await heading.getAttribute('id');
  const before = await topOf(page, `[id="${id}"]`);
  await link(page, 'zh').evaluate((element: HTMLElement) => element.click());
  await expect(second(page).first()).toBeAttached();
  expect(Math.abs((await topOf(page, `[id="${id}"]`)) - before)).toBeLessThan(2);
  await page.evaluate(() => history.back());
  await expect(second(page)).toHaveCount(0);
});

test('a reload and Back find the place again', async ({ page }) => {
  await open(page, 'en', NOTE, 'ja');
  await page.setViewportSize({ width: 400, height: 800 });
  await page
    .locator('.prose > h2')
    .nth(9)
    .evaluate((heading) => heading.scrollIntoView());
  const top = await page.evaluate(() => scrollY);
  await expect.poll(() => page.evaluate(() => history.state?.top)).toBe(top);
  await page.reload();
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(top);
  await page.goto('en/glossary/');
  await page.goBack();
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(top);
});

test('on narrow screens the languages alternate, and nothing is too wide', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  for (const [lang, other] of PAIRS) {
    await open(page, lang, CONCEPT, other);
    const tops = await page.locator('.prose > *').evaluateAll((blocks) => blocks.map((block) => block.getBoundingClientRect().top));
    expect(tops).toEqual(tops.toSorted((a, b) => a - b));
    const alternate = await page.locator('.prose > *').evaluateAll((blocks) => blocks.map((block) => 'second' in (block as HTMLElement).dataset));
    expect(alternate.slice(0, 4)).toEqual([false, true, false, true]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), `${lang} with ${other}`).toBeLessThanOrEqual(320);
  }
});

test('code that is the same in both languages is shown once, other code in both', async ({ page }) => {
  await open(page, 'en', 'concepts/ami/', 'ja');
  await expect(page.locator('.prose > pre')).toHaveCount(1);
  await expect(page.locator('.prose > pre')).toHaveClass(/shared/);
  await open(page, 'en', CONCEPT, 'ja');
  await expect(page.locator('.prose > pre')).toHaveCount(2);
});

test('a section leads to itself in the other language', async ({ page }) => {
  await open(page, 'zh', CONCEPT, 'ko');
  const own = page.locator('#choosing-the-value');
  await own.locator('.counterpart').click();
  await expect(page).toHaveURL(/\?with=ko#choosing-the-value--ko$/);
  await expect(second(page, 'h2')).toBeInViewport();
  await second(page, 'h2').locator('.counterpart').click();
  await expect(page).toHaveURL(/\?with=ko#choosing-the-value$/);
});

test('a question that is unfolded in one language is unfolded in the other', async ({ page }) => {
  await open(page, 'ja', NOTE, 'en');
  await second(page, 'details').first().locator('summary').click();
  for (const answer of await page.locator('.question[open] .question-answer').all()) await expect(answer).toBeVisible();
  await expect(page.locator('.question[open]')).toHaveCount(2);
});

test('by keyboard: Enter opens, the focus stays, and what has happened is said', async ({ page }) => {
  await page.goto(`en/${CONCEPT}`);
  await link(page, 'ko').focus();
  await page.keyboard.press('Enter');
  await expect(second(page).first()).toBeVisible();
  await expect(link(page, 'ko')).toBeFocused();
  await expect(page.locator('kb-side-by-side [role="status"]')).toHaveText('Korean is shown beside the text.');
});

test('found words are marked in both columns', async ({ page }) => {
  await page.goto('ja/search/?with=en&q=SQS');
  await page.locator('kb-search-results[data-state="ready"] ol > li[lang="ja"] a').first().click();
  await expect(second(page).first()).toBeVisible();
  const marked = await page.evaluate(() =>
    [...(CSS.highlights.get('found') ?? [])].flatMap((range) => {
      const block = range.startContainer?.parentElement?.closest('.prose > *');
      return block ? ((block.closest('[lang]') as HTMLElement | null)?.lang ?? '') : [];
    }),
  );
  expect(new Set(marked)).toEqual(new Set(['ja', 'en']));
});

test('a language that cannot be loaded is said, with a plain link; one that is not offered changes nothing', async ({ page }) => {
  await page.route(`**/ja/${CONCEPT}`, (route) => route.abort());
  await page.goto(`zh/${CONCEPT}?with=ja`);
  const status = page.locator('kb-side-by-side [role="status"]');
  await expect(status).toContainText('未能加载日语。');
  await expect(status.locator('a')).toHaveAttribute('href', new RegExp(`/ja/${CONCEPT}$`));
  await expect(page.locator('.prose')).toBeVisible();
  await expectAccessible(page);
  await page.unroute(`**/ja/${CONCEPT}`);
  await link(page, 'ja').click();
  await expect(second(page).first()).toBeVisible();
  await expect(status).toHaveText('已在旁边显示日语。');
  for (const wrong of ['xx', 'zh', '']) {
    await page.goto(`zh/${CONCEPT}?with=${wrong}`);
    await expect(page.locator('.prose')).toBeVisible();
    await expect(page.locator('[data-second]')).toHaveCount(0);
  }
});

test('an address with a second language is drawn once, without a shift', async ({ page }) => {
  await page.addInitScript(() => {
    const counted = window as unknown as { shifted: number };
    counted.shifted = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) counted.shifted += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  for (const [lang, other] of PAIRS) {
    for (const width of [400, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(`${lang}/${CONCEPT}?with=${other}`, { waitUntil: 'networkidle' });
      await expect(second(page).first()).toBeVisible();
      expect(await page.evaluate(() => (window as unknown as { shifted: number }).shifted), `${lang} with ${other}, ${width}`).toBe(0);
    }
  }
});

test('nothing of it is loaded before it is wanted', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(`en/${CONCEPT}`, { waitUntil: 'networkidle' });
  expect(asked.filter((url) => url.includes('side-by-side'))).toEqual([]);
  await link(page, 'ja').hover();
  await expect.poll(() => asked.filter((url) => url.endsWith(`/ja/${CONCEPT}`)).length).toBe(1);
  await link(page, 'ja').click();
  await expect(second(page).first()).toBeVisible();
  expect(asked.filter((url) => url.endsWith(`/ja/${CONCEPT}`))).toHaveLength(1);
});
