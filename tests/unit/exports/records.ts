import fc from 'fast-check';
import { type TermRecord, termRecords } from '../../../src/exports/terms.ts';
import { buildModel, type Model } from '../../../src/knowledge/build-model.ts';
import { RELATIONS } from '../../../src/knowledge/schema.ts';
import { LANGS, type Lang } from '../../../src/site.ts';

export const address = (path: string): string => `https://kb.example/${path}`;

/** A concept as an author would write it, with what does not matter left out. */
export interface Draft {
  id: string;
  category?: string;
  texts: Partial<Record<Lang, { term: string; reading?: string; aliases?: string[]; avoid?: string[]; summary?: string }>>;
  relations?: Partial<TermRecord['relations']>;
}

export function modelOf(drafts: readonly Draft[]): Model {
  const empty = Object.fromEntries(RELATIONS.map((relation) => [relation, []])) as unknown as TermRecord['relations'];
  return buildModel({
    categories: ['storage', 'compute'],
    notebooks: [],
    readingOrder: [],
    changes: [],
    ui: { en: { 'category.storage': 'Storage', 'category.compute': 'Compute', 'data.lead': '{n} terms' } },
    synonyms: {},
    concepts: drafts.map(({ id, category = 'storage', relations }) => ({
      id,
      meta: { category, kind: 'term', exams: [], sources: [], relations: { ...empty, ...relations } },
    })),
    conceptTexts: drafts.flatMap(({ id, texts }) =>
      LANGS.flatMap((lang) => {
        const text = texts[lang];
        return text ? [{ id, lang, body: '', data: { aliases: [], avoid: [], asks: [], summary: 'What it is.', ...text } }] : [];
      }),
    ),
    notes: [],
    noteTexts: [],
    figures: [],
    ledgers: {},
  });
}

export const recordsOf = (drafts: readonly Draft[]): TermRecord[] => termRecords(modelOf(drafts), address);

/** Two concepts with all that an export can meet: readings, aliases, spellings to avoid, a missing translation. */
export const BUCKET: Draft = {
  id: 'bucket',
  texts: {
    zh: { term: '存储桶', aliases: ['桶', 'S3 桶'], avoid: ['水桶'], summary: '存放对象的容器。' },
    ko: { term: '버킷', aliases: ['버켓'], summary: '객체를 담는 그릇.' },
    ja: { term: 'S3 保存先', reading: 'えすすりーほぞんさき', aliases: ['バケット'], avoid: ['バケツ'], summary: 'オブジェクトの入れ物。' },
    en: { term: 'Bucket', aliases: ['S3 bucket', '--bucket'], avoid: ['Pail'], summary: 'A container of objects, "flat" & <named>.' },
  },
  relations: { has: ['object'] },
};
export const OBJECT: Draft = {
  id: 'object',
  texts: { zh: { term: '对象', summary: '一个文件。' }, en: { term: 'Object', summary: 'A file.' } },
  relations: { part_of: ['bucket'] },
};

const HARD = [
  '"',
  "'",
  '\t',
  '\n',
  '\r\n',
  '<',
  '>',
  '&',
  ']]>',
  '=',
  '+1',
  '-',
  '@',
  '|',
  ',',
  ';',
  '\\',
  '#',
  '😀',
  '\uD800',
  '\uDC00',
  '\uFFFE',
  '\u0000',
  '\u001F',
  '\u2028',
  '\u200B',
  '한',
  '漢',
  'か\u3099',
  '{{Front}}',
  '::',
  ' ',
  'a',
];

/** Texts that formats stumble over: quotes, separators, markup, control characters, halves of characters, emoji. */
export const hardText = fc.oneof(
  fc.array(fc.constantFrom(...HARD), { minLength: 1, maxLength: 8 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', minLength: 1 }),
);

/** A concept of such texts; no spelling is empty. */
export const hardDraft = fc
  .record({ term: hardText, aliases: fc.array(hardText, { maxLength: 3 }), avoid: fc.array(hardText, { maxLength: 2 }), summary: hardText })
  .map((text): Draft => ({
    id: 'hard',
    texts: { en: { ...text, term: `x${text.term}`, summary: `${text.summary}.` }, zh: { ...text, term: `${text.term}字`, summary: `${text.summary}。` } },
  }));
