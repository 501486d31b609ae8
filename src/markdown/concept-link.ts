import type { Parent, PhrasingContent, Root, Text } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';

/** A link written as `[[id]]` or `[[id|words]]`; without words it shows the concept's term. */
export interface ConceptLink extends Parent {
  type: 'conceptLink';
  id: string;
  children: PhrasingContent[];
  /** Place of `[[` in the source, in UTF-16 units from its start. */
  offset: number;
}

declare module 'mdast' {
  interface RootContentMap {
    conceptLink: ConceptLink;
  }
  interface PhrasingContentMap {
    conceptLink: ConceptLink;
  }
}

const OPEN = /\[\[([^[\]|\s][^[\]|]*)(\||(?=\]\]))/;

/**
 * Turns `[[id]]` and `[[id|words]]` in a tree into {@link ConceptLink} nodes, in place. Words may hold code and emphasis.
 * Inside code nothing is touched. In a table the bar is written `\|`, as GFM asks for.
 */
export function parseConceptLinks(tree: Root, source: string): Root {
  visit(tree, (node) => {
    // Nor in what stands in a link, at any depth: a link in a link is none.
    if (node.type === 'link' || node.type === 'linkReference') return SKIP;
    if (!('children' in node)) return undefined;
    const parent = node as Parent;
    if (!parent.children.some((child) => child.type === 'text' && child.value.includes('[['))) return undefined;
    parent.children = splitLinks(parent.children as PhrasingContent[], source);
    return parent.children.length === 0 ? SKIP : undefined;
  });
  return tree;
}

function splitLinks(children: readonly PhrasingContent[], source: string): PhrasingContent[] {
  const done: PhrasingContent[] = [];
  const rest = [...children];
  let from = 0;
  for (let node = rest.shift(); node; node = rest.shift()) {
    const match = node.type === 'text' ? OPEN.exec(node.value) : null;
    if (node.type !== 'text' || !match) {
      done.push(node);
      continue;
    }
    const head = node.value.slice(0, match.index);
    const tail: PhrasingContent[] = [textLike(node, node.value.slice(match.index + match[0].length)), ...rest];
    const closing = tail.findIndex((child) => child.type === 'text' && child.value.includes(']]'));
    const end = tail[closing];
    if (end?.type !== 'text') {
      done.push(node);
      continue;
    }
    const cut = end.value.indexOf(']]');
    const label = [...tail.slice(0, closing), textLike(end, end.value.slice(0, cut))].filter((child) => child.type !== 'text' || child.value !== '');
    const id = (match[1] ?? '').trim();
    from = Math.max(from, node.position?.start.offset ?? 0);
    const offset = source.indexOf(`[[${match[1]}`, from);
    from = offset + 2;
    if (head) done.push(textLike(node, head));
    done.push({ type: 'conceptLink', id, children: label, offset });
    rest.splice(0, closing, textLike(end, end.value.slice(cut + 2)));
  }
  return done.filter((child) => child.type !== 'text' || child.value !== '');
}

const textLike = (node: Text, value: string): Text => ({ type: 'text', value, ...(node.position && { position: node.position }) });
