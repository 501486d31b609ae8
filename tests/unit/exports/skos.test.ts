import fc from 'fast-check';
import jsonld from 'jsonld';
import { Parser } from 'n3';
import { expect, test } from 'vitest';
import { formatJsonLd, formatTurtle } from '../../../src/exports/rdf.ts';
import { buildSkos } from '../../../src/exports/skos.ts';
import { RELATIONS } from '../../../src/knowledge/schema.ts';
import { BUCKET, type Draft, hardDraft, OBJECT, recordsOf } from './records.ts';

const SKOS = 'http://www.w3.org/2004/02/skos/core#';
const options = { schemeUrl: 'https://kb.example/data/terms.jsonld', categories: ['storage', 'compute'], categoryName: (id: string) => id };
const thingsOf = (drafts: readonly Draft[]) => buildSkos(recordsOf(drafts), options);
const url = (id: string): string => `https://kb.example/c/${id}/`;

/** A statement, with the tag of its text where it has one. */
interface Statement {
  subject: string;
  predicate: string;
  object: string;
  tag: string;
}

const readTurtle = (text: string): Statement[] =>
  new Parser({ format: 'text/turtle' }).parse(text).map(({ subject, predicate, object }) => ({
    subject: subject.value,
    predicate: predicate.value.replace(SKOS, ''),
    object: object.value,
    tag: 'language' in object ? object.language : '',
  }));

const refuse = (address: string): Promise<never> => Promise.reject(new Error(`the document asks for ${address}`));

/** As the library has it; its types are of an older version. */
const { canonize } = jsonld as unknown as { canonize(document: unknown, options: object): Promise<string> };

/** The statements of a JSON-LD document, as canonical N-Quads; no part of it is passed over in silence. */
const canonical = (document: unknown): Promise<string> => canonize(document, { format: 'application/n-quads', safe: true, documentLoader: refuse });

/** Which integrity conditions of SKOS the statements break. https://www.w3.org/TR/skos-reference/ */
function brokenConditions(statements: readonly Statement[]): string[] {
  const all = (predicate: string) => statements.filter((statement) => statement.predicate === predicate);
  const key = ({ subject, object, tag }: Statement): string => `${subject} ${object}@${tag.toLowerCase()}`;
  const broken: string[] = [];
  // S13: labels of different kinds are different. S14: one preferred label a language.
  const kinds = ['prefLabel', 'altLabel', 'hiddenLabel'].map((kind) => new Set(all(kind).map(key)));
  const union = new Set(kinds.flatMap((kind) => [...kind]));
  if (union.size !== kinds.reduce((sum, { size }) => sum + size, 0)) broken.push('S13');
  const preferred = all('prefLabel').map(({ subject, tag }) => `${subject}@${tag}`);
  if (new Set(preferred).size !== preferred.length) broken.push('S14');
  // S27: what is related is not broader, at any distance; and nothing is broader than itself.
  const parents = Map.groupBy(all('broader'), ({ subject }) => subject);
  const above = (id: string, seen = new Set<string>()): Set<string> => {
    for (const { object } of parents.get(id) ?? []) if (!seen.has(object)) above(object, seen.add(object));
    return seen;
  };
  const concepts = all('http://www.w3.org/1999/02/22-rdf-syntax-ns#type').flatMap(({ subject, object }) => (object === `${SKOS}Concept` ? [subject] : []));
  if (concepts.some((id) => above(id).has(id))) broken.push('circle');
  if (all('related').some(({ subject, object }) => above(subject).has(object) || above(object).has(subject))) broken.push('S27');
  // S23, S25, S8: what is said on one side is said on the other.
  const inverse = (one: string, other: string): boolean =>
    all(one).every(({ subject, object }) => all(other).some((statement) => statement.subject === object && statement.object === subject));
  for (const [one, other] of [
    ['broader', 'narrower'],
    ['narrower', 'broader'],
    ['related', 'related'],
    ['hasTopConcept', 'topConceptOf'],
  ] as const)
    if (!inverse(one, other)) broken.push(`${one} without ${other}`);
  if (!all('hasTopConcept').every(({ object }) => !parents.has(object))) broken.push('top concept below another');
  if (concepts.some((id) => !all('inScheme').some(({ subject }) => subject === id))) broken.push('no scheme');
  return broken;
}

