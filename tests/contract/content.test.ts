import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { rubyOf } from '../../src/i18n/ruby.ts';
import { checkContent } from '../../src/knowledge/check-content.ts';
import { findMentions } from '../../src/knowledge/mentions.ts';
import { readContent } from '../../src/knowledge/read.node.ts';
import { buildMarkdownContext } from '../../src/markdown/build-context.ts';
import { LANGS } from '../../src/site.ts';

const { model, problems } = checkContent(readContent(resolve(import.meta.dirname, '../..')));

test('the content of this site has no problem, not even a warning', () => {
  expect(problems).toEqual([]);
});

test('every concept is in four languages and asked about in two or three questions of each', () => {
  const wrong = [...model.concepts.values()].flatMap(({ id, texts }) =>
    LANGS.filter((lang) => ![2, 3].includes(texts[lang]?.data.asks.length ?? 0)).map((lang) => `${id}/${lang}`),
  );
  expect(wrong).toEqual([]);
});

test('every concept is linked from another page', () => {
  const mentions = findMentions(model);
  expect([...model.concepts.keys()].filter((id) => !mentions.has(id))).toEqual([]);
});

test('comparisons have a table', () => {
  const without = [...model.concepts.values()].filter(
    ({ meta, texts }) => meta.kind === 'comparison' && LANGS.some((lang) => !/^\|[ :|-]+\|$/m.test(texts[lang]?.body ?? '')),
  );
  expect(without.map(({ id }) => id)).toEqual([]);
});

test('no term or alias of one concept is linked to another', () => {
  const context = buildMarkdownContext(model, '/');
  const wrong = [...model.concepts.values()].flatMap(({ id, texts }) =>
    LANGS.flatMap((lang) => {
      const term = texts[lang]?.data.term ?? '';
      const whole = context
        .matcherOf(lang)(term)
        .filter(({ start, end }) => start === 0 && end === term.length);
      return whole.filter((match) => match.id !== id).map((match) => `${lang}: ${term} (${id}) → ${match.id}`);
    }),
  );
  expect(wrong).toEqual([]);
});

test('every headword of the content is whole, and every Chinese character and kanji has a reading above', () => {
  for (const { id, texts } of model.concepts.values()) {
    for (const lang of ['zh', 'ja'] as const) {
      const data = texts[lang]?.data;
      const parts = data && rubyOf(data, lang);
      if (!parts) continue;
      expect(parts.map(({ text }) => text).join(''), `${lang} ${id}`).toBe(data.term);
      for (const { text, reading } of parts)
        expect(reading ?? '', `${lang} ${id}: ${text}`).toMatch(/\p{Script=Han}/u.test(text) ? /^[\p{L}\p{M} ー]+$/u : /^$/);
    }
  }
});
