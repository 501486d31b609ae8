import { toLetters } from '../hangul.ts';
import { parseShard, type Shard, termCode } from '../vocabulary.ts';

/** A term of the index. */
export interface Lexeme {
  term: string;
  /** Pages that have it, rounded down to a power of two; 0 for a function word, which no page is found by. */
  pages: number;
  /** Its word in Pagefind's index. */
  code: string;
}

/** The part of the vocabulary that is loaded. */
export interface VocabularyIndex {
  has: (shard: Shard) => boolean;
  add: (shard: Shard, text: string) => void;
  find: (term: string) => Lexeme | undefined;
  /** A Korean term by its letters. */
  findLetters: (letters: string) => Lexeme | undefined;
  /** All terms of a shard, or none if it is not loaded. */
  terms: (shard: Shard) => readonly Lexeme[];
}

/** Makes an empty vocabulary. */
export function createVocabulary(): VocabularyIndex {
  const shards = new Map<Shard, Lexeme[]>();
  const byTerm = new Map<string, Lexeme>();
  const byLetters = new Map<string, Lexeme>();
  return {
    has: (shard) => shards.has(shard),
    add: (shard, text) => {
      const lexemes = parseShard(text).map(({ term, pages }, place) => ({ term, pages, code: termCode(shard, place) }));
      shards.set(shard, lexemes);
      for (const lexeme of lexemes) byTerm.set(lexeme.term, lexeme);
      if (shard === 'hangul') for (const lexeme of lexemes) byLetters.set(toLetters(lexeme.term), lexeme);
    },
    find: (term) => byTerm.get(term),
    findLetters: (letters) => byLetters.get(letters),
    terms: (shard) => shards.get(shard) ?? [],
  };
}
