import { expect, test } from 'vitest';
import { buildReport, type Found } from '../../../src/verify/report.ts';

const fault = (page: string, words?: string): Found => ({
  rule: 'link',
  page,
  fault: { message: 'The link `/ja/x/` leads to no page.', fix: 'link a page that exists.', words },
});

test('a fault names the source of its page and the one line that has its words', () => {
  const source = 'first\n[[x]] here\nlast\n';
  const read = (path: string): string | undefined => (path === 'content/concepts/sqs/ja.mdx' ? source : undefined);
  expect(buildReport([fault('ja/concepts/sqs/index.html', 'x')], read)).toMatchObject([{ path: 'content/concepts/sqs/ja.mdx', line: 2, rule: 'link' }]);
  expect(buildReport([fault('ja/concepts/sqs/index.html', 'st')], read)[0]).not.toHaveProperty('line');
});

test('a page that no source file makes is named itself', () => {
  expect(buildReport([fault('ja/index.html')], () => undefined)).toMatchObject([{ path: 'dist/ja/index.html' }]);
});

test('one fault on many pages is one problem that says how many', () => {
  const [problem, ...rest] = buildReport(
    ['a', 'b', 'c', 'd'].map((id) => fault(`ja/concepts/${id}/index.html`)),
    () => 'text',
  );
  expect(rest).toEqual([]);
  expect(problem?.path).toBe('dist/ja/concepts/a/index.html');
  expect(problem?.message).toContain('So do 3 other pages');
});
