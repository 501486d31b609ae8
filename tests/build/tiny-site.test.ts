import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { TERM_FILES } from '../../src/exports/term-files.ts';
import { LANGS, site, tagOf } from '../../src/site.ts';
import { checkAlternates, checkPreview, type Picture } from '../../src/verify/check-preview.ts';
import { picturePath } from '../../src/verify/picture-path.ts';
import { readPages, readPicture } from '../../src/verify/read-pages.node.ts';
import { hashes } from '../hashes.ts';
import { createProject, fixture, runCli } from '../project.ts';

let project: string;
let other: string;

/** Milliseconds that a test may take which builds a site by itself, on a machine that has other work. */
const BUILDS = 240_000;

beforeAll(() => {
  project = createProject(fixture('tiny'));
  other = createProject(fixture('tiny'));
  for (const folder of [project, other]) {
    const { status, output } = runCli(folder, 'build');
    expect(status, output).toBe(0);
  }
});

afterAll(() => {
  for (const folder of [project, other]) rmSync(folder, { recursive: true, force: true });
});

const page = (path: string): string => readFileSync(join(project, 'dist', path), 'utf8');

test('two builds in two folders are the same to the byte', () => {
  expect(hashes(join(project, 'dist'))).toEqual(hashes(join(other, 'dist')));
});

test('every concept and note has a page in every language and a permalink', () => {
  const ids = { concepts: readdirSync(join(project, 'content/concepts')), notes: readdirSync(join(project, 'content/notes')) };
  for (const id of ids.concepts) {
    expect(page(`c/${id}/index.html`)).toContain('data-forward');
    for (const lang of LANGS) expect(page(`${lang}/concepts/${id}/index.html`)).toContain('<h1');
  }
  for (const id of ids.notes) {
    expect(page(`n/${id}/index.html`)).toContain('data-forward');
    for (const lang of LANGS) expect(page(`${lang}/notes/${id}/index.html`)).toContain('<h1');
  }
});

test('every language says in its own words that there is no page', () => {
  for (const lang of LANGS) {
    const html = page(`${lang}/404/index.html`);
    expect(html).toContain(`<html lang="${tagOf(lang)}"`);
    expect(html).toContain('content="noindex"');
    expect(html).toContain(`href="/${lang}/glossary/"`);
  }
});

test('compressed files beside the plain ones hold the same, and are the same each time', () => {
  const twice = [project, other].map((folder) => {
    const copy = join(folder, '.cache/compressed');
    cpSync(join(folder, 'dist'), copy, { recursive: true });
    const { status, output } = runCli(folder, 'compress', '--folder', copy);
    expect(status, output).toBe(0);
    return copy;
  });
  const [first = '', second = ''] = twice;
  const compressed = Object.keys(hashes(first)).filter((path) => /\.(br|gz)$/.test(path));
  expect(compressed).toContain('en/index.html.br');
  expect(compressed.filter((path) => path.endsWith('.gz'))).toHaveLength(compressed.length / 2);
  for (const path of compressed) {
    const unpack = path.endsWith('.br') ? brotliDecompressSync : gunzipSync;
    expect(unpack(readFileSync(join(first, path))).equals(readFileSync(join(first, path.replace(/\.(br|gz)$/, '')))), path).toBe(true);
  }
  expect(hashes(second)).toEqual(hashes(first));
});

test('every concept has a file in brief, small enough for a pop-up, with all four languages', () => {
  for (const id of readdirSync(join(project, 'content/concepts'))) {
    const text = page(`data/terms/${id}.json`);
    const { texts } = JSON.parse(text) as { texts: Record<string, { term: string; summary: string }> };
    expect(Object.keys(texts)).toEqual([...LANGS]);
    expect(text.length).toBeLessThan(2000);
  }
});

test('every file of the terms is in the site and linked in every language, and says what the content says', () => {
  const concepts = readdirSync(join(project, 'content/concepts'));
  for (const { path } of TERM_FILES) {
    expect(readFileSync(join(project, 'dist', path)).length, path).toBeGreaterThan(100);
    for (const lang of LANGS) expect(page(`${lang}/data/index.html`), path).toContain(`href="/${path}"`);
  }
  const { concepts: listed } = JSON.parse(page('data/terms.json')) as { concepts: { id: string; url: string }[] };
  expect(listed.map(({ id }) => id)).toEqual(concepts.toSorted());
  for (const { url, id } of listed) expect(url).toBe(`${site.url}/c/${id}/`);
});

