import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { z } from 'astro/zod';
import { parse } from 'yaml';
import { CHROMIUM_ARGS, requireChromium } from '../../src/cli/chromium.node.ts';
import { buildMarkdownContext } from '../../src/markdown/build-context.ts';
import { buildModel } from '../../src/knowledge/build-model.ts';
import { readContent } from '../../src/knowledge/read.node.ts';
import { validate } from '../../src/knowledge/validate.ts';
import { buildLexicon, buildRecords } from '../../src/search/build-records.ts';
import { openSearch } from '../../src/search/client/open-search.ts';
import type { PagefindModule } from '../../src/search/client/pagefind.ts';
import { judgedQuerySchema } from '../../src/search/evaluate.ts';
import { buildSearchIndex } from '../../src/search/index.node.ts';
import { bytesOf, quantile, type Served, serve } from './serve.ts';

/** What search costs a reader: bytes over the wire as a host with brotli sends them, and time. `dist/` must be built. */

const queries = z.array(judgedQuerySchema).parse(parse(readFileSync('tests/search/queries.yaml', 'utf8')));
async function ask(page: Page, query: string): Promise<void> {
  const input = page.locator('dialog input[type="search"]');
  await input.fill('');
  await page.locator('dialog kb-search-results[data-state="idle"]').waitFor({ state: 'attached' });
  await input.fill(query);
  await page.waitForFunction(() => /ready|empty|error/.test(document.querySelector<HTMLElement>('dialog kb-search-results')?.dataset['state'] ?? ''));
  await page.waitForLoadState('networkidle');
}

const PARTS: [name: string, pattern: RegExp][] = [
  ['our scripts and styles', /^\/assets\//],
  ['names for type-ahead', /\/search\/(names|search\.json)/],
  ['vocabulary and synonyms', /\/search\/vocabulary/],
  ['the engine', /\/search\/(pagefind\.js|wasm)/],
  ['its list of pages', /\/search\/pagefind[.-].*(json|pf_meta)$/],
  ['its index', /\/search\/index/],
  ['its fragments', /\/search\/fragment/],
];

/** Cold: a page is read, the box is opened, a query is typed. Every second query is asked cold, the one after it on the same page. */
async function measureTransfer(browser: Browser, { origin, sent }: Served): Promise<void> {
  const first: number[] = [];
  const next: number[] = [];
  const parts = new Map(PARTS.map(([name]) => [name, [] as number[]]));
  for (const [ui, ofLanguage] of Map.groupBy(queries, (query) => query.ui)) {
    for (let i = 0; i + 1 < ofLanguage.length; i += 2) {
      const context = await browser.newContext();
      const page = await context.newPage();
      await page.goto(`${origin}${ui}/`);
      await page.waitForLoadState('networkidle');
      sent.length = 0;
      await page.keyboard.press('Control+k');
      await ask(page, ofLanguage[i]?.q ?? '');
      first.push(bytesOf(sent));
      for (const [name, pattern] of PARTS) parts.get(name)?.push(bytesOf(sent.filter(([path]) => pattern.test(path))));
      sent.length = 0;
      await ask(page, ofLanguage[i + 1]?.q ?? '');
      next.push(bytesOf(sent));
      await context.close();
    }
  }
  report('first search, cold, KB', first, 1000);
  for (const [name, bytes] of parts) report(`  of which ${name}`, bytes, 1000);
  report('next search, KB', next, 1000);
}

/** Warm: from the key that asks to the results on the screen, each query for the second time, so that nothing is loaded. */
async function measureWarm(browser: Browser, { origin }: Served): Promise<void> {
  const times: number[] = [];
  for (const [ui, ofLanguage] of Map.groupBy(queries, (query) => query.ui)) {
    const page = await browser.newPage();
    await page.goto(`${origin}${ui}/search/`);
    for (const round of [0, 1]) {
      for (const { q } of ofLanguage) {
        const took = await page.evaluate(async (query) => {
          const input = document.querySelector<HTMLInputElement>('main input[type="search"]');
          const results = document.querySelector<HTMLElement>('main kb-search-results');
          if (!input || !results) throw new Error('no search box');
          input.value = query;
          results.dataset['state'] = 'idle';
          const started = performance.now();
          input.form?.requestSubmit();
          while (!/ready|empty|error/.test(results.dataset['state'] ?? '')) await new Promise((go) => setTimeout(go, 1));
          return performance.now() - started;
        }, q);
        if (round === 1) times.push(took);
      }
    }
    await page.close();
  }
  report('warm search in the browser, ms', times, 1);
}

/** The same client in Node over this content, and over five copies of it under other ids: how time and size grow with the pages. */
async function measureGrowth(): Promise<void> {
  const model = buildModel(validate(readContent(process.cwd()).files).sources);
  const [records, lexicon] = [buildRecords(model, buildMarkdownContext(model, '/')), buildLexicon(model)];
  for (const copies of [1, 5]) {
    const names = Array.from({ length: copies }, (_, copy) => (copy ? `-${copy}` : ''));
    const rename = (text: string, copy: string): string => text.replace(/\/([a-z0-9-]+)\/(#|$)/, `/$1${copy}/$2`);
    const files = await buildSearchIndex(
      names.flatMap((copy) => records.map((record) => ({ ...record, url: rename(record.url, copy), concepts: record.concepts.map((id) => id + copy) }))),
      names.flatMap((copy) => lexicon.map((entry) => ({ ...entry, id: entry.id + copy }))),
      { synonyms: model.synonyms },
    );
    const { server, origin } = serve('', files);
    // A module of its own: each holds one index.
    const source = Buffer.from(`${Buffer.from(files.get('pagefind.js') ?? '')}\n// ${copies}`).toString('base64');
    const module = (await import(`data:text/javascript;base64,${source}`)) as PagefindModule;
    const times: number[] = [];
    for (const [ui, ofLanguage] of Map.groupBy(queries, (query) => query.ui)) {
      const client = await openSearch({ base: origin, lang: ui, importModule: async () => module });
      for (const { q } of ofLanguage) await client.search(q);
      for (const { q } of ofLanguage) {
        const started = performance.now();
        await client.search(q);
        times.push(performance.now() - started);
      }
    }
    const size = [...files.values()].reduce((sum, bytes) => sum + bytes.length, 0);
    report(`warm search in Node over ${records.length * copies} records (index ${(size / 1e6).toFixed(1)} MB), ms`, times, 1);
    server.close();
  }
}

function report(name: string, values: readonly number[], unit: number): void {
  const at = (share: number): string => (quantile(values, share) / unit).toFixed(1);
  console.log(`${name.padEnd(72)} median ${at(0.5).padStart(7)}  p95 ${at(0.95).padStart(7)}  max ${at(1).padStart(7)}`);
}

const browser = await chromium.launch({ executablePath: requireChromium(), args: CHROMIUM_ARGS });
const site = serve(resolve('dist'));
await measureTransfer(browser, site);
await measureWarm(browser, site);
await browser.close();
site.server.close();
await measureGrowth();
// Pagefind's module keeps its wasm alive.
process.exit(0);
