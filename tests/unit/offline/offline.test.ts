import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { formatBytes } from '../../../src/components/client/format-size.ts';
import { samePage } from '../../../src/components/client/same-page.ts';
import { olderLanguages } from '../../../src/offline/client/state.ts';
import { buildManifest, type KeptFile, missingFiles, sizeOf } from '../../../src/offline/manifest.ts';
import { addressOf, selectFiles } from '../../../src/offline/select-files.ts';
import { hashOf, writeOffline } from '../../../src/offline/write.node.ts';
import { checkOffline } from '../../../src/verify/check-offline.ts';

const langs = ['ja', 'ko'];
const BUILT = [
  '404.html',
  '_headers',
  'assets/a.1234.js',
  'assets/a.1234.js.br',
  'c/sqs/index.html',
  'cards/ja/concepts/sqs.png',
  'data/anki/ja.apkg',
  'data/terms/sqs.json',
  'icon.svg',
  'index.html',
  'ja/404/index.html',
  'ja/concepts/sqs.md',
  'ja/concepts/sqs/index.html',
  'ja/index.html',
  'ja/manifest.webmanifest',
  'ja/offline/unsaved/index.html',
  'ko/concepts/sqs/index.html',
  'ko/offline/unsaved/index.html',
  'llms.txt',
  'search/fragment/1a2b/ja-c1.pf_fragment',
  'search/fragment/1a2b/ko-c1.pf_fragment',
  'search/fragment/1a2b/ko-c2.pf_fragment',
  'search/index/unknown_12.pf_index',
  'search/search.json',
];

test('a language needs its pages, what pages have in common, and the whole index with its own texts; no permalinks, cards or downloads', () => {
  expect(selectFiles({ paths: BUILT, langs, missing: [] }, 'ja')).toEqual([
    'assets/a.1234.js',
    'data/terms/sqs.json',
    'icon.svg',
    'ja/concepts/sqs/index.html',
    'ja/index.html',
    'ja/manifest.webmanifest',
    'ja/offline/unsaved/index.html',
    'ko/offline/unsaved/index.html',
    'search/fragment/1a2b/ja-c1.pf_fragment',
    'search/index/unknown_12.pf_index',
    'search/search.json',
  ]);
});

test('where a language lacks a page, it needs the texts of the others that search shows instead', () => {
  const kept = selectFiles({ paths: BUILT, langs, missing: ['ja-c2', 'ko-c7'] }, 'ja');
  expect(kept).toContain('search/fragment/1a2b/ko-c2.pf_fragment');
  expect(kept).not.toContain('search/fragment/1a2b/ko-c1.pf_fragment');
});

test('pages are asked for by their folders', () => {
  expect(['index.html', 'ja/index.html', 'ja/a/index.html', 'search/search.json'].map(addressOf)).toEqual(['', 'ja/', 'ja/a/', 'search/search.json']);
});

const file = (path: string, content: string): KeptFile => [path, hashOf(content), content.length, content.length + 20];

test('the same files in any order have one revision, and another when one changes or moves', () => {
  const files = [file('a', '1'), file('b', '2')];
  const { revision } = buildManifest(files, hashOf);
  expect(buildManifest(files.toReversed(), hashOf)).toEqual(buildManifest(files, hashOf));
  expect(buildManifest([file('a', '1'), file('b', '3')], hashOf).revision).not.toBe(revision);
  expect(buildManifest([file('a', '1'), file('c', '2')], hashOf).revision).not.toBe(revision);
});

test('an update asks for what has changed only, even where names have', () => {
  const before = new Set([file('fragment/1/a', 'one'), file('fragment/1/b', 'two')].map(([, hash]) => hash));
  const now = buildManifest([file('fragment/2/a', 'one'), file('fragment/2/b', 'three')], hashOf);
  expect(missingFiles(now, before).map(([path]) => path)).toEqual(['fragment/2/b']);
  expect(sizeOf(missingFiles(now, before))).toEqual({ files: 1, bytes: 5, sent: 25 });
});

