import type { Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import type { MarkdownContext } from '../../../src/markdown/context.ts';
import { linkConcepts } from '../../../src/markdown/link-concepts.ts';
import { createTermMatcher } from '../../../src/markdown/match-terms.ts';
import { outlineOf } from '../../../src/markdown/outline.ts';
import { parseMdx } from '../../../src/markdown/parse.ts';
import { plainSections } from '../../../src/markdown/plain-text.ts';

const NAMES: Record<string, string> = { sqs: 'Amazon SQS', queue: 'queue', sns: 'Amazon SNS', far: 'container', 'far-name': 'Far Name' };
const context: MarkdownContext = {
  slugsOf: () => [],
  isNear: (_, id) => id !== 'far',
  targetOf: (id) => (NAMES[id] ? { url: `/en/concepts/${id}/`, name: NAMES[id] } : undefined),
  newerNotice: () => undefined,
  matcherOf: () =>
    createTermMatcher(
      Object.entries(NAMES).map(([id, text]) => ({ id, text })),
      'en',
    ),
};

/** The linked parts of a text, as `words→id`. */
function links(text: string, own = ''): string[] {
  const tree: Root = parseMdx(text);
  linkConcepts(tree, { kind: 'concept', id: own }, 'en', context);
  const found: string[] = [];
  visit(tree, 'link', (link) => {
    found.push(`${textOf(link)}→${link.url.split('/').at(-2)}`);
  });
  return found;
}

test('a concept link shows its words, or the term', () => {
  expect(links('[[sqs]] and [[sns|topics of *SNS*]] and [[sqs|`q`]]')).toEqual(['Amazon SQS→sqs', 'topics of SNS→sns', 'q→sqs']);
});

test('in a table the bar of a link is escaped', () => {
  expect(links('| a |\n| --- |\n| [[sqs\\|it]] |')).toEqual(['it→sqs']);
});

test('the first mention in each section becomes a link, and only there', () => {
  expect(links('A queue and a queue.\n\n## Next\n\nThe queue.')).toEqual(['queue→queue', 'queue→queue']);
});

test('a section that links a concept by hand is not linked again', () => {
  expect(links('A queue. Later [[queue|the line]].')).toEqual(['the line→queue']);
});

test('headings, code, links and the page’s own concept are left alone', () => {
  expect(links('# queue\n\n`queue` [queue](https://example.com/a/b/)')).toEqual(['queue→a'.replace('→a', '→b')]);
  expect(links('The queue.', 'queue')).toEqual([]);
});

test('links inside components and lists are found', () => {
  expect(links('<Trap>Not the queue.</Trap>\n\n- Amazon SNS')).toEqual(['queue→queue', 'Amazon SNS→sns']);
});

test('CJK emphasis beside full-width punctuation is emphasis', () => {
  const tree = parseMdx('**テスト。**テスト');
  expect(JSON.stringify(tree)).toContain('"strong"');
});

test('headings have their slugs, doubles a number', () => {
  expect(outlineOf(parseMdx('## Limits\n\n## How it `fails`\n\n## Limits')).map(({ slug }) => slug)).toEqual(['limits', 'how-it-fails', 'limits-1']);
});

test('plain text has one line a block, the words of links, and code', () => {
  const sections = plainSections(
    parseMdx('Read [[sqs]].\n\n## Table\n\n| a | b |\n| --- | --- |\n| 1 | `x` |\n\n<Question ask="Why?">Because of [[sns|it]].</Question>'),
    (id) => NAMES[id] ?? id,
  );
  expect(sections).toEqual([
    { index: -1, heading: '', text: 'Read Amazon SQS.', links: ['sqs'] },
    { index: 0, heading: 'Table', text: 'a | b\n1 | x\nWhy?\nBecause of it.', links: ['sns'] },
  ]);
});

test('an everyday word is linked only where its concept belongs to the page, a name everywhere', () => {
  expect(links('A container, a queue and a Far Name.')).toEqual(['queue→queue', 'Far Name→far-name']);
  expect(links('A [[far|container]] by hand.')).toEqual(['container→far']);
});
