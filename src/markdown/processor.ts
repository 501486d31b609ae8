import { unified } from '@astrojs/markdown-remark';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import type { MarkdownContext } from './context.ts';
import { GFM } from './parse.ts';
import { rehypeCode } from './rehype-code.ts';
import { rehypeHeadingLink } from './rehype-heading-link.ts';
import { rehypeTable } from './rehype-table.ts';
import { remarkKnowledge } from './remark-knowledge.ts';

/** The one list of plugins that pages are rendered with. The grammar is that of {@link file://./parse.ts}. */
export const markdownProcessor = (contextOf: () => MarkdownContext) =>
  unified({
    gfm: false,
    smartypants: false,
    remarkPlugins: [[remarkGfm, GFM], remarkCjkFriendly, [remarkKnowledge, contextOf]],
    rehypePlugins: [rehypeCode, rehypeTable, rehypeHeadingLink],
  });
