import { describe, expect, it } from 'vitest';
import { previewTags } from '../../../src/head/preview.ts';
import { BEGINNING, checkAlternates, checkPreview, type Picture } from '../../../src/verify/check-preview.ts';
import { picturePath } from '../../../src/verify/picture-path.ts';
import { PLATFORMS, unfurl } from '../../../src/verify/platforms.ts';
import { renderSheet } from '../../../src/verify/render-sheet.ts';

const url = 'https://kb.example/ko/concepts/queue/';
const tags = previewTags({
  title: '대기열 <FIFO>',
  description: '메시지를 순서대로 두는 곳.',
  type: 'article',
  url,
  image: 'https://kb.example/cards/ko/concepts/queue.png',
  alt: '대기열: 메시지를 순서대로 두는 곳.',
  lang: 'ko',
  translated: ['ko', 'en'],
});
const quote = (text: string): string => text.replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const metas = tags.map((tag) =>
  'property' in tag ? `<meta property="${tag.property}" content="${quote(tag.content)}">` : `<meta name="${tag.name}" content="${quote(tag.content)}">`,
);
const REST = `<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"DefinedTerm"}]}</script>
<link rel="canonical" href="${url}"><link rel="alternate" hreflang="ko" href="${url}"><link rel="alternate" hreflang="en" href="https://kb.example/en/concepts/queue/">
<meta name="viewport" content="width=device-width"><title>대기열 · Tetragloss</title><meta name="description" content="메시지를 순서대로 두는 곳.">
<meta name="theme-color" content="#fff" media="(prefers-color-scheme: light)"><meta name="theme-color" content="#000" media="(prefers-color-scheme: dark)">
<link rel="icon" href="/icon.svg"><link rel="apple-touch-icon" href="/apple-touch-icon.png"><link rel="manifest" href="/ko/manifest.webmanifest">`;
const PAGE = `<!doctype html><html lang="ko"><head><meta charset="utf-8">${metas.join('\n')}${REST}</head><body><h1>대기열</h1></body></html>`;

const picture: Picture = { width: 1200, height: 630, bytes: 30_000 };
const faultsOf = (html: string, found: Picture | undefined = picture): string[] =>
  checkPreview({ path: 'ko/concepts/queue/index.html', html }, () => found).map(({ message }) => message);

describe('checkPreview', () => {
  it('has nothing to say of a whole page', () => {
    expect(faultsOf(PAGE)).toEqual([]);
  });

  it('names each tag that is missing', () => {
    for (const tag of metas.filter((meta) => !meta.includes('og:locale:alternate'))) {
      const key = /(?:property|name)="([^"]+)"/.exec(tag)?.[1] ?? '';
      expect(faultsOf(PAGE.replace(tag, '')).join('\n'), key).toContain(key === 'og:title' ? '`og:title`' : key === 'twitter:card' ? 'twitter:card' : key);
    }
  });

  it('wants the tags in the first 16 KB and at the beginning', () => {
    const comment = `<!--${'대'.repeat(6000)}-->`;
    expect(faultsOf(PAGE.replace('<meta charset="utf-8">', `<meta charset="utf-8">${comment}`)).join('\n')).toContain(
      '`og:title` stands behind the first 16 KB',
    );
    expect(faultsOf(PAGE.replace('<meta charset="utf-8">', '<meta name="generator" content="x">'))).toContain(
      '<head> begins with `generator`, not with `og:title`.',
    );
  });

  it('looks at the picture itself', () => {
    const missing = checkPreview({ path: 'x', html: PAGE }, () => undefined).map(({ message }) => message);
    expect(missing).toEqual(['The picture https://kb.example/cards/ko/concepts/queue.png is not in the built site.']);
    expect(faultsOf(PAGE, { ...picture, bytes: 120_000 })).toEqual(['The picture has 118 KB; at most 100 load fast enough.']);
    expect(faultsOf(PAGE, { ...picture, height: 600 })).toContain('The picture is 1200×600; the page says 1200×630.');
  });

  it('wants one address, and none of a page that is kept from search engines', () => {
    expect(faultsOf(PAGE.replace(`rel="canonical" href="${url}"`, 'rel="canonical" href="https://kb.example/other/"'))[0]).toContain(
      'The canonical address is https://kb.example/other/',
    );
    expect(faultsOf(PAGE.replace('<title>', '<meta name="robots" content="noindex"><title>'))[0]).toContain('kept from search engines');
  });

  it('reads the linked data', () => {
    expect(faultsOf(PAGE.replace('{"@context"', '{"@context'))).toEqual(['The linked data is not JSON.']);
    expect(faultsOf(PAGE.replace('{"@type":"DefinedTerm"}', '{}'))[0]).toContain('without a type');
  });

  it('says when titles are too long for chats', () => {
    expect(faultsOf(PAGE.replaceAll('대기열 &lt;FIFO>', '대'.repeat(201)))[0]).toContain('`og:title` has 201 characters');
  });
});

