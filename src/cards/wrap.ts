import { type Lang, tagOf } from '../site.ts';

/** Marks a place where a line may end. */
const BREAK = '\u200b';
/** Longest compound that is kept whole, in characters. */
const LONGEST = 9;
const HANGS_ON = /^[\p{Script=Hiragana}ー／〜～、。，．：；！？）」』】〉》”’・…,.:;!?)\]%]/u;
const LEADS = /[（「『【〈《“‘([]$/u;
const KATAKANA = /^[\p{Script=Katakana}ー]+$/u;
/** A name in Latin letters that is wider than a card at any size: `ProvisionedThroughputExceededException`. */
const LONG_NAME = /[A-Za-z]{24,}/g;
const SCRIPTS = [/^\p{Script=Han}+$/u, /^[\p{Script=Katakana}ー・]+$/u];

/**
 * A title whose lines end where words do: Chinese and Japanese get a zero-width space between words, particles and
 * punctuation stay with the word that they follow, and compounds of one script stay whole. To be set with `word-break: keep-all`.
 * Depends on the ICU data of the running Node, which is why its version is pinned.
 * @param splitCompound Cuts a long katakana compound into words; ICU cuts such after eight characters, wherever that falls.
 * @example markBreaks('可視性タイムアウト', 'ja') // '可視性\u200bタイムアウト'
 */
export function markBreaks(text: string, lang: Lang, splitCompound: SplitCompound = (word) => [word]): string {
  const named = text.replace(LONG_NAME, (name) => name.replace(/(?<=[a-z])(?=[A-Z])/g, BREAK));
  if (lang !== 'zh' && lang !== 'ja') return named;
  const words: string[] = [];
  for (const segment of segmentsOf(named, lang, splitCompound)) {
    const before = words.at(-1);
    if (before !== undefined && staysWith(before, segment, lang)) words[words.length - 1] = before + segment;
    else words.push(segment);
  }
  return words.join(BREAK);
}

/** Cuts a compound into its words. */
export type SplitCompound = (word: string) => string[];

function segmentsOf(text: string, lang: Lang, splitCompound: SplitCompound): string[] {
  const segments: string[] = [];
  for (const { segment } of new Intl.Segmenter(tagOf(lang), { granularity: 'word' }).segment(text)) {
    const before = segments.at(-1) ?? '';
    if (KATAKANA.test(before) && KATAKANA.test(segment)) segments[segments.length - 1] = before + segment;
    else segments.push(segment);
  }
  return segments.flatMap((segment) => (KATAKANA.test(segment) && segment.length > LONGEST ? splitCompound(segment) : [segment]));
}

function staysWith(before: string, word: string, lang: Lang): boolean {
  if (HANGS_ON.test(word) || LEADS.test(before)) return true;
  // Between spaced words, as in names in Latin letters, the space is where a line ends.
  if (/^\s|^[\x21-\x7e]/.test(word) || /\s$/.test(before)) return /[\s\x21-\x7e]$/.test(before) || /^\s/.test(word);
  // A single kanji after katakana is the end of its word: ドメイン名.
  if (lang === 'ja' && /[\p{Script=Katakana}ー]$/u.test(before) && /^\p{Script=Han}$/u.test(word)) return true;
  return lang === 'ja' && before.length + word.length <= LONGEST && SCRIPTS.some((script) => script.test(before) && script.test(word));
}
