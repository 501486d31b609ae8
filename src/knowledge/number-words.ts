import type { Lang } from '../site.ts';

const ENGLISH = 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
const ENGLISH_TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ENGLISH_OTHER: Record<string, number> = {
  once: 1,
  twice: 2,
  both: 2,
  pair: 2,
  double: 2,
  twofold: 2,
  thrice: 3,
  dozen: 12,
  hundred: 100,
  thousand: 1000,
  million: 1e6,
  billion: 1e9,
  week: 7,
  day: 24,
  hour: 60,
  minute: 60,
  year: 12,
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  quarter: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  twelfth: 12,
  half: 50,
};
const ENGLISH_MONTHS = 'january february march april may june july august september october november december'.split(' ');

const NUMERALS = new Set([...ENGLISH, ...ENGLISH_TENS, ...Object.keys(ENGLISH_OTHER), ...ENGLISH_MONTHS]);

// Native numerals as they stand before counters, and spans of days that have their own word.
const KOREAN: Record<string, number> = {
  한: 1,
  하나: 1,
  첫: 1,
  두: 2,
  둘: 2,
  세: 3,
  셋: 3,
  네: 4,
  넷: 4,
  다섯: 5,
  여섯: 6,
  일곱: 7,
  여덟: 8,
  아홉: 9,
  열: 10,
  열한: 11,
  열두: 12,
  스무: 20,
  하루: 24,
  이틀: 2,
  사흘: 3,
  나흘: 4,
  닷새: 5,
  일주일: 7,
  열흘: 10,
  보름: 15,
  절반: 50,
  반: 50,
};
const JAPANESE: Record<string, number> = { ひとつ: 1, ふたつ: 2, みっつ: 3, よっつ: 4, いつつ: 5, 半分: 50, 半: 50 };
const CHINESE: Record<string, number> = { 两: 2, 俩: 2, 双: 2, 半: 50, 一周: 7, 一天: 24 };

const DIGITS: Record<string, number> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  일: 1,
  이: 2,
  삼: 3,
  사: 4,
  오: 5,
  육: 6,
  칠: 7,
  팔: 8,
  구: 9,
};
const UNITS: Record<string, number> = { 十: 10, 십: 10, 百: 100, 백: 100, 千: 1e3, 천: 1e3, 万: 1e4, 만: 1e4, 億: 1e8, 亿: 1e8, 억: 1e8 };
const CJK_NUMERAL = /[〇零一二两三四五六七八九十百千万億亿]+|[일이삼사오육칠팔구십백천만억]{2,}/g;

/**
 * Values that a text gives in words. It finds too many rather than too few: they excuse a missing figure, and are never asked for.
 * @example [...findNumberWords('a dozen, ten thousand', 'en')] // [12, 10, 1000, 10000]
 */
export function findNumberWords(text: string, lang: Lang): Set<number> {
  return lang === 'en' ? englishWords(text) : cjkWords(text, lang === 'ko' ? KOREAN : lang === 'ja' ? JAPANESE : CHINESE);
}

function englishWords(text: string): Set<number> {
  const found = new Set<number>();
  let tens = 0;
  /** Value of the words just before, which "hundred" and its like multiply. */
  let before = 1;
  for (const [written] of text.toLowerCase().matchAll(/[a-z]+/g)) {
    const word = NUMERALS.has(written) ? written : written.replace(/s$/, '');
    const small = ENGLISH.indexOf(word);
    const ten = ENGLISH_TENS.indexOf(word);
    const month = ENGLISH_MONTHS.indexOf(word);
    const other = ENGLISH_OTHER[word];
    if (small >= 0) found.add(small).add(tens + small);
    if (ten >= 0) found.add((ten + 2) * 10);
    if (month >= 0) found.add(month + 1);
    if (other !== undefined) found.add(other);
    const multiplier = other !== undefined && other >= 100 ? other : undefined;
    if (multiplier) {
      before *= multiplier;
      found.add(before);
    } else before = small >= 0 ? tens + small : ten >= 0 ? (ten + 2) * 10 : 1;
    tens = ten >= 0 ? (ten + 2) * 10 : 0;
  }
  return found;
}

function cjkWords(text: string, words: Record<string, number>): Set<number> {
  const found = new Set<number>();
  for (const [word, value] of Object.entries(words)) if (text.includes(word)) found.add(value);
  for (const [numeral] of text.matchAll(CJK_NUMERAL)) found.add(parseNumeral(numeral));
  return found;
}

/**
 * Value of a Chinese, Japanese or Sino-Korean numeral.
 * @example parseNumeral('三千五百万') // 35000000
 */
export function parseNumeral(numeral: string): number {
  let total = 0;
  let section = 0;
  let digit = 0;
  for (const char of numeral) {
    const unit = UNITS[char];
    if (unit === undefined) {
      // Figures read one by one, 二〇二五, are place values.
      digit = digit * 10 + (DIGITS[char] ?? 0);
    } else if (unit >= 1e4) {
      total += (section + digit || 1) * unit;
      section = digit = 0;
    } else {
      section += (digit || 1) * unit;
      digit = 0;
    }
  }
  return total + section + digit;
}
