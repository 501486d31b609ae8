import type { Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { placeOf } from '../knowledge/place.ts';
import type { Lang } from '../site.ts';
import { parseConceptLinks } from './concept-link.ts';
import type { MarkdownContext } from './context.ts';
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
    placeComponents(tree, place.lang, `${kind}s/${place.id}`);
  };
}

function setHeadingIds(tree: Root, slugs: readonly string[]): void {
  for (const [index, heading] of headingsOf(tree).entries()) {
    const slug = slugs[index];
    if (slug) heading.data = { ...heading.data, hProperties: { id: slug } };
  }
}

function placeComponents(tree: Root, lang: Lang, of: string): void {
  visit(tree, ['mdxJsxFlowElement', 'mdxJsxTextElement'], (node) => {
    const element = node as MdxJsxFlowElement | MdxJsxTextElement;
    element.attributes.push({ type: 'mdxJsxAttribute', name: 'lang', value: lang }, { type: 'mdxJsxAttribute', name: 'of', value: of });
  });
}
