import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, type Page, type Route, test } from '@playwright/test';
import { LANGS } from '../../src/site.ts';

/** Files that search loads, by what they are. */
const FILES = {
  'its list of files': /\/search\/search\.json/,
  'the ids of concepts': /\/names\/concepts\./,
  names: /\/names\/(en|ja|ko|zh)\./,
  vocabulary: /\/vocabulary\/(?!synonyms|traditional)/,
  synonyms: /\/vocabulary\/synonyms-/,
  'its engine': /\/search\/pagefind\.js/,
  'the engine’s WebAssembly': /\/search\/wasm\.unknown\.pagefind/,
  'the engine’s list of indexes': /\/search\/pagefind-entry\.json/,
  'the engine’s list of pages': /\.pf_meta/,
  'a piece of the index': /\.pf_index/,
  'the text of a page': /\.pf_fragment/,
};

/** What hosts, proxies and cables make of a file. */
const FAULTS: Record<string, (bytes: Buffer) => Buffer> = {
  'cut in half': (bytes) => bytes.subarray(0, Math.floor(bytes.length / 2)),
  empty: () => Buffer.alloc(0),
  garbled: (bytes) => Buffer.from(bytes.map((byte, i) => (i % 3 === 0 ? byte ^ 0x5a : byte))),
  'a page of the host instead': () => Buffer.from('<!doctype html><title>Welcome</title><p>It works!'),
};

/** Asks for words of the texts, which no name of a concept answers alone. */
const QUERIES = { zh: '消息丢失怎么办', ko: '메시지가 사라지면', ja: 'メッセージが消えたとき', en: 'lost messages while the worker is down' } as const;

async function breakFiles(page: Page, pattern: RegExp, fault: (bytes: Buffer) => Buffer): Promise<{ mend: () => Promise<void>; asked: () => number }> {
  let asked = 0;
  const handle = async (route: Route): Promise<void> => {
    asked += 1;
    const response = await route.fetch();
    await route.fulfill({ response, body: fault(await response.body()) });
  };
  await page.route(pattern, handle);
  return { mend: () => page.unroute(pattern, handle), asked: () => asked };
}

for (const [what, pattern] of Object.entries(FILES)) {
  test(`where ${what} came broken, search says so in four languages, shows a way on, and works once it is whole`, async ({ page }) => {
    test.slow();
    for (const [i, [how, fault]] of Object.entries(FAULTS).entries()) {
      // Each fault in one language, and each language with each file.
      const lang = LANGS[i % LANGS.length] ?? 'en';
      const strings = JSON.parse(readFileSync(resolve('content/ui', `${lang}.json`), 'utf8')) as Record<string, string>;
      const { mend, asked } = await breakFiles(page, pattern, fault);
      await page.goto(`${lang}/search/?q=${encodeURIComponent(QUERIES[lang])}`);
      const results = page.locator('kb-search-results');
      await expect(results, `${lang}, ${how}`).toHaveAttribute('data-state', 'error', { timeout: 15_000 });
      expect(asked(), 'the file was asked for').toBeGreaterThan(0);
      await expect(page.getByRole('status')).toHaveText(strings['search.error'] ?? '!');
      await expect(page.locator('.search-error')).toBeVisible();
      await expect(page.locator('.search-error a')).toHaveAttribute('href', `/${lang}/glossary/`);
      await expect(results.locator('li')).toHaveCount(0);

      await mend();
      await page.getByRole('button', { name: strings['search.retry'] }).click();
      await expect(results, `${lang}, after ${how}`).toHaveAttribute('data-state', 'ready', { timeout: 15_000 });
      await expect(results.locator('ol > li').first()).toBeVisible();
      await expect(page.locator('.search-error')).toBeHidden();
    }
  });
}
