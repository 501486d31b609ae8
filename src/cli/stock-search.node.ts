import { cp, mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { createIndex } from 'pagefind';
import type { JudgedAnswer, JudgedQuery } from '../search/evaluate.ts';
import { createStaticServer } from './static-server.node.ts';

/** Pages that are searched: the same for all. */
const PAGES = '{zh,ko,ja,en}/{concepts,notes}/*/index.html';

/** Asks queries of the pages of a built site (served at `/`). */
type Ask = (browser: Browser, folder: string, queries: readonly JudgedQuery[]) => Promise<JudgedAnswer[]>;

/** Other searches over the same built pages, by name: what a site gets that takes them as they come. */
export const STOCK_SEARCHES: ReadonlyMap<string, Ask> = new Map([
  ['Pagefind as it comes', askPagefind],
  ['MiniSearch as VitePress sets it up', askMiniSearch],
]);

/** Pagefind with its defaults: an index a language, the whole query in one search, on the page's language. */
async function askPagefind(browser: Browser, folder: string, queries: readonly JudgedQuery[]): Promise<JudgedAnswer[]> {
  const output = await mkdtemp(join(tmpdir(), 'stock-pagefind-'));
  const { index, errors } = await createIndex({ rootSelector: 'main' });
  if (!index) throw new Error(`Pagefind could not start: ${errors.join('; ')}`);
  await index.addDirectory({ path: folder, glob: PAGES });
  await index.writeFiles({ outputPath: join(output, 'pagefind') });
  await index.deleteIndex();
  await cp(folder, output, { recursive: true });
  try {
    return await askEach(browser, output, queries, async (page, query) =>
      page.evaluate(async (text) => {
        // A variable, so that no bundler looks for the module.
        const module = '/pagefind/pagefind.js';
        const pagefind = await import(module);
        const { results } = (await pagefind.search(text)) as { results: { data: () => Promise<{ url: string }> }[] };
        return (await Promise.all(results.slice(0, 10).map((result) => result.data()))).map(({ url }) => url);
      }, query),
    );
  } finally {
    await rm(output, { recursive: true });
  }
}

/** MiniSearch over the sections of the pages in the page's language, with the fields and options of VitePress's local search (VitePress 1 and 2). */
async function askMiniSearch(browser: Browser, folder: string, queries: readonly JudgedQuery[]): Promise<JudgedAnswer[]> {
  const script = createRequire(import.meta.url)
    .resolve('minisearch')
    .replace(/dist\/.*$/, 'dist/umd/index.js');
  return askEach(
    browser,
    folder,
    queries,
    (page, query) => page.evaluate((text) => (globalThis as never as { searchStock: (text: string) => string[] }).searchStock(text), query),
    async (page, lang) => {
      await page.addScriptTag({ path: script });
      await page.evaluate(indexSections, lang);
    },
  );
}

/** Opens a page of each language in turn and asks its queries there. */
async function askEach(
  browser: Browser,
  folder: string,
  queries: readonly JudgedQuery[],
  ask: (page: Page, query: string) => Promise<string[]>,
  prepare: (page: Page, lang: string) => Promise<void> = async () => {},
): Promise<JudgedAnswer[]> {
  const server = createStaticServer(folder, '/').listen(0);
  const context = await browser.newContext({ bypassCSP: true, baseURL: `http://localhost:${(server.address() as AddressInfo).port}/` });
  const page = await context.newPage();
  const answers: JudgedAnswer[] = [];
  for (const [lang, ofLang] of Map.groupBy(queries, ({ ui }) => ui)) {
    await page.goto(`${lang}/`);
    await prepare(page, lang);
    for (const query of ofLang) answers.push({ query, concepts: [...new Set((await ask(page, query.q)).map(conceptOf))].slice(0, 10) });
  }
  await context.close();
  server.close();
  return answers;
}

const conceptOf = (url: string): string => /\/concepts\/([^/]+)\//.exec(url)?.[1] ?? '';

/** Runs in the browser: cuts every page of a language into sections and indexes them. */
async function indexSections(lang: string): Promise<void> {
  interface Section {
    id: string;
    title: string;
    titles: string[];
    text: string;
  }
  interface Index {
    addAll: (sections: Section[]) => void;
    search: (text: string) => { id: string }[];
  }
  const { MiniSearch } = globalThis as never as { MiniSearch: new (options: unknown) => Index };
  const links = [...new DOMParser().parseFromString(await (await fetch(`/${lang}/glossary/`)).text(), 'text/html').querySelectorAll('main a')];
  const notes = [...new DOMParser().parseFromString(await (await fetch(`/${lang}/notes/`)).text(), 'text/html').querySelectorAll('main a')];
  const paths = new Set([...links, ...notes].map((link) => link.getAttribute('href') ?? '').filter((path) => /^\/\w+\/(concepts|notes)\/[^/#]+\/$/.test(path)));
  const sections: Section[] = [];
  for (const path of paths) {
    const main = new DOMParser().parseFromString(await (await fetch(path)).text(), 'text/html').querySelector('main');
    const title = main?.querySelector('h1')?.textContent?.trim() ?? '';
    let open: Section = { id: path, title, titles: [], text: '' };
    sections.push(open);
    const walk = (node: Node): void => {
      if (node instanceof Element && /^H[1-6]$/.test(node.tagName)) {
        if (node.tagName === 'H1') return;
        open = { id: `${path}#${node.id || sections.length}`, title: node.textContent?.trim() ?? '', titles: [title], text: '' };
        sections.push(open);
      } else if (node instanceof Text) open.text += ` ${node.data}`;
      else for (const child of node.childNodes) walk(child);
    };
    if (main) walk(main);
  }
  const index = new MiniSearch({
    fields: ['title', 'titles', 'text'],
    storeFields: ['title', 'titles'],
    searchOptions: { fuzzy: 0.2, prefix: true, boost: { title: 4, text: 2, titles: 1 } },
  });
  index.addAll(sections);
  Object.assign(globalThis, { searchStock: (text: string) => index.search(text).map(({ id }) => id) });
}
