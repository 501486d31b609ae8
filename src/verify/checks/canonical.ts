import { urlOf } from '../address.ts';
import type { SiteCheck } from '../check.ts';

export const canonical: SiteCheck = {
  id: 'canonical',
  title: 'Every page that may be indexed names its own published address, once; others name none',
  check: ({ canonical, hidden, path }, site) => {
    const own = urlOf(path, site);
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
