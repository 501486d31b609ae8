import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { createTokenizer } from '../../src/search/tokenizers/create.node.ts';
import type { Tokenizer } from '../../src/search/tokenizers/tokenizer.ts';

/** Names of a glossary, and a sentence that holds the first of them between other words. */
const LANGUAGES = {
  zh: { names: ['可见性超时', '消息队列', 'S3 存储桶'], within: '把可见性超时设为30秒，S3存储桶里的对象。' },
  ja: { names: ['可視性タイムアウト', 'デッドレターキュー'], within: '既定の可視性タイムアウトは30秒で、EC2から変更できます。' },
  ko: { names: ['가시성 제한 시간', '로드 밸런서'], within: '기본 가시성 제한 시간은 30초이며 EC2에서 바꿉니다.' },
  en: { names: ['visibility timeout', 'load balancer'], within: 'The default visibility timeout is 30 seconds; you can’t exceed 12 h.' },
  fr: { names: ['délai'], within: 'Le délai par défaut est de 30 secondes.' },
} as const;

for (const [lang, { names, within }] of Object.entries(LANGUAGES)) {
  describe(`the tokenizer of ${lang} (src/search/tokenizers/)`, () => {
    let tokenizer: Tokenizer;
    const joined = (text: string): string =>
      tokenizer
        .cut(text)
        .map((segment) => segment.text)
        .join('');

    beforeAll(async () => {
      tokenizer = await createTokenizer(lang, names, [within]);
    });

    test('joins its segments to the input', () => {
      expect(joined(within)).toBe(within);
      for (const text of ['', ' ', '\n', '😀👩‍👩‍👧', '\ud800', '\u0000\u200b\u202e', 'ﾊﾝｶｸ', 'ㅂㅋ', '𠮷野家', 'a'.repeat(2000), '字'.repeat(2000)])
        expect(joined(text)).toBe(text);
    });

    test('joins its segments to the input, whatever Unicode says', () => {
      const mixed = fc
        .array(fc.constantFrom('가', '을', '可', 'ー', 'タ', 'a', '1', ' ', '、', '。', 'ﾞ', 'é', '\u0301', '😀', ...names), { maxLength: 30 })
        .map((parts) => parts.join(''));
      fc.assert(
        fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), mixed), (text) => joined(text) === text),
        { seed: 7, numRuns: 300 },
      );
    });

    test('gives words a term and gaps none', () => {
      const segments = tokenizer.cut(within);
      expect(segments.filter(({ role }) => role === 'word').length).toBeGreaterThan(3);
      for (const { term, role } of segments) expect(term === '').toBe(role === 'gap');
    });

    test('cuts a name of the glossary the same way wherever it stands', () => {
      const [name] = names;
      const words = (text: string): string[] =>
        tokenizer
          .cut(text)
          .filter(({ role }) => role === 'word')
          .map(({ term }) => term);
      expect(words(within).join(' ')).toContain(words(name).join(' '));
    });
  });
}
