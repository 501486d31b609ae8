import { resolve } from '../address.ts';
import type { SiteCheck } from '../check.ts';

/** Addresses that browsers know without an element of that id. */
const TOP = new Set(['', 'top']);

export const link: SiteCheck = {
  id: 'link',
  title: 'Every link within the site leads to a page, and every fragment to an element of it',
  check: (outline, site, outlines) =>
    outline.links.flatMap((href) => {
      const target = resolve(href, outline.path, site);
      const words = /([^/#]+)\/?(?:#.*)?$/.exec(href)?.[1];
      if (target.is === 'outside')
        return { message: `The link \`${href}\` leaves the site's path ${site.base}.`, fix: 'make the link by `urlOf` or `pageUrl`.' };
      if (target.is !== 'file') return [];
      if (target.folderWithoutSlash)
        return { message: `The link \`${href}\` lacks the slash at its end.`, why: 'Hosts answer it with a redirect.', fix: 'add the slash.', words };
      const page = outlines.get(target.path);
      if (!page && site.assets.has(target.path)) return [];
      if (!page) return { message: `The link \`${href}\` leads to no page.`, fix: 'link a page that exists, or write that page.', words };
      if (TOP.has(target.fragment) || page.ids.has(target.fragment)) return [];
      return {
        message: `The link \`${href}\` names a section that its page does not have.`,
        fix: 'link a heading of that page, or leave out the `#…`.',
        words: `#${target.fragment}`,
      };
    }),
};
