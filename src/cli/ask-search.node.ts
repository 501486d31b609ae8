import type { Browser } from '@playwright/test';
import type { JudgedAnswer, JudgedQuery } from '../search/evaluate.ts';

/** Asks judged queries of a served site through its search page, as a reader of each query's page would. `origin` ends with the site's base. */
export async function askSearch(browser: Browser, origin: string, queries: readonly JudgedQuery[]): Promise<JudgedAnswer[]> {
  const page = await browser.newPage();
  const answers: JudgedAnswer[] = [];
  let ui = '';
  for (const query of queries.toSorted((a, b) => (a.ui < b.ui ? -1 : a.ui > b.ui ? 1 : 0))) {
    if (query.ui !== ui) await page.goto(`${origin}${query.ui}/search/`);
    ui = query.ui;
    const input = page.locator('main input[type="search"]');
    await input.fill('');
    await page.locator('kb-search-results[data-state="idle"]').waitFor({ state: 'attached' });
    await input.fill(query.q);
    await input.press('Enter');
    await page.waitForFunction(() => /ready|empty|error/.test(document.querySelector<HTMLElement>('kb-search-results')?.dataset['state'] ?? ''));
    const concepts = await page
      .locator('kb-search-results ol > li')
      .evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset['concept'] ?? ''));
    answers.push({ query, concepts });
  }
  await page.close();
  return answers;
}
