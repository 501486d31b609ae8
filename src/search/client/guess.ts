import { toLetters } from '../hangul.ts';
import { stem } from '../stem.ts';
import type { Shard } from '../vocabulary.ts';
import type { Option } from './piece.ts';
import { countSlips, mostSlips } from './slips.ts';
import type { Lexeme, VocabularyIndex } from './vocabulary-index.ts';

/** Guesses for one word; each costs a search. */
const MOST = 4;

/**
 * Terms that may be meant by a word that the vocabulary does not have: those that begin with it, that have it inside, or that are a slip or two away.
 */
export function guessTerms(word: string, shard: Shard, vocabulary: VocabularyIndex, only?: 'prefix'): Option[] {
  const hangul = shard === 'hangul';
  const text = hangul ? toLetters(word) : stem(word);
  const slips = only ? 0 : mostSlips(text, hangul);
  const guesses: Option[] = [];
  for (const lexeme of vocabulary.terms(shard)) {
    const weight = lexeme.pages ? likeness(lexeme, word, text, slips, hangul, only) : 0;
    if (weight > 0) guesses.push({ lexeme, weight });
  }
  return guesses.sort((a, b) => b.weight - a.weight || b.lexeme.pages - a.lexeme.pages).slice(0, MOST);
}

function likeness({ term }: Lexeme, word: string, text: string, slips: number, hangul: boolean, only?: 'prefix'): number {
  if (term.length > word.length && term.startsWith(word)) return 0.6 + 0.3 * (word.length / term.length);
  if (only) return 0;
  const { whole } = countSlips(text, hangul ? toLetters(term) : term, slips);
  if (slips && whole <= slips) return 0.9 - (1.2 * whole) / text.length;
  const shortest = /^[a-z0-9]/.test(word) ? 4 : 2;
  return word.length >= shortest && term.includes(word) ? 0.4 + 0.3 * (word.length / term.length) : 0;
}
