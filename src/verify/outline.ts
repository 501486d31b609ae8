import type { Page } from './page.ts';
import { elementsOf, metaOf } from './page.ts';

/** What other pages and the whole site need to know of a page. */
export interface Outline {
  /** Path of the file in the built site. */
  path: string;
  lang: string;
  ids: ReadonlySet<string>;
  /** Addresses of every link that readers can follow and of every form that they can send. */
  links: readonly string[];
  /** `href` by `hreflang`. */
  alternates: ReadonlyMap<string, string>;
  canonical: readonly string[];
  /** Whether search engines are asked to leave it out. */
  hidden: boolean;
  /** Where its readers are sent on to, if the page has moved. */
  moved: string | undefined;
  /** Files that it names as other forms of itself or of the site, by type. */
  forms: ReadonlyMap<string, string>;
}

/** Takes of a page what others refer to. */
export function outlineOf(page: Page): Outline {
  const links = elementsOf(page, 'link').map(({ attributes }) => attributes);
  return {
    path: page.path,
    lang: elementsOf(page, 'html')[0]?.lang ?? '',
    ids: new Set(page.elements.flatMap(({ attributes }) => attributes['id'] ?? [])),
    links: [...new Set(elementsOf(page, 'a', 'area', 'form').flatMap(({ attributes }) => attributes['href'] ?? attributes['action'] ?? []))],
    alternates: new Map(
      links.filter(({ rel, hreflang }) => rel === 'alternate' && hreflang !== undefined).map(({ hreflang = '', href = '' }) => [hreflang, href]),
    ),
    canonical: links.filter(({ rel }) => rel === 'canonical').map(({ href = '' }) => href),
    moved: elementsOf(page, 'a').find(({ attributes }) => 'data-moved' in attributes)?.attributes['href'],
    forms: new Map(links.filter(({ rel, type }) => rel === 'alternate' && type !== undefined).map(({ type = '', href = '' }) => [type, href])),
    hidden: /\bnoindex\b/.test(metaOf(page, 'robots') ?? ''),
  };
}
