import { pinyin } from 'pinyin-pro';
import type { Lang } from '../site.ts';
import type { Headword } from './collation.ts';

/** How a headword is read, for readers who cannot tell from its spelling: hiragana in Japanese, pinyin in Chinese. Nothing where the script says it, as Hangul, kana and Latin do. */
export function readingOf({ term, reading }: Headword, lang: Lang): string | undefined {
  if (reading !== undefined || lang !== 'zh' || !HAN.test(term)) return reading;
  return pinyin(term, { type: 'array', nonZh: 'consecutive' })
    .map((part) => part.trim())
    .filter(Boolean)
    .join(' ');
}

const HAN = /\p{Script=Han}/u;
