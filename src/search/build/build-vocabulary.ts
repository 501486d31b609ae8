import type { SearchPage } from './search-page.ts';
import type { Segment } from '../tokenizers/tokenizer.ts';
import { byTerm, partOf, SHARDS, shardOf, termCode, type VocabularyEntry } from '../vocabulary.ts';

/** The words of all pages. */
export interface Vocabulary {
  /** Entries by part, in the order that the codes count; parts without entries are left out. */
  parts: Map<string, VocabularyEntry[]>;
  /** Code of an indexed word; nothing for gaps and function words. */
  codeOf: (segment: Segment) => string | undefined;
}

interface Count {
  words: number;
  functions: number;
  pages: Set<string>;
  langs: Set<string>;
}

/**
 * Counts the words of the pages. A term that is a function word more often than not is one everywhere, so that index and query agree.
 * `writers` are the languages of each shard: where there are several, the terms that only one of them has are a part of their own.
 */
export function buildVocabulary(pages: readonly SearchPage[], writers: Readonly<Record<string, readonly string[]>>): Vocabulary {
  const parts = new Map<string, VocabularyEntry[]>();
  for (const shard of SHARDS) for (const part of [partOf(shard), ...langsApart(writers[shard]).map((lang) => partOf(shard, lang))]) parts.set(part, []);
  for (const [term, { words, functions, pages: found, langs }] of countTerms(pages)) {
    const shard = shardOf(term);
    const [lang, ...others] = langs;
    const apart = others.length === 0 && langsApart(writers[shard]).includes(lang ?? '') ? lang : undefined;
    parts.get(partOf(shard, apart))?.push({ term, pages: functions > words ? 0 : found.size });
  }
  for (const [part, entries] of parts) if (!entries.length) parts.delete(part);
  const codes = new Map<string, string>();
  for (const [number, entries] of [...parts.values()].entries()) {
    entries.sort(byTerm);
    for (const [place, { term, pages: count }] of entries.entries()) if (count) codes.set(term, termCode(number, place));
  }
  return { parts, codeOf: ({ term }) => codes.get(term) };
}

function countTerms(pages: readonly SearchPage[]): Map<string, Count> {
  const counts = new Map<string, Count>();
  for (const { id, record, parts } of pages) {
    for (const { term, role } of parts.flatMap(({ segments }) => segments)) {
      if (role === 'gap') continue;
      const count = counts.get(term) ?? { words: 0, functions: 0, pages: new Set(), langs: new Set() };
      counts.set(term, count);
      if (role === 'word') count.words++;
      else count.functions++;
      count.pages.add(id);
      count.langs.add(record.lang);
    }
  }
  return counts;
}

const langsApart = (writers: readonly string[] = []): readonly string[] => (writers.length > 1 ? writers : []);
