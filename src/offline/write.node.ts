import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { buildManifest, type KeptFile, type OfflineIndex, sizeOf } from './manifest.ts';
import { addressOf, selectFiles } from './select-files.ts';

const compress = promisify(gzip);

/** Digits of a hash: eight bytes tell contents apart, and random digits are what a manifest weighs. */
const DIGITS = 16;

/** Hash of a file as manifests have it. */
export const hashOf = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex').slice(0, DIGITS);

/** Writes into a built site what each language needs without a network, and an index of these lists. */
export async function writeOffline(dist: string, langs: readonly string[]): Promise<OfflineIndex> {
  const paths = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dist, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .toSorted();
  const known = new Map<string, Promise<KeptFile>>();
  const describe = (path: string): Promise<KeptFile> => {
    const described = known.get(path) ?? describeFile(dist, path);
    known.set(path, described);
    return described;
  };
  const built = { paths, langs, missing: readMissing(dist) };
  const index: Record<string, OfflineIndex[string]> = {};
  await mkdir(join(dist, 'offline'), { recursive: true });
  for (const lang of langs) {
    const manifest = buildManifest(await Promise.all(selectFiles(built, lang).map(describe)), hashOf);
    await writeFile(join(dist, `offline/${lang}.json`), JSON.stringify(manifest));
    index[lang] = { revision: manifest.revision, ...sizeOf(manifest.files) };
  }
  await writeFile(join(dist, 'offline/index.json'), JSON.stringify(index));
  return index;
}

async function describeFile(dist: string, path: string): Promise<KeptFile> {
  const content = readFileSync(join(dist, path));
  // Pictures and the index are compressed already. Level 6 is what servers use.
  const sent = /\.(?:png|ico|pf_\w+|pagefind)$/.test(path) ? content.length : (await compress(content, { level: 6 })).length;
  return [addressOf(path), hashOf(content), content.length, sent];
}

function readMissing(dist: string): string[] {
  const path = join(dist, 'search/search.json');
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as { missing: string[] }).missing : [];
}
