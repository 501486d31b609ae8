/**
 * Damerau–Levenshtein distance (optimal string alignment) in code points.
 * @example editDistance('visibilty', 'visibility') // 1
 */
export function editDistance(a: string, b: string): number {
  const x = [...a];
  const y = [...b];
  let before: number[] = [];
  let previous = Array.from({ length: y.length + 1 }, (_, j) => j);
  for (let i = 1; i <= x.length; i++) {
    const row = [i];
    for (let j = 1; j <= y.length; j++) {
      const cost = x[i - 1] === y[j - 1] ? 0 : 1;
      let best = Math.min((previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && x[i - 1] === y[j - 2] && x[i - 2] === y[j - 1]) best = Math.min(best, (before[j - 2] ?? 0) + 1);
      row.push(best);
    }
    before = previous;
    previous = row;
  }
  return previous[y.length] ?? 0;
}

/**
 * The candidate that was probably meant: the same but for width or case, or at most two edits away; nothing where none is near.
 * @example findNearest('sqs-visibilty-timeout', ['sqs', 'sqs-visibility-timeout']) // 'sqs-visibility-timeout'
 */
export function findNearest(written: string, candidates: readonly string[]): string | undefined {
  const fold = (text: string): string => text.normalize('NFKC').toLowerCase();
  const folded = fold(written);
  let best: { candidate: string; distance: number } | undefined;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - written.length) > 2) continue;
    const distance = fold(candidate) === folded ? 0 : editDistance(folded, fold(candidate));
    if (distance <= Math.min(2, Math.floor(written.length / 2)) && (!best || distance < best.distance)) best = { candidate, distance };
  }
  return best?.candidate;
}
