import { twinOf } from '../i18n/paths.ts';
import { LANGS } from '../site.ts';
import { movedAddresses } from './moved.ts';

/**
 * Redirects as static hosts read them from a file `_redirects` (Cloudflare Pages, Netlify): pages that have moved, in every language
 * and by their permalinks, and their twins; then, for what is not there, the page that says so in the language of the address.
 * @example formatRedirects('concepts/old -> concepts/new', '/') // '/c/old/* /c/new/:splat 301\n…'
 */
export function formatRedirects(permalinks: string, base: string): string {
  const moved = movedAddresses(permalinks);
  return [
    ...moved.map(({ from, to }) => `${base}${from}/* ${base}${to}:splat 301`),
    ...moved.flatMap(({ from, page, lang }) => (lang ? [`${base}${from}.md ${base}${twinOf(page, lang)} 301`] : [])),
    ...LANGS.map((lang) => `${base}${lang}/* ${base}${lang}/404/index.html 404`),
    '',
  ].join('\n');
}
