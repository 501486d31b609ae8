import { expect, test } from 'vitest';
import { buildSearchIndex } from '../../src/search/index.node.ts';
import type { SearchManifest } from '../../src/search/manifest.ts';
import { parseNames } from '../../src/search/names.ts';
import type { LexiconEntry, SearchRecord } from '../../src/search/record.ts';
import { parseShard } from '../../src/search/vocabulary.ts';

const TERMS = { zh: '可见性超时', ko: '가시성 제한 시간', ja: '可視性タイムアウト', en: 'Visibility timeout' } as const;

const lexicon: LexiconEntry[] = Object.entries(TERMS).map(([lang, term]) => ({
  id: 'timeout',
  lang: lang as 'zh',
  term,
  aliases: [],
  summary: `${term}.`,
  ...(lang === 'ja' && { reading: 'かしせいたいむあうと' }),
}));
const records: SearchRecord[] = Object.entries(TERMS).flatMap(([lang, term]) => [
  {
    url: `${lang}/concepts/timeout/`,
    lang: lang as 'zh',
    kind: 'concept',
    concepts: ['timeout'],
    title: term,
    text: `${term}.\n${term} SQS 30 <b> & "x"`,
    asks: [`${term}?`],
  },
  { url: `${lang}/notes/queues/#life`, lang: lang as 'zh', kind: 'section', concepts: ['timeout'], title: `Queues › ${term}`, text: `${term} 12`, asks: [] },
]);

const text = (files: ReadonlyMap<string, Uint8Array>, path: string): string => Buffer.from(files.get(path) ?? []).toString('utf8');

test('the same records in any order give the same files (src/search/index.node.ts, src/search/build/pagefind.node.ts)', async () => {
  const [one, other] = [await buildSearchIndex(records, lexicon), await buildSearchIndex(records.toReversed(), lexicon.toReversed())];
  expect([...one.keys()].sort()).toEqual([...other.keys()].sort());
  for (const [path, bytes] of one) expect(Buffer.from(bytes).equals(Buffer.from(other.get(path) ?? [])), path).toBe(true);
});

test('the manifest names every file that the client loads, and they can be read', async () => {
  const files = await buildSearchIndex(records, lexicon);
  const manifest: SearchManifest = JSON.parse(text(files, 'search.json'));
  expect(manifest.pages).toBe(records.length);
  expect(text(files, manifest.concepts)).toBe('timeout');
  for (const [lang, path] of Object.entries(manifest.names)) expect(parseNames(text(files, path))[0]?.[0]?.text).toBe(TERMS[lang as keyof typeof TERMS]);
  expect(parseNames(text(files, manifest.names['ja'] ?? ''))[0]?.[0]?.reading).toBe('かしせいたいむあうと');
  const terms = Object.values(manifest.vocabulary).flatMap((path) => parseShard(text(files, path)).map(({ term }) => term));
  expect(terms).toEqual(expect.arrayContaining(['timeout', 'sqs', '30', '超时']));
  expect([...files.keys()].filter((path) => path.endsWith('.pf_fragment')).length).toBe(records.length);
  expect(files.has('pagefind.js')).toBe(true);
  expect([...files.keys()].some((path) => path.includes('pagefind-ui'))).toBe(false);
});

test('a page whose concept has no name, and two records of one page, are refused', async () => {
  await expect(buildSearchIndex(records, [])).rejects.toThrow('which the lexicon does not have');
  await expect(buildSearchIndex([...records, ...records.slice(0, 1)], lexicon)).rejects.toThrow('records of the same page');
});
