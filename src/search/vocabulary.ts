/** The vocabulary by the script of its terms. */
export const SHARDS = ['latin', 'han', 'kana', 'hangul', 'other'] as const;
export type Shard = (typeof SHARDS)[number];

/** A term of the index and how many pages have it; 0 marks a function word, which is known but not indexed. */
export interface VocabularyEntry {
  term: string;
  pages: number;
}

/** Part of the vocabulary that a term belongs to; a Japanese word with any kana is kana. */
export function shardOf(term: string): Shard {
  if (/[\p{sc=Hiragana}\p{sc=Katakana}ー]/u.test(term)) return 'kana';
  if (/\p{sc=Han}|々/u.test(term)) return 'han';
  if (/\p{sc=Hangul}/u.test(term)) return 'hangul';
  return /[\p{sc=Latin}\p{Nd}]/u.test(term) ? 'latin' : 'other';
}

/**
 * A file of the vocabulary: the terms of a shard, or of a shard that several languages write those that only one of them has.
 * @example partOf('han', 'ja') // 'han-ja'
 */
export const partOf = (shard: Shard, lang?: string): string => (lang === undefined ? shard : `${shard}-${lang}`);

/** Shard that a part belongs to. */
export const shardOfPart = (part: string): Shard => SHARDS.find((shard) => shard === part.split('-')[0]) ?? 'other';

const DIGITS = 4;

/**
 * The word that stands for a term in Pagefind's index: a letter for its part of the vocabulary, then the term's place in it in four letters.
 * Pagefind takes words apart in ways that differ between index and query: Hangul as NFD, デプロイ also as プロイ and ロイ, English stems, and the browser's
 * segmenter on pages in Chinese and Japanese (1.6.0). It leaves five small letters alone, and as all codes have one length, none begins another.
 * @example termCode(1, 27) // 'baabb'
 */
export function termCode(part: number, place: number): string {
  let digits = '';
  for (let rest = place, i = 0; i < DIGITS; i++, rest = Math.floor(rest / 26)) digits = String.fromCharCode(97 + (rest % 26)) + digits;
  return String.fromCharCode(97 + part) + digits;
}

/** Characters that tell small numbers; the order is that of their code points. */
const COUNT = 'abcdefghijklmnopqrstuvwxyz';
const MAX_SHARED = COUNT.length - 1;

/**
 * Text of a part: its terms in order, front-coded. A line of shared-prefix lengths, a line of page counts as powers of two (`a` for none), then a line for each term's rest.
 */
export function formatShard(entries: readonly VocabularyEntry[]): string {
  let shared = '';
  let counts = '';
  const rests: string[] = [];
  let before = '';
  for (const { term, pages } of entries) {
    let length = 0;
    while (length < MAX_SHARED && length < before.length && before[length] === term[length]) length++;
    shared += COUNT[length];
    counts += COUNT[pages === 0 ? 0 : Math.min(MAX_SHARED, Math.floor(Math.log2(pages)) + 1)];
    rests.push(term.slice(length));
    before = term;
  }
  return [shared, counts, ...rests].join('\n');
}

/** Entries of a part's text; page counts are rounded down to powers of two. */
export function parseShard(text: string): VocabularyEntry[] {
  const [shared = '', counts = '', ...rests] = text.split('\n');
  let before = '';
  return rests.slice(0, shared.length).map((rest, i) => {
    before = before.slice(0, COUNT.indexOf(shared[i] ?? 'a')) + rest;
    const power = COUNT.indexOf(counts[i] ?? 'a');
    return { term: before, pages: power <= 0 ? 0 : 2 ** (power - 1) };
  });
}

/** Terms by code-point order, the one order that every runtime agrees on. */
export const byTerm = (a: { term: string }, b: { term: string }): number => (a.term < b.term ? -1 : a.term > b.term ? 1 : 0);
