import type { Root } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { parseConceptLinks } from './concept-link.ts';

/** One tilde is a home folder or a range, two strike out. */
export const GFM = { singleTilde: false };

const parser = unified().use(remarkParse).use(remarkGfm, GFM).use(remarkCjkFriendly).use(remarkMdx).freeze();

/** Syntax tree of an MDX text, by the same grammar as the pages. Throws a `VFileMessage` with its place where the MDX is broken. */
export const parseMdx = (text: string): Root => parseConceptLinks(parser.parse(text), text);
