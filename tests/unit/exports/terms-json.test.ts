import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatTermsJson, formatTermsSchema } from '../../../src/exports/terms-json.ts';
import { RELATIONS } from '../../../src/knowledge/schema.ts';
import { BUCKET, hardDraft, OBJECT, recordsOf } from './records.ts';

const urls = { schemaUrl: 'https://kb.example/data/terms.schema.json', homeUrl: 'https://kb.example/' };
const validate = new Ajv2020({ strict: true, allErrors: true }).compile(JSON.parse(formatTermsSchema(urls.schemaUrl)));

test('terms say all that an author wrote of them, by language, and keep to the published schema', () => {
  const file = JSON.parse(formatTermsJson(recordsOf([BUCKET, OBJECT]), urls));
  expect(validate(file), JSON.stringify(validate.errors)).toBe(true);
  expect(file.$schema).toBe(urls.schemaUrl);
  expect(file.concepts.map(({ id }: { id: string }) => id)).toEqual(['bucket', 'object']);
  expect(file.concepts[0].terms.ja).toEqual({
    term: 'S3 保存先',
    reading: 'えすすりーほぞんさき',
    aliases: ['バケット'],
    avoid: ['バケツ'],
    summary: 'オブジェクトの入れ物。',
    url: 'https://kb.example/ja/concepts/bucket/',
  });
  expect(file.concepts[0].terms.zh.reading).toBe('cún chǔ tǒng');
  expect(Object.keys(file.concepts[1].terms)).toEqual(['zh', 'en']);
  expect(file.concepts[1].relations).toEqual({ ...Object.fromEntries(RELATIONS.map((relation) => [relation, []])), part_of: ['bucket'] });
});

test.each([
  ['a concept without an address', (concept: Record<string, unknown>) => delete concept['url']],
  ['a field that is not documented', (concept: Record<string, unknown>) => (concept['extra'] = 1)],
  ['a term that is empty', (concept: Record<string, unknown>) => (concept['terms'] = { en: { term: '' } })],
])('the schema refuses %s', (_, spoil) => {
  const file = JSON.parse(formatTermsJson(recordsOf([BUCKET]), urls));
  spoil(file.concepts[0]);
  expect(validate(file)).toBe(false);
});

test('every field of the schema is documented', () => {
  const { properties, $defs } = JSON.parse(formatTermsSchema(urls.schemaUrl));
  for (const fields of [properties, $defs.concept.properties, $defs.text.properties, $defs.concept.properties.relations.properties])
    for (const [name, { description }] of Object.entries(fields as Record<string, { description?: string }>))
      if (name !== 'relations') expect(description, name).toBeTruthy();
});

test('any text keeps to the schema', () => {
  fc.assert(fc.property(hardDraft, (draft) => validate(JSON.parse(formatTermsJson(recordsOf([draft]), urls)))));
});

test('no file at all is also a file', () => {
  expect(validate(JSON.parse(formatTermsJson([], urls)))).toBe(true);
});
