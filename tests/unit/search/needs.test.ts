import { expect, test } from 'vitest';
import { needsOf } from '../../../src/search/client/needs.ts';

const MANIFEST = {
  langs: ['en', 'ja', 'ko', 'zh'],
  scripts: { latin: ['en'], han: ['ja', 'zh'], kana: ['ja'], hangul: ['ko'] },
  vocabulary: Object.fromEntries(['latin', 'han', 'han-ja', 'han-zh', 'kana', 'hangul'].map((part) => [part, part])),
};
const needs = (query: string, lang: string) => needsOf(query, lang, MANIFEST);

test('a query needs first what its script and the reader’s language tell', () => {
  expect(needs('负载均衡', 'zh')[0]).toEqual({ names: ['zh'], parts: ['han', 'han-zh'], synonyms: ['zh'], traditional: false });
  expect(needs('負荷分散', 'ja')[0]).toEqual({ names: ['ja'], parts: ['han', 'han-ja'], synonyms: ['ja'], traditional: false });
  expect(needs('load balancer', 'ko')[0]).toEqual({ names: ['ko', 'en'], parts: ['latin'], synonyms: ['en'], traditional: false });
});

test('kana tell that Han characters are Japanese; words in Latin letters inside do not make a question English', () => {
  expect(needs('S3の料金', 'zh')[0]).toEqual({ names: ['zh', 'en', 'ja'], parts: ['latin', 'han', 'han-ja', 'kana'], synonyms: ['ja'], traditional: false });
  expect(needs('用S3存储', 'zh')[0]?.synonyms).toEqual(['zh']);
});

test('readers whose language has no such script may mean any language that has', () => {
  expect(needs('分散', 'en')[0]?.parts).toEqual(['han', 'han-ja', 'han-zh']);
});

test('what is not understood may be Traditional characters, then another language, but not in a whole sentence', () => {
  expect(needs('強一致性', 'zh').map(({ parts, traditional }) => [parts.includes('han-ja'), traditional])).toEqual([
    [false, false],
    [false, true],
    [true, true],
  ]);
  expect(needs('下载文件时产生的费用想让下载的人自己来付', 'zh').some(({ names }) => names.includes('ja'))).toBe(false);
});

test('Latin letters that are no words may spell a name of any language, while they are few', () => {
  expect(needs('kashisei', 'en').map(({ names }) => names.length)).toEqual([1, 1, 4]);
  expect(needs('delete items automatically after a date', 'en').map(({ names }) => names.length)).toEqual([1, 1, 1]);
});
