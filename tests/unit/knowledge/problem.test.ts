import { describe, expect, it } from 'vitest';
import { formatReport, type Problem, sortProblems } from '../../../src/knowledge/problem.ts';

const problem = (path: string, line?: number, rule = 'soft-wrap'): Problem => ({
  path,
  ...(line && { line, column: 1 }),
  severity: 'warning',
  rule,
  message: 'This line breaks.',
  fix: 'join it.',
});

describe('sortProblems', () => {
  it('sorts by path and line, those without a line first, and keeps each once', () => {
    const sorted = sortProblems([problem('b', 1), problem('a', 10), problem('a', 9), problem('a'), problem('a', 9)]);
    expect(sorted.map(({ path, line }) => `${path}:${line ?? ''}`)).toEqual(['a:', 'a:9', 'a:10', 'b:1']);
  });
});

describe('formatReport', () => {
  it('counts errors and warnings', () => {
    expect(formatReport([problem('a', 1), { ...problem('b'), severity: 'error', why: 'It shows.' }])).toBe(
      'a:1:1  warning  soft-wrap\n  This line breaks.\n  Fix: join it.\n\nb  error  soft-wrap\n  This line breaks.\n  It shows.\n  Fix: join it.\n\n1 error, 1 warning',
    );
  });

  it('says so where there are none', () => {
    expect(formatReport([])).toBe('No problems.');
  });
});
