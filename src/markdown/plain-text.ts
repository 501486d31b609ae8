import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';

/** The part of a page under one heading; the first has none. */
export interface PlainSection {
  /** Index of the heading among the page's headings; -1 before the first. */
  index: number;
  heading: string;
  /** One line a block. */
  text: string;
  /** Ids that its concept links name, in order. */
  links: string[];
}

const BLOCKS = new Set(['paragraph', 'heading', 'tableRow', 'listItem', 'code', 'mdxJsxFlowElement']);

/** A page as plain text, cut at its headings of any level. `nameOf` gives the words of a concept link that has none of its own. */
export function plainSections(tree: Root, nameOf: (id: string) => string): PlainSection[] {
  const sections: PlainSection[] = [{ index: -1, heading: '', text: '', links: [] }];
  let section = sections[0] as PlainSection;
  for (const block of tree.children) {
    if (block.type === 'heading') {
      section = { index: sections.length - 1, heading: wordsOf(block, nameOf), text: '', links: [] };
      sections.push(section);
      continue;
    }
    visit(block, 'conceptLink', ({ id }) => void section.links.push(id));
    const words = wordsOf(block, nameOf);
    if (words) section.text += `${section.text && '\n'}${words}`;
  }
  return sections;
}

function wordsOf(node: Nodes, nameOf: (id: string) => string): string {
  if (node.type === 'conceptLink' && node.children.length === 0) return nameOf(node.id);
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
    const ask = node.attributes.find((attribute) => 'name' in attribute && attribute.name === 'ask');
    const inner = node.children.map((child) => wordsOf(child, nameOf)).join(node.type === 'mdxJsxFlowElement' ? '\n' : '');
    return typeof ask?.value === 'string' ? `${ask.value}\n${inner}` : inner;
  }
  if ('value' in node) return node.type === 'text' || node.type === 'inlineCode' || node.type === 'code' ? node.value : '';
  if (node.type === 'break') return '\n';
  if (!('children' in node)) return '';
  const glue = node.type === 'tableRow' ? ' | ' : node.children.some((child) => BLOCKS.has(child.type)) ? '\n' : '';
  return node.children
    .map((child) => wordsOf(child, nameOf))
    .filter(Boolean)
    .join(glue);
}
