import { normalize } from '../normalize.ts';
import { cutRuns } from '../script.ts';
import { stem } from '../stem.ts';
import { type NameIndex, plainKey } from './name-index.ts';
import type { NameMatch } from './name-match.ts';

/** Longer queries are sentences, and no name. */
const LONGEST = 40;
/** A name in other words is nearly as good as the name. */
const REWORDED = 0.9;

/**
 * Concepts that the query names in other words: with one word replaced by a synonym it is one of their names.
 * @example ドキュメントDB names ドキュメントデータベース where DB and データベース are synonyms
 */
export function matchRewordings(names: NameIndex, query: string, synonyms: Iterable<readonly string[]>): NameMatch[] {
  if (query.length > LONGEST) return [];
  const runs = cutRuns(normalize(query)).filter(({ script }) => script !== 'gap');
  const latin = new Set(runs.flatMap(({ text, script }) => (script === 'latin' ? [stem(text)] : [])));
  const whole = runs.map(({ text, script }) => (script === 'latin' ? stem(text) : plainKey(text))).join('');
  const found: NameMatch[] = [];
  for (const group of synonyms) {
    for (const word of group) {
      const key = plainKey(word);
      if (/^[a-z0-9]+$/.test(key) ? !latin.has(key) : !key || !whole.includes(key)) continue;
      const others = group.filter((other) => other !== word).flatMap((other) => names.byKey().get(whole.replace(key, plainKey(other))) ?? []);
      found.push(...others.map((name) => ({ name, score: REWORDED, rewritten: true })));
    }
  }
  return found;
}
