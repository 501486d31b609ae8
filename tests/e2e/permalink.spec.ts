import { expect, test } from '@playwright/test';
import { LANGS, tagOf } from '../../src/site.ts';
import { TINY } from './sites.ts';

const LOCALES = { zh: 'zh-TW', ko: 'ko-KR', ja: 'ja', en: 'en-GB' };
const CONCEPT = 'visibility-timeout';

for (const lang of LANGS) {
  test(`${lang}: permalinks lead readers of it to their page and section, and Back leads to where they came from`, async ({ browser }) => {
    const context = await browser.newContext({ locale: LOCALES[lang], baseURL: TINY });
    const page = await context.newPage();
    await page.goto(`${lang}/glossary/`);
    for (const [from, to] of [
      [`c/${CONCEPT}/#main`, `${lang}/concepts/${CONCEPT}/#main`],
      ['n/working-with-queues/?with=en', `${lang}/notes/working-with-queues/?with=en`],
      // An address that has moved: first to the permalink of today, from there to the reader's language.
      ['c/job-queue/#limits', `${lang}/concepts/message-queue/#limits`],
      [`${lang}/concepts/job-queue/?with=en#limits`, `${lang}/concepts/message-queue/?with=en#limits`],
    ] as const) {
      await page.goto(from);
      await expect(page).toHaveURL(TINY + to);
      await page.goBack();
      await expect(page).toHaveURL(`${TINY}${lang}/glossary/`);
    }
    await context.close();
  });
}

test('a language that the reader has chosen goes before those of the browser', async ({ browser }) => {
  const context = await browser.newContext({ locale: 'ja-JP', baseURL: TINY });
  const page = await context.newPage();
  await page.goto('en/glossary/');
  await page.locator('.languages a[data-lang="ko"]').click();
  await expect(page).toHaveURL(/\/ko\/glossary\/$/);
  await page.goto(`c/${CONCEPT}/`);
  await expect(page).toHaveURL(`${TINY}ko/concepts/${CONCEPT}/`);
  await context.close();
});

test('a reader of none of the languages stays at the permalink, chooses, and is led on from then on', async ({ browser }) => {
  const context = await browser.newContext({ locale: 'fr-FR', baseURL: TINY });
  const page = await context.newPage();
  await page.goto(`c/${CONCEPT}/#main`);
  await expect(page.locator('.chooser li')).toHaveCount(LANGS.length);
  await expect(page).toHaveURL(`${TINY}c/${CONCEPT}/#main`);
  await page.locator('.chooser a[data-lang="ja"]').click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
  await page.goto('n/working-with-queues/');
  await expect(page).toHaveURL(`${TINY}ja/notes/working-with-queues/`);
  await context.close();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false, baseURL: TINY });

  test('a permalink has terms, readings and definitions in all languages, each marked as such', async ({ page }) => {
    await page.goto(`c/${CONCEPT}/`);
    const items = page.locator('.chooser li');
    await expect(items).toHaveCount(LANGS.length);
    for (const [index, lang] of LANGS.entries()) {
      await expect(items.nth(index)).toHaveAttribute('lang', tagOf(lang));
      await expect(items.nth(index).locator('p')).not.toBeEmpty();
      await expect(items.nth(index).locator('a')).toHaveAttribute('href', `/kb/${lang}/concepts/${CONCEPT}/`);
    }
    await expect(page.locator('.chooser li[lang="ja"] .reading')).toHaveText('かしせいたいむあうと');
  });

  test('an address that has moved leads on by itself', async ({ page }) => {
    await page.goto('ko/concepts/job-queue/');
    await expect(page).toHaveURL(`${TINY}ko/concepts/message-queue/`);
    await page.goto('c/job-queue/');
    await expect(page).toHaveURL(`${TINY}c/message-queue/`);
  });
});
