import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';
import { createIndex } from 'pagefind';

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
/** The only other files of Pagefind's that the client asks for; its interfaces, styles and worker are left out. */
const CLIENT_FILES = /^(pagefind\.js|wasm\.unknown\.pagefind|index\/.+\.pf_index)$/;
/** No language: no stemming, no cutting. Our words are codes, already stemmed and cut. */
const LANGUAGE = 'unknown';
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
  for (const { path, content } of found) {
    const hash = /^fragment\/(.+)\.pf_fragment$/.exec(path)?.[1];
    if (hash) idByHash.set(hash, (JSON.parse(readPacked(path, content).toString()) as { url: string }).url);
    else if (CLIENT_FILES.test(path)) files.set(path, content);
  }
  const nameById = new Map(pages.map(({ id, name }) => [id, name]));
  const fragments = pages.map(({ id, fragment }) => ({ id, bytes: pack(JSON.stringify(fragment)) }));
  const version = hashOf(fragments.map(({ bytes }) => bytes));
  for (const { id, bytes } of fragments) files.set(`fragment/${version}/${id}.pf_fragment`, bytes);

  const meta = found.find(({ path }) => path.endsWith('.pf_meta'));
  const entry = found.find(({ path }) => path === 'pagefind-entry.json');
  if (!meta || !entry) throw new FormatError('it wrote no .pf_meta or no pagefind-entry.json');
  const renamed = pack(encode(renamePages(decode(readPacked(meta.path, meta.content)), (hash) => nameById.get(idByHash.get(hash) ?? '') ?? '', idByHash.size)));
  const metaHash = `${LANGUAGE}_${hashOf([renamed])}`;
  files.set(`pagefind.${metaHash}.pf_meta`, renamed);
  files.set('pagefind-entry.json', Buffer.from(JSON.stringify(pointEntry(JSON.parse(Buffer.from(entry.content).toString()), metaHash))));
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

/**
 * The metadata with our page names instead of Pagefind's hashes: `[version, [[hash, words, …], …], chunks, filters, sorts, fields]`.
 * A page's name tells the client its language, kind and concept, and compresses to a tenth.
 */
export function renamePages(meta: unknown, nameOf: (hash: string) => string, pages: number): unknown {
  const [version, listed, ...rest] = meta as [string, [string, number, ...unknown[]][], ...unknown[]];
  if (!Array.isArray(listed) || listed.length !== pages) throw new FormatError('its .pf_meta does not list the pages second');
  return [version, listed.map(([hash, ...about]) => [nameOf(hash), ...about]), ...rest];
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

/** Pagefind's private formats are not what this file was written for. */
class FormatError extends Error {
  constructor(what: string) {
    super(`Pagefind's output has changed: ${what}. Fix: read its new format and mend src/search/pagefind.node.ts, or pin pagefind 1.6.0 in package.json.`);
    this.name = 'FormatError';
  }
}
