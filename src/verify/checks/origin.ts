import { resolve } from '../address.ts';
import type { PageCheck } from '../check.ts';
import { elementsOf, showTag } from '../page.ts';
import { resourcesOf } from '../resources.ts';

export const origin: PageCheck = {
  id: 'origin',
  title: 'No page asks another origin for anything or sends anything there',
  check: (page, site) => {
    const sent = elementsOf(page, 'form', 'button', 'a').flatMap((element) =>
      ['action', 'formaction', 'ping'].flatMap((key) =>
        element.attributes[key] ? [{ address: element.attributes[key], from: page.path, asker: showTag(element) }] : [],
      ),
    );
    return [...resourcesOf(page, site), ...sent]
      .filter(({ address, from }) => resolve(address, from, site).is === 'foreign')
      .map(({ address, asker }) => ({ message: `${asker} sends readers' browsers to \`${address}\`, another origin.`, fix: 'keep the file in the site.' }));
  },
};
