import type { Heading, RootContent } from 'mdast';
import { alignBlocks } from '../../markdown/align-blocks.ts';
import { site } from '../../site.ts';
import type { ContentFile } from '../content-file.ts';
import { textsOf } from '../entry-files.ts';
import { reporter } from '../problem-of.ts';
import type { Problem } from '../problem.ts';
import type { Rule } from '../rule.ts';

const report = reporter('blocks-in-order', 'warning');

/** The lists, tables, code blocks and components of each section stand in the order of the reference page, so that any two languages can be laid side by side. */
export const rule: Rule = {
  id: 'blocks-in-order',
  check({ entries }) {
    return [...entries.values()].flatMap((entry) => {
      const reference = entry.texts[site.reference];
      if (!reference) return [];
      return textsOf(entry).flatMap(([lang, file]) => (lang === site.reference || file.body.trim() === '' ? [] : compare(file, reference)));
    });
  },
};

function compare(file: ContentFile, reference: ContentFile): Problem[] {
  const [here, there] = [file, reference].map((page) => page.tree.children.filter(({ type }) => type !== 'yaml'));
  if (!here || !there) return [];
  const [kinds, wanted] = [here.map(kindOf), there.map(kindOf)];
  // Other rules speak of headings and of blocks that one of the pages lacks.
  if (!sameItems(kinds.filter(isCounted), wanted.filter(isCounted))) return [];
  const row = alignBlocks(kinds, wanted).find(({ first, second }) => {
    const [ours, theirs] = [first.map((index) => kinds[index]).filter(isFixed), second.map((index) => wanted[index]).filter(isFixed)];
    return ours.join() !== theirs.join();
  });
  if (!row) return [];
  const [mine, theirs] = [namesOf(row.first, kinds), namesOf(row.second, wanted)];
  const start = here[row.first.find((index) => isFixed(kinds[index])) ?? row.first[0] ?? -1]?.position?.start;
  return [
    report(file, start, {
      message: `This section has ${mine}; in ${site.reference}.mdx it has ${theirs}.`,
      why: 'Two languages are laid side by side block by block.',
      fix: `put the blocks of ${file.path} into the order of ${reference.path}.`,
    }),
  ];
}

/** Sort of a block: `h2`, `p`, `list`, `table`, `code block`, `<Trap>`. */
function kindOf(block: RootContent): string {
  if (block.type === 'heading') return `h${(block as Heading).depth}`;
  if (block.type === 'code') return 'code block';
  if (block.type === 'mdxJsxFlowElement') return `<${block.name}>`;
  if (block.type !== 'paragraph') return block.type;
  // A component on one line of its own is a block on the page.
  const [only, ...others] = block.children;
  return only?.type === 'mdxJsxTextElement' && others.length === 0 && /^[A-Z]/.test(only.name ?? '') ? `<${only.name}>` : 'p';
}

const isFixed = (kind: string | undefined): boolean => kind !== undefined && kind !== 'p';
/** What `headings-parallel` and `parallel-blocks` count. */
const isCounted = (kind: string): boolean => isFixed(kind) && kind !== 'list';

const sameItems = (a: readonly string[], b: readonly string[]): boolean => a.toSorted().join() === b.toSorted().join();

function namesOf(indices: readonly number[], kinds: readonly string[]): string {
  const names = indices.map((index) => kinds[index] ?? '').filter(isFixed);
  return names.length === 0 ? 'text only' : names.map((name) => (name.startsWith('<') ? `\`${name}\`` : `a ${name}`)).join(', ');
}
