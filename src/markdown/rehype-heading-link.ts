import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';

/**
 * rehype plugin: makes the words of a section's heading a link to the section, so that its address can be had without script and
 * by keyboard. The link's name is the heading. A heading that holds a link already stays as it is.
 * @example <h2 id="limits">Limits</h2> → <h2 id="limits"><a href="#limits">Limits</a></h2>
 */
export function rehypeHeadingLink() {
  return (tree: Root): void => {
    visit(tree, 'element', (heading) => {
      const { id } = heading.properties;
      if (!/^h[2-4]$/.test(heading.tagName) || typeof id !== 'string' || holdsLink(heading)) return;
      heading.children = [{ type: 'element', tagName: 'a', properties: { href: `#${id}` }, children: heading.children }];
    });
  };
}

function holdsLink(heading: Element): boolean {
  let found = false;
  visit(heading, 'element', ({ tagName }) => {
    found ||= tagName === 'a';
  });
  return found;
}
