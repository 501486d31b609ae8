/** First, middle and last letters of Hangul syllables in Unicode's order (Unicode 16, 3.12), and the keys that type them on the two-set keyboard (KS X 5002). */
const FIRST = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';
const FIRST_KEYS = 'r R s e E f a q Q t T d w W c z x v g'.split(' ');
const MIDDLE_KEYS = 'k o i O j p u P h hk ho hl y n nj np nl b m ml l'.split(' ');
const LAST_KEYS = ' r R rt s sw sg e f fr fa fq ft fx fv fg a q qt t T d w c z x v g'.split(' ');
/** Letters that stand alone, from ㄱ (U+3131) to ㅣ (U+3163). */
const SINGLE_KEYS = 'r R rt s sw sg e E f fr fa fq ft fx fv fg a q Q qt t T d w W c z x v g k o i O j p u P h hk ho hl y n nj np nl b m ml l'.split(' ');

const SYLLABLE_BASE = 0xac00;
const SINGLE_BASE = 0x3131;

/**
 * The keys that type a Hangul text on a Korean keyboard, in lower case; other characters stay.
 * @example toKeys('서브넷') // 'tjqmspt'
 */
export const toKeys = (text: string): string => text.replace(/[가-힣ㄱ-ㅣ]/g, keysOf).toLowerCase();

/**
 * The letters of a Hangul text, one ASCII sign each, for distances and stems; ㅕ counts as ㅣ and ㅓ, so that 늘려 begins like 늘리.
 * @example toLetters('늘려').startsWith(toLetters('늘리')) // true
 */
export const toLetters = (text: string): string => text.replace(/[가-힣ㄱ-ㅣ]/g, keysOf).replaceAll('u', 'lj');

function keysOf(char: string): string {
  const code = char.charCodeAt(0);
  if (code < SYLLABLE_BASE) return SINGLE_KEYS[code - SINGLE_BASE] ?? char;
  const place = code - SYLLABLE_BASE;
  return `${FIRST_KEYS[Math.floor(place / 588)]}${MIDDLE_KEYS[Math.floor((place % 588) / 28)]}${LAST_KEYS[place % 28]}`;
}

/**
 * First letters of the syllables, as they are typed to abbreviate; other characters stay.
 * @example choseongOf('버킷') // 'ㅂㅋ'
 */
export const choseongOf = (text: string): string => text.replace(/[가-힣]/g, (char) => FIRST[Math.floor((char.charCodeAt(0) - SYLLABLE_BASE) / 588)] ?? char);
