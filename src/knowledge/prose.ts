import type { Nodes } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type { ContentFile } from './content-file.ts';
import { mapToSource } from './map-to-source.ts';
import type { Point } from './problem.ts';

/** Stands in prose for what is not text of the page's language: code, a link that shows another page's term, a span marked with `lang`. */
export const OPAQUE = '\uFFFC';

/** A stretch of a page's running text: a paragraph, heading, table cell, attribute, or value of the frontmatter. */
export interface Prose {
  in: 'paragraph' | 'heading' | 'tableCell' | 'attribute' | 'frontmatter';
  text: string;
  /** Whether it stands in a block quotation. */
  quoted: boolean;
  /** Where a character of `text` stands in the file. */
  pointAt(index: number): Point | undefined;
}

const cache = new WeakMap<ContentFile, Prose[]>();

/** Running text of a page's body, in order; the attributes that readers see are part of it. */
export function proseOf(file: ContentFile): Prose[] {
  const known = cache.get(file);
  if (known) return known;
  const prose: Prose[] = [];
  collect(file, file.tree, false, prose);
  cache.set(file, prose);
  return prose;
}

/** The values of some keys of a page's frontmatter, as prose. */
export function frontmatterProse(file: ContentFile, keys: readonly ('title' | 'term' | 'summary' | 'asks')[]): Prose[] {
  const data = (file.data ?? {}) as Record<string, unknown>;
  return keys.flatMap((key) => {
    const value = data[key];
    const items = Array.isArray(value) ? value.map((item: unknown, index) => ({ item, path: [key, index] })) : [{ item: value, path: [key] }];
    return items.flatMap(({ item, path }): Prose[] =>
      typeof item === 'string' ? [{ in: 'frontmatter', text: item, quoted: false, pointAt: () => file.pointOf(path) }] : [],
    );
  });
}

function collect(file: ContentFile, node: Nodes, quoted: boolean, prose: Prose[]): void {
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') prose.push(...questions(file, node, quoted));
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
    const pieces = piecesOf(node);
    prose.push({ in: node.type, text: pieces.map(({ text }) => text).join(''), quoted, pointAt: (index) => pointIn(file, pieces, index) });
  }
  if ('children' in node) for (const child of node.children) collect(file, child, quoted || node.type === 'blockquote', prose);
}

/** The attribute of a component that readers see: `<Question ask="…">`. */
function questions(file: ContentFile, { attributes, position }: MdxJsxFlowElement | MdxJsxTextElement, quoted: boolean): Prose[] {
  return attributes.flatMap((attribute): Prose[] => {
    const { value } = attribute;
    if (attribute.type !== 'mdxJsxAttribute' || attribute.name !== 'ask' || typeof value !== 'string') return [];
    const start = file.text.indexOf(value, position?.start.offset ?? 0);
    return [{ in: 'attribute', text: value, quoted, pointAt: (index) => (start < 0 ? position?.start : file.pointAt(start + index)) }];
  });
}

/** Text of a node. In the source it begins at `from` or after it; nothing that follows begins before `to`. */
interface Piece {
  text: string;
  from: number;
  to?: number;
}

function piecesOf(node: Nodes): Piece[] {
  const from = node.position?.start.offset ?? 0;
  if (node.type === 'text') return [{ text: node.value, from }];
  if (node.type === 'break') return [{ text: ' ', from }];
  if (node.type === 'conceptLink') {
    const words = node.children.flatMap(piecesOf);
    return words.length > 0
      ? words.map((piece) => ({ ...piece, from: Math.max(piece.from, node.offset + 2 + node.id.length) }))
      : [{ text: OPAQUE, from: node.offset, to: node.offset + 4 + node.id.length }];
  }
  if (node.type === 'mdxJsxTextElement' && node.attributes.some((attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === 'lang'))
    return [{ text: OPAQUE, from, to: node.position?.end.offset }];
  if ('children' in node) return node.children.flatMap((child) => piecesOf(child as Nodes));
  return [{ text: OPAQUE, from, to: node.position?.end.offset }];
}

function pointIn(file: ContentFile, pieces: readonly Piece[], index: number): Point {
  let start = 0;
  let cursor = 0;
  for (const { text, from, to } of pieces) {
    cursor = Math.max(cursor, from);
    if (text !== OPAQUE) {
      const offsets = mapToSource(file.text, cursor, text);
      if (index < start + text.length) return file.pointAt(offsets[index - start] ?? cursor);
      cursor = (offsets.at(-1) ?? cursor) + 1;
    } else if (index === start) return file.pointAt(cursor);
    cursor = Math.max(cursor, to ?? 0);
    start += text.length;
  }
  return file.pointAt(cursor);
}
