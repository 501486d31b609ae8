import { RELATIONS } from '../knowledge/schema.ts';
import { LANGS, site } from '../site.ts';
import type { TermRecord } from './terms.ts';

/** Addresses that the file names. */
export interface TermsJsonOptions {
  schemaUrl: string;
  homeUrl: string;
}

/** All terms as one JSON document, a concept a line, after the schema of {@link formatTermsSchema}. */
export function formatTermsJson(records: readonly TermRecord[], { schemaUrl, homeUrl }: TermsJsonOptions): string {
  const head = {
    $schema: schemaUrl,
    name: site.title,
    url: homeUrl,
    license: site.licence,
    languages: Object.fromEntries(site.languages.map(({ key, tag, name }) => [key, { tag, name }])),
  };
  const concepts = records.map(({ texts, relations, ...record }) =>
    JSON.stringify({ ...record, terms: Object.fromEntries(texts.map(({ lang, ...text }) => [lang, text])), relations }),
  );
  return `${JSON.stringify(head, null, 1).slice(0, -2)},\n "concepts": [\n${concepts.join(',\n')}\n ]\n}\n`;
}

const text = (description: string) => ({ type: 'string', minLength: 1, description });
const url = (description: string) => ({ type: 'string', pattern: '^https?://', description });
const spellings = (description: string) => ({ type: 'array', items: { type: 'string', minLength: 1 }, uniqueItems: true, description });
const exactly = (properties: Record<string, object>, optional: readonly string[] = []) => ({
  type: 'object',
  properties,
  required: Object.keys(properties).filter((key) => !optional.includes(key)),
  additionalProperties: false,
});

const RELATION_WORDS: Record<(typeof RELATIONS)[number], string> = {
  part_of: 'This concept is a part or a kind of these.',
  has: 'These are parts or kinds of this concept.',
  contrasts_with: 'These are mixed up with this concept, or chosen instead of it.',
  uses: 'This concept works by means of these.',
  see_also: 'Worth reading next.',
};

/** The JSON Schema (2020-12) of the file with all terms; its descriptions are the file's documentation. */
export function formatTermsSchema(schemaUrl: string): string {
  const id = { type: 'string', pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' };
  const language = exactly({ tag: text('BCP 47 tag.'), name: text("The language's name in itself.") });
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: schemaUrl,
    title: `${site.title}: terms`,
    description: 'Concepts, each with its terms in several languages and its relations to others.',
    ...exactly({
      $schema: url('Address of this schema.'),
      name: text('Name of the site that the terms come from.'),
      url: url('Address of that site.'),
      license: text('Licence by its SPDX identifier.'),
      languages: { ...exactly(Object.fromEntries(LANGS.map((lang) => [lang, language]))), description: 'The languages by the keys that `terms` uses.' },
      concepts: { type: 'array', items: { $ref: '#/$defs/concept' }, description: 'All concepts, by id.' },
    }),
    $defs: {
      concept: exactly({
        id: { ...id, description: 'Name of the concept. It never changes.' },
        category: { ...id, description: 'The field that it belongs to.' },
        kind: text('What sort of thing the term names: `service`, `feature`, `term`, `pattern`, `comparison` or `command`.'),
        url: url('Permalink: the page of the concept that belongs to no language. Its identity as a URI.'),
        terms: {
          ...exactly(Object.fromEntries(LANGS.map((lang) => [lang, { $ref: '#/$defs/text' }])), LANGS),
          minProperties: 1,
          description: 'The concept by language; languages without a page are left out.',
        },
        relations: exactly(
          Object.fromEntries(RELATIONS.map((relation) => [relation, { type: 'array', items: id, uniqueItems: true, description: RELATION_WORDS[relation] }])),
        ),
      }),
      text: exactly(
        {
          term: text('The preferred spelling.'),
          reading: text('How it is read, where the spelling does not say: hiragana in Japanese, pinyin with tone marks in Chinese.'),
          aliases: spellings('Other spellings in use.'),
          avoid: spellings('Spellings that are not to be used.'),
          summary: text('The definition in a sentence.'),
          url: url('The page in this language.'),
        },
        ['reading'],
      ),
    },
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}
