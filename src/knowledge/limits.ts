import type { Nodes } from 'mdast';
import type { Problem } from './problem.ts';

/** The longest line, in UTF-16 units; that of the longest paragraph anyone would read is a fifth of it. Parsers take time by its square. */
const LONGEST_LINE = 5000;
/** Quotations and lists within one another that a line may open; more than anyone could follow. */
const CONTAINERS = /^[ \t]*(?:(?:>|[-+*]|\d{1,9}[.)])[ \t]*){33}/m;
/** Levels of a page's syntax tree; the deepest that makes sense (a list in a list in a component) has a dozen. */
const DEEPEST = 100;

/** What would keep a parser busy for minutes, or run it out of its stack: lines without end, and quotations in quotations without end. */
export function checkLimits(path: string, text: string): Problem[] {
  let line = 1;
  // JSON may be written on one line; its parser takes no longer for it.
  if (path.endsWith('.json')) return [];
  for (let start = 0; start <= text.length; line++) {
    const end = text.indexOf('\n', start);
    const length = (end < 0 ? text.length : end) - start;
    if (length > LONGEST_LINE)
      return [
        limit(
          path,
          line,
          `This line has ${length} characters; the longest allowed has ${LONGEST_LINE}.`,
          'begin new paragraphs, or remove what does not belong in it.',
        ),
      ];
    if (end < 0) break;
    start = end + 1;
  }
  const nested = path.endsWith('.mdx') ? CONTAINERS.exec(text) : null;
  return nested ? [tooDeep(path, text.slice(0, nested.index).split('\n').length)] : [];
}

/** A problem where a tree is deeper than what reads it could follow. */
export function checkDepth(path: string, tree: Nodes): Problem[] {
  let level: Nodes[] = [tree];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) return [tooDeep(path, level[0]?.position?.start.line)];
    level = level.flatMap((node) => ('children' in node ? (node.children as Nodes[]) : []));
  }
  return [];
}

/** Whether lists and maps stand in one another deeper than what reads them could follow, or hold themselves. */
export function isDeep(data: unknown): boolean {
  let level = new Set([data]);
  for (let depth = 0; level.size > 0; depth++) {
    if (depth > DEEPEST) return true;
    level = new Set([...level].flatMap((value) => (typeof value === 'object' && value !== null ? Object.values(value) : [])));
  }
  return false;
}

/** Whether a parser has run out of its stack. */
export const isOverflow = (error: unknown): boolean => error instanceof RangeError && /call stack/.test(error.message);

/** The problem of a text whose parts stand in one another without end. */
export const tooDeep = (path: string, line?: number): Problem =>
  limit(path, line, 'Too many parts stand in one another here.', 'take them out of one another.');

const limit = (path: string, line: number | undefined, message: string, fix: string): Problem => ({
  path,
  ...(line !== undefined && { line, column: 1 }),
  severity: 'error',
  rule: 'limits',
  message,
  fix,
});
