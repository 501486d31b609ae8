import { toHiragana } from './normalize.ts';

const ROWS: readonly (readonly [string, string])[] = [
  ['', 'あいうえお'],
  ['k', 'かきくけこ'],
  ['g', 'がぎぐげご'],
  ['s', 'さしすせそ'],
  ['z', 'ざじずぜぞ'],
  ['t', 'たちつてと'],
  ['d', 'だ\0\0でど'],
  ['n', 'なにぬねの'],
  ['h', 'はひふへほ'],
  ['b', 'ばびぶべぼ'],
  ['p', 'ぱぴぷぺぽ'],
  ['m', 'まみむめも'],
  ['y', 'や\0ゆ\0よ'],
  ['r', 'らりるれろ'],
  ['w', 'わ\0\0\0\0'],
];
const VOWELS = 'aiueo';
const SOUNDS = new Map<string, string>(ROWS.flatMap(([consonant, kana]) => [...kana].map((sign, i) => [sign, consonant + VOWELS[i]] as const)));
for (const [sign, sound] of [
  ['を', 'o'],
  ['ん', 'n'],
  ['ぢ', 'zi'],
  ['づ', 'zu'],
  ['ゔ', 'bu'],
  ['っ', ''],
  ['ー', ''],
] as const)
  SOUNDS.set(sign, sound);
const SMALL_Y = new Map([
  ['ゃ', 'a'],
  ['ゅ', 'u'],
  ['ょ', 'o'],
]);
const SMALL_VOWELS = 'ぁぃぅぇぉ';

/**
 * Romaji in one spelling whatever the system that it was typed in (Hepburn, Kunrei, wāpuro): long vowels and doubled consonants are written once.
 * @example foldRomaji('shinrai porishii') === foldRomaji('sinraiporisi-') // true
 */
export function foldRomaji(text: string): string {
  return text
    .replace(/[^a-z0-9]+/g, '')
    .replaceAll('tsu', 'tu')
    .replace(/([sc])h(i?)/g, (_, letter: string, i: string) => (letter === 's' ? 's' : 't') + (i || 'y'))
    .replaceAll('fu', 'hu')
    .replaceAll('ji', 'zi')
    .replaceAll('jy', 'zy')
    .replaceAll('j', 'zy')
    .replaceAll('v', 'b')
    .replace(/m(?=[bp])/g, 'n')
    .replace(/o[uh](?![aiueo])/g, 'o')
    .replace(/([a-z])\1+/g, '$1');
}

/**
 * Romaji of a reading in kana, folded; Latin letters and digits stay.
 * @example romajiOf('しんらいぽりしー') // 'sinraiporisi'
 */
export function romajiOf(reading: string): string {
  let sounds = '';
  for (const sign of toHiragana(reading)) {
    const y = SMALL_Y.get(sign);
    const small = SMALL_VOWELS.indexOf(sign);
    if (y) sounds = `${sounds.slice(0, -1)}y${y}`;
    else if (small >= 0) sounds = joinSmallVowel(sounds, VOWELS[small] ?? '');
    else sounds += SOUNDS.get(sign) ?? sign;
  }
  return foldRomaji(sounds);
}

/** A small vowel takes the place of the vowel before it: ふぁ is fa, てぃ is ti, しぇ is sye, うぃ is wi. */
function joinSmallVowel(sounds: string, vowel: string): string {
  const head = sounds.slice(0, -1);
  if (sounds.endsWith('hu')) return `${sounds.slice(0, -2)}f${vowel}`;
  if (/(^|[aiueon])u$/.test(sounds)) return `${head}w${vowel}`;
  return sounds.endsWith('i') && /[szt]i$/.test(sounds) ? `${head}y${vowel}` : head + vowel;
}
