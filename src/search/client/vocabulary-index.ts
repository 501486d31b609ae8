import { toLetters } from '../hangul.ts';
import { parseSynonyms } from '../synonyms.ts';
import type { Option } from './piece.ts';
import { parseShard, type Shard, shardOf, shardOfPart, termCode } from '../vocabulary.ts';

/** A term of the index. */
export interface Lexeme {
  term: string;
  /** Pages that have it, rounded down to a power of two; 0 for a function word or a mere synonym, which no page is found by. */
  pages: number;
  /** Its word in Pagefind's index. */
  code: string;
}

/** The part of the vocabulary that is loaded. */
export interface VocabularyIndex {
  has: (part: string) => boolean;
  /** Adds a part of the vocabulary: its name, its place among the parts, and its text. */
  add: (part: string, number: number, text: string) => void;
  find: (term: string) => Lexeme | undefined;
  /** A Korean term by its letters. */
  findLetters: (letters: string) => Lexeme | undefined;
  /** Adds a language's synonyms file, after the parts that its words are in. */
  addSynonyms: (text: string) => void;
  /** Groups of words that mean the same. */
  synonyms: readonly (readonly string[])[];
  /** What a term is searched by: itself; a word that only readers use by its synonyms; nothing for a function word. */
  optionsOf: (lexeme: Lexeme) => Option[];
  /** Terms of the loaded shards that mean the same. */
  synonymsOf: (lexeme: Lexeme) => Option[];
  /** The terms of a shard that are loaded. */
  terms: (shard: Shard) => readonly Lexeme[];
}

/** Makes an empty vocabulary. */
export function createVocabulary(): VocabularyIndex {
  const parts = new Set<string>();
  const shards = new Map<Shard, Lexeme[]>();
  const byTerm = new Map<string, Lexeme>();
  const byLetters = new Map<string, Lexeme>();
  const synonyms = new Map<string, readonly string[]>();
  const groups: (readonly string[])[] = [];
  const synonymsOf = ({ term }: Lexeme): Option[] =>
    [...new Set(synonyms.get(term))].flatMap((other): Option[] => {
      const lexeme = byTerm.get(other);
      return lexeme?.pages && other !== term ? [{ lexeme, weight: SYNONYM }] : [];
    });
  return {
    synonyms: groups,
    has: (part) => parts.has(part),
    add: (part, number, text) => {
      const shard = shardOfPart(part);
      const lexemes = parseShard(text).map(({ term, pages }, place) => ({ term, pages, code: termCode(number, place) }));
      parts.add(part);
      shards.set(shard, [...(shards.get(shard) ?? []), ...lexemes]);
      for (const lexeme of lexemes) byTerm.set(lexeme.term, lexeme);
      if (shard === 'hangul') for (const lexeme of lexemes) byLetters.set(toLetters(lexeme.term), lexeme);
    },
    addSynonyms: (text) => {
      for (const { found, typed, compounds } of parseSynonyms(text)) {
        groups.push([...found, ...typed, ...compounds]);
        for (const term of found) synonyms.set(term, [...(synonyms.get(term) ?? []), ...found]);
        for (const term of typed) {
          synonyms.set(term, [...(synonyms.get(term) ?? []), ...found]);
          if (byTerm.has(term)) continue;
          const lexeme = { term, pages: 0, code: '' };
          byTerm.set(term, lexeme);
          if (shardOf(term) === 'hangul') byLetters.set(toLetters(term), lexeme);
        }
      }
    },
    optionsOf: (lexeme) => (lexeme.pages ? [{ lexeme, weight: 1 }] : synonymsOf(lexeme)),
    synonymsOf,
    find: (term) => byTerm.get(term),
    findLetters: (letters) => byLetters.get(letters),
    terms: (shard) => shards.get(shard) ?? [],
  };
}

/** How sure it is that a synonym was meant. */
const SYNONYM = 0.5;
