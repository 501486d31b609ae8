import { normalize } from '../normalize.ts';
import { cutRuns } from '../script.ts';
import { stem } from '../stem.ts';
import { type IndexedName, type NameIndex, plainKey } from './name-index.ts';
import type { VocabularyIndex } from './vocabulary-index.ts';

/** A name that stands inside the query. */
export interface ContainedName {
  name: IndexedName;
  /** The part of the query that it takes, from 0 to 1. */
  share: number;
}

/** Longest name, in units: CJK characters, syllables and Latin words. */
const LONGEST = 24;

interface Unit {
  text: string;
  stem: string;
  /** How much of the query it is: a Latin word counts as two CJK characters, what only carries grammar as little. */
  weight: number;
}

/** Names of concepts inside a query, the longest first found; a name may be several concepts'. */
export function findContained(index: NameIndex, query: string, simplify: (text: string) => string, vocabulary: VocabularyIndex): ContainedName[] {
  const byKey = index.byKey();
  const units = unitsOf(simplify(query), vocabulary);
  const total = units.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const found: ContainedName[] = [];
  for (let start = 0; start < units.length;) {
    let end = Math.min(units.length, start + LONGEST);
    let names: readonly IndexedName[] | undefined;
    for (; end > start; end--) {
      const stretch = units.slice(start, end);
      names = byKey.get(stretch.map(({ text }) => text).join('')) ?? byKey.get(stretch.map(({ stem: root }) => root).join(''));
      if (names && (end - start > 1 || (units[start]?.text.length ?? 0) > 1)) break;
    }
    if (end === start || !names) {
      start++;
      continue;
    }
    const share = units.slice(start, end).reduce((sum, { weight }) => sum + weight, 0) / total;
    for (const name of names) found.push({ name, share });
    start = end;
  }
  return found;
}

function unitsOf(query: string, vocabulary: VocabularyIndex): Unit[] {
  return cutRuns(normalize(query)).flatMap(({ text, script }): Unit[] => {
    if (script === 'gap') return [];
    if (script === 'latin') return [{ text: plainKey(text), stem: stem(text), weight: vocabulary.find(stem(text))?.pages === 0 ? 0.5 : 2 }];
    return [...plainKey(text)].map((char) => ({ text: char, stem: char, weight: /[\u3041-\u309f]/.test(char) ? 0.4 : 1 }));
  });
}
