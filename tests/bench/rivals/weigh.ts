import type { Browser, Page } from '@playwright/test';
import { type JudgedAnswer, type JudgedQuery, scoreAnswers, type Score } from '../../../src/search/evaluate.ts';
import { bytesOf, quantile, type Served, serve } from '../serve.ts';
import type { Generator } from './generators.ts';

/** What a reader is sent for a page and for searching, in KB as a host with brotli sends them, and how well the search answers. */
export interface Weight {
  page: { all: number; html: number; script: number };
  search?: { first: number; next: number; score: Score };
}

/** Time that a search box takes after the last key before it asks, and a little more. */
const PAUSE = 700;

/** Reads a page of a built site without touching anything, then asks the judged queries, each as a reader of its language would. */
export async function weighSite(browser: Browser, folder: string, path: string, { search }: Generator, queries: readonly JudgedQuery[]): Promise<Weight> {
  const site = serve(folder);
  try {
    const page = await weighPage(browser, site, path);
    return search ? { page, search: await weighSearch(browser, site, path, search, queries) } : { page };
  } finally {
    site.server.close();
  }
}

async function weighPage(browser: Browser, { origin, sent }: Served, path: string): Promise<Weight['page']> {
  const context = await browser.newContext();
  const page = await context.newPage();
  sent.length = 0;
  await page.goto(`${origin}${path}/`, { waitUntil: 'networkidle' });
  const of = (pattern: RegExp): number => bytesOf(sent.filter(([file]) => pattern.test(file))) / 1000;
  const weight = { all: of(/./), html: of(/\.html$/), script: of(/\.m?js$/) };
  await context.close();
  return weight;
}

type SearchBox = NonNullable<Generator['search']>;

async function weighSearch(
  browser: Browser,
  site: Served,
  path: string,
  box: SearchBox,
  queries: readonly JudgedQuery[],
): Promise<NonNullable<Weight['search']>> {
  const bytes: { first: number[]; next: number[] } = { first: [], next: [] };
  const answers: JudgedAnswer[] = [];
  for (const [lang, ofLang] of Map.groupBy(queries, ({ ui }) => ui)) {
    for (let i = 0; i < ofLang.length; i += 2) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
      const page = await context.newPage();
      await page.goto(`${site.origin}${path.replace(/^\w+/, lang)}/`, { waitUntil: 'networkidle' });
      for (const [kind, query] of [['first', ofLang[i]] as const, ['next', ofLang[i + 1]] as const]) {
        if (!query) continue;
        site.sent.length = 0;
        const opened = kind === 'first' ? page.locator(box.open).first().click() : undefined;
        await opened;
        answers.push({ query, concepts: await askBox(page, box, query.q, () => bytes[kind].push(bytesOf(site.sent) / 1000)) });
      }
      await context.close();
    }
  }
  return { first: quantile(bytes.first, 0.5), next: quantile(bytes.next, 0.5), score: scoreAnswers(answers) };
}

/** Concepts that the results lead to; `shown` is called when they are first on the screen. */
async function askBox(page: Page, { input, results, more }: SearchBox, query: string, shown: () => void): Promise<string[]> {
  await page.locator(input).fill(query);
  await page.waitForTimeout(PAUSE);
  await page.waitForLoadState('networkidle');
  shown();
  const button = more ? page.locator(more) : undefined;
  if (await button?.isVisible()) {
    await button?.click();
    await page.waitForLoadState('networkidle');
  }
  const links = await page.locator(results).evaluateAll((found) => found.map((link) => (link as HTMLAnchorElement).pathname));
  const concepts = links.map((link) => /\/concepts\/([^/.]+)/.exec(link)?.[1] ?? '');
  return [...new Set(concepts)].slice(0, 10);
}
