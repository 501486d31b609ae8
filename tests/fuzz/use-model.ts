import { compile } from '@mdx-js/mdx';
import type { Element, Root } from 'hast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import { visitParents } from 'unist-util-visit-parents';
import { VFile } from 'vfile';
import { buildCards } from '../../src/cards/card.ts';
import { layOut } from '../../src/cards/layout.ts';
import { renderData, structuredData } from '../../src/head/structured-data.ts';
import { rubyOf } from '../../src/i18n/ruby.ts';
import { type Model, textIn } from '../../src/knowledge/build-model.ts';
import { findMentions } from '../../src/knowledge/mentions.ts';
import { renderFigure } from '../../src/knowledge/render-figure.ts';
import { categoryTree } from '../../src/maps/category-tree.ts';
import { buildMarkdownContext } from '../../src/markdown/build-context.ts';
import type { MarkdownContext } from '../../src/markdown/context.ts';
import { findPassages } from '../../src/markdown/mention-passages.ts';
import { GFM, parseMdx } from '../../src/markdown/parse.ts';
import { rehypeCode } from '../../src/markdown/rehype-code.ts';
import { rehypeTable } from '../../src/markdown/rehype-table.ts';
import { remarkKnowledge } from '../../src/markdown/remark-knowledge.ts';
import { buildLexicon, buildRecords } from '../../src/search/build-records.ts';
import { LANGS, site } from '../../src/site.ts';

/** Makes of a model what a build makes of it before Astro puts it into pages. Throws where one of these does, and where a link stands in a link. */
export async function useModel(model: Model): Promise<void> {
  const context = buildMarkdownContext(model, '/');
  buildRecords(model, context);
  buildLexicon(model);
  findMentions(model);
  for (const { card } of buildCards(model)) layOut(card);
  for (const id of model.categories)
    categoryTree(
      model,
      [...model.concepts.values()].filter(({ meta }) => meta.category === id),
    );
  for (const figure of model.figures.values()) for (const lang of LANGS) renderFigure(figure, lang, site.reference);
  const pages = [
    ...[...model.concepts.values()].map((entry) => ({ kind: 'concept' as const, ...entry })),
    ...[...model.notes.values()].map((entry) => ({ kind: 'note' as const, ...entry })),
  ];
  for (const { kind, id, ...entry } of pages) {
    for (const lang of LANGS) {
      const { data, body } = textIn<object>(entry, lang);
      if ('term' in data) rubyOf(data as { term: string }, lang);
      renderData(structuredData(model, { is: kind, id }, lang, (path) => `https://example.com/${path}`));
      findPassages(parseMdx(body), lang, (other) => context.targetOf(other, lang)?.name ?? other, context.matcherOf(lang));
      await renderPage(`content/${kind}s/${id}/${lang}.mdx`, body, context);
    }
  }
}

const rendered = new Set<string>();

/** A page through the plugins of the site, up to the code that Astro runs. */
export async function renderPage(path: string, body: string, context: MarkdownContext): Promise<void> {
  // Pages that a change did not touch need not be rendered for each.
  if (rendered.has(path + body)) return;
  rendered.add(path + body);
  await compile(new VFile({ path: `/x/${path}`, value: body }), {
    remarkPlugins: [[remarkGfm, GFM], remarkCjkFriendly, [remarkKnowledge, () => context]],
    rehypePlugins: [rehypeCode, rehypeTable, () => expectFlatLinks],
  });
}

/** A link in a link is taken apart by browsers. */
function expectFlatLinks(tree: Root): void {
  visitParents(tree, { type: 'element', tagName: 'a' }, (node: Element, parents) => {
    if (parents.some((parent) => parent.type === 'element' && parent.tagName === 'a'))
      throw new Error(`a link to ${String(node.properties['href'])} stands in another link`);
  });
}
