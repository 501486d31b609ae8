import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { altOf, buildCards, cardPath } from '../../../src/cards/card.ts';
import { chooseStep, countLines, widthInEms } from '../../../src/cards/fit.ts';
import { familiesOf, parseRanges } from '../../../src/cards/fonts.node.ts';
import { type CardNode, layOut } from '../../../src/cards/layout.ts';
import { markBreaks } from '../../../src/cards/wrap.ts';
import { createCompoundSplitter } from '../../../src/search/tokenizers/katakana.ts';
import { buildModel } from '../../../src/knowledge/build-model.ts';
import { readContent } from '../../../src/knowledge/read.node.ts';
import { validate } from '../../../src/knowledge/validate.ts';

const tiny = validate(readContent(fileURLToPath(new URL('../../fixtures/tiny', import.meta.url))).files).sources;
const ui = validate(readContent(fileURLToPath(new URL('../../..', import.meta.url))).files).sources.ui;
const words = (lang: 'zh' | 'ja' | 'ko' | 'en'): Record<string, string> => ({ ...ui[lang], ...tiny.ui[lang] });
const sources = { ...tiny, ui: { zh: words('zh'), ja: words('ja'), ko: words('ko'), en: words('en') } };
const shown = (text: string): string => text.replaceAll('\u200b', '|');
const textsOf = (node: CardNode): string[] =>
  node.type === 'text' ? [shown(node.text).replaceAll('|', '')] : node.type === 'container' ? node.children.flatMap(textsOf) : [];

describe('markBreaks', () => {
  it('ends Japanese lines between words, never before a particle or inside a compound', () => {
    expect(shown(markBreaks('可視性タイムアウト', 'ja'))).toBe('可視性|タイムアウト');
    expect(shown(markBreaks('接続タイムアウトと接続拒否の違い', 'ja'))).toBe('接続|タイムアウトと|接続拒否の|違い');
  });

  it('ends lines inside a long katakana compound where one of its words ends, or nowhere', () => {
    const split = createCompoundSplitter(['ハイブリッド、クラウド、ストレージ', 'セカンダリのインデックス', 'グローバル', 'デプロイ', 'インプレース']);
    expect(shown(markBreaks('ハイブリッドクラウドストレージ', 'ja', split))).toBe('ハイブリッド|クラウドストレージ');
    expect(shown(markBreaks('グローバルセカンダリインデックス', 'ja', split))).toBe('グローバル|セカンダリ|インデックス');
    expect(shown(markBreaks('インプレースデプロイ', 'ja', split))).toBe('インプレース|デプロイ');
    expect(shown(markBreaks('グローバルセカンダリインデックス', 'ja'))).toBe('グローバルセカンダリインデックス');
    expect(shown(markBreaks('完全修飾ドメイン名', 'ja'))).toBe('完全修飾|ドメイン名');
  });

  it('ends lines in a long name between its words', () => {
    expect(shown(markBreaks('ProvisionedThroughputExceededException', 'en'))).toBe('Provisioned|Throughput|Exceeded|Exception');
    expect(shown(markBreaks('AssumeRoleWithSAML', 'en'))).toBe('AssumeRoleWithSAML');
  });

  it('keeps Chinese punctuation with the word before it, and opening brackets with the one after', () => {
    const marked = shown(markBreaks('队列（先进先出），以及主题。', 'zh'));
    expect(marked).not.toMatch(/\|[），。]/);
    expect(marked).not.toContain('（|');
  });

  it('leaves spaced languages and names in Latin letters alone', () => {
    expect(markBreaks('가시성 제한 시간', 'ko')).toBe('가시성 제한 시간');
    expect(shown(markBreaks('Amazon EC2 Auto Scaling', 'ja'))).toBe('Amazon EC2 Auto Scaling');
  });

  it('adds nothing but places to break', () => {
    for (const lang of ['zh', 'ja'] as const) {
      const text = '用Lambda写入DynamoDB（一批100条）、そして「確認」する。';
      expect(markBreaks(text, lang).replaceAll('\u200b', '')).toBe(text);
    }
  });
});

describe('chooseStep', () => {
  const steps: [{ size: number; lines: number }, ...{ size: number; lines: number }[]] = [
    { size: 100, lines: 1 },
    { size: 50, lines: 2 },
  ];

  it('takes the largest size that holds the text', () => {
    expect(chooseStep('队列', 600, steps).size).toBe(100);
    expect(chooseStep('消息\u200b队列\u200b服务\u200b概览', 600, steps).size).toBe(50);
  });

  it('falls back to the last one', () => {
    expect(chooseStep('x'.repeat(200), 600, steps)).toEqual({ size: 50, lines: 2 });
  });

  it('counts lines by words', () => {
    expect(countLines('aaaa aaaa', 100, 300)).toBe(2);
    expect(widthInEms('漢字')).toBe(2);
  });
});

describe('buildCards', () => {
  it('has one card a page and language, and a neutral one a permalink', () => {
    const paths = buildCards(buildModel(sources)).map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
    for (const path of [
      'cards/ko/concepts/message-queue.png',
      'cards/c/message-queue.png',
      'cards/n/working-with-queues.png',
      'cards/ja.png',
      'cards/site.png',
    ])
      expect(paths).toContain(path);
  });

  it('has no card for a translation that is missing, and leaves its name out of the others', () => {
    const conceptTexts = sources.conceptTexts.filter(({ id, lang }) => id !== 'message-queue' || lang !== 'ko');
    const cards = buildCards(buildModel({ ...sources, conceptTexts }));
    expect(cards.map(({ path }) => path)).not.toContain('cards/ko/concepts/message-queue.png');
    expect(cards.find(({ path }) => path === 'cards/c/message-queue.png')?.card.names.map(({ lang }) => lang)).toEqual(['zh', 'ja', 'en']);
  });

  it('shows the headword, its summary, and its names in all languages', () => {
    const card = buildCards(buildModel(sources)).find(({ path }) => path === 'cards/ja/concepts/visibility-timeout.png')?.card;
    if (!card) throw new Error('no card');
    const texts = textsOf(layOut(card));
    for (const text of [card.title, card.summary, ...card.names.map(({ name }) => name), '中文', '한국어', '日本語', 'English']) expect(texts).toContain(text);
  });
});

it('a card is kept where its page is', () => {
  expect(cardPath('ko/concepts/sqs/')).toBe('cards/ko/concepts/sqs.png');
  expect(cardPath('')).toBe('cards/site.png');
});

it('a card is described by its words', () => {
  expect(
    altOf({
      title: 'Queue',
      names: [
        { lang: 'en', name: 'Queue' },
        { lang: 'zh', name: '队列' },
      ],
    }),
  ).toBe('Queue · 队列');
});

it('each language is set in its own fonts', () => {
  expect(familiesOf('ja').at(-1)).toBe('ja');
  expect(familiesOf('zh')).not.toContain('ja');
  expect(parseRanges('U+20-7e, U+a0')).toEqual([
    [0x20, 0x7e],
    [0xa0, 0xa0],
  ]);
});