test('a concept is its permalink, with labels by language, spellings to avoid hidden, and what it belongs to', () => {
  const statements = readTurtle(formatTurtle(thingsOf([BUCKET, OBJECT])));
  const said = (predicate: string, of = 'bucket') =>
    statements.filter((one) => one.subject === url(of) && one.predicate === predicate).map(({ object, tag }) => `${object}@${tag}`);
  expect(said('prefLabel')).toEqual(['存储桶@zh-hans', '버킷@ko', 'S3 保存先@ja', 'Bucket@en']);
  expect(said('hiddenLabel')).toEqual(['水桶@zh-hans', 'バケツ@ja', 'Pail@en']);
  expect(said('altLabel')).toContain('えすすりーほぞんさき@ja-hira');
  expect(said('altLabel')).toContain('cún chǔ tǒng@zh-latn-pinyin');
  expect(said('definition')).toContain('A container of objects, "flat" & <named>.@en');
  expect(said('broader', 'object')).toEqual([`${url('bucket')}@`]);
  expect(said('narrower')).toEqual([`${url('object')}@`]);
  expect(said('topConceptOf')).toEqual([`${options.schemeUrl}@`]);
  expect(statements.filter(({ predicate }) => predicate === 'exactMatch')).toEqual([]);
  expect(brokenConditions(statements)).toEqual([]);
});

test('JSON-LD and Turtle say the same, and JSON-LD needs nothing from elsewhere', async () => {
  const things = thingsOf([BUCKET, OBJECT]);
  const lines = await canonical(JSON.parse(formatJsonLd(things)));
  const said = lines.split('\n').filter(Boolean).length;
  expect(said).toBe(new Parser({ format: 'application/n-quads' }).parse(lines).length);
  const turtle = new Parser({ format: 'text/turtle' }).parse(formatTurtle(things));
  const form = ({ subject, predicate, object }: (typeof turtle)[number]): string =>
    `${subject.value} ${predicate.value} ${object.value}@${'language' in object ? object.language.toLowerCase() : ''}`;
  expect(new Parser({ format: 'application/n-quads' }).parse(lines).map(form).toSorted()).toEqual(turtle.map(form).toSorted());
});

test('relations that contradict each other are mended', () => {
  const text = { en: { term: 'X' } };
  const circle: Draft[] = [
    { id: 'a', texts: text, relations: { part_of: ['b'], see_also: ['c', 'a'], contrasts_with: ['b'] } },
    { id: 'b', texts: text, relations: { part_of: ['c'] } },
    { id: 'c', texts: text, relations: { part_of: ['a'], has: ['c'], uses: ['d'] } },
    { id: 'd', texts: text },
  ];
  const statements = readTurtle(formatTurtle(thingsOf(circle)));
  expect(brokenConditions(statements)).toEqual([]);
  expect(statements.filter(({ predicate }) => predicate === 'related').map(({ subject, object }) => [subject, object])).toEqual([
    [url('c'), url('d')],
    [url('d'), url('c')],
  ]);
});

test('any web of relations keeps the conditions', () => {
  const ids = ['a', 'b', 'c', 'd', 'e'];
  const relations = fc.record(
    Object.fromEntries(RELATIONS.map((relation) => [relation, fc.subarray(ids)])) as Record<(typeof RELATIONS)[number], fc.Arbitrary<string[]>>,
  );
  fc.assert(
    fc.property(fc.tuple(...ids.map(() => relations)), (webs) => {
      const drafts = ids.map((id, index): Draft => ({ id, texts: { en: { term: id } }, relations: webs[index] ?? {} }));
      expect(brokenConditions(readTurtle(formatTurtle(thingsOf(drafts))))).toEqual([]);
    }),
  );
});

test('any text comes back as it was, in both notations', async () => {
  await fc.assert(
    fc.asyncProperty(hardDraft, async (draft) => {
      const term = recordsOf([draft])[0]?.texts.find(({ lang }) => lang === 'en')?.term;
      const things = thingsOf([draft]);
      const statements = readTurtle(formatTurtle(things));
      expect(statements.find(({ subject, predicate, tag }) => subject === url('hard') && predicate === 'prefLabel' && tag === 'en')?.object).toBe(term);
      expect(brokenConditions(statements)).toEqual([]);
      const lines = await canonical(JSON.parse(formatJsonLd(things)));
      expect(new Parser({ format: 'application/n-quads' }).parse(lines).some(({ object }) => object.value === term)).toBe(true);
    }),
    { numRuns: 40 },
  );
});
