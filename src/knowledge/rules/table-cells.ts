import type { Table } from 'mdast';
import type { ContentFile } from '../content-file.ts';
import { textsOf } from '../entry-files.ts';
import { nodesOf } from '../nodes.ts';
import { reporter } from '../problem-of.ts';
import type { Problem } from '../problem.ts';
import type { Rule } from '../rule.ts';
import { findTableLike } from '../table-like.ts';

const report = reporter('table-cells', 'error');

/** Tables are read as such, and no row has more cells than the header; cells beyond it would not be shown. */
export const rule: Rule = {
  id: 'table-cells',
  check({ entries }) {
    return [...entries.values()].flatMap((entry) =>
      textsOf(entry).flatMap(([, file]) => {
        const unread = findTableLike(file).map(({ line, headerCells, hyphenCells }) => {
          const message = `This table stays in the text as it is: its header has ${headerCells} cells, the row of hyphens ${hyphenCells}.`;
          return report(file, { line, column: 1 }, { message, fix: 'make the two rows equally long; write a bar inside a cell as `\\|`.' });
        });
        return [...unread, ...nodesOf(file, 'table').flatMap((table) => checkRows(file, table))];
      }),
    );
  },
};

function checkRows(file: ContentFile, { children: [header, ...rows] }: Table): Problem[] {
  const width = header?.children.length ?? 0;
  return rows.flatMap(({ children: cells, position }) => {
    const written = file.text.slice(position?.start.offset, position?.end.offset);
    // Where it is a link that the bar cuts in two, `concept-link` says so.
    if (cells.length <= width || /\[\[[^\]|\\]*\|/.test(written)) return [];
    return [
      report(file, cells[width]?.position?.start, {
        message: `This row has ${cells.length} cells, the header ${width}; the rest is not shown.`,
        fix: 'remove cells, or write a bar inside a cell as `\\|`.',
      }),
    ];
  });
}
