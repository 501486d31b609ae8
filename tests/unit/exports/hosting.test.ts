import { expect, test } from 'vitest';
import { formatHeaders, SECURITY_HEADERS } from '../../../src/exports/headers.ts';
import { formatRedirects } from '../../../src/exports/redirects.ts';

test('static hosts are told the headers of every address, and those of folders that differ', () => {
  const blocks = formatHeaders('/kb/').trim().split('\n\n');
  expect(blocks[0]?.split('\n')).toEqual([
    '/kb/*',
    ...Object.entries(SECURITY_HEADERS).map(([name, value]) => `  ${name}: ${value}`),
    '  Cache-Control: no-cache',
  ]);
  expect(blocks).toContain('/kb/assets/*\n  ! Cache-Control\n  Cache-Control: public, max-age=31536000, immutable');
  expect(blocks).toContain('/kb/data/terms.tbx\n  Content-Type: application/x-tbx+xml');
  expect(blocks).toContain('/kb/data/anki/*\n  Content-Type: application/octet-stream\n  Content-Disposition: attachment');
  expect(blocks).toContain('/kb/cards/*\n  ! Cross-Origin-Resource-Policy\n  Cross-Origin-Resource-Policy: cross-origin');
  expect(blocks).toContain("/kb/offline-worker.js\n  ! Content-Security-Policy\n  Content-Security-Policy: default-src 'none'; connect-src 'self'");
  expect(blocks).toContain('/kb/*.md\n  ! Content-Type\n  Content-Type: text/markdown; charset=utf-8');
});

test('pages that have moved lead to where they are now, in every language; what is missing is said in the language of the address', () => {
  const lines = formatRedirects('concepts/sqs\nconcepts/old -> concepts/new\nnotes/a -> notes/b\n', '/kb/').trim().split('\n');
  expect(lines).toContain('/kb/ja/notes/a.md /kb/ja/notes/b.md 301');
  expect(lines.slice(0, 2)).toEqual(['/kb/c/old/* /kb/c/new/:splat 301', '/kb/zh/concepts/old/* /kb/zh/concepts/new/:splat 301']);
  expect(lines).toContain('/kb/n/a/* /kb/n/b/:splat 301');
  expect(lines).toContain('/kb/ja/notes/a/* /kb/ja/notes/b/:splat 301');
  expect(lines.at(-1)).toBe('/kb/en/* /kb/en/404/index.html 404');
  expect(lines.join()).not.toContain('sqs');
});
