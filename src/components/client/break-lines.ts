/** What never begins a line: closing marks, small kana, the prolonged sound mark (JIS X 4051; 标点符号用法 GB/T 15834). */
const NEVER_FIRST = /^[\p{Pe}\p{Pf}、。，．：；！？…・ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ,.:;!?%]/u;
const KATAKANA = /^[\p{Script=Katakana}ー・]+$/u;
const NEVER_LAST = /[\p{Ps}\p{Pi}]$/u;

/**
 * A text in lines, for a canvas, which breaks none. Lines end between words; a word that is longer than a line is cut.
 * @param lang BCP 47 tag of the text.
 * @param fits Whether a text is short enough for a line.
 * @example breakLines('one two three', 'en', (text) => text.length <= 7) // ['one two', 'three']
 */
export function breakLines(text: string, lang: string, fits: (text: string) => boolean): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of piecesOf(text, lang).flatMap((word) => (fits(word.trim()) ? [word] : [...word]))) {
    if (line && !fits((line + piece).trimEnd())) {
      lines.push(line.trim());
      line = piece.trimStart();
    } else line += piece;
  }
  return line.trim() ? [...lines, line.trim()] : lines;
}

/** Words with what may not be parted from them. Between letters of Latin or Hangul only a space parts. */
function piecesOf(text: string, lang: string): string[] {
  const pieces: string[] = [];
  for (const { segment } of new Intl.Segmenter(lang, { granularity: 'word' }).segment(text)) {
    const before = pieces.at(-1) ?? '';
    const isOneWord =
      !/\s$/.test(before) &&
      (lang === 'ko' || (KATAKANA.test(segment) && /[\p{Script=Katakana}ー]$/u.test(before)) || (/[\x21-\x7e]$/.test(before) && /^[\x21-\x7e]/.test(segment)));
    if (before && (NEVER_FIRST.test(segment) || NEVER_LAST.test(before) || /^\s+$/.test(segment) || isOneWord)) pieces[pieces.length - 1] = before + segment;
    else pieces.push(segment);
  }
  return pieces;
}
