import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alignBlocks } from '../../../src/markdown/align-blocks.ts';

const rows = (first: string, second: string): string =>
  alignBlocks(first.split(' '), second.split(' '))
    .map((row) => `${row.first.join('+')}|${row.second.join('+')}`)
    .join(' ');

test('blocks that correspond have a row each', () => {
  expect(rows('p p h2 p table', 'p p h2 p table')).toBe('0|0 1|1 2|2 3|3 4|4');
});

test('paragraphs that do not correspond share a row between the blocks that hold them', () => {
  expect(rows('p h2 p pre p', 'p h2 p p pre p')).toBe('0|0 1|1 2|2+3 3|4 4|5');
  expect(rows('h2 p p ul', 'h2 ul')).toBe('0|0 1+2| 3|1');
});

test('a section whose tables and lists do not correspond is one row below its heading', () => {
  expect(rows('h2 p table p ul h2 p', 'h2 p ul p table h2 p')).toBe('0|0 1+2+3+4|1+2+3+4 5|5 6|6');
});

test('a section that only one page has stands alone', () => {
  expect(rows('p h2 p', 'p')).toBe('0|0 1+2|');
});

test('every block has one place, in order, and no row holds two sections', () => {
  const kinds = fc.array(fc.constantFrom('h2', 'h3', 'p', 'ul', 'table', 'pre'), { maxLength: 14 });
  fc.assert(
    fc.property(kinds, kinds, (first, second) => {
      const aligned = alignBlocks(first, second);
      expect(aligned.flatMap((row) => row.first)).toEqual(first.map((_, index) => index));
      expect(aligned.flatMap((row) => row.second)).toEqual(second.map((_, index) => index));
      for (const row of aligned) expect(row.first.slice(1).some((index) => /^h/.test(first[index] ?? ''))).toBe(false);
    }),
  );
});
