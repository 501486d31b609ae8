import fc from 'fast-check';
import { expect, test } from 'vitest';
import { indexNames } from '../../../src/search/client/name-index.ts';
import { matchNames } from '../../../src/search/client/name-match.ts';
import { planQuery, readQuery } from '../../../src/search/client/plan.ts';
import { expandPieces } from '../../../src/search/client/expand.ts';
import { matchRewordings } from '../../../src/search/client/rewordings.ts';
import { createVocabulary } from '../../../src/search/client/vocabulary-index.ts';
import { formatTable, type JudgedQuery, scoreAnswers, scoreTable } from '../../../src/search/evaluate.ts';
import { choseongOf, toKeys } from '../../../src/search/hangul.ts';
import { expandReading, formatNames, parseNames, shortenReading } from '../../../src/search/names.ts';
import { normalize } from '../../../src/search/normalize.ts';
import { foldRomaji, romajiOf } from '../../../src/search/romaji.ts';
import { cutRuns } from '../../../src/search/script.ts';
import { formatSynonyms, parseSynonyms } from '../../../src/search/synonyms.ts';
import { formatShard, parseShard, SHARDS } from '../../../src/search/vocabulary.ts';

test('width, case and diacritics are folded', () => {
  expect(normalize('ＥＣＲ')).toBe('ecr');
  expect(normalize('ｽﾃｨｯｷｰ')).toBe('スティッキー');
  expect(normalize('Kějiàn')).toBe('kejian');
});

test('runs of one script, joined, are the text', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      (text) =>
        cutRuns(text)
          .map((run) => run.text)
          .join('') === text,
    ),
    { seed: 3 },
  );
});

test('romaji of any system meet in one spelling', () => {
  expect(foldRomaji('shinrai porishii')).toBe(romajiOf('しんらいぽりしー'));
  expect(foldRomaji('sinraiporisi-')).toBe(romajiOf('しんらいぽりしー'));
  expect(foldRomaji('chien kyuu')).toBe(romajiOf('ちえんきゅー'));
});

test('한글은 초성으로도, 영문 자판으로 잘못 쳐도 같은 말이다', () => {
  expect(choseongOf('버킷')).toBe('ㅂㅋ');
  expect(toKeys('서브넷')).toBe('tjqmspt');
});

test('readings and names survive their short forms', () => {
  expect(shortenReading('可視性タイムアウト', 'かしせいたいむあうと')).toBe('かしせい');
  expect(expandReading('可視性タイムアウト', 'かしせい')).toBe('かしせいたいむあうと');
  const names = [[{ text: '可視性タイムアウト', reading: 'かしせいたいむあうと' }, { text: 'SQS の可視性タイムアウト' }], []];
  expect(parseNames(formatNames(names))).toEqual(names);
});

test('a vocabulary survives its front-coding', () => {
  const entries = ['load', 'loader', 'loading', 'queue'].map((term) => ({ term, pages: 4 }));
  expect(parseShard(formatShard(entries))).toEqual(entries);
});

const names = indexNames(
  new Map([
    ['ja', [[{ text: '可視性タイムアウト', reading: 'かしせいたいむあうと' }], [{ text: '遅延キュー', reading: 'ちえんきゅー' }]]],
    ['ko', [[{ text: '가시성 제한 시간' }], [{ text: '지연 대기열' }]]],
    ['en', [[{ text: 'Visibility timeout' }], [{ text: 'Delay queue' }]]],
    ['zh', [[{ text: '可见性超时' }], [{ text: '延迟队列' }]]],
  ]),
  new Map(Object.entries({ 可: 'ke', 见: 'jian', 性: 'xing', 超: 'chao', 时: 'shi', 延: 'yan', 迟: 'chi', 队: 'dui', 列: 'lie' })),
);

for (const [how, query] of [
  ['in kana', 'かしせい'],
  ['in romaji', 'kashisei taimuauto'],
  ['in pinyin', 'kejianxing'],
  ['in pinyin with gaps', 'ke jian xing chao shi'],
  ['by pinyin initials', 'kjxcs'],
  ['by choseong', 'ㄱㅅㅅㅈㅎㅅㄱ'],
  ['in Hangul typed on a Latin layout', 'rktltjd wpgks'],
  ['in full width', 'Ｖｉｓｉｂｉｌｉｔｙ'],
  ['with a slip', 'visibilty timeout'],
  ['without its spaces', '가시성제한시간'],
] as const) {
  test(`a name is found ${how}`, () => {
    expect(matchNames(names, readQuery(query), (text) => text)[0]?.name.concept).toBe(0);
  });
}

