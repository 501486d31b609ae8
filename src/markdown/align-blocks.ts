/** Blocks of two pages that stand beside each other: places in each page's list of blocks. */
export interface Row {
  first: number[];
  second: number[];
}

const PARAGRAPH = 'p';
const isHeading = (kind: string): boolean => /^h[1-6]$/.test(kind);

/**
 * Lays the blocks of a page beside those of the same page in another language, given the kinds of both (`h2`, `p`, `table`, …).
 * Headings pair by their position, so that no row holds two sections. Inside a section, tables, code, lists and components hold
 * the paragraphs between them in place; where there are as many on both sides, each block has its own row, and where not, the
 * blocks between two fixed ones share a row.
 * @example alignBlocks(['p', 'h2', 'p', 'pre'], ['p', 'h2', 'p', 'p', 'pre'])
 * // [{ first: [0], second: [0] }, { first: [1], second: [1] }, { first: [2], second: [2, 3] }, { first: [3], second: [4] }]
 */
export function alignBlocks(first: readonly string[], second: readonly string[]): Row[] {
  const [sections, others] = [cut(first, isHeading), cut(second, isHeading)];
  return Array.from({ length: Math.max(sections.length, others.length) }).flatMap((_, index) => alignSection(sections[index] ?? [], others[index] ?? []));
}

interface Block {
  kind: string;
  index: number;
}

/** The blocks in runs, each of which begins where `starts` says so. */
function cut(kinds: readonly string[], starts: (kind: string) => boolean): Block[][] {
  const runs: Block[][] = [[]];
  for (const [index, kind] of kinds.entries()) {
    if (starts(kind)) runs.push([]);
    runs.at(-1)?.push({ kind, index });
  }
  return runs;
}

function alignSection(first: readonly Block[], second: readonly Block[]): Row[] {
  const fixed = (blocks: readonly Block[]): Block[] => blocks.filter(({ kind }) => kind !== PARAGRAPH);
  const [ours, theirs] = [fixed(first), fixed(second)];
  if (ours.length !== theirs.length || ours.some(({ kind }, at) => kind !== theirs[at]?.kind)) return rowsOf(first, second);
  const rows: Row[] = [];
  let [from, otherFrom] = [0, 0];
  for (const [at, block] of ours.entries()) {
    const [to, otherTo] = [first.indexOf(block), second.indexOf(theirs[at] as Block)];
    rows.push(...rowsOf(first.slice(from, to), second.slice(otherFrom, otherTo)), ...rowsOf(first.slice(to, to + 1), second.slice(otherTo, otherTo + 1)));
    [from, otherFrom] = [to + 1, otherTo + 1];
  }
  return [...rows, ...rowsOf(first.slice(from), second.slice(otherFrom))];
}

/** A row for each pair of blocks of one kind, or one row for all. A heading never shares its row with what follows it. */
function rowsOf(first: readonly Block[], second: readonly Block[]): Row[] {
  if (first.length === 0 && second.length === 0) return [];
  if (first.length === second.length && first.every(({ kind }, at) => kind === second[at]?.kind))
    return first.map(({ index }, at) => ({ first: [index], second: [second[at]?.index ?? -1] }));
  if (first[0] && isHeading(first[0].kind) && second[0] && isHeading(second[0].kind) && first.length + second.length > 2)
    return [{ first: [first[0].index], second: [second[0].index] }, ...rowsOf(first.slice(1), second.slice(1))];
  return [{ first: first.map(({ index }) => index), second: second.map(({ index }) => index) }];
}
