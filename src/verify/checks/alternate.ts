import { resolve, urlOf } from '../address.ts';
import type { SiteCheck } from '../check.ts';

export const alternate: SiteCheck = {
  id: 'alternate',
  title: 'Pages that name each other as translations do so both ways, each with the language that the other has',
  check: (outline, site, outlines) => {
    const { alternates, path, lang } = outline;
    if (alternates.size === 0) return [];
    const own = urlOf(path, site);
    const faults = [...alternates].flatMap(([tag, href]) => {
      const target = resolve(href, path, site);
      const other = target.is === 'file' ? outlines.get(target.path) : undefined;
      if (!other) return { message: `\`hreflang="${tag}"\` names \`${href}\`, which is no page.`, fix: 'name pages that exist.' };
      if (other.hidden) return { message: `\`hreflang="${tag}"\` names \`${href}\`, which asks not to be indexed.`, fix: 'leave it out.' };
      if (tag !== 'x-default' && other.lang !== tag)
        return { message: `\`hreflang="${tag}"\` names \`${href}\`, which is in \`${other.lang}\`.`, fix: 'name the page in that language.' };
      if (![...other.alternates.values()].includes(own))
        return { message: `\`hreflang="${tag}"\` names \`${href}\`, which does not name this page back.`, fix: 'name both pages on both.' };
      return [];
    });
    const isNamed = [...alternates.values()].includes(own);
    return isNamed ? faults : [...faults, { message: `The page names translations, but not itself for \`${lang}\`.`, fix: 'add its own `hreflang`.' }];
  },
};
