import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, chromium, type Page } from '@playwright/test';
import { LANGS, type Lang, site } from '../site.ts';
import { CHROMIUM_ARGS, requireChromium } from './chromium.node.ts';
import { contactSheet, type Shot } from './contact-sheet.ts';
import { createStaticServer } from './static-server.node.ts';

// Pictures of every sort of page, in all languages, light and dark, narrow and wide: `npm run screenshots`, `npm run screenshots -- map search`.
const SCHEMES = ['light', 'dark'] as const;
const SIZES = [
  { width: 360, height: 800 },
  { width: 1280, height: 900 },
];
const CONCEPT = 'concepts/sqs-visibility-timeout/';

/** What is shown of each view: its address in a language, what is done there, and whether the picture is of the window alone. */
interface View {
  path: (lang: Lang) => string;
  prepare?: (page: Page, lang: Lang) => Promise<unknown>;
  window?: boolean;
}
const nextTo = (lang: Lang): Lang => LANGS[(LANGS.indexOf(lang) + 1) % LANGS.length] ?? site.reference;
const results = (page: Page): Promise<void> => page.locator('kb-search-results[data-state="ready"]:visible li a').first().waitFor();
const VIEWS: Record<string, View> = {
  home: { path: () => '' },
  concept: { path: () => CONCEPT },
  guide: { path: () => 'notes/decoupling-with-queues/' },
  lab: { path: () => 'notes/s3-lab/' },
  notes: { path: () => 'notes/' },
  glossary: { path: () => 'glossary/', window: true },
  map: { path: () => 'map/' },
  'map-of-category': { path: () => 'map/integration/' },
  'side-by-side': {
    path: (lang) => `${CONCEPT}?with=${nextTo(lang)}`,
    prepare: (page) => page.locator('.prose > [data-second]').first().waitFor(),
  },
  'pop-up': {
    path: () => CONCEPT,
    prepare: async (page) => {
      await page.locator('.prose a[data-concept]').first().hover();
      await page.locator('.term-popup').waitFor();
    },
    window: true,
  },
  search: {
    path: () => 'glossary/',
    prepare: async (page) => {
      await page.waitForFunction(() => customElements.get('kb-search-open') !== undefined);
      await page.locator('.search-open').click();
      await page.locator('dialog[open] input[type="search"]').fill('SQS');
      await results(page);
    },
    window: true,
  },
  'search-page': { path: () => 'search/?q=SQS', prepare: results, window: true },
  text: {
    path: () => CONCEPT,
    prepare: async (page) => {
      await page.locator('kb-text button').click();
      await page.locator('#text-panel label:has([value="largest"])').click();
    },
    window: true,
  },
};

const { values, positionals } = parseArgs({
  options: { folder: { type: 'string', default: 'dist' }, out: { type: 'string', default: 'screenshots' }, base: { type: 'string', default: site.base } },
  allowPositionals: true,
});
const folder = resolve(values.folder);
const out = resolve(values.out);
if (!existsSync(join(folder, 'index.html'))) fail(`There is no built site in ${folder}.\nFix: run \`npm run build\` first.`);
const unknown = positionals.filter((name) => !(name in VIEWS));
if (unknown.length > 0) fail(`There is no view ${unknown.join(', ')}.\nFix: choose among ${Object.keys(VIEWS).join(', ')}.`);
const wanted = Object.entries(VIEWS).filter(([name]) => positionals.length === 0 || positionals.includes(name));

/** The picture that is being taken, for a report. */
let current = '';
const executablePath = requireChromium();
const server = createStaticServer(folder, values.base);
await new Promise<void>((done) => server.listen(0, done));
const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
const browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGS });
try {
  for (const [index, [name, view]] of wanted.entries()) {
    console.log(`${index + 1}/${wanted.length} ${name} …`);
    rmSync(join(out, name), { recursive: true, force: true });
    mkdirSync(join(out, name), { recursive: true });
    const shots = await takeAll(browser, name, view);
    writeFileSync(join(out, `${name}.html`), contactSheet(name, shots));
    await takeSheet(browser, name);
  }
  console.log(`Wrote ${wanted.length} views to ${out}: a folder of pictures and a sheet (.html, .png) each`);
} catch (error) {
  console.error(`The picture ${current} could not be taken: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
} finally {
  await browser.close();
  server.close();
}

async function takeAll(on: Browser, name: string, view: View): Promise<Shot[]> {
  const shots: Shot[] = [];
  for (const viewport of SIZES) {
    for (const colorScheme of SCHEMES) {
      for (const lang of LANGS) {
        const context = await on.newContext({ viewport, colorScheme, reducedMotion: 'reduce' });
        const page = await context.newPage();
        const file = `${lang}-${colorScheme}-${viewport.width}.png`;
        current = `${name}/${file}`;
        await page.goto(`${origin}${values.base}${lang}/${view.path(lang)}`, { waitUntil: 'networkidle' });
        await view.prepare?.(page, lang);
        await page.screenshot({ path: join(out, name, file), fullPage: !view.window, animations: 'disabled' });
        shots.push({ file: `${name}/${file}`, lang, scheme: colorScheme, width: viewport.width });
        await context.close();
      }
    }
  }
  return shots;
}

/** The sheet itself as a picture. */
async function takeSheet(on: Browser, name: string): Promise<void> {
  const page = await on.newPage({ viewport: { width: 2000, height: 1200 } });
  await page.goto(`file://${join(out, `${name}.html`)}`, { waitUntil: 'load' });
  await page.screenshot({ path: join(out, `${name}.png`), fullPage: true });
  await page.close();
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}
