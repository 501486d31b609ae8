import { resolve } from '../address.ts';
import type { PageCheck } from '../check.ts';
import { resourcesOf } from '../resources.ts';

/** What a page may weigh before its reader does anything: kilobytes with gzip, and requests. */
export const BUDGET = { html: 48, style: 8, script: 4, requests: 10 };

/** Pages that open search at once carry its client, too. */
const SEARCH = { ...BUDGET, script: 20, requests: 16 };

export const weight: PageCheck = {
  id: 'weight',
  title: 'A page, its style, its scripts and the number of its requests keep to the budget',
  check: (page, site) => {
    const budget = /^[^/]+\/search\/index\.html$/.test(page.path) ? SEARCH : BUDGET;
    const resources = resourcesOf(page, site).map((resource) => {
      const target = resolve(resource.address, resource.from, site);
      return { ...resource, size: target.is === 'file' ? (site.assets.get(target.path)?.size ?? 0) : 0 };
    });
    const sum = (kind: 'style' | 'script'): number => resources.reduce((total, resource) => total + (resource.kind === kind ? resource.size : 0), 0) / 1024;
    const weights = { html: site.gzip(page.html) / 1024, style: sum('style'), script: sum('script') };
    const pictures = resources.filter(({ kind }) => kind === 'image').length;
    const requests = 1 + resources.length - pictures;
    const heavy = Object.entries(weights).flatMap(([what, size]) => {
      const limit = budget[what as keyof typeof weights];
      return size > limit
        ? { message: `Its ${what} weighs ${size.toFixed(1)} KB with gzip; the budget is ${limit} KB.`, fix: 'make it lighter, or load it when it is needed.' }
        : [];
    });
    return requests > budget.requests
      ? [
          ...heavy,
          {
            message: `It makes ${requests} requests besides its pictures; the budget is ${budget.requests}.`,
            fix: 'join files, or load them when they are needed.',
          },
        ]
      : heavy;
  },
};
