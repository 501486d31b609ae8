import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

// Astro keeps what it has read of the content in one file, compares the content with it, and trusts it: a bit that a disk has turned in it
// would stand on pages until the content changes. So a build signs the file, and one without its signature is thrown away; to read
// the content anew costs a second or two.
const storeOf = (root: string): string => join(root, '.cache/astro/data-store.json');
const signatureOf = (root: string): string => join(root, '.cache/astro.sha256');
const hashOf = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');

/** Throws Astro's store away unless it is as the last successful build has left it. */
export function dropBrokenStore(root: string): void {
  const signature = signatureOf(root);
  if (existsSync(storeOf(root)) && existsSync(signature) && readFileSync(signature, 'utf8') === hashOf(storeOf(root))) return;
  rmSync(join(root, '.cache/astro'), { recursive: true, force: true });
}

/** Signs Astro's store as it is now. */
export function signStore(root: string): void {
  if (existsSync(storeOf(root))) writeFileSync(signatureOf(root), hashOf(storeOf(root)));
}
