import { describe, expect, it } from 'vitest';
import { findTraditional } from '../../../src/knowledge/traditional.ts';

describe('findTraditional', () => {
  it('finds Traditional characters and their Simplified forms', () => {
    expect(findTraditional('實例與实例')).toEqual([
      { index: 0, written: '實', simplified: '实' },
      { index: 2, written: '與', simplified: '与' },
    ]);
  });

  it.each(['着手之后里面的后台', '著名的只读范围', '准备云端采样', '干么'])('finds none in %s', (text) => {
    expect(findTraditional(text)).toEqual([]);
  });
});
