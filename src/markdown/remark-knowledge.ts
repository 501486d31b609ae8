import type { PhrasingContent, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { placeOf } from '../knowledge/place.ts';
import type { Lang } from '../site.ts';
import { parseConceptLinks } from './concept-link.ts';
import type { MarkdownContext, NewerNotice } from './context.ts';
import { linkConcepts } from './link-concepts.ts';
import { headingsOf } from './outline.ts';

/**
 * remark plugin: what a page of `content/` has beyond Markdown. Concept links, heading ids of the reference language, and
 * `lang` and `of` on our components, so that they know the page they stand in. Files elsewhere are left alone.
 */
export function remarkKnowledge(contextOf: () => MarkdownContext) {
  return (tree: Root, file: VFile): void => {
    const place = placeOf(file.path?.replaceAll('\\', '/').split('/content/').at(-1) ?? '');
    if (place?.is !== 'concept-text' && place?.is !== 'note-text') return;
    const context = contextOf();
    const kind = place.is === 'concept-text' ? 'concept' : 'note';
    parseConceptLinks(tree, String(file));
    linkConcepts(tree, { kind, id: place.id }, place.lang, context);
    setHeadingIds(tree, context.slugsOf({ kind, id: place.id }));
    addNewerNotices(tree, (slug) => context.newerNotice({ kind, id: place.id }, place.lang, slug));
    placeComponents(tree, place.lang, `${kind}s/${place.id}`);
  };
}

function setHeadingIds(tree: Root, slugs: readonly string[]): void {
  for (const [index, heading] of headingsOf(tree).entries()) {
    const slug = slugs[index];
    if (slug) heading.data = { ...heading.data, hProperties: { id: slug } };
  }
}

/** Below each heading of a section of which the reference is newer. */
function addNewerNotices(tree: Root, noticeOf: (slug: string) => NewerNotice | undefined): void {
  tree.children = tree.children.flatMap((block): Root['children'] => {
    const slug = block.type === 'heading' ? (block.data as { hProperties?: { id?: string } } | undefined)?.hProperties?.id : undefined;
    const notice = slug === undefined ? undefined : noticeOf(slug);
    if (!notice) return [block];
    const { text, link, url, tag } = notice;
    const words: PhrasingContent[] = [
      { type: 'text', value: `${text} ` },
      { type: 'link', url, children: [{ type: 'text', value: link }], data: { hProperties: { hrefLang: tag } } },
    ];
    return [block, { type: 'paragraph', children: words, data: { hProperties: { className: ['newer'] } } }];
  });
}

function placeComponents(tree: Root, lang: Lang, of: string): void {
  visit(tree, ['mdxJsxFlowElement', 'mdxJsxTextElement'], (node) => {
    const element = node as MdxJsxFlowElement | MdxJsxTextElement;
    element.attributes.push({ type: 'mdxJsxAttribute', name: 'lang', value: lang }, { type: 'mdxJsxAttribute', name: 'of', value: of });
  });
}
