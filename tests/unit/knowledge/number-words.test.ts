import { expect, test } from 'vitest';
import { findNumberWords, parseNumeral } from '../../../src/knowledge/number-words.ts';

test('English words multiply', () => {
  expect([...findNumberWords('ten thousand, then ten million and a hundred thousand', 'en')]).toEqual(expect.arrayContaining([10_000, 10_000_000, 100_000]));
  expect(findNumberWords('twenty-four', 'en').has(24)).toBe(true);
});

test('CJK numerals have their value', () => {
  expect(parseNumeral('三千五百万')).toBe(35_000_000);
  expect(findNumberWords('一万行', 'zh').has(10_000)).toBe(true);
  expect(findNumberWords('천만 명', 'ko').has(10_000_000)).toBe(true);
});
