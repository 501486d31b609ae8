import { expect, test } from 'vitest';
import { bestLanguage } from '../../../src/components/client/best-language.ts';
import { moveFocus } from '../../../src/components/client/move-focus.ts';
import { sectionInView } from '../../../src/components/client/section-in-view.ts';

const offered = ['zh', 'ko', 'ja', 'en'];

test('the chosen language comes before the browser’s', () => {
  expect(bestLanguage('ko', ['ja-JP'], offered)).toBe('ko');
});

test('regions and scripts of a wanted language are set aside', () => {
  expect(bestLanguage(null, ['fr', 'zh-Hant-TW', 'en'], offered)).toBe('zh');
});

test('a choice that is no longer offered is passed over, and no match sends nobody anywhere', () => {
  expect(bestLanguage('fr', ['de'], offered)).toBeUndefined();
});

test('the section in view is the last heading above a third of the window', () => {
  const tops = [
    { id: 'a', top: -900 },
    { id: 'b', top: 120 },
    { id: 'c', top: 500 },
  ];
  expect(sectionInView(tops, 900)).toBe('b');
  expect(sectionInView([{ id: 'a', top: 400 }], 900)).toBeUndefined();
});

test('arrow keys go from the box through the results and back', () => {
  expect(moveFocus('ArrowDown', -1, 3)).toBe(0);
  expect(moveFocus('ArrowDown', 2, 3)).toBe(2);
  expect(moveFocus('ArrowUp', 0, 3)).toBe(-1);
  expect(moveFocus('End', 0, 3)).toBe(2);
  expect(moveFocus('Home', -1, 3)).toBeUndefined();
  expect(moveFocus('ArrowDown', -1, 0)).toBeUndefined();
});
