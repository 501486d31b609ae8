import type { Piece } from './piece.ts';
import type { VocabularyIndex } from './vocabulary-index.ts';

const isSign = (text: string): boolean => /^\p{sc=Han}$/u.test(text);

/** Whether the loaded words account for all of a query: none is unknown or guessed, and none has been cut into single signs, as a word of another language would be. */
export function isUnderstood(pieces: readonly Piece[], vocabulary: VocabularyIndex): boolean {
  return pieces.every(({ text, options, matters }, i) => {
    if (!matters) return options.length > 0 || !/\p{sc=Han}/u.test(text) || vocabulary.find(text) !== undefined;
    const before = pieces[i - 1];
    return options[0]?.weight === 1 && !(isSign(text) && before?.matters && isSign(before.text));
  });
}
