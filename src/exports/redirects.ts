import { parsePermalinks } from '../knowledge/permalinks.ts';
import { LANGS } from '../site.ts';

/**
 * Redirects as static hosts read them from a file `_redirects` (Cloudflare Pages, Netlify): pages that have moved, in every language
 * and by their permalinks; then, for what is not there, the page that says so in the language of the address.
 * @example formatRedirects('concepts/old -> concepts/new', '/') // '/zh/concepts/old/* /zh/concepts/new/:splat 301\n…'
 */
export function formatRedirects(permalinks: string, base: string): string {
  const short = (page: string): string => page.replace(/^concepts\//, 'c/').replace(/^notes\//, 'n/');
  const moved = parsePermalinks(permalinks).flatMap(({ page, redirect }) =>
    redirect === undefined ? [] : [[short(page), short(redirect)], ...LANGS.map((lang) => [`${lang}/${page}`, `${lang}/${redirect}`])],
  );
  return [
    ...moved.map(([from, to]) => `${base}${from}/* ${base}${to}/:splat 301`),
    ...LANGS.map((lang) => `${base}${lang}/* ${base}${lang}/404/index.html 404`),
    '',
  ].join('\n');
}
