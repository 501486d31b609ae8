import { type Lang, tagOf } from '../site.ts';

/** Marks a place where a line may end. */
const BREAK = '\u200b';
/** Longest compound that is kept whole, in characters. */
const LONGEST = 9;
const HANGS_ON = /^[\p{Script=Hiragana}ー／〜～、。，．：；！？）」』】〉》”’・…,.:;!?)\]%]/u;
const LEADS = /[（「『【〈《“‘([]$/u;
const SCRIPTS = [/^\p{Script=Han}+$/u, /^[\p{Script=Katakana}ー・]+$/u];

/**
 * A title whose lines end where words do: Chinese and Japanese get a zero-width space between words, particles and
 * punctuation stay with the word that they follow, and compounds of one script stay whole. To be set with `word-break: keep-all`.
 * Depends on the ICU data of the running Node, which is why its version is pinned.
 * @example markBreaks('可視性タイムアウト', 'ja') // '可視性\u200bタイムアウト'
 */
export function markBreaks(text: string, lang: Lang): string {
  if (lang !== 'zh' && lang !== 'ja') return text;
  const words: string[] = [];
  for (const { segment } of new Intl.Segmenter(tagOf(lang), { granularity: 'word' }).segment(text)) {
    const before = words.at(-1);
    if (before !== undefined && staysWith(before, segment, lang)) words[words.length - 1] = before + segment;
    else words.push(segment);
  }
  return words.join(BREAK);
}

function staysWith(before: string, word: string, lang: Lang): boolean {
  if (HANGS_ON.test(word) || LEADS.test(before)) return true;
  // Between spaced words, as in names in Latin letters, the space is where a line ends.
  if (/^\s|^[\x21-\x7e]/.test(word) || /\s$/.test(before)) return /[\s\x21-\x7e]$/.test(before) || /^\s/.test(word);
  return lang === 'ja' && before.length + word.length <= LONGEST && SCRIPTS.some((script) => script.test(before) && script.test(word));
}
