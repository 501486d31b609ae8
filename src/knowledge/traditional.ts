import { Converter } from 'opencc-js/t2cn';

let convert: ((text: string) => string) | undefined;

/**
 * Traditional forms of a Chinese text with the Simplified ones that OpenCC gives for them. A character that is Simplified as
 * well (着, 后, 里, and 乾 in 乾坤) is none.
 * @example findTraditional('實例與实例') // [{ index: 0, written: '實', simplified: '实' }, { index: 2, written: '與', simplified: '与' }]
 */
export function findTraditional(text: string): { index: number; written: string; simplified: string }[] {
  convert ??= Converter({ from: 't', to: 'cn' });
  const found: { index: number; written: string; simplified: string }[] = [];
  if (convert(text) === text) return found;
  let index = 0;
  for (const written of text) {
    const simplified = convert(written);
    if (simplified !== written && /\p{Script=Han}/u.test(written)) found.push({ index, written, simplified });
    index += written.length;
  }
  return found;
}
