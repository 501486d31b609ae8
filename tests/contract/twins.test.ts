import { resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Nodes } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { formatLlms, formatLlmsFull, formatLlmsIndex } from '../../src/exports/llms.ts';
import { sitePages } from '../../src/exports/site-pages.ts';
import { formatTwin, twinPages } from '../../src/exports/twin.ts';
import { pathOf, permalinkOf, twinOf } from '../../src/i18n/paths.ts';
import { checkContent } from '../../src/knowledge/check-content.ts';
import type { ContentFile } from '../../src/knowledge/content-file.ts';
import { readContent } from '../../src/knowledge/read.node.ts';
import type { ConceptText, NoteText } from '../../src/knowledge/schema.ts';
import { GFM } from '../../src/markdown/parse.ts';
import { LANGS } from '../../src/site.ts';

const content = readContent(resolve(import.meta.dirname, '../..'));
const { model } = checkContent(content);
const files = new Map(content.files.map((file) => [file.path, file]));
const address = (path: string): string => `https://kb.example.com/kb/${path}`;
// Plain Markdown, without what this site adds to it.
const parser = unified().use(remarkParse).use(remarkGfm, GFM).freeze();

const pages = sitePages(model).flatMap(({ page, translated }) => translated.map((lang) => ({ page, lang })));
const known = new Set(
  [
    ...pages.map(({ page, lang }) => pathOf(page, lang)),
    ...pages.flatMap(({ page }) => permalinkOf(page) ?? []),
    ...twinPages(model).map(({ page, lang }) => twinOf(page, lang)),
    ...LANGS.flatMap((lang) => [`${lang}/llms.txt`, `${lang}/llms-full.txt`]),
  ].map(address),
);

/** Nodes of one type, in order. */
function nodes<Type extends Nodes['type']>(tree: Nodes, type: Type): Extract<Nodes, { type: Type }>[] {
  const found: Extract<Nodes, { type: Type }>[] = [];
  visit(tree, type, (node) => void found.push(node as Extract<Nodes, { type: Type }>));
  return found;
}

/** Addresses of links that are written as such; GFM makes links of hosts in running text, too (`www.example.com`). */
const linksOf = (tree: Nodes, text: string): string[] =>
  nodes(tree, 'link').flatMap(({ url, position }) => (/[[<]/.test(text.charAt(position?.start.offset ?? -1)) ? [url] : []));

const headings = (tree: Nodes): { depth: number; text: string }[] =>
  nodes(tree, 'heading').map((heading) => ({ depth: heading.depth, text: textOf(heading).trim() }));

/** What a plain Markdown parser does not find in a twin as the page has it. */
function faultsOf(twin: string, { data, tree: source }: ContentFile, lang: string): string[] {
  const tree = parser.parse(twin);
  const { term, title, summary } = data as Partial<ConceptText & NoteText>;
  const [first, ...others] = headings(tree);
  const own = nodes(source, 'heading').map(({ depth }) => depth);
  const quote = nodes(tree, 'blockquote')[0];
  const code = (of: Nodes): unknown => nodes(of, 'code').map(({ value, lang: language }) => [language, value]);
  const rows = (of: Nodes): unknown => nodes(of, 'table').map(({ children }) => children.length);
  const spans = (of: Nodes): unknown => nodes(of, 'inlineCode').map(({ value }) => value);
  const links = linksOf(tree, twin);
  const isLinked = (id: string): boolean => links.some((url) => url.endsWith(`/${lang}/concepts/${id}.md`) || url.endsWith(`/${lang}/notes/${id}.md`));
  const remnants = nodes(tree, 'text').filter(({ value }) => /\[\[|\]\]|<\/?[A-Z]\w*[\s/>]/.test(value));
  const claims: [string, boolean][] = [
    ['the title is not its first heading', first?.depth === 1 && first.text === (term ?? title)],
    [
      'the headings are not those of the page',
      isDeepStrictEqual(
        others.slice(0, own.length).map(({ depth }) => depth),
        own,
      ) && others.length > own.length,
    ],
    ['the summary is not quoted below the title', quote !== undefined && textOf(quote).trim() === summary],
    ['code has changed', isDeepStrictEqual(code(tree), code(source)) && isDeepStrictEqual(spans(tree), spans(source))],
    ['a table is not whole', isDeepStrictEqual(rows(tree), rows(source))],
    [`a link leads nowhere: ${links.find((url) => !known.has(url))}`, links.every((url) => known.has(url))],
    ['a concept link is lost', nodes(source, 'conceptLink').every(({ id }) => isLinked(id))],
    ['MDX is left', nodes(tree, 'html').length + remnants.length === 0],
  ];
  return claims.flatMap(([fault, holds]) => (holds ? [] : [fault]));
}

/** A language has 531 pages; 4 ms each where nothing else runs. */
const MANY = 180_000;

describe.each(LANGS)('twins in %s', (lang) => {
  const twins = twinPages(model).filter((twin) => twin.lang === lang);
  const texts = twins.map(({ page }) => formatTwin(model, page, lang, address));

  test(
    'are one a concept and note, and a plain Markdown parser finds in each what the page has',
    () => {
      expect(twins.length).toBe(model.concepts.size + model.notes.size);
      const faults = twins.flatMap(({ page }, index) => {
        const file = files.get(`content/${page.is}s/${page.id}/${lang}.mdx`);
        return file ? faultsOf(texts[index] ?? '', file, lang).map((fault) => `${page.id}: ${fault}`) : [`${page.id} has no source`];
      });
      expect(faults).toEqual([]);
    },
    MANY,
  );

  test(
    'are listed by llms.txt in the form of llmstxt.org, each once, with its summary',
    () => {
      const list = formatLlms(model, lang, address);
      const tree = parser.parse(list);
      expect(tree.children.slice(0, 2).map(({ type }) => type)).toEqual(['heading', 'blockquote']);
      expect(headings(tree).filter(({ depth }) => depth === 1)).toHaveLength(1);
      expect(headings(tree).filter(({ depth }) => depth > 2)).toEqual([]);
      expect(headings(tree).at(-1)?.text).toBe('Optional');
      const items = nodes(tree, 'listItem').map((item) => ({ text: textOf(item), links: linksOf(item, list) }));
      expect(items.filter(({ links }) => links.length !== 1)).toEqual([]);
      const urls = items.flatMap(({ links }) => links);
      expect(urls.filter((url) => !known.has(url))).toEqual([]);
      expect(urls.filter((url) => url.endsWith('.md')).toSorted()).toEqual(twins.map(({ page }) => address(twinOf(page, lang))).toSorted());
      expect(items.filter(({ text, links }) => links[0]?.endsWith('.md') && !/: \S/.test(text))).toEqual([]);
    },
    MANY,
  );

  test('stand whole in llms-full.txt, notes first', () => {
    const of = (is: string): string[] => texts.filter((_, index) => twins[index]?.page.is === is);
    expect(formatLlmsFull(model, lang, address)).toBe([...of('note'), ...of('concept')].join('\n---\n\n'));
  });
});

test('the list of the whole site names that of each language', () => {
  const links = nodes(parser.parse(formatLlmsIndex(model, address)), 'link').map(({ url }) => url);
  expect(links).toEqual([...LANGS.map((lang) => address(`${lang}/llms.txt`)), ...LANGS.map((lang) => address(`${lang}/llms-full.txt`))]);
});
