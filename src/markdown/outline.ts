import GithubSlugger from 'github-slugger';
import type { Heading, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';

/** A heading of a page, with the id that it has in every language. */
export interface OutlineEntry {
  depth: number;
  text: string;
  slug: string;
}

/** Headings of a tree in order. Concept links count by their words, or by their id where they have none. */
export function outlineOf(tree: Root): OutlineEntry[] {
  const slugger = new GithubSlugger();
  return headingsOf(tree).map((heading) => {
    const text = textOf(heading).trim();
    return { depth: heading.depth, text, slug: slugger.slug(text) };
  });
}

/** Heading nodes of a tree in order. */
export function headingsOf(tree: Root): Heading[] {
  const headings: Heading[] = [];
  visit(tree, 'heading', (heading) => {
    headings.push(heading);
  });
  return headings;
}
