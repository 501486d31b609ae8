import { expect, test } from 'vitest';
import { renameParts, roundWords } from '../../../src/search/build/pagefind-meta.ts';

const META = [
  '1.6.0',
  [
    ['a1', 100, ''],
    ['b2', 7, ''],
  ],
  [
    ['aaaaa', 'aaaab', 'unknown_12'],
    ['aaaac', 'aaaaz', 'unknown_34'],
  ],
  [],
  [],
  [],
];
const naming = (pages: number, chunks: number) => ({
  pages: { count: pages, nameOf: (hash: string, number: number) => `${number}.${hash}` },
  chunks: { count: chunks, nameOf: (_: string, number: number) => `v/${number}` },
});

test('pages and chunks are renamed, and everything else stays where it was', () => {
  const { meta, chunks } = renameParts(META, naming(2, 2));
  expect(meta).toEqual([
    '1.6.0',
    [
      ['0.a1', roundWords(100), ''],
      ['1.b2', roundWords(7), ''],
    ],
    [
      ['aaaaa', 'aaaab', 'v/0'],
      ['aaaac', 'aaaaz', 'v/1'],
    ],
    [],
    [],
    [],
  ]);
  expect([...chunks]).toEqual([
    ['unknown_12', 'v/0'],
    ['unknown_34', 'v/1'],
  ]);
});

test('metadata of another form is refused with the file to mend', () => {
  expect(() => renameParts(META, naming(3, 2))).toThrow('does not list the pages second');
  expect(() => renameParts(META, naming(2, 1))).toThrow('does not list the chunks of the index third');
  expect(() => renameParts(['2.0.0', {}], naming(2, 2))).toThrow('mend src/search/build/pagefind.node.ts');
});

test('numbers of words are rounded by at most a fortieth', () => {
  for (let words = 1; words < 20_000; words++) expect(Math.abs(roundWords(words) - words)).toBeLessThanOrEqual(0.5 + words * 0.025);
  expect(roundWords(0)).toBe(0);
});
