import { urlOf } from '../address.ts';
import type { Site, SiteCheck } from '../check.ts';

export const sitemap: SiteCheck = {
  id: 'sitemap',
  title: 'The sitemap lists every page that may be indexed, and no other',
  check: ({ path, hidden }, site) => {
    const listed = addressesOf(site);
    const own = urlOf(path, site);
    if (!listed || listed.has(own) !== hidden) return [];
    return hidden
      ? [{ message: 'The sitemap lists the page, which asks not to be indexed.', fix: 'leave it out of `src/exports/site-pages.ts`.' }]
      : [{ message: 'The sitemap does not list the page.', fix: 'add its kind to `src/exports/site-pages.ts`.' }];
  },
};

const read = new WeakMap<Site, ReadonlySet<string> | undefined>();

/** Addresses of the sitemap; nothing where the site has none, as in tests of other checks. */
function addressesOf(site: Site): ReadonlySet<string> | undefined {
  if (!read.has(site)) {
    const text = site.assets.get('sitemap.xml')?.text;
    read.set(
      site,
      text === undefined ? undefined : new Set([...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => address.replaceAll('&amp;', '&'))),
    );
  }
  return read.get(site);
}
