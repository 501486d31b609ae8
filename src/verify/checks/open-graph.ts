import { resolve, urlOf } from '../address.ts';
import type { PageCheck } from '../check.ts';
import { elementsOf, metaOf } from '../page.ts';

const NEEDED = ['og:title', 'og:description', 'og:type', 'og:url', 'og:site_name'];

export const openGraph: PageCheck = {
  id: 'open-graph',
  title: 'Every page that may be indexed has a title, a description and what chats show of it; pictures are in the site',
  check: (page, site) => {
    const fix = 'say it in the head of this kind of page.';
    const title = elementsOf(page, 'title')
      .find(({ parent }) => parent?.name === 'head')
      ?.text.trim();
    const always = [...(title ? [] : ['<title>']), ...(metaOf(page, 'description')?.trim() ? [] : ['description'])];
    const hidden = /\bnoindex\b/.test(metaOf(page, 'robots') ?? '');
    const missing = [...always, ...(hidden ? [] : NEEDED.filter((key) => !metaOf(page, key)?.trim()))];
    const url = metaOf(page, 'og:url');
    const image = metaOf(page, 'og:image');
    const target = image === undefined ? undefined : resolve(image, page.path, site);
    const isThere = target === undefined || (URL.canParse(image ?? '') && target.is === 'file' && site.assets.has(target.path));
    return [
      ...missing.map((key) => ({ message: `\`${key}\` is missing or empty.`, fix })),
      ...(url === undefined || url === urlOf(page.path, site) ? [] : [{ message: `\`og:url\` is \`${url}\`, not the page's own address.`, fix }]),
      ...(isThere ? [] : [{ message: `\`og:image\` is \`${image}\`, which is no whole address of a file of the site.`, fix }]),
    ];
  },
};
