import type { Site } from './check.ts';

/** Where an address on a page leads: to a file of the site, elsewhere on its host, or to another origin. */
export type Target = { is: 'file'; path: string; fragment: string; folderWithoutSlash: boolean } | { is: 'outside' } | { is: 'foreign' } | { is: 'none' };

/** Address of a page as published: folders instead of their index documents. */
export const urlOf = (path: string, site: Site): string => `${site.url}${site.base}${path.replace(/(^|\/)index\.html$/, '$1')}`;

/** Resolves an address that stands on a page. */
export function resolve(address: string, path: string, site: Site): Target {
  const parsed = URL.parse(address, urlOf(path, site));
  if (!parsed) return { is: 'none' };
  const { origin, pathname, hash, protocol } = parsed;
  if (origin !== site.url) return { is: protocol === 'data:' || protocol === 'mailto:' ? 'none' : 'foreign' };
  const decoded = decode(pathname);
  if (!decoded.startsWith(site.base)) return { is: 'outside' };
  const below = decoded.slice(site.base.length);
  const isFolder = below === '' || below.endsWith('/');
  return { is: 'file', path: isFolder ? `${below}index.html` : below, fragment: decode(hash.slice(1)), folderWithoutSlash: !isFolder && !/\.\w+$/.test(below) };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
