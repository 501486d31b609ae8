import { describe, expect, it, test } from 'vitest';
import { breakLines } from '../../../src/components/client/break-lines.ts';
import { copyText } from '../../../src/components/client/copy-menu-text.ts';

const source = {
  title: 'Visibility [timeout]',
  url: 'https://kb.example.com/en/concepts/visibility-timeout/?with=ja#limits',
  permalink: 'https://kb.example.com/c/visibility-timeout/',
  terms: ['可见性超时', '가시성 제한 시간', '可視性タイムアウト', 'SQS', 'SQS'],
};

describe('copyText', () => {
  it('keeps what the reader sees in links to the page', () => {
    expect(copyText('link', source)).toBe(source.url);
    expect(copyText('titled', source)).toBe(`Visibility [timeout]\n${source.url}`);
  });

  it('keeps the section alone in the neutral link', () => {
    expect(copyText('neutral', source)).toBe('https://kb.example.com/c/visibility-timeout/#limits');
    expect(copyText('neutral', { ...source, url: 'https://kb.example.com/en/' })).toBe('https://kb.example.com/c/visibility-timeout/');
  });

  it('escapes what would end a Markdown link', () => {
    expect(copyText('markdownLink', { ...source, url: 'https://kb.example.com/a_(b)/' })).toBe('[Visibility \\[timeout\\]](https://kb.example.com/a_%28b%29/)');
  });

  it('has every spelling of the term once, in one line', () => {
    expect(copyText('terms', source)).toBe('可见性超时 · 가시성 제한 시간 · 可視性タイムアウト · SQS');
  });
});

describe('breakLines', () => {
  const fits = (most: number) => (text: string) => text.length <= most;

  it('ends lines between words', () => {
    expect(breakLines('one two three', 'en', fits(7))).toEqual(['one two', 'three']);
  });

  it('begins no line with a mark that closes, and ends none with one that opens', () => {
    for (const most of [5, 6, 7, 8, 9]) {
      const lines = breakLines('受け取る（一度だけ）と、消えます。', 'ja', fits(most));
      expect(lines.join('')).toBe('受け取る（一度だけ）と、消えます。');
      for (const line of lines) expect(line).not.toMatch(/^[）、。]|（$/);
    }
  });

  it('keeps katakana words and Korean eojeol whole', () => {
    expect(breakLines('可視性タイムアウト', 'ja', fits(7))).toEqual(['可視性', 'タイムアウト']);
    expect(breakLines('가시성 제한 시간은', 'ko', fits(6))).toEqual(['가시성 제한', '시간은']);
  });

  it('cuts a word that is longer than a line', () => {
    expect(breakLines('AssumeRoleWithSAML', 'en', fits(10))).toEqual(['AssumeRole', 'WithSAML']);
  });
});

test('an empty text has no lines', () => {
  expect(breakLines('', 'zh-Hans', () => true)).toEqual([]);
});