test('Traditional characters find Simplified names', () => {
  const simplify = (text: string): string => text.replaceAll('見', '见').replaceAll('時', '时');
  expect(matchNames(names, '可見性超時', simplify)[0]?.name.concept).toBe(0);
});

test('words that mean the same find each other in questions, not in names and short queries', () => {
  const vocabulary = createVocabulary();
  const terms = ['cost', 'fee', 'free', 'load', 'queue'].map((term) => ({ term, pages: 3 }));
  vocabulary.add('latin', 0, formatShard(terms));
  vocabulary.addSynonyms(formatSynonyms([{ found: ['cost', 'fee'], typed: ['toll'], compounds: [] }]));
  const context = { vocabulary, simplify: (text: string) => text, words: () => [] };
  const searched = (query: string): string[][] =>
    expandPieces(planQuery(query, context), indexNames(new Map([['en', [[{ text: 'Free fee' }]]]]), new Map()), vocabulary)
      .filter(({ matters }) => matters)
      .map(({ options }) => options.map(({ lexeme }) => lexeme.term));
  expect(searched('queue load cost')).toEqual([['queue'], ['load'], ['cost', 'fee']]);
  expect(searched('queue cost')).toEqual([['queue'], ['cost']]);
  expect(searched('queue load free fee')).toEqual([['queue'], ['load'], ['free'], ['fee']]);
  expect(searched('toll')).toEqual([['cost', 'fee']]);
});

test('a name is found with a word of it in other words', () => {
  const index = indexNames(new Map([['ja', [[{ text: 'Amazon DocumentDB' }, { text: 'ドキュメントデータベース' }]]]]), new Map());
  const found = matchRewordings(index, 'ドキュメントdb', [['db', 'データベース']]);
  expect(found.map(({ name }) => name.text)).toEqual(['ドキュメントデータベース']);
  expect(matchRewordings(index, 'ドキュメントdbx', [['db', 'データベース']])).toEqual([]);
});

test('synonyms survive their file', () => {
  const groups = [
    { found: ['무료'], typed: ['공짜'], compounds: [] },
    { found: ['db'], typed: [], compounds: ['データベース'] },
  ];
  expect(parseSynonyms(formatSynonyms(groups))).toEqual(groups);
});

test('a plan covers the query, whatever was typed, in bounded time and without an error', () => {
  const vocabulary = createVocabulary();
  const words = ['queue', '队列', '可见性', 'キュー', '대기열', '대기'].map((term) => ({ term, pages: 3 }));
  for (const [number, shard] of SHARDS.entries()) vocabulary.add(shard, number, formatShard(words));
  const context = { vocabulary, simplify: (text: string) => text, words: () => ['queue', 'queues'] };
  const alphabet = fc.constantFrom(...'queue 队列可见性キュー대기열을에서ㄱㅂ.*+?()[]<script>\\0\u0301\u202e😀'.split(''), '\ud800');
  const typed = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.array(alphabet, { maxLength: 300 }).map((chars) => chars.join('')),
  );
  fc.assert(
    fc.property(typed, (text) => {
      const query = readQuery(text);
      return (
        planQuery(query, context)
          .map((piece) => piece.text)
          .join('') === query
      );
    }),
    { seed: 11, numRuns: 400 },
  );
  expect(readQuery('x'.repeat(10_000)).length).toBeLessThanOrEqual(500);
}, 60_000);

const judged = (want: string[], also: string[] = []): JudgedQuery => ({ id: 'q', q: 'q', ui: 'en', lang: 'en', kind: 'term', want, also });

test('answers are scored by the rank of the first right one', () => {
  const score = scoreAnswers([
    { query: judged(['a']), concepts: ['a', 'b'] },
    { query: judged(['a', 'b'], ['c']), concepts: ['', 'c', 'x', 'a'] },
    { query: judged(['a']), concepts: [] },
  ]);
  expect(score).toEqual({ queries: 3, success1: 1 / 3, success3: 2 / 3, mrr10: 0.5, recall10: 0.5, zero: 1 / 3 });
  expect(formatTable(scoreTable([{ query: judged(['a']), concepts: ['a'] }]))).toMatchInlineSnapshot(`
    "                       n     s@1     s@3  MRR@10    R@10    zero
    kind term              1   1.000   1.000   1.000   1.000   0.000
    page en                1   1.000   1.000   1.000   1.000   0.000
    all                    1   1.000   1.000   1.000   1.000   0.000"
  `);
});
