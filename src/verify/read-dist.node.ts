import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, relative, sep } from 'node:path';
import { Worker } from 'node:worker_threads';
import { gzipSync } from 'node:zlib';
import type { Problem } from '../knowledge/problem.ts';
import { hashOf } from '../offline/write.node.ts';
import { LANGS } from '../site.ts';
import type { Asset, Site } from './check.ts';
import { checkOffline } from './check-offline.ts';
import { PAGE_CHECKS, SITE_CHECKS } from './checks.ts';
import { pickForValidity } from './html-validity.ts';
import { type Outline, outlineOf } from './outline.ts';
import { parsePage } from './page.ts';
import { buildReport, type Found } from './report.ts';

/** Where a built site will be published, and how much is asked of it. */
export interface VerifyOptions {
  url: string;
  base: string;
  /** Whether the HTML of every page is validated, not of some of each kind. */
  complete?: boolean;
}

/** Checks every page of a built site; the sources of its pages are looked for below `root`. */
export async function verifyDist(
  folder: string,
  root: string,
  { url, base, complete = false }: VerifyOptions,
): Promise<{ pages: number; validated: number; problems: Problem[] }> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .toSorted();
  const pages = paths.filter((path) => path.endsWith('.html'));
  const site: Site = {
    url: new URL(url).origin,
    base: base.replace(/\/?$/, '/'),
    assets: new Map(paths.filter((path) => !path.endsWith('.html')).map((path) => [path, readAsset(folder, path)])),
    hash: (text) => createHash('sha256').update(text).digest('base64'),
    gzip,
  };
  const sizes = new Map(pages.map((path) => [path, statSync(join(folder, path)).size]));
  const validated = complete ? pages : pickForValidity(sizes);
  // On other cores, since it takes as long as all the rest.
  const validity = validate(folder, validated, complete ? availableParallelism() : 1);
  const found: Found[] = [];
  const outlines = new Map<string, Outline>();
  for (const path of pages) {
    const page = parsePage(path, readFileSync(join(folder, path), 'utf8'));
    for (const { id, check } of PAGE_CHECKS) for (const fault of check(page, site)) found.push({ rule: id, page: path, fault });
    outlines.set(path, outlineOf(page));
  }
  for (const outline of outlines.values())
    for (const { id, check } of SITE_CHECKS) for (const fault of check(outline, site, outlines)) found.push({ rule: id, page: outline.path, fault });
  found.push(...(await validity));
  const readSource = (path: string): string | undefined => (existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : undefined);
  const read = (path: string): string | undefined => (existsSync(join(folder, path)) ? readFileSync(join(folder, path), 'utf8') : undefined);
  const hashes = new Map<string, string>();
  const hash = (path: string): string => {
    const known = hashes.get(path) ?? hashOf(readFileSync(join(folder, path)));
    hashes.set(path, known);
    return known;
  };
  const offline = checkOffline({ paths, langs: LANGS, read, hash });
  const problems = [...buildReport(found, readSource), ...offline];
  return { pages: pages.length, validated: validated.length, problems };
}

/** Validates the HTML of pages in worker threads. */
async function validate(folder: string, paths: readonly string[], threads: number): Promise<Found[]> {
  const shares = Array.from({ length: threads }, (_, thread) => paths.filter((_path, index) => index % threads === thread));
  const answers = shares.map(
    (share) =>
      new Promise<Found[]>((done, failed) => {
        const worker = new Worker(new URL('./validity-worker.node.ts', import.meta.url), { workerData: { folder, paths: share } });
        worker.once('message', done).once('error', failed);
      }),
  );
  return (await Promise.all(answers)).flat();
}

function readAsset(folder: string, path: string): Asset {
  if (path === 'sitemap.xml') return { size: 0, text: readFileSync(join(folder, path), 'utf8') };
  if (!/\.(css|js)$/.test(path)) return { size: 0 };
  const text = readFileSync(join(folder, path), 'utf8');
  return { size: gzip(text), text };
}

const gzip = (text: string): number => gzipSync(text, { level: 9 }).length;