test('every language lists what it needs without a network, and the worker is one small script', () => {
  for (const lang of LANGS) {
    const { files } = JSON.parse(page(`offline/${lang}.json`)) as { files: [path: string][] };
    const listed = files.map(([path]) => path);
    for (const path of [`${lang}/`, `${lang}/search/`, 'search/search.json', ...LANGS.map((other) => `${other}/offline/unsaved/`)])
      expect(listed).toContain(path);
    expect(listed.filter((path) => LANGS.some((other) => other !== lang && path === `${other}/`))).toEqual([]);
  }
  expect(gzipSync(page('offline-worker.js'), { level: 9 }).length).toBeLessThan(1500);
});

test('headings have the ids of the reference language in every language', () => {
  const [id = ''] = readdirSync(join(project, 'content/notes'));
  const idsOf = (lang: string): string[] => [...page(`${lang}/notes/${id}/index.html`).matchAll(/<h2 id="([^"]+)"/g)].map((match) => match[1] ?? '');
  expect(idsOf('en').length).toBeGreaterThan(0);
  for (const lang of LANGS) expect(idsOf(lang)).toEqual(idsOf('en'));
});

test('pages name their language and the addresses of the others, both ways', () => {
  const [id = ''] = readdirSync(join(project, 'content/concepts'));
  for (const lang of LANGS) {
    const html = page(`${lang}/concepts/${id}/index.html`);
    for (const tag of ['zh-Hans', 'ko', 'ja', 'en', 'x-default']) expect(html).toContain(`hreflang="${tag}"`);
    expect(html).toMatch(new RegExp(`<html lang="${lang === 'zh' ? 'zh-Hans' : lang}"`));
  }
});

test('no page has inline styles, event handlers, or a script that its policy does not name', () => {
  for (const path of Object.keys(hashes(join(project, 'dist'))).filter((name) => name.endsWith('.html'))) {
    const html = page(path);
    expect(html, path).not.toMatch(/<[^>]+\s(style|on\w+)=/);
    expect(html, path).not.toContain('<style');
    for (const [, code = ''] of html.matchAll(/<script>([\s\S]*?)<\/script>/g)) {
      expect(html, path).toContain(`sha256-${createHash('sha256').update(code).digest('base64')}`);
    }
  }
});

/** What the preview check says of a built site. */
const previewProblems = (dist: string): string[] => {
  const pages = readPages(dist);
  const find = (address: string): Picture | undefined => readPicture(dist, picturePath(address, `${site.url}/`) ?? '');
  return [...pages.flatMap((built) => checkPreview(built, find)), ...checkAlternates(pages)].map(({ path, message }) => `${path}: ${message}`);
};

test('every page passes the preview check', () => {
  expect(previewProblems(join(project, 'dist'))).toEqual([]);
});

