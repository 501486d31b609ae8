/**
 * The form in which texts are compared: compatibility forms unified (NFKC), lower case, Latin letters without diacritics.
 * Kana keep their voicing marks; lone surrogates become U+FFFD.
 * @example normalize('ＥＣＲ') // 'ecr'
 * @example normalize('Kějiànxìng ｽﾅｯﾌﾟ') // 'kejianxing スナップ'
 */
export function normalize(text: string): string {
  const folded = text
    .toWellFormed()
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u1100-\u11c2]/g, standAlone);
  return /[\u0300-\u036f\u00c0-\u024f\u1e00-\u1eff]/.test(folded)
    ? folded
        .normalize('NFD')
        .replace(/[\u0300-\u036f]/g, '')
        .normalize('NFC')
    : folded;
}

/** NFKC takes Hangul letters that stand alone (ㅂㅋ) for parts of syllables; these are the letters that a keyboard types. */
function standAlone(part: string): string {
  const code = part.charCodeAt(0);
  if (code < 0x1113) return 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ'[code - 0x1100] ?? part;
  if (code >= 0x1161 && code <= 0x1175) return String.fromCharCode(code - 0x1161 + 0x314f);
  return 'ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ'[code - 0x11a8] ?? part;
}

/**
 * Katakana as hiragana, so that a reading and a loan word compare equal.
 * @example toHiragana('バケット') // 'ばけっと'
 */
export const toHiragana = (text: string): string => text.replace(/[\u30a1-\u30f6]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));

/**
 * Hiragana as katakana.
 * @example toKatakana('ばけっと') // 'バケット'
 */
export const toKatakana = (text: string): string => text.replace(/[\u3041-\u3096]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60));

/**
 * A katakana word without its final long-vowel mark, which writers keep or drop as they like (JIS Z 8301 drops it, AWS keeps it).
 * Words of three signs and fewer keep it: キー is not キ.
 * @example trimLongVowel('サーバー') // 'サーバ'
 */
export const trimLongVowel = (word: string): string => (/^[\u30a1-\u30fa\u30fc]{4,}$/.test(word) ? word.replace(/ー$/, '') : word);
