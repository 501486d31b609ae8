import { pinyin } from 'pinyin-pro';
import { type Lang, tagOf } from '../site.ts';

/** A headword that can be put in order. */
export interface Headword {
  term: string;
  /** How it is read, where the spelling does not say: hiragana, or pinyin. */
  reading?: string | undefined;
}

/** Entries under one letter of an index bar. */
export interface IndexGroup<T> {
  /** The letter: `A`, `か`, `ㄱ`, `#`. */
  letter: string;
  entries: T[];
}

interface Order {
  /** What is compared. */
  key(headword: Headword): string;
  /** Letter of the index bar, told from the key. */
  letter(key: string): string;
  compare(a: string, b: string): number;
}

const GOJUON = ['あ', 'か', 'さ', 'た', 'な', 'は', 'ま', 'や', 'ら', 'わ'];
const CHOSEONG = [...'ㄱㄱㄴㄷㄷㄹㅁㅂㅂㅅㅅㅇㅈㅈㅊㅋㅌㅍㅎ'];

const collator = (locale: string): ((a: string, b: string) => number) => new Intl.Collator(locale, { numeric: true }).compare;
const latinLetter = (key: string): string => /^[a-z]/i.exec(key.normalize('NFD'))?.[0].toUpperCase() ?? '#';

/** Latin keys after the native ones, as dictionaries of these languages have it. */
const nativeFirst =
  (isNative: RegExp, compare: (a: string, b: string) => number) =>
  (a: string, b: string): number =>
    Number(isNative.test(b)) - Number(isNative.test(a)) || compare(a, b);

const compareJapanese = collator('ja');
const compareKorean = collator('ko');

const orders: Record<string, Order> = {
  // Pinyin without tones and Latin words share one alphabet, as in the index of a modern Chinese dictionary.
  zh: {
    key: ({ term, reading }) => reading ?? pinyin(term, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true }).join(' '),
    letter: latinLetter,
    compare: collator('en'),
  },
  // Gojūon: the row of the first kana, voicing and size set aside.
  ja: {
    key: ({ term, reading }) => toHiragana(reading ?? term),
    letter: (key) => {
      const first = key.normalize('NFD').charAt(0);
      if (!/[ぁ-ゟ]/.test(first)) return latinLetter(key);
      return GOJUON.findLast((row) => compareJapanese(row, first) <= 0) ?? 'あ';
    },
    compare: nativeFirst(/^[ぁ-ゟ]/, compareJapanese),
  },
  // Ganada: the leading consonant of the first syllable, tense ones with their plain ones.
  ko: {
    key: ({ term }) => term,
    letter: (key) => {
      const syllable = key.charCodeAt(0) - 0xac00;
      return syllable >= 0 && syllable < 11172 ? (CHOSEONG[Math.floor(syllable / 588)] ?? '#') : latinLetter(key);
    },
    compare: nativeFirst(/^[가-힣]/, compareKorean),
  },
};

const toHiragana = (text: string): string => text.normalize('NFKC').replace(/[ァ-ヶ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));

function orderOf(lang: Lang): Order {
  return orders[lang] ?? { key: ({ term }) => term, letter: latinLetter, compare: collator(tagOf(lang)) };
}

/**
 * Entries in the native order of a language: Chinese by pinyin, Japanese by gojūon, Korean by ganada, others by their alphabet.
 * Depends on the ICU data of the running Node, which is why its version is pinned.
 */
export function sortNatively<T>(entries: readonly T[], lang: Lang, headwordOf: (entry: T) => Headword): T[] {
  return groupByLetter(entries, lang, headwordOf).flatMap((group) => group.entries);
}

/** Entries in native order, under the letters of an index bar. */
export function groupByLetter<T>(entries: readonly T[], lang: Lang, headwordOf: (entry: T) => Headword): IndexGroup<T>[] {
  const order = orderOf(lang);
  const keyed = entries.map((entry) => ({ entry, key: order.key(headwordOf(entry)) }));
  keyed.sort((a, b) => order.compare(a.key, b.key) || (a.key < b.key ? -1 : 1));
  const groups = new Map<string, T[]>();
  for (const { entry, key } of keyed) {
    const letter = order.letter(key);
    groups.set(letter, [...(groups.get(letter) ?? []), entry]);
  }
  return [...groups].map(([letter, members]) => ({ letter, entries: members }));
}
