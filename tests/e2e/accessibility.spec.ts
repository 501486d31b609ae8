import { test } from '@playwright/test';
import { LANGS } from '../../src/site.ts';
import { expectAccessible } from './expect-accessible.ts';

const TEMPLATES = {
  home: '',
  concept: 'concepts/sqs-visibility-timeout/',
  'note (guide)': 'notes/decoupling-with-queues/',
  'note (lab)': 'notes/s3-lab/',
  glossary: 'glossary/',
  notes: 'notes/',
  category: 'categories/integration/',
  notebook: 'notebooks/aws-theory/',
  map: 'map/',
  'map of a category': 'map/integration/',
  coverage: 'coverage/',
  data: 'data/',
  'offline reading': 'offline/',
  'page that is not saved': 'offline/unsaved/',
  changes: 'changes/',
  search: 'search/',
  'search results': 'search/?q=SQS',
};
const NEUTRAL = { chooser: '', permalink: 'c/sqs/', 'permalink of a note': 'n/s3-lab/', 'not found': '404.html' };

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    for (const lang of LANGS) {
      for (const [name, path] of Object.entries(TEMPLATES)) {
        test(`${lang}: ${name} has no accessibility violation`, async ({ page }) => {
          await page.goto(`${lang}/${path}`);
          if (name === 'search results') await page.locator('kb-search-results[data-state="ready"]').waitFor();
          await expectAccessible(page);
        });
      }
    }

    for (const [name, path] of Object.entries(NEUTRAL)) {
      test(`${name} has no accessibility violation`, async ({ browser, baseURL }) => {
        // A reader of none of the four languages is sent nowhere.
        const context = await browser.newContext({ locale: 'fr-FR', colorScheme, baseURL });
        const page = await context.newPage();
        await page.goto(path);
        await expectAccessible(page);
        await context.close();
      });
    }
  });
}
