import { site } from '../../site.ts';
import type { ContentFile } from '../content-file.ts';
import { textsOf } from '../entry-files.ts';
import { findTableLike } from '../table-like.ts';
import { nodesOf } from '../nodes.ts';
import { reporter } from '../problem-of.ts';
import type { Point } from '../problem.ts';
import type { Rule } from '../rule.ts';

const report = reporter('parallel-blocks', 'warning');

/** A translation has as many tables, code blocks and components as the reference page. */
export const rule: Rule = {
  id: 'parallel-blocks',
  check({ entries }) {
    return [...entries.values()].flatMap((entry) => {
      const reference = entry.texts[site.reference];
      if (!reference) return [];
      const wanted = findBlocks(reference);
      return textsOf(entry).flatMap(([lang, file]) => {
        if (lang === site.reference || file.body.trim() === '') return [];
        const found = findBlocks(file);
        return [...new Set([...wanted.keys(), ...found.keys()])].flatMap((name) => {
          const here = found.get(name) ?? [];
          const there = wanted.get(name) ?? [];
          if (here.length === there.length) return [];
          const lines = there.length > here.length ? ` (line${there.length === 1 ? '' : 's'} ${there.map(({ line }) => line).join(', ')})` : '';
          const message = `This page has ${count(here.length, name)}, ${site.reference}.mdx has ${there.length}${lines}.`;
          return [
            report(file, here.length > there.length ? here[there.length] : undefined, {
              message,
              fix: `give ${file.path} the same blocks as ${reference.path}.`,
            }),
          ];
        });
      });
    });
  },
};

const count = (n: number, noun: string): string => `${n === 0 ? 'no' : n} ${noun}${n === 1 ? '' : 's'}`;

/** Where the blocks of each sort begin. */
function findBlocks(file: ContentFile): Map<string, Point[]> {
  const blocks = new Map<string, Point[]>();
  for (const node of nodesOf(file, 'table', 'code', 'mdxJsxFlowElement', 'mdxJsxTextElement')) {
    const name = node.type === 'table' ? 'table' : node.type === 'code' ? 'code block' : `\`<${node.name}>\``;
    const start = node.position?.start;
    if (start && !/^`<(?![A-Z])/.test(name)) blocks.set(name, [...(blocks.get(name) ?? []), start]);
  }
  // A table that Markdown cannot read is one to its author; `table-cells` says what is wrong with it.
  for (const { paragraph } of findTableLike(file)) if (paragraph.position) blocks.set('table', [...(blocks.get('table') ?? []), paragraph.position.start]);
  return blocks;
}
