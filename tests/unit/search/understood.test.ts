import { expect, test } from 'vitest';
import { planQuery } from '../../../src/search/client/plan.ts';
import { isUnderstood } from '../../../src/search/client/understood.ts';
import { createVocabulary } from '../../../src/search/client/vocabulary-index.ts';
import { byTerm, formatShard } from '../../../src/search/vocabulary.ts';

const vocabulary = createVocabulary();
const words = ['可', '性', '超', '队列', '的', '暗', '号'].map((term) => ({ term, pages: term === '的' ? 0 : 3 }));
vocabulary.add('han', 0, formatShard(words.sort(byTerm)));
const understood = (query: string): boolean => isUnderstood(planQuery(query, { vocabulary, simplify: (text) => text, words: () => [] }), vocabulary);

test('a query is understood when all of it is words that are known', () => {
  expect(understood('队列')).toBe(true);
  expect(understood('队列的性')).toBe(true);
});

test('one unknown sign is enough to look further', () => {
  expect(understood('可见性')).toBe(false);
  expect(understood('队列时')).toBe(false);
});

test('a word that falls into single signs may be one of another language', () => {
  expect(understood('暗号')).toBe(false);
});
