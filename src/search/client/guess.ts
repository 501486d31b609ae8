import { toLetters } from '../hangul.ts';
import { stem } from '../stem.ts';
import type { Shard } from '../vocabulary.ts';
import type { Option, PlanContext } from './piece.ts';
import { countSlips, mostSlips } from './slips.ts';
import type { Lexeme } from './vocabulary-index.ts';

/** Guesses for one word; each costs a search. */
const MOST = 4;

/**
 * Terms that may be meant by a word that the vocabulary does not have: those that begin with it, that have it inside, or that are a slip or two away.
 */
export function guessTerms(word: string, shard: Shard, { vocabulary, words }: PlanContext, only?: 'prefix'): Option[] {
  const hangul = shard === 'hangul';
  const text = hangul ? toLetters(word) : word;
  const slips = only ? 0 : mostSlips(text, hangul);
  const weights = new Map<Lexeme, number>();
  const consider = (lexeme: Lexeme | undefined, spelling: string): void => {
    const weight = lexeme?.pages ? likeness(spelling, word, text, slips, hangul, only) : 0;
    if (lexeme && weight > (weights.get(lexeme) ?? 0)) weights.set(lexeme, weight);
  };
  for (const lexeme of vocabulary.terms(shard)) consider(lexeme, lexeme.term);
  if (shard === 'latin') for (const spelling of words()) consider(vocabulary.find(stem(spelling)), spelling);
  return [...weights]
    .sort(([a, m], [b, n]) => n - m || b.pages - a.pages)
    .slice(0, MOST)
    .map(([lexeme, weight]) => ({ lexeme, weight }));
}

function likeness(spelling: string, word: string, text: string, slips: number, hangul: boolean, only?: 'prefix'): number {
  if (spelling.length > word.length && spelling.startsWith(word)) return 0.6 + 0.3 * (word.length / spelling.length);
  if (only) return 0;
  const { whole } = countSlips(text, hangul ? toLetters(spelling) : spelling, slips);
  if (slips && whole <= slips) return 0.9 - (1.2 * whole) / text.length;
  const shortest = /^[a-z0-9]/.test(word) ? 4 : 2;
  return word.length >= shortest && spelling.includes(word) ? 0.4 + 0.3 * (word.length / spelling.length) : 0;
}
