import fc from 'fast-check';
import type { Link, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { visitParents } from 'unist-util-visit-parents';
import { expect, test } from 'vitest';
import type { MarkdownContext } from '../../src/markdown/context.ts';
import { linkConcepts } from '../../src/markdown/link-concepts.ts';
import { createTermMatcher } from '../../src/markdown/match-terms.ts';
import { parseMdx } from '../../src/markdown/parse.ts';
import { LANGS } from '../../src/site.ts';
import { PATIENCE, RUNS } from './runs.ts';

const WORDS = [
  'S3',
  'queue',
  'message queue',
  'IAM',
  'a',
  'be',
  '큐',
  '메시지 큐',
  '대기열',
  '消息',
  '消息队列',
  '队列',
  'キュー',
  'メッセージキュー',
  '可視性',
  'タイムアウト',
  'É',
  'İ',
  'ß',
  '𠮷野',
  '한',
  'c++',
  '.NET',
  'x*y',
  '[z]',
];
const GLUE = [
  ' ',
  ' ',
  '',
  '、',
  '. ',
  '\n\n',
  '\n',
  '을 ',
  'の',
  '的',
  's ',
  '-',
  '·',
  '**',
  '*',
  '`',
  '(',
  ')',
  '\u0301',
  '😀',
  '|',
  '[',
  ']',
  '](https://example.com)',
  '[[w0]]',
  '[[w1|',
  ']]',
  'https://example.com',
  '[a](https://example.com)',
  '[[w1|[a](https://example.com)]]',
  '[a][b]',
  '\n\n[b]: https://example.com\n\n',
  '[^1]',
  '\n\n[^1]: ',
  '\n\n# ',
  '\n- ',
  '~~',
];
const terms = fc.uniqueArray(fc.oneof(fc.constantFrom(...WORDS), fc.string({ unit: 'binary', minLength: 1, maxLength: 5 })), { minLength: 1, maxLength: 12 });
const texts = fc
  .array(
    fc.oneof(
      { arbitrary: fc.constantFrom(...WORDS), weight: 4 },
      { arbitrary: fc.constantFrom(...GLUE), weight: 6 },
      fc.string({ unit: 'binary', maxLength: 4 }),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));
const langs = fc.constantFrom(...LANGS);

const contextOf = (names: readonly string[]): MarkdownContext => ({
  slugsOf: () => [],
  isNear: () => true,
  targetOf: (id) => ({ url: `/x/${id}/`, name: names[Number(id.slice(1))] ?? id }),
  newerNotice: () => undefined,
  matcherOf: (lang) =>
    createTermMatcher(
      names.map((text, i) => ({ text, id: `w${i}` })),
      lang,
    ),
});

/** The tree of a text, or nothing where it is no MDX. */
function parse(text: string): Root | undefined {
  try {
    return parseMdx(text);
  } catch {
    return undefined;
  }
}

test(
  'matches lie in the text, in order, without overlap, and spell the term',
  () => {
    fc.assert(
      fc.property(terms, texts, langs, (names, text, lang) => {
        let from = 0;
        for (const { id, start, end } of contextOf(names).matcherOf(lang)(text)) {
          expect(start).toBeGreaterThanOrEqual(from);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(names[Number(id.slice(1))]).toBeDefined();
          from = end;
        }
      }),
      RUNS,
    );
  },
  PATIENCE,
);

test(
  'linking adds links and changes no word; no link stands in another, none in a heading or in code, none twice in a section',
  () => {
    fc.assert(
      fc.property(terms, texts, langs, (names, text, lang) => {
        const [before, tree] = [parse(text), parse(text)];
        if (!before || !tree) return;
        const context = contextOf(names);
        // Links of the author without words show the name.
        visit(before, 'conceptLink', (link) => {
          if (link.children.length === 0) link.children = [{ type: 'text', value: context.targetOf(link.id, lang)?.name ?? '' }];
        });
        const written = new Set<string>();
        visit(before, 'conceptLink', (link) => void written.add(link.id));
        linkConcepts(tree, { kind: 'concept', id: 'own' }, lang, context);
        expect(textOf(tree)).toBe(textOf(before));
        const found: string[] = [];
        visitParents(tree, 'link', (link: Link, parents) => {
          expect(parents.filter(({ type }) => type === 'link' || type === 'linkReference')).toEqual([]);
          const id = (link.data?.hProperties as { dataConcept?: string } | undefined)?.dataConcept;
          if (id === undefined || written.has(id)) return;
          expect(parents.filter(({ type }) => type === 'heading')).toEqual([]);
          found.push(`${sectionOf(tree, link)} ${id}`);
        });
        expect(found).toEqual([...new Set(found)]);
      }),
      RUNS,
    );
  },
  PATIENCE,
);

/** Number of the heading that a node stands below. */
function sectionOf(tree: Root, node: Link): number {
  let section = 0;
  for (const block of tree.children) {
    if (block.type === 'heading') section += 1;
    const within = new Set<unknown>();
    visit(block, (other) => void within.add(other));
    if (within.has(node)) return section;
  }
  return -1;
}
