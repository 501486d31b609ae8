import { describe, expect, it } from 'vitest';
import { placeOf } from '../../../src/knowledge/place.ts';

describe('placeOf', () => {
  it.each([
    ['concepts/sqs/concept.yaml', { is: 'concept', id: 'sqs' }],
    ['concepts/sqs/ko.mdx', { is: 'concept-text', id: 'sqs', lang: 'ko' }],
    ['notes/lab/note.yaml', { is: 'note', id: 'lab' }],
    ['notes/lab/life.svg', { is: 'drawing', of: 'notes/lab', name: 'life' }],
    ['notes/lab/life.yaml', { is: 'figure', of: 'notes/lab', name: 'life' }],
    ['ui/ja.json', { is: 'ui', lang: 'ja' }],
    ['site/categories.yaml', { is: 'site', name: 'categories' }],
    ['site/permalinks.txt', { is: 'permalinks' }],
    ['site/changes.yaml', { is: 'changes' }],
  ])('knows %s', (path, place) => {
    expect(placeOf(path)).toEqual(place);
  });

  it.each(['concepts/sqs/fr.mdx', 'concepts/sqs/en.md', 'concepts/sqs/deep/en.mdx', 'site/pages.yaml', 'ui/en.yaml', 'readme.md'])(
    'has none for %s',
    (path) => {
      expect(placeOf(path)).toBeUndefined();
    },
  );
});
