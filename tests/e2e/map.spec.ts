import { expect, test } from '@playwright/test';
import { LANGS } from '../../src/site.ts';
import { expectAccessible } from './expect-accessible.ts';
import { arrived } from './second-language.ts';

const CONCEPT = 'concepts/sqs-visibility-timeout/';
const NAMES = { zh: '可见性超时', ko: '가시성 제한 시간', ja: '可視性タイムアウト', en: 'visibility timeout' } as const;

for (const lang of LANGS) {
  test(`${lang}: “appears in” shows the sentence that names the concept, and leads to its section`, async ({ page }) => {
    await page.goto(`${lang}/${CONCEPT}`);
    const appearances = page.locator('.appearances').first().locator('li');
    expect(await appearances.count()).toBeGreaterThan(3);
    for (const item of await appearances.all()) await expect(item.locator('p b')).not.toBeEmpty();
    await expect(appearances.filter({ hasText: NAMES[lang] }).first()).toBeVisible();
    // The words of the sentence stand on the page and in the section that the link leads to.
    const words = (await appearances.first().locator('p').textContent()) ?? '';
    expect(words).toBe(words.trim());
    await appearances.first().locator('a').click();
    await expect(page).toHaveURL(new RegExp(`/${lang}/notes/.+#.+`));
    const flat = (text: string | null): string => (text ?? '').replace(/\s+/g, ' ');
    expect(flat(await page.locator('.prose').textContent())).toContain(flat(words).slice(-12));
  });

  test(`${lang}: neighbours are drawn with links that lead to them, by keyboard too`, async ({ page }) => {
    await page.goto(`${lang}/concepts/sqs/`);
    const figure = page.locator('svg.neighbours');
    const drawn = (await figure.locator('a').evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toSorted();
    const listed = (await page.locator('.relations a').evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toSorted();
    expect(drawn).toEqual(listed);
    await figure.locator('a').first().focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`/${lang}/concepts/(?!sqs/)`));
  });

  test(`${lang}: the map leads to each category, and that to every concept of it`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 800 });
    await page.goto(`${lang}/`);
    await page.locator(`.site-footer a[href$="/${lang}/map/"]`).click();
    await expect(page.locator('.clusters a')).toHaveCount(15);
    await expectAccessible(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await page.locator('.clusters a[href$="/map/integration/"] text').first().click();
    await arrived(page, new RegExp(`/${lang}/map/integration/$`));
    await expectAccessible(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    const ids = await page.locator('main a[data-concept]').evaluateAll((links) => links.map((link) => link.getAttribute('data-concept')));
    expect(new Set(ids).size).toBe(ids.length);
    await page.locator('.lead a').click();
    expect(await page.locator('.definitions dt').count()).toBe(ids.length);
  });
}

test('the words of the map do not touch each other, and are no smaller than 11 px, on a narrow screen', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  for (const lang of LANGS) {
    await page.goto(`${lang}/map/`);
    const { overlaps, smallest } = await page.locator('.clusters').evaluate((svg) => {
      const boxes = [...svg.querySelectorAll('tspan')].map((span) => {
        const range = document.createRange();
        range.selectNodeContents(span);
        return { words: span.textContent, box: range.getBoundingClientRect() };
      });
      const found = boxes.flatMap(({ words, box }, at) =>
        boxes
          .slice(at + 1)
          .filter(({ box: other }) => box.left < other.right - 1 && other.left < box.right - 1 && box.top < other.bottom - 4 && other.top < box.bottom - 4)
          .map((other) => `${words} / ${other.words}`),
      );
      const scale = svg.getBoundingClientRect().width / (svg as SVGSVGElement).viewBox.baseVal.width;
      return { overlaps: found, smallest: scale * 12.5 };
    });
    expect(overlaps, lang).toEqual([]);
    expect(smallest).toBeGreaterThanOrEqual(11);
  }
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('sentences unfold, and maps are read and followed', async ({ page }) => {
    await page.goto('ja/concepts/sqs/');
    const more = page.locator('.more');
    await expect(more.locator('li').first()).toBeHidden();
    await more.locator('summary').click();
    await expect(more.locator('li').first()).toBeVisible();
    await page.goto('ja/map/');
    await page.locator('.clusters a').first().click();
    await expect(page).toHaveURL(/\/ja\/map\/[a-z-]+\/$/);
  });
});
