import { expect, test } from 'vitest';
import { createTermMatcher, type Spelling } from '../../../src/markdown/match-terms.ts';
import type { Lang } from '../../../src/site.ts';

/** The text with what was matched in brackets. */
const matched = (lang: Lang, text: string, ...terms: string[]): string => {
  const spellings: Spelling[] = terms.map((term) => ({ text: term, id: term }));
  const matches = createTermMatcher(spellings, lang)(text);
  return matches.reduceRight((marked, { start, end }) => `${marked.slice(0, start)}[${marked.slice(start, end)}]${marked.slice(end)}`, text);
};

test('the longest term wins', () => {
  expect(matched('en', 'A dead-letter queue is a queue.', 'queue', 'dead-letter queue')).toBe('A [dead-letter queue] is a [queue].');
});

test('English terms end at word boundaries, with a plural', () => {
  expect(matched('en', 'Queues, queued, enqueue, a queue-based queue.', 'queue')).toBe('[Queues], queued, enqueue, a queue-based [queue].');
  expect(matched('en', 'load balancers and addresses', 'load balancer', 'address')).toBe('[load balancers] and [addresses]');
});

test('acronyms keep their case', () => {
  expect(matched('en', 'SNS and sns, two ARNs', 'SNS', 'ARN')).toBe('[SNS] and sns, two [ARN]s'.replace('[ARN]s', '[ARNs]'));
});

test('a term is not cut out of a path or a domain', () => {
  expect(matched('en', 'bash.example.com /bin/bash bash', 'bash')).toBe('bash.example.com /bin/bash [bash]');
});

test('a spelling that names two concepts is never matched', () => {
  const matcher = createTermMatcher(
    [
      { text: 'alias', id: 'shell-alias' },
      { text: 'Alias', id: 'dns-alias' },
    ],
    'en',
  );
  expect(matcher('an alias')).toEqual([]);
});

test('한국어는 조사를 밖에 두고, 다른 낱말의 일부는 건드리지 않는다', () => {
  expect(matched('ko', '큐에서 받은 메시지, 큐를 지운다. 바큐 큐브 큐입니다', '큐')).toBe('[큐]에서 받은 메시지, [큐]를 지운다. 바큐 큐브 [큐]입니다');
  expect(matched('ko', '지연 큐로부터는', '지연 큐')).toBe('[지연 큐]로부터는');
});

test('日本語は送り仮名を外に置き、片仮名語の途中では切らない', () => {
  expect(matched('ja', 'キューから、キューイング、キューを', 'キュー')).toBe('[キュー]から、キューイング、[キュー]を');
  expect(matched('ja', '暗号化します', '暗号化')).toBe('[暗号化]します');
});

test('中文不在词的中间切开', () => {
  expect(matched('zh', '消息队列里的消息', '消息队列')).toBe('[消息队列]里的消息');
});

test('the gap between scripts may be open or closed', () => {
  expect(matched('zh', '创建S3存储桶和 S3 存储桶', 'S3 存储桶')).toBe('创建[S3存储桶]和 [S3 存储桶]');
  expect(matched('ja', 'SQS標準キューと SQS 標準キュー', 'SQS 標準キュー')).toBe('[SQS標準キュー]と [SQS 標準キュー]');
});
