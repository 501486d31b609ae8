import { resolve, urlOf } from '../address.ts';
import type { SiteCheck } from '../check.ts';

export const canonical: SiteCheck = {
  id: 'canonical',
  title: 'Every page that may be indexed names its own published address, once; others name none; pages that have moved name where they are now',
  check: ({ canonical, hidden, path, moved }, site) => {
    const own = urlOf(path, site);
    if (moved !== undefined) {
      const target = resolve(moved, path, site);
      const now = target.is === 'file' ? urlOf(target.path, site) : '';
      const fix = 'let `src/pages/[...moved].astro` write the page.';
      if (!hidden) return [{ message: 'The page has moved, yet may be indexed.', fix }];
      return canonical.length === 1 && canonical[0] === now
        ? []
        : [{ message: `The page has moved to \`${moved}\`, which is not its canonical address.`, fix }];
    }
    if (hidden)
      return canonical.length === 0 ? [] : [{ message: 'The page asks not to be indexed, yet names a canonical address.', fix: 'leave one of them out.' }];
    if (canonical.length === 1 && canonical[0] === own) return [];
    if (canonical.length === 0) return [{ message: 'The page names no canonical address.', fix: 'add `<link rel="canonical">`.' }];
    return [
      {
        message: `The canonical address is ${canonical.map((address) => `\`${address}\``).join(', ')}, not \`${own}\`.`,
        fix: "name the page's own address, once.",
      },
    ];
  },
};
