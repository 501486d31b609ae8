import { describe, expect, it } from 'vitest';
import { addPermalinks, parsePermalinks } from '../../../src/knowledge/permalinks.ts';

describe('parsePermalinks', () => {
  it('reads pages and redirects with their lines', () => {
    expect(parsePermalinks('# Published\n\nconcepts/sqs\nconcepts/old -> concepts/new\n')).toEqual([
      { line: 3, page: 'concepts/sqs' },
      { line: 4, page: 'concepts/old', redirect: 'concepts/new' },
    ]);
  });

  it('has nothing for an empty text', () => {
    expect(parsePermalinks('')).toEqual([]);
  });
});

describe('addPermalinks', () => {
  it('adds pages that are not listed, sorted, at the end', () => {
    expect(addPermalinks('notes/lab\n', ['notes/lab', 'concepts/sqs', 'concepts/ami'])).toBe('notes/lab\nconcepts/ami\nconcepts/sqs\n');
  });

  it('changes nothing where all are listed, be it as redirects', () => {
    const text = 'concepts/a -> concepts/b\nconcepts/b';
    expect(addPermalinks(text, ['concepts/b', 'concepts/a'])).toBe(text);
  });

  it('ends the last line before it adds one', () => {
    expect(addPermalinks('concepts/b', ['concepts/a'])).toBe('concepts/b\nconcepts/a\n');
  });

  it('gives the same list when it is applied twice', () => {
    const once = addPermalinks('', ['notes/b', 'concepts/a']);
    expect(addPermalinks(once, ['notes/b', 'concepts/a'])).toBe(once);
  });
});
