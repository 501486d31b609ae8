import type { SearchManifest } from '../manifest.ts';
import { partOf, type Shard } from '../vocabulary.ts';
import { shardsOf } from './plan.ts';

/** What is to be loaded for a query. */
export interface Needs {
  /** Languages whose names it may be. */
  names: readonly string[];
  /** Parts of the vocabulary that its words may be in. */
  parts: readonly string[];
  /** Languages whose synonyms it may be worded in. */
  synonyms: readonly string[];
  /** Whether its characters may be Traditional ones. */
  traditional: boolean;
}

type Known = Pick<SearchManifest, 'langs' | 'scripts' | 'vocabulary'>;

/** Longer queries in a script of the reader's are sentences in the reader's language. */
const LONGEST_NAME = 16;
/** Longer queries in Latin letters do not spell a name of another script. */
const LONGEST_SPELLING = 28;

/**
 * What a query needs, the least first. First what the scripts and the reader's language tell; then, if part of the query is unknown to it, Simplified
 * characters for Traditional ones; then all languages that it may be in.
 */
export function needsOf(query: string, lang: string, manifest: Known): Needs[] {
  const shards = shardsOf(query);
  const writersOf = (shard: Shard): readonly string[] => manifest.scripts[shard] ?? [];
  const likelyOf = (shard: Shard): readonly string[] => likelyWriters(shard, shards, lang, writersOf);
  const isSentence = query.length > LONGEST_NAME && shards.some((shard) => shard !== 'latin' && writersOf(shard).includes(lang));
  const isSpelling = query.length <= LONGEST_SPELLING && shards.every((shard) => shard === 'latin');
  const needs = (languagesOf: (shard: Shard) => readonly string[], traditional: boolean): Needs => ({
    names: unique([lang, ...shards.flatMap(languagesOf)]),
    parts: shards.flatMap((shard) => [partOf(shard), ...languagesOf(shard).map((key) => partOf(shard, key))]).filter((part) => part in manifest.vocabulary),
    synonyms: unique(shards.filter((shard) => shard !== 'latin' || shards.length === 1).flatMap(likelyOf)),
    traditional,
  });
  const han = shards.includes('han');
  const possible = needs(isSentence ? likelyOf : writersOf, han);
  return [needs(likelyOf, false), needs(likelyOf, han), isSpelling ? { ...possible, names: manifest.langs } : possible];
}

/** Languages that a query in a script is likely to be in: where several write it, those that its other scripts tell, or else the reader's. */
function likelyWriters(shard: Shard, shards: readonly Shard[], lang: string, writersOf: (shard: Shard) => readonly string[]): readonly string[] {
  const writers = writersOf(shard);
  const told = shards.filter((other) => other !== shard && other !== 'latin').flatMap(writersOf);
  const both = writers.filter((writer) => told.includes(writer));
  if (both.length) return both;
  return writers.includes(lang) ? [lang] : writers;
}

const unique = (values: readonly string[]): string[] => [...new Set(values)];
