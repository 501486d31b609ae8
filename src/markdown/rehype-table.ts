import type { Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

/** rehype plugin: gives every table a frame that scrolls sideways, reachable by keyboard, and column headers their scope. */
export function rehypeTable() {
  return (tree: Root): void => {
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName === 'th') node.properties.scope = 'col';
      if (node.tagName !== 'table' || !parent || index === undefined) return undefined;
      visit(node, 'element', (cell) => {
        if (cell.tagName === 'th') cell.properties.scope = 'col';
      });
      parent.children[index] = { type: 'element', tagName: 'div', properties: { className: ['table'], tabIndex: 0 }, children: [node] };
      return SKIP;
    });
  };
}
