import type { Lexeme, VocabularyIndex } from './vocabulary-index.ts';

/** A term to search for, and how sure it is that it was meant (1 for what was typed). */
export interface Option {
  lexeme: Lexeme;
  weight: number;
}

/** A stretch of the query. Pieces joined are the query as it was read. */
export interface Piece {
  text: string;
  /** What it is searched by; empty for spaces, function words and what nothing is known of. */
  options: Option[];
  /** Whether something is missing in the answer if no page has it. */
  matters: boolean;
}

/** What a plan is made with. */
export interface PlanContext {
  vocabulary: VocabularyIndex;
  /** Traditional characters to Simplified. */
  simplify: (text: string) => string;
  /** Latin words as they are written: the vocabulary has only their stems, which a slip may have changed beyond recognition. */
  words: () => readonly string[];
}