test('pages keep to their weight: HTML 7 KB, style 8 KB, script 4 KB before search, compressed', () => {
  const size = (text: string | Buffer): number => gzipSync(text, { level: 9 }).length / 1024;
  const html = page(`ja/concepts/${readdirSync(join(project, 'content/concepts'))[0]}/index.html`);
  const linked = (pattern: RegExp): string[] => [...html.matchAll(pattern)].map((match) => match[1] ?? '');
  const load = (address: string): Buffer => readFileSync(join(project, 'dist', address));
  const styles = linked(/<link rel="stylesheet" href="([^"]+)"/g);
  const scripts = new Set(linked(/<script type="module" src="([^"]+)"/g));
  // What the entry imports at once is loaded too; what it imports later, by `import()`, is not.
  for (const address of scripts) {
    for (const [, imported = ''] of load(address)
      .toString()
      .matchAll(/(?:^|;)import(?:[^("';]*from)?["']\.\/([^"']+)["']/g))
      scripts.add(`/assets/${imported}`);
  }
  expect(size(html)).toBeLessThanOrEqual(7);
  expect(styles.reduce((sum, address) => sum + size(load(address)), 0)).toBeLessThanOrEqual(8);
  expect([...scripts].reduce((sum, address) => sum + size(load(address)), 0)).toBeLessThanOrEqual(4);
  expect(styles.length).toBeGreaterThan(0);
  expect(scripts.size).toBeGreaterThan(0);
});

test('a build of broken content says what is wrong and leaves dist/ as it was', () => {
  const before = hashes(join(other, 'dist'));
  const [id = ''] = readdirSync(join(other, 'content/concepts'));
  writeFileSync(join(other, 'content/concepts', id, 'en.mdx'), '---\nterm: Broken\nsummary: A page.\n---\n\n[[nowhere]]\n');
  const { status, output } = runCli(other, 'build');
  expect(status).toBe(1);
  expect(output).toContain(`content/concepts/${id}/en.mdx:6:1  error  concept-link`);
  expect(output).toContain('dist/ is as it was before.');
  expect(hashes(join(other, 'dist'))).toEqual(before);
  expect(readdirSync(other).filter((name) => name.startsWith('.dist-'))).toEqual([]);
});

test(
  'a build whose pages have a fault says which and leaves dist/ as it was',
  () => {
    const folder = createProject(fixture('tiny'));
    cpSync(join(project, 'dist'), join(folder, 'dist'), { recursive: true });
    const layout = join(folder, 'src/pages/404.astro');
    writeFileSync(layout, readFileSync(layout, 'utf8').replace('<h1>404</h1>', '<h1>404</h1><a href="/en/nowhere/">?</a>'));
    const { status, output } = runCli(folder, 'build');
    expect(status).toBe(1);
    expect(output).toContain('dist/404.html  error  link\n  The link `/en/nowhere/` leads to no page.');
    expect(output).toContain('dist/ is as it was before.');
    expect(hashes(join(folder, 'dist'))).toEqual(hashes(join(project, 'dist')));
    rmSync(folder, { recursive: true, force: true });
  },
  BUILDS,
);

test(
  'a page without a translation is shown in the reference language, says so, and is kept from machines',
  () => {
    const folder = createProject(fixture('tiny'));
    const [id = ''] = readdirSync(join(folder, 'content/concepts'));
    rmSync(join(folder, 'content/concepts', id, 'ja.mdx'));
    const { status, output } = runCli(folder, 'build');
    expect(status, output).toBe(0);
    expect(output).toContain('missing-translation');
    const read = (path: string): string => readFileSync(join(folder, 'dist', path), 'utf8');
    const html = read(`ja/concepts/${id}/index.html`);
    expect(html).toContain('<html lang="ja"');
    expect(html).toMatch(/<main [^>]*lang="en"/);
    expect(html).toContain('class="notice" lang="ja"');
    expect(html).toContain('content="noindex"');
    expect(html).not.toContain('rel="canonical"');
    const korean = read(`ko/concepts/${id}/index.html`);
    expect(korean).not.toContain('hreflang="ja" href="https');
    expect(korean).toContain('class="untranslated" lang="ko"');
    expect(existsSync(join(folder, 'dist/c', id, 'index.html'))).toBe(true);
    expect(existsSync(join(folder, 'dist/cards/ja/concepts', `${id}.png`))).toBe(false);
    expect(html).toContain(`/cards/en/concepts/${id}.png`);
    expect(previewProblems(join(folder, 'dist'))).toEqual([]);
    rmSync(folder, { recursive: true, force: true });
  },
  BUILDS,
);

test(
  'a section whose reference has changed says so in the translations, links to it, and shows in the coverage',
  () => {
    const folder = createProject(fixture('tiny'));
    mkdirSync(join(folder, 'content/translations'));
    writeFileSync(join(folder, 'content/translations/ja.txt'), 'concepts/message-queue .=00000000 limits=00000000\n');
    const { status, output } = runCli(folder, 'build');
    expect(status, output).toBe(0);
    expect(output).toContain('content/concepts/message-queue/ja.mdx  warning  translation-behind');
    // The build lists what is new, and accepts nothing.
    const ledger = readFileSync(join(folder, 'content/translations/ja.txt'), 'utf8');
    expect(ledger).toContain('concepts/message-queue .=00000000 limits=00000000\n');
    expect(ledger).toContain('concepts/visibility-timeout .=');
    const read = (path: string): string => readFileSync(join(folder, 'dist', path), 'utf8');
    const japanese = read('ja/concepts/message-queue/index.html');
    expect(japanese).toMatch(/<h2 id="limits">.*?<\/h2>\s*<p class="newer">[^<]*<a href="\/en\/concepts\/message-queue\/#limits" hreflang="en">/);
    expect(japanese.match(/class="newer"/g)).toHaveLength(2);
    expect(read('ko/concepts/message-queue/index.html')).not.toContain('class="newer"');
    expect(read('en/concepts/message-queue/index.html')).toMatch(/hreflang="ja"[^>]*>\s*日本語\s*<span class="untranslated"/);
    expect(read('ja/concepts/visibility-timeout/index.html')).not.toContain('class="newer"');
    expect(read('en/coverage/index.html')).toMatch(/hreflang="ja">\s*メッセージキュー/);
    rmSync(folder, { recursive: true, force: true });
  },
  BUILDS,
);
