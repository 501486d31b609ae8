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
  /** Whether it may be part of a reading: kana, or a Latin word that no page has. */
  unknown: boolean;
}

/** Names of concepts inside a query, the longest first found; a name may be several concepts'. Words that nothing else is known of may be readings. */
export function findContained(index: NameIndex, query: string, simplify: (text: string) => string, vocabulary: VocabularyIndex): ContainedName[] {
  const units = unitsOf(simplify(query), vocabulary);
  const total = units.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const found: ContainedName[] = [];
  for (let start = 0; start < units.length;) {
    const stretch = longestName(index, units, start);
    if (!stretch) {
      start++;
      continue;
    }
    const share = units.slice(start, stretch.end).reduce((sum, { weight }) => sum + weight, 0) / total;
    for (const name of stretch.names) found.push({ name, share });
    start = stretch.end;
  }
  return found;
}

/** The longest name that stands in the units from a place on. */
function longestName(index: NameIndex, units: readonly Unit[], start: number): { names: readonly IndexedName[]; end: number } | undefined {
  for (let end = Math.min(units.length, start + LONGEST); end > start; end--) {
    const stretch = units.slice(start, end);
    const text = stretch.map((unit) => unit.text).join('');
    if (text.length < 2) continue;
    const readable = stretch.every(({ unknown }) => unknown);
    const names =
      index.byKey().get(text) ?? index.byKey().get(stretch.map((unit) => unit.stem).join('')) ?? (readable ? index.byReading().get(text) : undefined);
    if (names) return { names, end };
  }
  return undefined;
}

function unitsOf(query: string, vocabulary: VocabularyIndex): Unit[] {
  return cutRuns(normalize(query)).flatMap(({ text, script }): Unit[] => {
    if (script === 'gap') return [];
    if (script !== 'latin')
      return [...plainKey(text)].map((char) => ({ text: char, stem: char, weight: isHiragana(char) ? 0.4 : 1, unknown: isHiragana(char) }));
    const lexeme = vocabulary.find(stem(text));
    return [{ text: plainKey(text), stem: stem(text), weight: lexeme?.pages === 0 ? 0.5 : 2, unknown: !lexeme }];
  });
}

/** Katakana are folded to hiragana before. */
const isHiragana = (char: string): boolean => /[\u3041-\u309f]/.test(char);
