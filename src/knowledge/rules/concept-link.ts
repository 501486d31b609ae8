import type { Parents, TableRow } from 'mdast';
import type { ContentFile } from '../content-file.ts';
import { type EntryFiles, textsOf } from '../entry-files.ts';
import { findNearest } from '../nearest.ts';
import { nodesOf } from '../nodes.ts';
import { reporter } from '../problem-of.ts';
import type { Problem } from '../problem.ts';
import type { Rule } from '../rule.ts';

const report = reporter('concept-link', 'error');

/** `[[id]]` names a concept or a note that exists, other than the page's own (the concept where both have the id); other links to pages of this site are written so. */
export const rule: Rule = {
  id: 'concept-link',
  check({ entries }) {
    const ids = new Set([...entries.values()].map(({ id }) => id));
    const concepts = new Set([...entries.values()].filter(({ kind }) => kind === 'concept').map(({ id }) => id));
    return [...entries.values()].flatMap((entry) => textsOf(entry).flatMap(([, file]) => checkPage(file, entry, ids, concepts)));
  },
};

function checkPage(file: ContentFile, own: EntryFiles, ids: ReadonlySet<string>, concepts: ReadonlySet<string>): Problem[] {
  const named = nodesOf(file, 'conceptLink').flatMap(({ id, offset }) => {
    if (id === own.id && (own.kind === 'concept' || !concepts.has(id)))
      return [report(file, file.pointAt(offset), { message: `[[${id}]] links this page to itself.`, fix: 'write the words without the link.' })];
    return ids.has(id) ? [] : [report(file, file.pointAt(offset), { message: `[[${id}]] names no concept.`, fix: fixFor(id, [...ids]) })];
  });
  const relative = nodesOf(file, 'link')
    .filter(({ url }) => /^(?![a-z][a-z\d+.-]*:|#|\/\/)/i.test(url))
    .map(({ url, position }) => {
      return report(file, position?.start, {
        message: `The link to \`${url}\` depends on where the site lives.`,
        fix: 'write `[[id]]` or `[[id|words]]`, or a full URL for another site.',
      });
    });
  return [...named, ...relative, ...nodesOf(file, 'tableRow').flatMap((row) => checkCells(file, row))];
}

function fixFor(id: string, ids: readonly string[]): string {
  const nearest = findNearest(id, ids);
  if (nearest) return `did you mean \`${nearest}\`? Otherwise create content/concepts/${id}/.`;
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)
    ? `create content/concepts/${id}/, or write the words without the link.`
    : 'write the id of a concept: the name of its folder under content/concepts/.';
}

/** A link that a bar has cut in two: `| [[sqs|queue]] |`. */
function checkCells(file: ContentFile, row: TableRow): Problem[] {
  return row.children.flatMap((cell, index) => {
    const next = row.children[index + 1];
    const text = textOf(cell);
    const open = text.lastIndexOf('[[');
    if (open < 0 || text.includes(']]', open) || !next || !textOf(next).includes(']]')) return [];
    const start = file.text.lastIndexOf('[[', cell.position?.end.offset ?? 0);
    const written = file.text.slice(start, file.text.indexOf(']]', start) + 2);
    return [
      report(file, file.pointAt(start), { message: `The bar in \`${written}\` ends the table’s cell.`, fix: `write \`${written.replace('|', '\\|')}\`.` }),
    ];
  });
}

const textOf = (node: Parents): string =>
  node.children.map((child) => (child.type === 'text' ? child.value : 'children' in child ? textOf(child as Parents) : '')).join('');
