import { expect, test } from 'vitest';
import { groupByLetter, type Headword, sortNatively } from '../../../src/i18n/collation.ts';
import type { Lang } from '../../../src/site.ts';

const letters = (lang: Lang, ...headwords: (string | Headword)[]): string =>
  groupByLetter(
    headwords.map((headword) => (typeof headword === 'string' ? { term: headword } : headword)),
    lang,
    (headword) => headword,
  )
    .map(({ letter, entries }) => `${letter}: ${entries.map(({ term }) => term).join(' ')}`)
    .join(' | ');

test('中文按拼音排列，拉丁字母的词条与汉字同在一个字母表里', () => {
  expect(letters('zh', '子网', 'Bash', '长轮询', '存储桶', '别名')).toBe('B: Bash 别名 | C: 长轮询 存储桶 | Z: 子网');
});

test('多音字以给出的读音为准', () => {
  expect(letters('zh', { term: '重试', reading: 'chong shi' }, '中国')).toBe('C: 重试 | Z: 中国');
});

test('日本語は読みの五十音順に並び、濁音は清音の行に入る', () => {
  expect(letters('ja', { term: '可視性', reading: 'かしせい' }, 'バケット', 'ロール', { term: '暗号化', reading: 'あんごうか' }, 'ガイド', 'Bash')).toBe(
    'あ: 暗号化 | か: ガイド 可視性 | は: バケット | ら: ロール | B: Bash',
  );
});

test('한국어는 가나다순이며 된소리는 예사소리 아래에 든다', () => {
  expect(letters('ko', '큐', '까닭', '가용 영역', 'Bash', '버킷', '라우팅')).toBe('ㄱ: 가용 영역 까닭 | ㄹ: 라우팅 | ㅂ: 버킷 | ㅋ: 큐 | B: Bash');
});

test('English goes by its alphabet, with other characters first', () => {
  expect(letters('en', 'zone', 'Bucket', 'alias', '/etc/profile')).toBe('#: /etc/profile | A: alias | B: Bucket | Z: zone');
});

test('the order does not depend on the order of the input', () => {
  const words = ['b', 'a', 'C', 'á', 'A'].map((term) => ({ term }));
  const order = (list: Headword[]): string[] => sortNatively(list, 'en', (headword) => headword).map(({ term }) => term);
  expect(order(words.toReversed())).toEqual(order(words));
});
