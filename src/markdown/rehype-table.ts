import type { Element, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';

/**
 * rehype plugin: gives every table a frame that scrolls sideways, reachable by keyboard, and headers their scope. Where the
 * corner is empty, the first column names the rows.
 */
export function rehypeTable() {
  return (tree: Root): void => {
    visit(tree, 'element', (table, index, parent) => {
      if (table.tagName !== 'table' || !parent || index === undefined) return undefined;
      const rows: Element[][] = [];
      visit(table, 'element', (row) => {
        if (row.tagName === 'tr') rows.push(row.children.filter((cell) => cell.type === 'element'));
      });
      const [head = [], ...body] = rows;
      const corner = head[0];
      const namesRows = corner !== undefined && textOf(corner).trim() === '';
      for (const cell of head) cell.properties.scope = 'col';
      if (namesRows) {
        corner.tagName = 'td';
        delete corner.properties.scope;
        for (const [first] of body) {
          if (first) Object.assign(first, { tagName: 'th', properties: { ...first.properties, scope: 'row' } });
        }
      }
      parent.children[index] = { type: 'element', tagName: 'div', properties: { className: ['table'], tabIndex: 0 }, children: [table] };
      return SKIP;
    });
  };
}
