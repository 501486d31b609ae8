import { beforeEach, expect, test, vi } from 'vitest';
import { findWords, rememberFound, takeFound } from '../../../src/components/client/found-words.ts';
import { recentSearches } from '../../../src/components/client/recent-searches.ts';

beforeEach(() => {
  const stored = new Map<string, string>();
  vi.stubGlobal('localStorage', { getItem: (key: string) => stored.get(key) ?? null, setItem: (key: string, value: string) => stored.set(key, value) });
});

test('words are found wherever they stand, the longest first', () => {
  expect(findWords('Queue, queues', ['queue'])).toEqual([
    [0, 5],
    [7, 12],
  ]);
  expect(findWords('遅延キュー', ['キュー', '遅延キュー'])).toEqual([[0, 5]]);
  expect(findWords('nothing', ['queue'])).toEqual([]);
});

test('what was found is handed to its page once, and only for a moment', () => {
  rememberFound('https://example.com/en/concepts/sqs/#x', ['queue', 'queue', ' ']);
  expect(takeFound('/en/concepts/sns/', Date.now())).toEqual([]);
  expect(takeFound('/en/concepts/sqs/', Date.now())).toEqual(['queue']);
  expect(takeFound('/en/concepts/sqs/', Date.now())).toEqual([]);
  rememberFound('https://example.com/en/concepts/sqs/', ['queue']);
  expect(takeFound('/en/concepts/sqs/', Date.now() + 60_000)).toEqual([]);
});

test('recent searches are the latest first, each once, at most six, and can be forgotten', () => {
  for (const query of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'c', ' ']) recentSearches.add(query);
  expect(recentSearches.list()).toEqual(['c', 'g', 'f', 'e', 'd', 'b']);
  recentSearches.clear();
  expect(recentSearches.list()).toEqual([]);
});

test('blocked storage loses nothing but the memory', () => {
  vi.stubGlobal('localStorage', {
    getItem: () => {
      throw new Error('blocked');
    },
    setItem: () => {
      throw new Error('blocked');
    },
  });
  recentSearches.add('a');
  expect(recentSearches.list()).toEqual([]);
  expect(takeFound('/', 0)).toEqual([]);
});
