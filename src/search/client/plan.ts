import { normalize } from '../normalize.ts';
import { cutRuns, type Run } from '../script.ts';
import type { Shard } from '../vocabulary.ts';
import { guessTerms } from './guess.ts';
import { planCjk, planHangul } from './segment.ts';
import { stem } from '../stem.ts';
import type { Option, Piece, PlanContext } from './piece.ts';
import type { VocabularyIndex } from './vocabulary-index.ts';

/** Longer queries are cut: nobody asks so much, and time must be bounded. */
const MAX_LENGTH = 240;

/**
 * The query as it is read: one line, unified forms, bounded.
 * @example readQuery('ＥＣＲ　とは\n') // 'ecr とは'
 */
export const readQuery = (query: string): string =>
  normalize(query.slice(0, 4 * MAX_LENGTH))
    .replace(/[\s\p{C}]+/gu, ' ')
    .trim()
    .slice(0, MAX_LENGTH)
    .toWellFormed();

/** Parts of the vocabulary that a query needs. */
export function shardsOf(query: string): Shard[] {
  const shards = new Set<Shard>();
  for (const { text, script } of cutRuns(query)) {
    if (script === 'latin' || script === 'hangul' || script === 'other') shards.add(script);
    else if (script === 'cjk') {
      if (/\p{sc=Han}/u.test(text)) shards.add('han');
      if (/[^\p{sc=Han}]/u.test(text)) shards.add('kana');
    }
  }
  return [...shards];
}

/** Cuts a query (see {@link readQuery}) into pieces, each with the terms of the vocabulary that may be meant. */
export function planQuery(query: string, context: PlanContext): Piece[] {
  const runs = cutRuns(query);
  const pieces = runs.flatMap((run, i) => planRun(run, i === runs.length - 1, context));
  joinNeighbours(pieces, context.vocabulary);
  return pieces;
}

function planRun({ text, script }: Run, last: boolean, context: PlanContext): Piece[] {
  switch (script) {
    case 'gap':
      return [{ text, options: [], matters: false }];
    case 'hangul':
      return planHangul(text, context);
    case 'cjk':
      return planCjk(text, context);
    default:
      return [planWord(text, script === 'latin' ? 'latin' : 'other', last, context)];
  }
}

/** A word that spaces set apart. The last one may still be being typed. */
function planWord(text: string, shard: Shard, last: boolean, context: PlanContext): Piece {
  const lexeme = context.vocabulary.find(stem(text.replace(/['’].*$/, '')));
  const options: Option[] = lexeme ? context.vocabulary.optionsOf(lexeme) : guessTerms(text, shard, context);
  if (lexeme && !options.length) return { text, options, matters: false };
  if (lexeme && last && text.length >= 3) {
    for (const longer of guessTerms(text, shard, context, 'prefix')) if (longer.lexeme !== lexeme) options.push({ ...longer, weight: longer.weight * 0.5 });
  }
  return { text, options, matters: options.length > 0 || text.length > 1 };
}

/** Two words that the index writes as one (snow ball) are also searched as one. */
function joinNeighbours(pieces: readonly Piece[], vocabulary: VocabularyIndex): void {
  for (let i = 0; i + 2 < pieces.length; i++) {
    const [first, gap, second] = [pieces[i], pieces[i + 1], pieces[i + 2]];
    if (!first || !second || !gap || /[\p{L}\p{N}]/u.test(gap.text) || !/^[a-z0-9]+$/.test(first.text + second.text)) continue;
    const lexeme = vocabulary.find(stem(first.text + second.text));
    if (lexeme?.pages) for (const piece of [first, second]) piece.options.push({ lexeme, weight: 0.9 });
  }
}
