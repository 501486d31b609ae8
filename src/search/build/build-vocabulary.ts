import type { SearchPage } from './search-page.ts';
import type { Segment } from '../tokenizers/tokenizer.ts';
import { byTerm, SHARDS, type Shard, shardOf, termCode, type VocabularyEntry } from '../vocabulary.ts';

/** The words of all pages. */
export interface Vocabulary {
  shards: Map<Shard, VocabularyEntry[]>;
  /** Code of an indexed word; nothing for gaps and function words. */
  codeOf: (segment: Segment) => string | undefined;
}

/**
 * Counts the words of the pages. A term that is a function word more often than not is one everywhere, so that index and query agree.
 */
export function buildVocabulary(pages: readonly SearchPage[]): Vocabulary {
  const counts = new Map<string, { words: number; functions: number; pages: Set<string> }>();
  for (const { id, parts } of pages) {
    for (const { term, role } of parts.flatMap(({ segments }) => segments)) {
      if (role === 'gap') continue;
      const count = counts.get(term) ?? { words: 0, functions: 0, pages: new Set() };
      counts.set(term, count);
      if (role === 'word') count.words++;
      else count.functions++;
      count.pages.add(id);
    }
  }
  const shards = new Map<Shard, VocabularyEntry[]>(SHARDS.map((shard) => [shard, []]));
  for (const [term, count] of counts) shards.get(shardOf(term))?.push({ term, pages: count.functions > count.words ? 0 : count.pages.size });
  const codes = new Map<string, string>();
  for (const [shard, entries] of shards) {
    entries.sort(byTerm);
    for (const [place, { term, pages: count }] of entries.entries()) if (count) codes.set(term, termCode(shard, place));
  }
  return { shards, codeOf: ({ term }) => codes.get(term) };
}
