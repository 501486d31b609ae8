import type { Link, Parent, PhrasingContent, Root, Text } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { Lang } from '../site.ts';
import type { ConceptLink } from './concept-link.ts';
import type { EntryRef, LinkTarget, MarkdownContext } from './context.ts';
import { isEveryday } from './everyday.ts';

const NEVER_INSIDE = new Set(['heading', 'link', 'linkReference', 'conceptLink', 'inlineCode', 'code', 'definition']);

const LINKS = new Set(['link', 'linkReference', 'conceptLink']);

/**
 * Makes links of a tree's concept links, and of the first mention of every other concept in each section, in place.
 * The page's own concept is never linked; an everyday word only where its concept belongs to what the page is about.
 */
export function linkConcepts(tree: Root, own: EntryRef, lang: Lang, context: MarkdownContext): void {
  const matches = context.matcherOf(lang);
  for (const section of sectionsOf(tree)) {
    const linked = new Set([own.id]);
    for (const block of section) visit(block, 'conceptLink', (link) => void linked.add(link.id));
    for (const block of section) {
      if (NEVER_INSIDE.has(block.type)) continue;
      linkMentions(block as Parent, linked, matches, (id, text) => (isEveryday(text) && !context.isNear(own, id) ? undefined : context.targetOf(id, lang)));
    }
  }
  visit(tree, 'conceptLink', (link, index, parent) => {
    if (parent && index !== undefined) parent.children[index] = toLink(link, context.targetOf(link.id, lang)) as PhrasingContent;
  });
}

/** Top-level blocks between one heading and the next. */
function sectionsOf(tree: Root): Root['children'][] {
  const sections: Root['children'][] = [[]];
  for (const block of tree.children) {
    if (block.type === 'heading') sections.push([]);
    sections.at(-1)?.push(block);
  }
  return sections;
}

function linkMentions(
  block: Parent,
  linked: Set<string>,
  matches: ReturnType<MarkdownContext['matcherOf']>,
  targetOf: (id: string, text: string) => LinkTarget | undefined,
): void {
  visit(block, (node, index, parent) => {
    if (NEVER_INSIDE.has(node.type)) return SKIP;
    if (node.type !== 'text' || !parent || index === undefined) return undefined;
    const { value } = node as Text;
    const pieces: PhrasingContent[] = [];
    let from = 0;
    for (const { id, start, end } of matches(value)) {
      const target = linked.has(id) ? undefined : targetOf(id, value.slice(start, end));
      if (!target) continue;
      linked.add(id);
      if (start > from) pieces.push({ type: 'text', value: value.slice(from, start) });
      pieces.push(linkNode({ ...target, tag: undefined }, [{ type: 'text', value: value.slice(start, end) }], id));
      from = end;
    }
    if (pieces.length === 0) return undefined;
    if (from < value.length) pieces.push({ type: 'text', value: value.slice(from) });
    (parent as Parent).children.splice(index, 1, ...pieces);
    return [SKIP, index + pieces.length];
  });
}

function toLink(link: ConceptLink, target: LinkTarget | undefined): Link | Text {
  if (!target) return { type: 'text', value: `[[${link.id}]]` };
  if (link.children.length > 0) return linkNode({ ...target, tag: undefined }, withoutLinks(link.children), link.id);
  return linkNode(target, [{ type: 'text', value: target.name }], link.id);
}

/** The words of links instead of the links: browsers take a link in a link apart. */
const withoutLinks = (nodes: readonly PhrasingContent[]): PhrasingContent[] =>
  nodes.flatMap((node): PhrasingContent[] => {
    if (node.type === 'footnoteReference') return [];
    if (!('children' in node)) return [node];
    const children = withoutLinks(node.children as PhrasingContent[]);
    return LINKS.has(node.type) ? children : [{ ...node, children } as PhrasingContent];
  });

const linkNode = ({ url, tag }: LinkTarget, children: PhrasingContent[], id: string): Link => ({
  type: 'link',
  url,
  children: children as Link['children'],
  data: { hProperties: { dataConcept: id, ...(tag && { lang: tag }) } },
});
