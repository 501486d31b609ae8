import { resolve } from '../address.ts';
import type { PageCheck } from '../check.ts';
import { resourcesOf } from '../resources.ts';

export const asset: PageCheck = {
  id: 'asset',
  title: 'Every style, script, image and file that a page asks for is in the site',
  check: (page, site) =>
    resourcesOf(page, site).flatMap(({ address, from, asker }) => {
      const target = resolve(address, from, site);
      if (target.is === 'outside')
        return { message: `${asker} asks for \`${address}\`, which is not below ${site.base}.`, fix: 'make the address by `urlOf`.' };
      if (target.is !== 'file' || site.assets.has(target.path)) return [];
      return {
        message: `${asker} asks for \`${address}\`, which is not in the site.`,
        fix: 'add the file, or take the reference out.',
        words: /[^/]+$/.exec(address)?.[0],
      };
    }),
};
