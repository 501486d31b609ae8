import { expect, test } from 'vitest';
import { withSecond } from '../../../src/components/client/keep-second-language.ts';

const site = { base: '/kb/', langs: ['zh', 'ko', 'ja', 'en'] };
const kept = (path: string, second: string): string | undefined => withSecond(new URL(`https://x${path}`), 'ko', second, site)?.href.slice('https://x'.length);

test('the second language is carried on to every page of a language, with query and section', () => {
  expect(kept('/kb/ko/concepts/sqs/', 'ja')).toBe('/kb/ko/concepts/sqs/?with=ja');
  expect(kept('/kb/ko/glossary/?category=linux#i-ㄱ', 'ja')).toMatch(/^\/kb\/ko\/glossary\/\?category=linux&with=ja#/);
});

test('a link to the second language turns the two round', () => {
  expect(kept('/kb/ja/concepts/sqs/?with=ja', 'ja')).toBe('/kb/ja/concepts/sqs/?with=ko');
});

test('where none is open, none is carried on', () => {
  expect(kept('/kb/ko/concepts/sqs/?with=ja', '')).toBe('/kb/ko/concepts/sqs/');
});

test('pages without a language and of other sites are left alone', () => {
  expect(kept('/kb/c/sqs/', 'ja')).toBeUndefined();
  expect(kept('/other/ko/', 'ja')).toBeUndefined();
});
