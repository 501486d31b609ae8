import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Writes a file, whole or not at all: until it is whole, what was there before stays. For files that nothing else could restore. */
export function writeWhole(path: string, text: string): void {
  // The check passes over names that end like this.
  const half = `${path}~`;
  mkdirSync(dirname(path), { recursive: true });
  try {
    writeFileSync(half, text);
    renameSync(half, path);
  } catch (error) {
    rmSync(half, { force: true });
    throw error;
  }
}
