import type { Lang } from '../site.ts';

/** Letters that tell a language, the surest first: Han characters alone are Chinese only where no kana or Hangul stand beside them. */
const LETTERS: readonly (readonly [Lang, RegExp])[] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['ko', /\p{Script=Hangul}/u],
  ['zh', /\p{Script=Han}/u],
];

/**
 * The language that a text is written in, told by its letters and, where they are Han characters only, by those of the texts beside it;
 * nothing for Latin letters and digits, which any language has.
 * @example languageOfWriting('結果整合性', ['デプロイ']) // 'ja'
 */
export function languageOfWriting(text: string, beside: readonly string[] = []): Lang | undefined {
  const tell = (letters: string): Lang | undefined => LETTERS.find(([, pattern]) => pattern.test(letters))?.[0];
  const own = tell(text);
  return own === 'zh' ? tell(text + beside.join('')) : own;
}
