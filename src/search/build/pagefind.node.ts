import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';
import { createIndex } from 'pagefind';
import { minifySync } from 'rolldown/utils';
import { fail, FormatError, renameParts } from './pagefind-meta.ts';

/** A page to index. */
export interface PagefindPage {
  id: string;
  /** What Pagefind's client calls it: the id and what else the ranking wants to know of every page. */
  name: string;
  html: string;
  /** Number of words that Pagefind must find in it. */
  words: number;
  /** What its fragment says; Pagefind's client asks for `url`, `content`, `meta`, `filters`, `anchors` and `word_count`. */
  fragment: Record<string, unknown>;
}

/** Head of every file that Pagefind compresses. */
export const PAGEFIND_HEAD = 'pagefind_dcd';
/** No language: no stemming, no cutting. Our words are codes, already stemmed and cut. */
const LANGUAGE = 'unknown';
/** What runs in the browser; Pagefind's interfaces, styles and worker are left out. */
const WASM = `wasm.${LANGUAGE}.pagefind`;
/** Size of index chunks: measured over 2,000 pages, a query loads fewest bytes with it (2026-11). */
const CHUNK_SIZE = 800;

/** Pagefind's files, and the folder that its fragments are in. */
export interface PagefindIndex {
  files: Map<string, Uint8Array>;
  fragments: string;
}

/** Makes Pagefind's index of pages, with fragments of our own; the same pages in the same order give the same files. */
export async function buildPagefindIndex(pages: readonly PagefindPage[], onPage: (done: number) => void): Promise<PagefindIndex> {
  const found = await runPagefind(pages, onPage);
  const files = new Map<string, Uint8Array>();
  const idByHash = new Map<string, string>();
  const chunks = new Map<string, Uint8Array>();
  let [meta, entry]: (Uint8Array | undefined)[] = [];
  for (const { path, content } of found) {
    const [, folder, hash = ''] = /^(fragment|index)\/(.+)\.pf_\w+$/.exec(path) ?? [];
    if (folder === 'fragment') idByHash.set(hash, (JSON.parse(readPacked(path, content).toString()) as { url: string }).url);
    else if (folder === 'index') chunks.set(hash, content);
    else if (path.endsWith('.pf_meta')) meta = readPacked(path, content);
    else if (path === 'pagefind-entry.json') entry = content;
    else if (path === 'pagefind.js') files.set(path, shrinkScript(path, content));
    else if (path === WASM) files.set(path, content);
  }
  if (!meta || !entry) throw new FormatError('it wrote no .pf_meta or no pagefind-entry.json');

  const nameById = new Map(pages.map(({ id, name }) => [id, name]));
  const fragments = pages.map(({ id, fragment }) => ({ id, bytes: pack(JSON.stringify(fragment)) }));
  const version = hashOf(fragments.map(({ bytes }) => bytes));
  for (const { id, bytes } of fragments) files.set(`fragment/${version}/${id}.pf_fragment`, bytes);

  const index = hashOf([...chunks].sort().map(([, bytes]) => bytes));
  const renamed = renameParts(decode(meta), {
    pages: { count: idByHash.size, nameOf: (hash) => nameById.get(idByHash.get(hash) ?? '') ?? '' },
    chunks: { count: chunks.size, nameOf: (_, number) => `${index}/${number.toString(36)}` },
  });
  for (const [before, now] of renamed.chunks)
    files.set(`index/${now}.pf_index`, chunks.get(before) ?? fail(`its .pf_meta names a chunk ${before} that is not there`));
  const packed = pack(encode(renamed.meta));
  const metaHash = `${LANGUAGE}_${hashOf([packed])}`;
  files.set(`pagefind.${metaHash}.pf_meta`, packed);
  files.set('pagefind-entry.json', Buffer.from(JSON.stringify(pointEntry(JSON.parse(Buffer.from(entry).toString()), metaHash))));
  return { files, fragments: `fragment/${version}/` };
}

async function runPagefind(pages: readonly PagefindPage[], onPage: (done: number) => void): Promise<{ path: string; content: Uint8Array }[]> {
  const { PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE: before } = process.env;
  process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE = String(CHUNK_SIZE);
  const { index, errors } = await createIndex({ forceLanguage: LANGUAGE });
  if (before === undefined) delete process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE;
  else process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE = before;
  if (!index) throw new Error(`Pagefind did not start: ${errors.join(', ')}`);
  let done = 0;
  try {
    await Promise.all(
      pages.map(async ({ id, html, words }) => {
        const { file, errors: problems } = await index.addHTMLFile({ url: id, content: html });
        if (problems.length) throw new Error(`Pagefind did not index ${id}: ${problems.join(', ')}`);
        if (file.uniqueWords !== Math.max(words, 1)) throw new FormatError(`it found ${file.uniqueWords} words in ${id}, which has ${words}`);
        onPage(++done);
      }),
    );
    const { files, errors: problems } = await index.getFiles();
    if (problems.length) throw new Error(`Pagefind wrote no index: ${problems.join(', ')}`);
    return files;
  } finally {
    await index.deleteIndex();
  }
}

/** Pagefind's script as it is, without what only people read. */
function shrinkScript(path: string, content: Uint8Array): Buffer {
  const { code, errors } = minifySync(path, Buffer.from(content).toString(), { module: true });
  if (errors.length) fail(`${path} cannot be parsed`);
  return Buffer.from(code);
}

/** The entry file with the name of the metadata file. */
function pointEntry(entry: { languages?: Record<string, { hash: string }> }, hash: string): unknown {
  const language = entry.languages?.[LANGUAGE];
  if (!language) throw new FormatError(`its pagefind-entry.json does not list ${LANGUAGE}`);
  return { ...entry, languages: { [LANGUAGE]: { ...language, hash } } };
}

/** Content of a file that Pagefind compressed. */
export function readPacked(path: string, bytes: Uint8Array): Buffer {
  const plain = gunzipSync(bytes);
  if (plain.toString('latin1', 0, PAGEFIND_HEAD.length) !== PAGEFIND_HEAD) throw new FormatError(`${path} does not begin with ${PAGEFIND_HEAD}`);
  return plain.subarray(PAGEFIND_HEAD.length);
}

const pack = (content: string | Uint8Array): Buffer => gzipSync(Buffer.concat([Buffer.from(PAGEFIND_HEAD), Buffer.from(content as Uint8Array)]), { level: 9 });

/** Short hash of contents, for names of files that may be kept for ever. */
export function hashOf(contents: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const content of contents) hash.update(content);
  return hash.digest('hex').slice(0, 8);
}
