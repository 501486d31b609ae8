import { expect, test } from 'vitest';
import { termFile } from '../../../src/exports/term.ts';
import type { Concept } from '../../../src/knowledge/build-model.ts';
import type { ConceptText } from '../../../src/knowledge/schema.ts';
import type { Lang } from '../../../src/site.ts';

const text = (lang: Lang, data: Partial<ConceptText>) => ({ lang, body: '', data: { term: '', summary: 'S.', aliases: [], avoid: [], asks: [], ...data } });

test('a concept in brief has its terms and summaries, with readings where the spelling hides them', () => {
  const concept = {
    id: 'message-queue',
    meta: {},
    texts: { en: text('en', { term: 'Message queue' }), ja: text('ja', { term: '可視性', reading: 'かしせい' }), zh: text('zh', { term: '消息队列' }) },
  } as unknown as Concept;
  const file = termFile(concept);
  expect(Object.keys(file.texts)).toEqual(['zh', 'ja', 'en']);
  expect(file.texts).toEqual({
    zh: { term: '消息队列', reading: 'xiāo xī duì liè', summary: 'S.' },
    ja: { term: '可視性', reading: 'かしせい', summary: 'S.' },
    en: { term: 'Message queue', summary: 'S.' },
  });
});