test('a language is older when the site has another revision of it; one that the site has no more is not', () => {
  const size = { files: 0, bytes: 0, sent: 0 };
  const saved = new Map([
    ['ja', '1'],
    ['ko', '1'],
    ['fr', '1'],
  ]);
  expect(olderLanguages(saved, { ja: { revision: '1', ...size }, ko: { revision: '2', ...size } })).toEqual(['ko']);
});

test.each([
  ['ko/concepts/sqs/', 'ja/concepts/sqs/'],
  ['c/sqs/', 'ja/concepts/sqs/'],
  ['n/lab', 'ja/notes/lab/'],
  ['', 'ja/'],
  ['ko', 'ja/'],
])('%s is %s in Japanese', (path, same) => expect(samePage(path, 'ja')).toBe(same));

test('sizes are said in the units of people', () => {
  expect(formatBytes(17_130_000, 'en')).toBe('17.1 MB');
  expect(formatBytes(345, 'en')).toBe('1 kB');
});

/** A built site on disk, with lists and a worker. */
async function createSite(): Promise<{ folder: string; problems: () => string[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'offline-'));
  for (const path of BUILT) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), path === 'search/search.json' ? '{"missing":[]}' : `content of ${path}`);
  }
  await writeOffline(folder, langs);
  writeFileSync(join(folder, 'offline-worker.js'), '(()=>{})()');
  const read = (path: string): string | undefined => {
    try {
      return readFileSync(join(folder, path), 'utf8');
    } catch {
      return undefined;
    }
  };
  const hash = (path: string): string => hashOf(readFileSync(join(folder, path)));
  return { folder, problems: () => checkOffline({ paths: BUILT, langs, read, hash }).map(({ path, message }) => `${path}: ${message}`) };
}

test('lists say of every file what it holds, and add up in the index', async () => {
  const { folder, problems } = await createSite();
  const manifest = JSON.parse(readFileSync(join(folder, 'offline/ja.json'), 'utf8')) as { revision: string; files: KeptFile[] };
  const [path, hash, bytes] = manifest.files.find(([name]) => name === 'ja/concepts/sqs/') ?? [];
  expect([path, bytes]).toEqual(['ja/concepts/sqs/', 'content of ja/concepts/sqs/index.html'.length]);
  expect(createHash('sha256').update('content of ja/concepts/sqs/index.html').digest('hex').startsWith(String(hash))).toBe(true);
  const index = JSON.parse(readFileSync(join(folder, 'offline/index.json'), 'utf8'));
  expect(index.ja).toEqual({ revision: manifest.revision, ...sizeOf(manifest.files) });
  expect(problems()).toEqual([]);
  rmSync(folder, { recursive: true });
});

test('a list that is not what the site has stops the build', async () => {
  const { folder, problems } = await createSite();
  writeFileSync(join(folder, 'ja/index.html'), 'something else');
  const list = join(folder, 'offline/ko.json');
  const { revision, files } = JSON.parse(readFileSync(list, 'utf8')) as { revision: string; files: KeptFile[] };
  writeFileSync(list, JSON.stringify({ revision: 'other', files: [...files.filter(([path]) => path !== 'icon.svg'), file('ko/nowhere/', '')] }));
  writeFileSync(join(folder, 'offline-worker.js'), 'import"./a.js"');
  expect(revision).not.toBe('other');
  expect(problems()).toEqual([
    'dist/offline/ja.json: `ja/` has changed since it was listed.',
    'dist/offline/ko.json: `ko/nowhere/` is listed and not in the site.',
    'dist/offline/ko.json: `icon.svg` is needed without a network and not listed.',
    'dist/offline/index.json: The revision of ko is not that of its list.',
    'dist/offline-worker.js: The worker imports something, or names another origin.',
  ]);
  rmSync(folder, { recursive: true });
});
