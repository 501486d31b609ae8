import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { Asset, Site } from '../../../src/verify/check.ts';
import { PAGE_CHECKS, SITE_CHECKS } from '../../../src/verify/checks.ts';
import { checkValidity, kindOf, pickForValidity } from '../../../src/verify/html-validity.ts';
import { outlineOf } from '../../../src/verify/outline.ts';
import { parsePage } from '../../../src/verify/page.ts';

const INLINE = "document.documentElement.dataset.on = '';";
const hash = (text: string): string => createHash('sha256').update(text).digest('base64');
const POLICY = `default-src 'none'; script-src 'self' 'wasm-unsafe-eval' 'sha256-${hash(INLINE)}'; style-src 'self'; base-uri 'none'; form-action 'self'`;

/** A page without a fault, at `/kb/<path>`. */
function soundPage(path: string, lang: string, others: Record<string, string>): string {
  const url = `https://kb.example.com/kb/${path.replace('index.html', '')}`;
  const alternates = Object.entries(others).map(([tag, href]) => `<link rel="alternate" hreflang="${tag}" href="${href}">`);
  return `<!DOCTYPE html><html lang="${lang}"><head><meta charset="utf-8"><meta http-equiv="content-security-policy" content="${POLICY}">
<title>Queue</title><meta name="description" content="A queue."><meta property="og:title" content="Queue"><meta property="og:description" content="A queue.">
<meta property="og:type" content="article"><meta property="og:url" content="${url}"><meta property="og:site_name" content="KB">
<link rel="canonical" href="${url}">${alternates.join('')}<link rel="stylesheet" href="/kb/a.css"><script>${INLINE}</script>
<script type="application/ld+json">{"@context":"https://schema.org","@type":"DefinedTerm","url":"${url}"}</script>
<script type="module" src="/kb/a.js"></script></head><body><main id="main"><h1>Queue</h1><h2 id="limits">Limits</h2><p>SQS</p><img src="/kb/queue.png" alt="A queue">
<svg viewBox="0 0 1 1" aria-hidden="true"></svg><a href="#limits">down</a> <a href="/kb/ja/queue/#limits">other</a> <a href="https://aws.example.com/">out</a></main></body></html>`;
}

const OTHERS = { en: 'https://kb.example.com/kb/en/queue/', ja: 'https://kb.example.com/kb/ja/queue/' };
const PATH = 'en/queue/index.html';
const en = soundPage(PATH, 'en', OTHERS);
const ja = soundPage('ja/queue/index.html', 'ja', OTHERS);

const asset = (text: string): Asset => ({ size: gzipSync(text).length, text });
const site: Site = {
  url: 'https://kb.example.com',
  base: '/kb/',
  assets: new Map([
    ['a.css', asset('a { background: url(queue.png) }')],
    ['a.js', asset('import{b}from"./b.js";b()')],
    ['b.js', asset('export const b = () => import("./later.js");')],
    ['queue.png', { size: 0 }],
  ]),
  hash,
  gzip: (text) => gzipSync(text).length,
};

/** Messages of all checks for the English page as changed, each after its check's id. */
function faultsOf(english: string, japanese = ja, changed: Partial<Site> = {}): string[] {
  const now = { ...site, ...changed };
  const page = parsePage(PATH, english);
  const outlines = new Map([page, parsePage('ja/queue/index.html', japanese)].map((each) => [each.path, outlineOf(each)]));
  const of = PAGE_CHECKS.flatMap(({ id, check }) => check(page, now).map(({ message }) => `${id}: ${message}`));
  const across = SITE_CHECKS.flatMap(({ id, check }) => check(outlineOf(page), now, outlines).map(({ message }) => `${id}: ${message}`));
  return [...of, ...across];
}

/** The sound page with one thing changed; fails where that thing is not there. */
function broken(from: string | RegExp, to: string, html = en): string {
  const changed = html.replace(from, to);
  if (changed === html) throw new Error(`The page has no ${from}`);
  return changed;
}

const withAsset = (path: string, text: string): Partial<Site> => ({ assets: new Map([...site.assets, [path, asset(text)]]) });

test('a sound page has no faults', () => {
  expect(faultsOf(en)).toEqual([]);
});

