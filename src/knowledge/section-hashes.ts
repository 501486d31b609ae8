import type { Root } from 'mdast';
import { headingsOf, outlineOf } from '../markdown/outline.ts';

/** Name of the part of a page above its first heading, which its headword and summary belong to. */
export const LEAD = '.';

/**
 * A hash of each section of a page in the reference language, by the id of its heading. Spaces and line breaks do not count.
 * @param text What the positions of `tree` refer to.
 * @param head Headword or title, and summary.
 */
export function hashSections(tree: Root, text: string, head: string): Map<string, string> {
  const slugs = outlineOf(tree).map(({ slug }) => slug);
  const starts = headingsOf(tree).flatMap((heading, index) => {
    const start = tree.children.includes(heading) ? heading.position?.start.offset : undefined;
    return start === undefined ? [] : [{ slug: slugs[index] ?? '', start }];
  });
  const from = tree.children[0]?.position?.start.offset ?? text.length;
  const sections = [{ slug: LEAD, start: from }, ...starts];
  return new Map(
    sections.map(({ slug, start }, index) => [slug, hash((index === 0 ? `${head}\n` : '') + text.slice(start, sections[index + 1]?.start ?? text.length))]),
  );
}

/** FNV-1a in 32 bits over UTF-16 units, as eight hexadecimal digits. See draft-eastlake-fnv. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (const char of text.replace(/\s+/g, ' ').trim().split('')) value = Math.imul(value ^ char.charCodeAt(0), 0x01000193);
  return (value >>> 0).toString(16).padStart(8, '0');
}
