import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, it, test } from 'vitest';
import { formatFeed } from '../../../src/exports/atom.ts';
import { movedAddresses } from '../../../src/exports/moved.ts';
import { formatRobots, formatSitemap } from '../../../src/exports/sitemap.ts';
import { checkContent } from '../../../src/knowledge/check-content.ts';
import { readContent } from '../../../src/knowledge/read.node.ts';
import { LANGS, tagOf } from '../../../src/site.ts';

const { model } = checkContent(readContent(new URL('../../fixtures/tiny/', import.meta.url).pathname));
const address = (path: string): string => `https://kb.example.com/kb/${path}`;
const words = { 'changes.title': 'Changes', 'changes.new': 'New', 'changes.corrected': 'Corrected', tagline: 'R&D', 'nav.glossary': 'Glossary' };
const ui = { zh: words, ko: words, ja: words, en: words };

const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '', isArray: (name) => ['entry', 'link', 'url', 'xhtml:link'].includes(name) });
function parse(xml: string): ReturnType<XMLParser['parse']> {
  expect(XMLValidator.validate(xml)).toBe(true);
  return parser.parse(xml);
}

interface Feed {
  id: string;
  title: string;
  updated: string;
  author: { name: string };
  link: { rel: string; href: string }[];
  entry: { id: string; title: string; updated: string; published: string; link: { href: string }[]; content: { '#text': string; type: string } }[];
  'xml:lang': string;
}
const feedOf = (lang: (typeof LANGS)[number], of = model): Feed => parse(formatFeed({ ...of, ui }, lang, address)).feed;

describe.each(LANGS)('the feed in %s', (lang) => {
  const feed = feedOf(lang);

  it('has what Atom asks of a feed (RFC 4287, 4.1.1)', () => {
    expect(feed['xml:lang']).toBe(tagOf(lang));
    expect(feed.id).toBe(`tag:kb.example.com,2026-02-28:${lang}/changes`);
    expect([feed.title, feed.author.name]).toEqual(['Tetragloss · Changes', 'Tetragloss']);
    expect(feed.link.find(({ rel }) => rel === 'self')?.href).toBe(address(`${lang}/feed.xml`));
    expect(feed.link.find(({ rel }) => rel === 'alternate')?.href).toBe(address(`${lang}/changes/`));
  });

  it('has an entry a change, the newest first, with dates of the content and ids that never change', () => {
    expect(feed.updated).toBe('2026-03-02T00:00:00Z');
    expect(feed.entry.map(({ id }) => id)).toEqual([
      `tag:kb.example.com,2026-03-02:${lang}/longer-timeout`,
      `tag:kb.example.com,2026-02-28:${lang}/first-pages`,
    ]);
    for (const { updated, published } of feed.entry) expect([updated, published].every((date) => /^2026-0[23]-\d\dT00:00:00Z$/.test(date))).toBe(true);
  });

  it('leads to the page of a change, or to the list where there are several', () => {
    expect(feed.entry.map(({ link }) => link[0]?.href)).toEqual([address(`${lang}/concepts/visibility-timeout/`), address(`${lang}/changes/#first-pages`)]);
  });
});

test('what a change says is text, whatever is in it', () => {
  const html = feedOf('en').entry[1]?.content;
  expect(html?.type).toBe('html');
  expect(html?.['#text']).toContain('<p lang="en">The first pages &lt;&amp; a note&gt; are out.</p>');
});

test('a change that is not told in a language is told in the reference language, and says so', () => {
  const [first, ...others] = model.changes;
  if (!first) throw new Error('the fixture has no changes');
  const partly = { ...model, changes: [{ ...first, says: { en: first.says['en'] ?? '' } }, ...others] };
  expect(feedOf('ja', partly).entry[0]?.content['#text']).toContain('<p lang="en">The visibility timeout');
});

test('a site without changes has a feed without entries', () => {
  expect(feedOf('en', { ...model, changes: [] }).entry).toBeUndefined();
});

describe('the sitemap', () => {
  interface Entry {
    loc: string;
    lastmod?: string;
    'xhtml:link': { rel: string; hreflang: string; href: string }[];
  }
  const urls = (of = model): Entry[] => parse(formatSitemap(of, address)).urlset.url;

  it('names each address once, below the path of the site', () => {
    const addresses = urls().map(({ loc }) => loc);
    expect(new Set(addresses).size).toBe(addresses.length);
    expect(addresses.every((loc) => loc.startsWith('https://kb.example.com/kb/'))).toBe(true);
    expect(addresses).toContain(address('c/message-queue/'));
    expect(addresses).toContain(address('ko/notes/working-with-queues/'));
    expect(addresses).toContain(address(''));
  });

  it('names the translations of each, both ways, and the permalink for everyone else', () => {
    const all = urls();
    const queue = all.filter(({ loc }) => loc.endsWith('/message-queue/'));
    expect(queue).toHaveLength(LANGS.length + 1);
    for (const { 'xhtml:link': links } of queue) {
      expect(links.map(({ hreflang }) => hreflang)).toEqual([...LANGS.map(tagOf), 'x-default']);
      expect(links.map(({ href }) => href)).toEqual([...LANGS.map((lang) => address(`${lang}/concepts/message-queue/`)), address('c/message-queue/')]);
    }
  });

  it('leaves out a translation that there is not', () => {
    const concepts = new Map(model.concepts);
    const queue = concepts.get('message-queue');
    if (!queue) throw new Error('the fixture has no queue');
    const { ja: _, ...texts } = queue.texts;
    concepts.set('message-queue', { ...queue, texts });
    const found = urls({ ...model, concepts }).filter(({ loc }) => loc.endsWith('/message-queue/'));
    expect(found.map(({ loc }) => loc)).not.toContain(address('ja/concepts/message-queue/'));
    expect(found.every(({ 'xhtml:link': links }) => links.every(({ hreflang }) => hreflang !== 'ja'))).toBe(true);
  });

  it('dates only what a change names', () => {
    const dated = new Map(urls().flatMap(({ loc, lastmod }) => (lastmod ? [[loc.replace(address(''), ''), lastmod]] : [])));
    expect(dated.get('en/concepts/visibility-timeout/')).toBe('2026-03-02');
    expect(dated.get('n/working-with-queues/')).toBe('2026-02-28');
    expect(dated.get('zh/changes/')).toBe('2026-03-02');
    expect(dated.has('en/concepts/message-queue/')).toBe(false);
  });
});

test('crawlers are told where the sitemap is', () => {
  expect(formatRobots(address)).toBe('User-agent: *\nAllow: /\n\nSitemap: https://kb.example.com/kb/sitemap.xml\n');
});

test('what has moved has an address in every language and a permalink', () => {
  expect(movedAddresses('concepts/sqs\nnotes/a -> notes/b\n').map(({ from, to }) => `${from} ${to}`)).toEqual([
    'n/a n/b/',
    ...LANGS.map((lang) => `${lang}/notes/a ${lang}/notes/b/`),
  ]);
});
