import type { Element, ElementContent, Root } from 'hast';
import { expect, test } from 'vitest';
import { rehypeHeadingLink } from '../../../src/markdown/rehype-heading-link.ts';

const text = (value: string): ElementContent => ({ type: 'text', value });
const element = (tagName: string, properties: Element['properties'], ...children: ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
});

function linked(heading: Element): ElementContent[] {
  const tree: Root = { type: 'root', children: [heading] };
  rehypeHeadingLink()(tree);
  return heading.children;
}

test('the words of a section’s heading lead to the section', () => {
  expect(linked(element('h2', { id: 'limits' }, text('제한'), element('code', {}, text('429'))))).toEqual([
    element('a', { href: '#limits' }, text('제한'), element('code', {}, text('429'))),
  ]);
});

test('a heading without an id, one with a link of its own, and the title of a page stay as they are', () => {
  for (const heading of [
    element('h2', {}, text('Limits')),
    element('h3', { id: 'a' }, element('em', {}, element('a', { href: '/' }, text('SQS')))),
    element('h1', { id: 'b' }, text('SQS')),
  ])
    expect(linked(structuredClone(heading))).toEqual(heading.children);
});
