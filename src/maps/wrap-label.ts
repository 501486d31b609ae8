const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー・、。（）]/u;
const NARROW = /[iljtfrI.,:;'’|()[\]\s]/;

/**
 * About how wide a text is drawn, in units of its font size; a little more than in the fonts that we know.
 * @example widthOf('キュー') // 3
 */
export const widthOf = (text: string): number =>
  [...text].reduce((sum, char) => sum + (WIDE.test(char) ? 1 : NARROW.test(char) ? 0.34 : /[\p{Lu}mwMW@%]/u.test(char) ? 0.72 : 0.57), 0);

/**
 * Lines of a label that may be `most` units wide, broken between words. A word that is wider than a line is cut.
 * Joined, the lines are the text: the space that a line was broken at stands at its end.
 * @param tag BCP 47 tag, by which the words of scripts without spaces are told.
 * @example wrapLabel('Amazon Simple Queue Service', 'en', 9) // ['Amazon Simple ', 'Queue Service']
 */
export function wrapLabel(text: string, tag: string, most: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of piecesOf(text, tag).flatMap((word) => cut(word, most))) {
    if (line && widthOf((line + piece).trimEnd()) > most) {
      lines.push(line);
      line = '';
    }
    line += piece;
  }
  if (line) lines.push(line);
  return lines;
}

/** Stretches that stay together: a word with the space or punctuation that follows it. Korean breaks at spaces, as it does in prose. */
function piecesOf(text: string, tag: string): string[] {
  if (!/^(?:zh|ja)/.test(tag)) return text.match(/\S+\s*/g) ?? [];
  const pieces: string[] = [];
  for (const { segment, isWordLike } of new Intl.Segmenter(tag, { granularity: 'word' }).segment(text)) {
    const sticks = !isWordLike && !/^[（(［「『]$/.test(segment);
    const opened = /[（(［「『]$|[\p{L}\d]-$/u.test(pieces.at(-1) ?? '');
    if (pieces.length > 0 && (sticks || opened)) pieces.push((pieces.pop() ?? '') + segment);
    else pieces.push(segment);
  }
  return pieces;
}

function cut(word: string, most: number): string[] {
  const parts = [''];
  for (const char of word) {
    if (widthOf((parts.at(-1) + char).trimEnd()) > most) parts.push('');
    parts[parts.length - 1] += char;
  }
  return parts;
}

/** Where to place a line that ends with a space, so that its words stand at `x`: browsers align the space, too. */
export const placeLine = (line: string, x: number, anchor: 'start' | 'middle' | 'end', size: number): number =>
  x + (line.endsWith(' ') ? { start: 0, middle: 0.13, end: 0.26 }[anchor] * size : 0);
