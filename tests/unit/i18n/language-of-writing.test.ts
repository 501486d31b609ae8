import { expect, test } from 'vitest';
import { languageOfWriting } from '../../../src/i18n/language-of-writing.ts';

test('letters tell the language; Han characters take it from what stands beside them; Latin tells nothing', () => {
  expect(languageOfWriting('SECTION 4 デプロイパターン')).toBe('ja');
  expect(languageOfWriting('IAM 개요')).toBe('ko');
  expect(languageOfWriting('安全组')).toBe('zh');
  expect(languageOfWriting('結果整合性', ['SECTION 4 デプロイ'])).toBe('ja');
  expect(languageOfWriting('設定 파일', ['デプロイ'])).toBe('ko');
  expect(languageOfWriting('Amazon S3', ['デプロイ'])).toBeUndefined();
});
