import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../src/knowledge/check-content.ts';
import { type ContentFile, parseContentFile } from '../../../src/knowledge/content-file.ts';
import { readContent } from '../../../src/knowledge/read.node.ts';

const tiny = readContent(fileURLToPath(new URL('../../fixtures/tiny', import.meta.url)));

/** What the check says of the tiny knowledge base with one file's text changed. */
function reportAfter(path: string, change: (text: string) => string): string[] {
  const files = tiny.files.map((file): ContentFile => (file.path === path ? (parseContentFile(path, file.place, change(file.text)).file ?? file) : file));
  return checkContent({ files, problems: [] }).problems.map(({ rule, message }) => `${rule}: ${message}`);
}

const MQ = 'content/concepts/message-queue';

describe('rules are silent where', () => {
  it.each([
    ['a figure is a word in the translation', `${MQ}/zh.mdx`, '5000条', '五千条'],
    ['a figure is written in another unit of count', `${MQ}/ja.mdx`, '5,000件', '0.5万件'],
    ['a figure is code in the translation', `${MQ}/ko.mdx`, '14일', '`14`일'],
    ['a small count is a word', 'content/concepts/dead-letter-queue/ko.mdx', '5번', '다섯 번'],
    ['a heading’s words differ', `${MQ}/ko.mdx`, '## 제한', '## 한도'],
    ['foreign letters are quoted', `${MQ}/zh.mdx`, '发送方', '“送信側”与「보내는 쪽」的发送方'],
    ['foreign letters are marked', `${MQ}/en.mdx`, 'The sender', 'The sender (<span lang="ja">送信側</span>)'],
    ['foreign letters are an alias', `${MQ}/zh.mdx`, '发送方', 'キュー的发送方'.replace('キュー', '`キュー`')],
    ['an asterisk is escaped or multiplies', `${MQ}/en.mdx`, 'The sender', 'All (5 * 3, \\*) of it: the sender'],
    ['a line break is meant', `${MQ}/zh.mdx`, '就继续做自己的事，', '就继续做自己的事，\\\n'],
    ['an in-page link leads to a section', `${MQ}/en.mdx`, 'goes on;', 'goes on ([limits](#limits), <https://example.com>);'],
    ['a summary abbreviates', `${MQ}/en.mdx`, 'one program leaves', 'one program (e.g. a shop, v. 2) leaves'],
  ])('%s', (_, path, from, to) => {
    expect(reportAfter(path, (text) => text.replace(from, to))).toEqual([]);
  });
});

describe('rules speak where', () => {
  it.each([
    ['thousands are lost', `${MQ}/ko.mdx`, '5천 건', '5백 건', 'numbers-agree: The figure 5백 is not in en.mdx.'],
    ['a count is another', 'content/concepts/dead-letter-queue/zh.mdx', '接收5次', '接收4次', 'numbers-agree: The figure 4 is not in en.mdx.'],
    ['a Chinese term is in kana', `${MQ}/zh.mdx`, 'term: 消息队列', 'term: キュー', 'script-of-language: `キュー` is in kana; the page is in Chinese.'],
    [
      'a page of another kind is linked that is not there',
      `${MQ}/en.mdx`,
      '[[visibility-timeout]]',
      '[[working-with-queue]]',
      'concept-link: [[working-with-queue]] names no concept.',
    ],
  ])('%s', (_, path, from, to, problem) => {
    expect(reportAfter(path, (text) => text.replace(from, to))).toContain(problem);
  });
});

describe('checkContent', () => {
  it('does not call missing what only failed to parse', () => {
    const path = `${MQ}/en.mdx`;
    const problems = [{ path, severity: 'error', rule: 'mdx', message: 'It does not parse.', fix: 'mend it.' }] as const;
    const report = checkContent({ files: tiny.files.filter((file) => file.path !== path), problems: [...problems] }).problems;
    expect(report.map(({ rule }) => rule)).toEqual(['mdx']);
  });
});
