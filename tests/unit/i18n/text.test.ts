import { expect, test } from 'vitest';
import { pathOf, permalinkOf } from '../../../src/i18n/paths.ts';
import { minutesToRead } from '../../../src/i18n/reading-time.ts';
import { closeScriptGaps } from '../../../src/i18n/spacing.ts';
import { translator } from '../../../src/i18n/strings.ts';

test('paths are those of the contract', () => {
  expect(pathOf({ is: 'home' }, 'ja')).toBe('ja/');
  expect(pathOf({ is: 'concept', id: 'sqs' }, 'ko')).toBe('ko/concepts/sqs/');
  expect(pathOf({ is: 'note', id: 'queues' }, 'zh')).toBe('zh/notes/queues/');
  expect(pathOf({ is: 'category', id: 'storage' }, 'en')).toBe('en/categories/storage/');
  expect(pathOf({ is: 'search' }, 'en')).toBe('en/search/');
  expect(permalinkOf({ is: 'concept', id: 'sqs' })).toBe('c/sqs/');
  expect(permalinkOf({ is: 'note', id: 'queues' })).toBe('n/queues/');
  expect(permalinkOf({ is: 'glossary' })).toBeUndefined();
});

test('a string without its value, or an unknown key, is refused', () => {
  const t = translator({ shown: '{n} shown' });
  expect(t('shown', { n: 3 })).toBe('3 shown');
  expect(() => t('shown')).toThrow('{n}');
  expect(() => t('hidden')).toThrow('content/ui has no string `hidden`');
});

test('gaps between Han or kana and Latin are closed, those between words are not', () => {
  expect(closeScriptGaps('S3 存储桶和 Amazon SQS')).toBe('S3存储桶和Amazon SQS');
  expect(closeScriptGaps('遅延 キュー')).toBe('遅延 キュー');
  expect(closeScriptGaps('가시성 제한 S3')).toBe('가시성 제한 S3');
});

test('reading time counts characters in Chinese and words in English', () => {
  expect(minutesToRead('字'.repeat(1000), 'zh')).toBe(4);
  expect(minutesToRead('word '.repeat(440), 'en')).toBe(2);
  expect(minutesToRead('', 'ja')).toBe(1);
});
