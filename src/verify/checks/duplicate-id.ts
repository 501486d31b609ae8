import type { PageCheck } from '../check.ts';

export const duplicateId: PageCheck = {
  id: 'duplicate-id',
  title: 'No two elements of a page have one id, and ids that elements refer to exist',
  check: (page) => {
    const seen = new Set<string>();
    const twice = new Set<string>();
    for (const { attributes } of page.elements) {
      const id = attributes['id'];
      if (id === undefined) continue;
      if (seen.has(id)) twice.add(id);
      seen.add(id);
    }
    const dangling = page.elements.flatMap(({ attributes }) =>
      ['aria-labelledby', 'aria-describedby', 'aria-controls', 'aria-owns', 'for', 'list'].flatMap((key) =>
        (attributes[key]?.split(/\s+/) ?? [])
          .filter((id) => id && !seen.has(id))
          .map((id) => ({ message: `\`${key}="${id}"\` refers to no element.`, fix: 'refer to an id of the page.' })),
      ),
    );
    return [
      ...[...twice].map((id) => ({ message: `The id \`${id}\` stands more than once.`, fix: 'give each element an id of its own.', words: id })),
      ...dangling,
    ];
  },
};
