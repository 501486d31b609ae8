import { expect, test } from 'vitest';
import { readingOf } from '../../../src/i18n/reading.ts';
import { renderRuby, rubyOf } from '../../../src/i18n/ruby.ts';
import type { Lang } from '../../../src/site.ts';

const shown = (term: string, reading: string | undefined, lang: Lang): string =>
  (rubyOf({ term, reading }, lang) ?? []).map((part) => (part.reading ? `{${part.text}|${part.reading}}` : part.text)).join('');

test.each([
  ['可視性タイムアウト', 'かしせいたいむあうと', '{可視性|かしせい}タイムアウト'],
  ['読み込みキャパシティ', 'よみこみきゃぱしてぃ', '{読|よ}み{込|こ}みキャパシティ'],
  ['SQS 標準キュー', 'えすきゅーえすひょうじゅんきゅー', 'SQS {標準|ひょうじゅん}キュー'],
  ['完全修飾ドメイン名 (FQDN)', 'かんぜんしゅうしょくどめいんめい', '{完全修飾|かんぜんしゅうしょく}ドメイン{名|めい} (FQDN)'],
  // Where the reading does not tell which sign it belongs to, it stands over both.
  ['Lambda 実行ロール', 'らむだじっこうろーる', '{Lambda 実行|らむだじっこう}ロール'],
  ['強い整合性', 'つよいせいごうせい', '{強い整合性|つよいせいごうせい}'],
])('%s has its hiragana over its kanji', (term, reading, expected) => {
  expect(shown(term, reading, 'ja')).toBe(expected);
});

test.each([
  ['重试', '{重|chóng}{试|shì}'],
  ['只读副本', '{只|zhǐ}{读|dú}{副|fù}{本|běn}'],
  ['EFS 吞吐量模式', 'EFS {吞|tūn}{吐|tǔ}{量|liàng}{模|mó}{式|shì}'],
  ['强一致性', '{强|qiáng}{一|yī}{致|zhì}{性|xìng}'],
])('%s has its pinyin over each character', (term, expected) => {
  expect(shown(term, undefined, 'zh')).toBe(expected);
});

test('what has no reading to show has no ruby', () => {
  expect(rubyOf({ term: 'キュー' }, 'ja')).toBeUndefined();
  expect(rubyOf({ term: 'Amazon S3', reading: 'あまぞんえすすりー' }, 'ja')).toBeUndefined();
  expect(rubyOf({ term: '대기열' }, 'ko')).toBeUndefined();
  expect(rubyOf({ term: 'DynamoDB' }, 'zh')).toBeUndefined();
});

test('the reading in one line has the punctuation of its script', () => {
  expect(readingOf({ term: '表、项目' }, 'zh')).toBe('biǎo, xiàng mù');
  expect(readingOf({ term: 'WORM（多次）' }, 'zh')).toBe('WORM (duō cì)');
  expect(readingOf({ term: '可視性', reading: 'かしせい' }, 'ja')).toBe('かしせい');
});

test('markup holds the headword as its only text', () => {
  expect(renderRuby([{ text: '可', reading: 'kě' }, { text: '见', reading: 'jiàn' }, { text: ' <X>' }])).toBe(
    '<ruby>可<rt data-r="kě"></rt>见<rt data-r="jiàn"></rt></ruby> &lt;X&gt;',
  );
});
