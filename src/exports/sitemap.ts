import type { Address } from '../head/structured-data.ts';
import type { Page } from '../i18n/paths.ts';
import type { Model } from '../knowledge/build-model.ts';
import { tagOf } from '../site.ts';
import { pathsOf, sitePages } from './site-pages.ts';
import { escapeXml } from './xml.ts';

/**
 * The addresses that search engines may show, each with its translations and the address for readers of any other language. A page
 * has a date only where the list of changes names it.
 * https://www.sitemaps.org/protocol.html and https://developers.google.com/search/docs/specialty/international/localized-versions
 */
export function formatSitemap(model: Model, address: Address): string {
  const urls = sitePages(model).flatMap((sitePage) => {
    const { languages, neutral } = pathsOf(sitePage);
    const alternates = [
      ...languages.map(({ lang, path }) => ({ tag: tagOf(lang), path })),
      ...(neutral === undefined ? [] : [{ tag: 'x-default', path: neutral }]),
    ].map(({ tag, path }) => `\n    <xhtml:link rel="alternate" hreflang="${tag}" href="${escapeXml(address(path))}"/>`);
    const date = lastChange(model, sitePage.page);
    const paths = [...languages.map(({ path }) => path), ...(neutral === undefined ? [] : [neutral])];
    return paths.map(
      (path) => `  <url>\n    <loc>${escapeXml(address(path))}</loc>${date ? `\n    <lastmod>${date}</lastmod>` : ''}${alternates.join('')}\n  </url>\n`,
    );
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${urls.join('')}</urlset>
`;
}

/** Date of the newest change that names a page. */
function lastChange({ changes }: Model, page: Page): string | undefined {
  const name = page.is === 'concept' || page.is === 'note' ? `${page.is}s/${page.id}` : page.is;
  return changes.find(({ pages }) => pages.includes(name))?.date ?? (page.is === 'changes' ? changes[0]?.date : undefined);
}

/** What crawlers are told: all may be read, and where the list of pages is. Hosts read it at their root only. */
export const formatRobots = (address: Address): string => `User-agent: *\nAllow: /\n\nSitemap: ${address('sitemap.xml')}\n`;
