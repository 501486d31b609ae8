import type { Lang } from '../site.ts';
import type { Headword } from './collation.ts';
import { rubyOf } from './ruby.ts';

const PUNCTUATION: Record<string, string> = { '、': ',', '，': ',', '（': '(', '）': ')', '：': ':' };

/**
 * How a headword is read, as one line, for readers who cannot tell from its spelling: hiragana in Japanese, pinyin in Chinese.
 * Nothing where the script says it, as Hangul, kana and Latin do.
 * @example readingOf({ term: 'SQS 消息' }, 'zh') // 'SQS xiāo xī'
 */
export function readingOf(headword: Headword, lang: Lang): string | undefined {
  if (headword.reading !== undefined || lang !== 'zh') return headword.reading;
  return rubyOf(headword, lang)
    ?.map(({ text, reading }) => reading ?? text.trim())
    .join(' ')
    .replace(/ ?([、，：）])/g, (_, mark: string) => PUNCTUATION[mark] ?? mark)
    .replace(/ ?（ ?/g, ' (')
    .trim();
}