describe('checkAlternates', () => {
  const page = (path: string, own: string, others: string[]): { path: string; html: string } => ({
    path,
    html: `<head><link rel="canonical" href="${own}">${[own, ...others].map((href) => `<link rel="alternate" hreflang="x" href="${href}">`).join('')}</head>`,
  });

  it('wants alternates to be built and to name each other', () => {
    expect(checkAlternates([page('a', 'https://a/', ['https://b/']), page('b', 'https://b/', ['https://a/'])])).toEqual([]);
    expect(checkAlternates([page('a', 'https://a/', ['https://b/']), page('b', 'https://b/', [])])[0]?.message).toContain('does not name this page');
    expect(checkAlternates([page('a', 'https://a/', ['https://b/'])])[0]?.message).toContain('is not in the built site');
  });
});

describe('platforms', () => {
  const of = (name: string, html = PAGE): ReturnType<typeof unfurl> => {
    const platform = PLATFORMS.find((one) => one.name === name);
    if (!platform) throw new Error(name);
    return unfurl(platform, html, 'kb.example');
  };

  it('read no less than the beginning that is checked', () => {
    for (const { name, reads } of PLATFORMS) expect(reads, name).toBeGreaterThanOrEqual(BEGINNING);
  });

  it('show title and picture of a whole page', () => {
    for (const { name } of PLATFORMS) expect(of(name), name).toMatchObject({ title: '대기열 <FIFO>', image: 'https://kb.example/cards/ko/concepts/queue.png' });
  });

  it('read only so far', () => {
    const late = PAGE.replace('<meta charset="utf-8">', `<!--${'x'.repeat(40_000)}-->`);
    expect(of('Slack', late).title).toBeUndefined();
    expect(of('Discord', late).title).toBe('대기열 <FIFO>');
  });

  it('fall back as each of them does', () => {
    const bare = PAGE.replace(/<meta property="og:(title|description)"[^>]*>/g, '');
    expect(of('Slack', bare)).toMatchObject({ title: '대기열 · Tetragloss', description: '메시지를 순서대로 두는 곳.' });
    expect(of('LINE', bare)).toMatchObject({ title: undefined, description: undefined });
    expect(of('KakaoTalk', bare)).toMatchObject({ title: '대기열 · Tetragloss', description: undefined });
    expect(of('Discord', PAGE.replace('summary_large_image', 'summary')).image).toBeUndefined();
  });
});

it('the sheet shows every chat and escapes what the page says', () => {
  const sheet = renderSheet({ path: 'ko/concepts/queue/index.html', html: PAGE }, 'kb.example', () => 'data:image/png;base64,', ['a <fault>']);
  for (const { name } of PLATFORMS) expect(sheet).toContain(`<h2>${name} `);
  expect(sheet).toContain('a &lt;fault&gt;');
  expect(sheet).not.toContain('<FIFO>');
});

it('pictures are looked for below the site’s own address only', () => {
  expect(picturePath('https://kb.example/kb/cards/ja.png', 'https://kb.example/kb/')).toBe('cards/ja.png');
  expect(picturePath('https://elsewhere.example/cards/ja.png', 'https://kb.example/')).toBeUndefined();
});
