/** Compounds shorter than this are words of their own. */
const SHORTEST_COMPOUND = 6;
const SHORTEST_PART = 2;

/**
 * Splits long katakana compounds, which dictionaries do not know, into words that stand alone somewhere in the texts; a compound whose parts are not all known stays whole.
 * @example createCompoundSplitter(['ロード', 'バランサーの', 'ロードバランサー'])('ロードバランサー') // ['ロード', 'バランサー']
 */
export function createCompoundSplitter(texts: readonly string[]): (word: string) => string[] {
  const alone = new Set<string>();
  for (const text of texts) for (const [run] of text.matchAll(/[\u30a1-\u30fa\u30fc]{2,}/g)) alone.add(run);
  const known = new Map<string, string[]>();
  return (word) => {
    if (word.length < SHORTEST_COMPOUND) return [word];
    const before = known.get(word);
    if (before) return before;
    const parts = fewestParts(word, alone) ?? [word];
    known.set(word, parts);
    return parts;
  };
}

/** The word as the fewest words that are known, itself excepted; parts of parts are split in turn, so that every compound comes down to the same words. */
function fewestParts(word: string, known: ReadonlySet<string>): string[] | undefined {
  const best: (string[] | undefined)[] = [[]];
  for (let end = 1; end <= word.length; end++) {
    for (let start = 0; start <= end - SHORTEST_PART; start++) {
      const before = best[start];
      const part = word.slice(start, end);
      if (!before || part === word || !known.has(part) || /^[ーァィゥェォッャュョ]/.test(part)) continue;
      const now = best[end];
      if (!now || before.length + 1 < now.length) best[end] = [...before, part];
    }
  }
  const parts = best[word.length];
  return parts?.flatMap((part) => (part.length < SHORTEST_COMPOUND ? [part] : (fewestParts(part, known) ?? [part])));
}
