const REFERENCE = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]*);/iy;
/** Indent and quotation marks that Markdown drops from the beginning of a line. */
const DROPPED = /[ \t>]/;

/**
 * For every UTF-16 unit of a Markdown text node, its offset in the source: escapes, character references and the indent of
 * continued lines are in the source only. The text begins at `from` or after it.
 * @example mapToSource('a \\* b', 0, 'a * b') // [0, 1, 3, 4, 5]
 */
export function mapToSource(source: string, from: number, text: string): number[] {
  const offsets: number[] = [];
  let at = from;
  for (let index = 0; index < text.length; index++) {
    const char = text.charAt(index);
    while (at < source.length && !standsAt(source, at, char)) at += isFirstOrAfterBreak(text, index) || DROPPED.test(source.charAt(at)) ? 1 : source.length;
    if (at >= source.length) {
      // The source does not follow: better the last place that was certain than a false one.
      while (offsets.length < text.length) offsets.push(offsets.at(-1) ?? from);
      return offsets;
    }
    const length = lengthAt(source, at, char);
    offsets.push(source.charAt(at) === '\\' && length === 2 ? at + 1 : at);
    at += length;
  }
  return offsets;
}

const isFirstOrAfterBreak = (text: string, index: number): boolean => index === 0 || text.charAt(index - 1) === '\n';

const standsAt = (source: string, at: number, char: string): boolean => lengthAt(source, at, char) > 0;

/** How much of the source stands for the character, or 0. */
function lengthAt(source: string, at: number, char: string): number {
  REFERENCE.lastIndex = at;
  const reference = REFERENCE.exec(source)?.[0];
  if (reference && !/[a-z0-9]/i.test(char)) return reference.length;
  if (source.charAt(at) === char) return 1;
  return source.charAt(at) === '\\' && source.charAt(at + 1) === char ? 2 : 0;
}
