import { simplify } from '../tokenizers/zh.node.ts';

/** The CJK Unified Ideographs block and its first extension. */
const IDEOGRAPHS = [
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
] as const;

/** Traditional characters and the Simplified ones that stand for them in some of the terms, one after the other (超 has none; 時时). */
export function traditionalPairs(terms: readonly string[]): string {
  const known = new Set(terms.flatMap((term) => term.match(/\p{sc=Han}/gu) ?? []));
  let pairs = '';
  for (const [first, last] of IDEOGRAPHS) {
    for (let code = first; code <= last; code++) {
      const char = String.fromCodePoint(code);
      const simple = simplify(char);
      if (simple !== char && known.has(simple)) pairs += char + simple;
    }
  }
  return pairs;
}
