import { existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a power cut, a full disk or a failing one makes of a file. */
export const CORRUPTIONS = {
  empty: (path: string) => writeFileSync(path, ''),
  'cut in half': (path: string) => truncateSync(path, Math.floor(readFileSync(path).length / 2)),
  zeros: (path: string) => writeFileSync(path, Buffer.alloc(readFileSync(path).length)),
  garbage: (path: string) => writeFileSync(path, Buffer.from(Array.from({ length: 999 }, (_, i) => (i * 7919) % 256))),
  'one bit': (path: string) => {
    const bytes = readFileSync(path);
    const at = Math.floor(bytes.length / 2);
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    writeFileSync(path, bytes);
  },
} as const;

/** Files that builds keep for the next one, below `.cache/`. */
export const cachedFiles = (folder: string): string[] => {
  const cache = join(folder, '.cache');
  if (!existsSync(cache)) return [];
  return readdirSync(cache, { recursive: true, withFileTypes: true }).flatMap((entry) => (entry.isFile() ? [join(entry.parentPath, entry.name)] : []));
};