describe('each check finds its fault, and no other check does', () => {
  test.each<[string, string, string, string?, Partial<Site>?]>([
    ['link', 'The link `/kb/ja/tail/` leads to no page.', broken('/kb/ja/queue/#limits"', '/kb/ja/tail/"')],
    ['link', 'The link `/kb/ja/queue/#gone` names a section that its page does not have.', broken('/kb/ja/queue/#limits', '/kb/ja/queue/#gone')],
    ['link', 'The link `#gone` names a section that its page does not have.', broken('href="#limits"', 'href="#gone"')],
    ['link', "The link `/ja/queue/` leaves the site's path /kb/.", broken('/kb/ja/queue/#limits', '/ja/queue/')],
    ['link', 'The link `/kb/ja/queue` lacks the slash at its end.', broken('/kb/ja/queue/#limits', '/kb/ja/queue')],
    ['asset', '<img src="/kb/tail.png"> asks for `/kb/tail.png`, which is not in the site.', broken('/kb/queue.png', '/kb/tail.png')],
    ['asset', '`a.css` asks for `gone.svg`, which is not in the site.', en, ja, withAsset('a.css', 'a { mask: url("gone.svg") }')],
    ['asset', '`b.js` asks for `./gone.js`, which is not in the site.', en, ja, withAsset('b.js', 'import"./gone.js";export const b=1')],
    ['origin', '<img src="https://cdn.example.net/q.png"> sends readers', broken('/kb/queue.png', 'https://cdn.example.net/q.png')],
    ['origin', '`a.css` sends readers', en, ja, withAsset('a.css', '@import "https://fonts.example.net/a.css";')],
    [
      'alternate',
      '`hreflang="ja"` names `https://kb.example.com/kb/ja/queue/`, which does not name this page back.',
      en,
      broken(/<link rel="alternate" hreflang="en"[^>]*>/, '', ja),
    ],
    ['alternate', '`hreflang="ja"` names `https://kb.example.com/kb/ja/queue/`, which is in `ko`.', en, broken('<html lang="ja">', '<html lang="ko">', ja)],
    ['alternate', 'The page names translations, but not itself for `en`.', broken(/<link rel="alternate" hreflang="en"[^>]*>/, '')],
    ['canonical', 'The page names no canonical address.', broken(/<link rel="canonical"[^>]*>/, '')],
    [
      'canonical',
      'The canonical address is `https://kb.example.com/en/queue/`',
      broken('rel="canonical" href="https://kb.example.com/kb/', 'rel="canonical" href="https://kb.example.com/'),
    ],
    ['duplicate-id', 'The id `limits` stands more than once.', broken('<p>', '<p id="limits">')],
    ['duplicate-id', '`aria-labelledby="gone"` refers to no element.', broken('<p>', '<p aria-labelledby="gone">')],
    ['text-language', '`待` stands in <p> whose language is `en`.', broken('SQS', 'SQS 待')],
    ['text-language', '`큐` stands in <img> whose language is `en`.', broken('A queue">\n<svg', '큐">\n<svg')],
    ['heading-order', '“Limits” is an h4 after an h1.', broken('<h2 id="limits">Limits</h2>', '<h4 id="limits">Limits</h4>')],
    ['heading-order', 'The page has 2 h1.', broken('<p>SQS</p>', '<h1>SQS</h1>')],
    ['heading-order', 'An h2 is empty.', broken('>Limits<', '> <')],
    ['alt-text', '<img src="/kb/queue.png"> has no words in `alt`.', broken(' alt="A queue"', '')],
    ['alt-text', '<svg> in <main id="main"> has no name.', broken(' aria-hidden="true"', '')],
    ['json-ld', 'The structured data is no JSON', broken('"@type":"DefinedTerm",', '"@type":,')],
    ['json-ld', 'The structured data has `/en/` where a whole address belongs.', broken(/"url":"[^"]*"/, '"url":"/en/"')],
    ['open-graph', '`og:title` is missing or empty.', broken('<meta property="og:title" content="Queue">', '')],
    ['open-graph', '`og:url` is `https://kb.example.com/`', broken(/og:url" content="[^"]*"/, 'og:url" content="https://kb.example.com/"')],
    ['open-graph', '`og:image` is `/kb/gone.png`', broken('<title>', '<meta property="og:image" content="/kb/gone.png"><title>')],
    ['content-policy', 'An inline script (`alert(1)`) is not named in the policy.', broken('</main>', '<script>alert(1)</script></main>')],
    [
      'content-policy',
      'An inline script (`{"prefetch":[]}`) is not named in the policy.',
      broken('</main>', '<script type="speculationrules">{"prefetch":[]}</script></main>'),
    ],
    ['content-policy', "The policy's `script-src` allows `'unsafe-eval'`.", broken("'wasm-unsafe-eval'", "'unsafe-eval'")],
    ['content-policy', "The policy's `style-src` allows `'unsafe-inline'`.", broken("style-src 'self'", "style-src 'self' 'unsafe-inline'")],
    ['content-policy', 'The page has a <style>', broken('</head>', '<style>a{}</style></head>')],
    ['content-policy', '<p> has the attribute `style`', broken('<p>', '<p style="color: red">')],
    ['content-policy', '<p> has the attribute `onclick`', broken('<p>', '<p onclick="go()">')],
    ['content-policy', 'The page has no Content-Security-Policy.', broken('http-equiv="content-security-policy"', 'name="policy"')],
    ['content-policy', "The policy's `default-src` is `'self'`.", broken("default-src 'none'", "default-src 'self'")],
    ['weight', 'Its style weighs', en, ja, { assets: new Map([...site.assets, ['a.css', { size: 9 * 1024, text: '' }]]) }],
    ['weight', 'Its script weighs', en, ja, { assets: new Map([...site.assets, ['b.js', { size: 5 * 1024, text: '' }]]) }],
    ['weight', 'Its html weighs', en, ja, { gzip: () => 60 * 1024 }],
  ])('%s: %s', (id, message, english, japanese, changed) => {
    const faults = faultsOf(english, japanese, changed);
    expect(faults.filter((fault) => fault.startsWith(`${id}: ${message}`))).toHaveLength(1);
    expect(faults.filter((fault) => !fault.startsWith(`${id}: `))).toEqual([]);
  });
});

test('what is quoted, code, or marked may be in another script', () => {
  expect(faultsOf(broken('<p>SQS</p>', '<p>“待ち” <code>待ち</code> <span lang="ja">待ち</span></p>'))).toEqual([]);
});

test('a page that is kept from search engines names no canonical address, and others may not name it', () => {
  const hidden = broken('<title>', '<meta name="robots" content="noindex"><title>', ja);
  expect(faultsOf(en, hidden)).toEqual(['alternate: `hreflang="ja"` names `https://kb.example.com/kb/ja/queue/`, which asks not to be indexed.']);
  expect(faultsOf(broken('<title>', '<meta name="robots" content="noindex"><title>'))).toContain(
    'canonical: The page asks not to be indexed, yet names a canonical address.',
  );
});

test('HTML that the standard does not allow is found', async () => {
  expect(await checkValidity(PATH, en)).toEqual([]);
  const [fault] = await checkValidity(PATH, broken('<p>SQS</p>', '<p><div>SQS</div></p>'));
  expect(fault?.message).toMatch(/div|<p>/);
});

test('of each kind of page the smallest and the largest are validated', () => {
  expect(kindOf('zh/concepts/sqs/index.html')).toBe('zh/concepts/*');
  const sizes = new Map([
    ['index.html', 1],
    ['zh/concepts/a/index.html', 5],
    ['zh/concepts/b/index.html', 3],
    ['zh/concepts/c/index.html', 4],
  ]);
  expect(pickForValidity(sizes)).toEqual(['index.html', 'zh/concepts/b/index.html', 'zh/concepts/a/index.html']);
});

describe('pages that have moved, other forms, sitemap', () => {
  const moved = broken('<link rel="canonical"', '<meta name="robots" content="noindex"><link rel="canonical"')
    .replace(/<link rel="alternate"[^>]*>/g, '')
    .replace('rel="canonical" href="https://kb.example.com/kb/en/queue/"', 'rel="canonical" href="https://kb.example.com/kb/ja/queue/"')
    .replace('<a href="/kb/ja/queue/#limits">', '<a href="/kb/ja/queue/" data-moved>');
  const of = (faults: string[], id: string): string[] => faults.filter((fault) => fault.startsWith(`${id}: `));
  const listing = (...paths: string[]): Partial<Site> => ({
    assets: new Map([...site.assets, ['sitemap.xml', asset(paths.map((path) => `<loc>https://kb.example.com/kb/${path}</loc>`).join(''))]]),
  });

  test('a page that has moved names the address of today and asks not to be indexed', () => {
    expect(of(faultsOf(moved), 'canonical')).toEqual([]);
    expect(of(faultsOf(moved.replace('noindex', 'index')), 'canonical')).toEqual(['canonical: The page has moved, yet may be indexed.']);
    expect(of(faultsOf(moved.replace('"https://kb.example.com/kb/ja/queue/"', '"https://kb.example.com/kb/en/queue/"')), 'canonical')).toHaveLength(1);
  });

  test('a form that is named is in the site', () => {
    const named = broken(
      '<link rel="stylesheet"',
      '<link rel="alternate" type="text/markdown" href="https://kb.example.com/kb/en/queue.md"><link rel="stylesheet"',
    );
    expect(of(faultsOf(named), 'other-forms')).toEqual([
      'other-forms: The page names `https://kb.example.com/kb/en/queue.md` as another form, which is not in the site.',
    ]);
    expect(of(faultsOf(named, ja, { assets: new Map([...site.assets, ['en/queue.md', { size: 0 }]]) }), 'other-forms')).toEqual([]);
  });

  test('the sitemap has what may be indexed, and no other', () => {
    expect(of(faultsOf(en, ja, listing('en/queue/', 'ja/queue/')), 'sitemap')).toEqual([]);
    expect(of(faultsOf(en, ja, listing('ja/queue/')), 'sitemap')).toEqual(['sitemap: The sitemap does not list the page.']);
    expect(of(faultsOf(moved, ja, listing('en/queue/')), 'sitemap')).toEqual(['sitemap: The sitemap lists the page, which asks not to be indexed.']);
  });
});
