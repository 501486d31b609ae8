import { closeSync, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { BuiltPage, Picture } from './check-preview.ts';

/** All pages of a built site, by path. */
export function readPages(dist: string): BuiltPage[] {
  const entries = readdirSync(dist, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && entry.name.endsWith('.html'));
  const paths = entries.map((entry) => relative(dist, join(entry.parentPath, entry.name)).split(sep).join('/'));
  return paths.toSorted().map((path) => ({ path, html: readFileSync(join(dist, path), 'utf8') }));
}

/** Size of a PNG of a built site; nothing where there is none. */
export function readPicture(dist: string, path: string): Picture | undefined {
  const file = join(dist, path);
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return undefined;
  const start = Buffer.alloc(24);
  const open = openSync(file, 'r');
  readSync(open, start, 0, start.length, 0);
  closeSync(open);
  if (start.toString('latin1', 1, 4) !== 'PNG') return undefined;
  return { width: start.readUInt32BE(16), height: start.readUInt32BE(20), bytes: statSync(file).size };
}
