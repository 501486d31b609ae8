import { type NameIndex, plainKey } from './name-index.ts';
import type { Piece } from './piece.ts';
import type { VocabularyIndex } from './vocabulary-index.ts';

/** Who types so few words means them; in a question, what means the same may be said on the page. */
const FEW = 2;
/** Most words of a name. */
const LONGEST_NAME = 5;

/** Adds to the words of a longer query those that mean the same, but for words that name a concept: a load balancer carries no burden. */
export function expandPieces(pieces: readonly Piece[], names: NameIndex, vocabulary: VocabularyIndex): readonly Piece[] {
  if (pieces.filter(({ matters }) => matters).length <= FEW) return pieces;
  const named = piecesOfNames(pieces, names);
  return pieces.map((piece) => {
    const [own] = piece.options;
    if (named.has(piece) || own?.weight !== 1) return piece;
    return { ...piece, options: [...piece.options, ...vocabulary.synonymsOf(own.lexeme)] };
  });
}

/** Neighbouring pieces that are a name together. */
function piecesOfNames(pieces: readonly Piece[], names: NameIndex): Set<Piece> {
  const words = pieces.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
  const found = new Set<Piece>();
  for (let start = 0; start < words.length; start++) {
    for (let end = start + 2; end <= Math.min(words.length, start + LONGEST_NAME); end++) {
      const stretch = words.slice(start, end);
      const [typed, terms] = [
        stretch.map(({ text }) => plainKey(text)).join(''),
        stretch.map(({ text, options }) => plainKey(options[0]?.lexeme.term ?? text)).join(''),
      ];
      if (names.byKey().has(typed) || names.byKey().has(terms)) for (const piece of stretch) found.add(piece);
    }
  }
  return found;
}
