import { normalize } from '../normalize.ts';
import { cutRuns, type Script } from '../script.ts';
import { stem } from '../stem.ts';
import { ENGLISH_FUNCTION_WORDS } from './function-words.ts';

/** What a segment is for: indexed (`word`), known but too common to index (`function`), or spaces and punctuation (`gap`). */
export type Role = 'word' | 'function' | 'gap';

/** A piece of a text and the term that it is found by. */
export interface Segment {
  /** The text as it stands. */
  text: string;
  /** Its form in the vocabulary; empty for a gap. */
  term: string;
  role: Role;
}

/**
 * Cuts texts of one language into words.
 * Its law: the segments' texts, joined, are the input; a term of the glossary is cut one way wherever it stands.
 */
export interface Tokenizer {
  lang: string;
  cut: (text: string) => Segment[];
}

/** Cuts a run of one script; `glued` where a run of another script stands right before it, as in SQS에서. */
export type RunCutter = (run: string, glued?: boolean) => Segment[];

/** Segment for a word; one whose term comes out empty is a gap. */
export const segment = (text: string, term: string, role: Role = 'word'): Segment => (term ? { text, term, role } : { text, term: '', role: 'gap' });

/** Latin words and numbers, the same in every language. */
export const cutLatin: RunCutter = (run) => {
  const word = normalize(run).replace(/['’].*$/, '');
  return [segment(run, stem(word), ENGLISH_FUNCTION_WORDS.has(word) ? 'function' : 'word')];
};

/** Words of any script by Unicode's rules (UAX #29), for languages without a cutter of their own. */
export function cutUnknown(run: string): Segment[] {
  // ICU is quadratic in the length of a line: 20,000 characters take 2 s (Node 24, 2025-11).
  const pieces = run.match(/[\s\S]{1,256}/gu) ?? [];
  return pieces.flatMap((piece) => [...words.segment(piece)].map(({ segment: text, isWordLike }) => segment(text, isWordLike ? normalize(text) : '')));
}

const words = new Intl.Segmenter('und', { granularity: 'word' });

/** Makes a tokenizer from the cutters of a language's own scripts: Latin and digits are cut out first, other scripts fall back to Unicode's rules. */
export function composeTokenizer(lang: string, cutters: Partial<Record<Script, RunCutter>>): Tokenizer {
  const cutter: Record<Script, RunCutter> = { latin: cutLatin, cjk: cutUnknown, hangul: cutUnknown, other: cutUnknown, ...cutters };
  return {
    lang,
    cut: (text) =>
      cutRuns(text).flatMap(({ text: run, script }, i, runs) =>
        script === 'gap' ? [segment(run, '')] : cutter[script](run, i > 0 && runs[i - 1]?.script !== 'gap'),
      ),
  };
}
