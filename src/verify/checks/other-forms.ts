import { resolve } from '../address.ts';
import type { SiteCheck } from '../check.ts';

const MARKDOWN = 'text/markdown';

export const otherForms: SiteCheck = {
  id: 'other-forms',
  title: 'Feeds and plain texts that a page names are in the site, and every concept and note names its plain text',
  check: ({ path, forms, moved }, site) => {
    const missing = [...forms.values()]
      .filter((href) => {
        const target = resolve(href, path, site);
        return target.is !== 'file' || !site.assets.has(target.path);
      })
      .map((href) => ({ message: `The page names \`${href}\` as another form, which is not in the site.`, fix: 'name a file that is built.' }));
    const wanted = /^[^/]+\/(concepts|notes)\/[^/]+\/index\.html$/.test(path) && moved === undefined && !forms.has(MARKDOWN);
    return wanted ? [...missing, { message: `The page does not name its \`${MARKDOWN}\`.`, fix: 'let `src/layouts/Base.astro` link it.' }] : missing;
  },
};
