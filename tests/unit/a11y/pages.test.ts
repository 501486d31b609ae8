import { expect, test } from 'vitest';
import { sample, templateOf } from '../../a11y/pages.ts';
import type { Findings } from '../../a11y/check-page.ts';
import { summarize } from '../../a11y/summarize.ts';

test('an address tells its template', () => {
  expect(['ko/concepts/sqs/', 'ja/map/', 'zh/map/integration/', 'c/sqs/', '', '404.html', 'en/'].map(templateOf)).toEqual([
    '<lang>/concepts/<id>/',
    '<lang>/map/',
    '<lang>/map/<id>/',
    'c/<id>/',
    '(start)',
    '404.html',
    '<lang>/',
  ]);
});

test('a seed chooses the same pages each time, another one others', () => {
  const all = Array.from({ length: 100 }, (_, i) => `en/concepts/c${i}/`);
  expect(sample(all, 8, 'a')).toEqual(sample(all, 8, 'a'));
  expect(sample(all, 8, 'a')).toHaveLength(8);
  expect(sample(all, 8, 'a')).not.toEqual(sample(all, 8, 'b'));
});

test('violations are counted by rule and template', () => {
  const violation = { scheme: 'dark' as const, rule: 'color-contrast', help: 'Contrast', nodes: [{ target: '.label', summary: 'Fix it' }] };
  const found = new Map<string, Findings>([
    ['ko/concepts/a/', { violations: [violation, { ...violation, scheme: 'light' as const }], undecided: {} }],
    ['ja/concepts/b/', { violations: [violation], undecided: { 'color-contrast': 2 } }],
    ['en/', { violations: [], undecided: {} }],
  ]);
  const { violations, text } = summarize(found);
  expect(violations).toBe(3);
  expect(text).toContain('color-contrast  <lang>/concepts/<id>/\n  Contrast: 3 elements on 2 pages, dark and light\n  /ko/concepts/a/  .label');
});
