import { toLetters } from '../hangul.ts';
import { toKatakana, trimLongVowel } from '../normalize.ts';
import { guessTerms } from './guess.ts';
import type { Piece, PlanContext } from './piece.ts';
import type { Lexeme } from './vocabulary-index.ts';

/** A stretch of a text and the term that it is, if it is one. */
interface Cut {
  start: number;
  end: number;
  lexeme?: Lexeme | undefined;
}

interface Lattice {
  /** Number of signs. */
  length: number;
  /** Longest term to look for. */
  longest: number;
  /** Term that stands from `start` to `end`, and what it costs on top of its rarity. */
  find: (start: number, end: number) => { lexeme: Lexeme; cost: number } | undefined;
  /** Cost of a sign that is in no term. */
  unknown: (at: number) => number;
}

/** Cost in bits of a term beside its rarity; fewer, longer terms are the likelier reading. */
const WORD = 3;
/** Rarity of a function word. */
const FUNCTION_RARITY = 2;
const MAX_RARITY = 12;

/** The cheapest way to read a text as terms (Viterbi); neighbouring unknown signs are one cut. */
export function cheapestCuts({ length, longest, find, unknown }: Lattice): { cuts: Cut[]; cost: number } {
  const costs = new Float64Array(length + 1).fill(Number.POSITIVE_INFINITY);
  const from: Cut[] = [];
  costs[0] = 0;
  for (let start = 0; start < length; start++) {
    const before = costs[start] ?? 0;
    const reach = (cost: number, cut: Cut): void => {
      if (cost >= (costs[cut.end] ?? 0)) return;
      costs[cut.end] = cost;
      from[cut.end] = cut;
    };
    reach(before + unknown(start), { start, end: start + 1 });
    for (let end = start + 1; end <= Math.min(length, start + longest); end++) {
      const found = find(start, end);
      if (found) reach(before + WORD + rarityOf(found.lexeme) + found.cost, { start, end, lexeme: found.lexeme });
    }
  }
  const cuts: Cut[] = [];
  for (let end = length; end > 0;) {
    const cut = from[end] ?? { start: end - 1, end };
    const next = cuts[0];
    if (next && !next.lexeme && !cut.lexeme) next.start = cut.start;
    else cuts.unshift({ ...cut });
    end = cut.start;
  }
  return { cuts, cost: costs[length] ?? 0 };
}

const rarityOf = ({ pages }: Lexeme): number => (pages ? Math.max(1, MAX_RARITY - Math.log2(pages)) : FUNCTION_RARITY);

/** Cost of an unknown sign: okurigana and particles are passed over lightly, a Han character hardly. */
const UNKNOWN = { han: 16, katakana: 11, hiragana: 7, letter: 6 };

/** Reads a run of Han and kana: as typed, with Traditional characters simplified, or hiragana as katakana, whichever fits the vocabulary best. */
export function planCjk(text: string, context: PlanContext): Piece[] {
  const readings = [...new Set([text, context.simplify(text), toKatakana(text)])].filter((reading) => reading.length === text.length);
  const [best] = readings
    .map((reading, i) => ({ reading, i, ...cheapestCuts(latticeOf(reading, context)) }))
    .sort((a, b) => a.cost + a.i * 4 - (b.cost + b.i * 4));
  if (!best) return [];
  return best.cuts.map(({ start, end, lexeme }) => {
    const typed = text.slice(start, end);
    const read = best.reading.slice(start, end);
    const known = lexeme ? context.vocabulary.optionsOf(lexeme) : [];
    if (lexeme) return { text: typed, options: known, matters: known.length > 0 };
    const options =
      read.length > 1 && /[\p{sc=Han}\u30a1-\u30fa]/u.test(read) ? guessTerms(trimLongVowel(read), /[\u3041-\u30ff]/.test(read) ? 'kana' : 'han', context) : [];
    return { text: typed, options, matters: options.length > 0 || /[\p{sc=Han}\u30a1-\u30fa]{2}/u.test(read) };
  });
}

function latticeOf(text: string, { vocabulary }: PlanContext): Lattice {
  return {
    length: text.length,
    longest: 16,
    find: (start, end) => {
      const lexeme = vocabulary.find(trimLongVowel(text.slice(start, end)));
      return lexeme && { lexeme, cost: 0 };
    },
    unknown: (at) => (/\p{sc=Han}/u.test(text[at] ?? '') ? UNKNOWN.han : /[\u30a1-\u30fa]/.test(text[at] ?? '') ? UNKNOWN.katakana : UNKNOWN.hiragana),
  };
}

/**
 * Reads an eojeol letter by letter, so that a verb's stem is found where it has melted with its ending (늘려서: 늘리).
 * Terms begin at syllables; ending inside one costs extra.
 */
export function planHangul(text: string, context: PlanContext): Piece[] {
  const { vocabulary } = context;
  let letters = '';
  const syllableAt = new Map<number, number>();
  for (const [i, char] of [...text].entries()) {
    syllableAt.set(letters.length, i);
    letters += toLetters(char);
  }
  syllableAt.set(letters.length, text.length);
  const lattice: Lattice = {
    length: letters.length,
    longest: 40,
    find: (start, end) => {
      if (!syllableAt.has(start)) return undefined;
      const lexeme = vocabulary.findLetters(letters.slice(start, end));
      return lexeme && { lexeme, cost: syllableAt.has(end) ? 0 : lexeme.pages ? 5 : 20 };
    },
    unknown: () => UNKNOWN.letter,
  };
  const cuts = cheapestCuts(lattice).cuts.map(({ start, end, lexeme }) => ({ start: syllableOf(syllableAt, start), end: syllableOf(syllableAt, end), lexeme }));
  return cuts.flatMap(({ start, end, lexeme }, i): Piece[] => {
    // A cut inside a syllable leaves it to the term before.
    const from = i === 0 ? 0 : start;
    const piece = text.slice(from, end);
    if (!piece) return [];
    const known = lexeme ? vocabulary.optionsOf(lexeme) : [];
    if (lexeme) return [{ text: piece, options: known, matters: known.length > 0 }];
    const options = piece.length > 1 ? guessTerms(piece, 'hangul', context) : [];
    return [{ text: piece, options, matters: options.length > 0 || piece.length > 1 }];
  });
}

/** The syllable that a place among the letters belongs to the end of. */
function syllableOf(syllableAt: ReadonlyMap<number, number>, place: number): number {
  for (let at = place; ; at++) {
    const syllable = syllableAt.get(at);
    if (syllable !== undefined) return syllable;
  }
}
