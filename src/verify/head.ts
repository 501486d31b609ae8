import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString as textOf } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';

/** What a crawler finds in the head of a page. */
export interface Head {
  title: string | undefined;
  /** `<meta>` with a name or property, in the order of the page. */
  metas: { key: string; content: string }[];
  links: { rel: string; href: string; hreflang: string | undefined }[];
  /** Texts of `application/ld+json` scripts. */
  data: string[];
}

/** Reads the head of a page, or of its beginning: what is cut off is not there, and crawlers look at nothing behind it. */
export function parseHead(html: string): Head {
  const head: Head = { title: undefined, metas: [], links: [], data: [] };
  visit(fromHtml(html.split('</head>', 1)[0] ?? ''), 'element', (element) => {
    const property = (name: string): string | undefined => attribute(element, name);
    if (element.tagName === 'title' && head.title === undefined) head.title = textOf(element);
    if (element.tagName === 'meta') {
      const key = property('property') ?? property('name');
      if (key) head.metas.push({ key, content: property('content') ?? '' });
      else if (property('httpEquiv')) head.metas.push({ key: `http-equiv:${property('httpEquiv')?.toLowerCase()}`, content: property('content') ?? '' });
    }
    if (element.tagName === 'link') head.links.push({ rel: property('rel') ?? '', href: property('href') ?? '', hreflang: property('hrefLang') });
    if (element.tagName === 'script' && property('type') === 'application/ld+json') head.data.push(textOf(element));
  });
  return head;
}

function attribute(element: Element, name: string): string | undefined {
  const value = element.properties[name];
  if (value === undefined || value === null || value === false) return undefined;
  return Array.isArray(value) ? value.join(' ') : String(value);
}

/** The first value of the first of these keys that has one. */
export function firstOf({ metas }: Head, ...keys: readonly string[]): string | undefined {
  for (const key of keys) {
    const content = metas.find((meta) => meta.key === key)?.content;
    if (content) return content;
  }
  return undefined;
}

/** The first bytes of a page, as a crawler that reads no further has them. */
export const beginningOf = (html: string, bytes: number): string => new TextDecoder().decode(new TextEncoder().encode(html).subarray(0, bytes));
