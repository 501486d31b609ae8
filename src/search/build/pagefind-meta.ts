/** New names for the parts of one kind that Pagefind's metadata lists, and how many there must be. */
interface Renaming {
  count: number;
  nameOf: (hash: string, number: number) => string;
}

/**
 * Pagefind's metadata with our names instead of its hashes: `[version, [[page, words, …], …], [[first, last, chunk], …], filters, sorts, fields]`.
 * A page's name tells the client its language, kind and concept; names that count compress to a fraction of hashes. Numbers of words are rounded by at most
 * 2.5 %, which the ranking does not feel. Also gives the chunks by their old names.
 */
export function renameParts(meta: unknown, { pages, chunks }: { pages: Renaming; chunks: Renaming }): { meta: unknown; chunks: Map<string, string> } {
  const [version, listed, ranges, ...rest] = meta as [string, [string, number, ...unknown[]][], [string, string, string][], ...unknown[]];
  if (!Array.isArray(listed) || listed.length !== pages.count) fail('its .pf_meta does not list the pages second');
  if (!Array.isArray(ranges) || ranges.length !== chunks.count) fail('its .pf_meta does not list the chunks of the index third');
  const names = new Map(ranges.map(([, , hash], number) => [hash, chunks.nameOf(hash, number)]));
  const renamed = [
    version,
    listed.map(([hash, words, ...about], number) => [pages.nameOf(hash, number), roundWords(words), ...about]),
    ranges.map(([first, last, hash]) => [first, last, names.get(hash)]),
    ...rest,
  ];
  return { meta: renamed, chunks: names };
}

const STEP = Math.log(1.05);

/** A number of words on a scale whose steps are 5 %. */
export const roundWords = (words: number): number => (words > 0 ? Math.round(Math.exp(Math.round(Math.log(words) / STEP) * STEP)) : 0);

/** Pagefind's private formats are not what these files were written for. */
export class FormatError extends Error {
  constructor(what: string) {
    super(
      `Pagefind's output has changed: ${what}. Fix: read its new format and mend src/search/build/pagefind.node.ts, or pin pagefind 1.6.0 in package.json.`,
    );
    this.name = 'FormatError';
  }
}

/** Stops with a {@link FormatError}. */
export function fail(what: string): never {
  throw new FormatError(what);
}
