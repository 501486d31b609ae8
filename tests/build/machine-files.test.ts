import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LANGS, site } from '../../src/site.ts';
import { createProject, fixture, runCli } from '../project.ts';

// Built below a path, where an address that forgets it shows.
const ROOT = `${site.url}/kb/`;
let project: string;

beforeAll(() => {
  project = createProject(fixture('tiny'));
  const { status, output } = runCli(project, 'build', '--base', '/kb/');
  expect(status, output).toBe(0);
});

afterAll(() => rmSync(project, { recursive: true, force: true }));

const read = (path: string): string => readFileSync(join(project, 'dist', path), 'utf8');
const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '', isArray: (name) => ['url', 'entry', 'link', 'xhtml:link'].includes(name) });
function parse(path: string): ReturnType<XMLParser['parse']> {
  expect(XMLValidator.validate(read(path)), path).toBe(true);
  return parser.parse(read(path));
}

/** Published addresses of the pages that may be indexed. */
function indexed(): string[] {
  const pages = readdirSync(join(project, 'dist'), { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.html'));
  return pages.filter((path) => !read(path).includes('content="noindex"')).map((path) => ROOT + path.replace(/(^|\/)index\.html$/, '$1'));
}

test('the sitemap has every page that may be indexed, and robots.txt names it', () => {
  const urls = parse('sitemap.xml').urlset.url as { loc: string; 'xhtml:link': { href: string }[] }[];
  expect(urls.map(({ loc }) => loc).toSorted()).toEqual(indexed().toSorted());
  const known = new Set(urls.map(({ loc }) => loc));
  for (const { loc, 'xhtml:link': links } of urls) for (const { href } of links) expect(known.has(href), `${loc} → ${href}`).toBe(true);
  expect(read('robots.txt')).toContain(`Sitemap: ${ROOT}sitemap.xml`);
});

test('every page that is named by a feed or a list is built', () => {
  const isBuilt = (url: string): boolean => {
    const path = url.replace(ROOT, '').replace(/#.*$/, '');
    return url.startsWith(ROOT) && read(path.endsWith('/') || path === '' ? `${path}index.html` : path).length > 0;
  };
  for (const lang of LANGS) {
    const entries = parse(`${lang}/feed.xml`).feed.entry as { link: { href: string }[] }[];
    expect(entries).toHaveLength(2);
    for (const { link } of entries) expect(isBuilt(link[0]?.href ?? '')).toBe(true);
    const links = [...`${read('llms.txt')}${read(`${lang}/llms.txt`)}`.matchAll(/\]\(([^)]+)\)/g)].map(([, url = '']) => url);
    expect(links.length).toBeGreaterThan(8);
    expect(links.filter((url) => !isBuilt(url))).toEqual([]);
  }
});

test('a page names its plain text, and that links no page of MDX', () => {
  for (const lang of LANGS) {
    expect(read(`${lang}/concepts/message-queue/index.html`)).toContain(`type="text/markdown" href="${ROOT}${lang}/concepts/message-queue.md"`);
    const note = read(`${lang}/notes/working-with-queues.md`);
    expect(note).toContain(`(${ROOT}${lang}/concepts/`);
    expect(note).not.toMatch(/\[\[|<[A-Z]/);
  }
});

test('an address that has moved has a page that leads to where it is now, in every language and without one', () => {
  for (const [from, to] of [['c/job-queue', 'c/message-queue'], ...LANGS.map((lang) => [`${lang}/concepts/job-queue`, `${lang}/concepts/message-queue`])]) {
    const html = read(`${from}/index.html`);
    expect(html).toContain(`<link rel="canonical" href="${ROOT}${to}/">`);
    expect(html).toContain('content="noindex"');
    expect(html).toContain(`<noscript><meta http-equiv="refresh" content="0; url=/kb/${to}/"></noscript>`);
    expect(html).toContain(`href="/kb/${to}/" data-moved`);
  }
});
