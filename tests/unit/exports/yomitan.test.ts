import { createHash } from 'node:crypto';
import { Ajv, type AnySchema } from 'ajv';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Pair, PAIRS } from '../../../src/exports/pairs.ts';
import { formatYomitan, type TermEntry } from '../../../src/exports/yomitan.ts';
import { buildZip } from '../../../src/exports/zip.ts';
import { readZip } from './read-zip.ts';
import { BUCKET, type Draft, hardDraft, OBJECT, recordsOf } from './records.ts';
import { INDEX, TAG_BANK, TERM_BANK } from './yomitan-rules.ts';

const ajv = new Ajv({ allErrors: true, strict: true, strictTypes: false, strictTuples: false });
const RULES = {
  'index.json': ajv.compile(INDEX as AnySchema),
  'term_bank_1.json': ajv.compile(TERM_BANK as AnySchema),
  'tag_bank_1.json': ajv.compile(TAG_BANK as AnySchema),
};
const options = {
  homeUrl: 'https://kb.example/',
  categoryName: () => 'Storage',
  description: 'Terms.',
  hash: (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 12),
};

interface Dictionary {
  index: { title: string; revision: string; sourceLanguage: string; targetLanguage: string };
  terms: TermEntry[];
}

/** A dictionary as Yomitan would read it: unpacked, and held to its rules. */
async function read(drafts: readonly Draft[], pair: Pair): Promise<Dictionary> {
  const files = await readZip(buildZip(formatYomitan(recordsOf(drafts), pair, options)));
  const contents = new Map(files.map(({ name, content }) => [name, JSON.parse(content.toString()) as never]));
  expect([...contents.keys()].toSorted()).toEqual(Object.keys(RULES).toSorted());
  for (const [name, validate] of Object.entries(RULES)) expect(validate(contents.get(name)), JSON.stringify(validate.errors)).toBe(true);
  return { index: contents.get('index.json') as never, terms: contents.get('term_bank_1.json') as never };
}

test('every spelling of a concept is a headword, the preferred one first, all with one number', async () => {
  const { terms } = await read([BUCKET], { from: 'zh', to: 'en' });
  expect(terms.map(([headword, reading, , , score, , sequence]) => [headword, reading, score, sequence])).toEqual([
    ['存储桶', 'cún chǔ tǒng', 2, 1],
    ['桶', 'tǒng', 1, 1],
    ['S3 桶', 'S3 tǒng', 1, 1],
    ['S3桶', 'S3 tǒng', 1, 1],
    ['水桶', 'shuǐ tǒng', 0, 1],
  ]);
});

test('Japanese headwords have their kana, with and without the space that documentation sets', async () => {
  const { terms } = await read([BUCKET], { from: 'ja', to: 'ko' });
  expect(terms.map(([headword, reading]) => [headword, reading])).toEqual([
    ['S3 保存先', 'えすすりーほぞんさき'],
    ['S3保存先', 'えすすりーほぞんさき'],
    ['バケット', ''],
    ['バケツ', ''],
  ]);
});

test('a definition has the term, the summary, the other languages and the link, each in its language', async () => {
  const { terms } = await read([BUCKET], { from: 'ja', to: 'en' });
  const definition = JSON.stringify(terms[0]?.[5]);
  for (const part of [
    '"content":"Bucket"',
    'A container of objects',
    '"lang":"zh-Hans","content":"存储桶"',
    '"lang":"ko","content":"버킷"',
    '"href":"https://kb.example/c/bucket/"',
  ])
    expect(definition).toContain(part);
});

test('dictionaries are told apart by their titles, and their states by revisions that no clock has a part in', async () => {
  const titles = await Promise.all(PAIRS.map(async (pair) => (await read([BUCKET], pair)).index.title));
  expect(new Set(titles).size).toBe(PAIRS.length);
  const pair = { from: 'ja', to: 'zh' } as const;
  const revision = async (drafts: readonly Draft[]): Promise<string> => (await read(drafts, pair)).index.revision;
  expect(await revision([BUCKET])).toBe(await revision([BUCKET]));
  const changed = { ...BUCKET, texts: { ...BUCKET.texts, zh: { term: '存储桶', summary: '改过。' } } };
  expect(await revision([changed])).not.toBe(await revision([BUCKET]));
});

test('a concept that one of the languages lacks is left out', async () => {
  expect((await read([OBJECT], { from: 'ja', to: 'en' })).terms).toEqual([]);
});

test('any text is a dictionary', async () => {
  await fc.assert(
    fc.asyncProperty(hardDraft, async (draft) => {
      const { terms } = await read([draft], { from: 'zh', to: 'en' });
      expect(terms[0]?.[0]).toBe(recordsOf([draft])[0]?.texts[0]?.term);
    }),
    { numRuns: 30 },
  );
});

test('an archive holds its files in their order, with no date, and is the same in every time zone', async () => {
  const files = { 'b.txt': 'ü', 'a.txt': new Uint8Array([0, 255]) };
  const zone = process.env['TZ'];
  const archives = ['UTC', 'Asia/Tokyo', 'America/Los_Angeles'].map((name) => {
    process.env['TZ'] = name;
    return Buffer.from(buildZip(files)).toString('hex');
  });
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
  expect(new Set(archives).size).toBe(1);
  const read = await readZip(Buffer.from(archives[0] ?? '', 'hex'));
  expect(read.map(({ name, content }) => [name, content.toString('latin1')])).toEqual([
    ['b.txt', 'Ã¼'],
    ['a.txt', '\x00ÿ'],
  ]);
  expect(new Set(read.map(({ date }) => date.join()))).toEqual(new Set([`${1 + (1 << 5)},${12 << 11}`]));
});
