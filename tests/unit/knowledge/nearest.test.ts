import { describe, expect, it } from 'vitest';
import { editDistance, findNearest } from '../../../src/knowledge/nearest.ts';

describe('editDistance', () => {
  it.each([
    ['sqs', 'sqs', 0],
    ['visibilty', 'visibility', 1],
    ['ab', 'ba', 1],
    ['', 'abc', 3],
    ['큐', '뷰', 1],
  ])('%s and %s are %i apart', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
  });
});

describe('findNearest', () => {
  it('finds a candidate at most two edits away, the nearest first', () => {
    expect(findNearest('sqs-visibilty-timeout', ['sqs-visibility-timeouts', 'sqs-visibility-timeout'])).toBe('sqs-visibility-timeout');
  });

  it('finds a candidate of another case or width', () => {
    expect(findNearest('ＳＱＳ', ['sns', 'sqs'])).toBe('sqs');
  });

  it('finds nothing for short words that differ by half', () => {
    expect(findNearest('abc', ['xyc', 'abcdef'])).toBeUndefined();
  });
});
