import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isRunning } from './build-lock.node.ts';

/** Where a build writes, until `dist/` is exchanged for it. */
export const nextDist = (root: string): string => join(root, `.dist-${process.pid}`);

/**
 * Removes what killed builds have left in a project's folder; what running ones write stays. A build that was killed in the moment between
 * the two renames of an exchange has left the last good site under another name: it comes back to its place.
 */
export function tidyPlace(root: string): void {
  for (const name of readdirSync(root)) {
    const [, pid, old] = /^\.dist-(\d+)(-old)?$/.exec(name) ?? [];
    if (!pid || isRunning(Number(pid))) continue;
    if (old && !existsSync(join(root, 'dist'))) renameSync(join(root, name), join(root, 'dist'));
    else rmSync(join(root, name), { recursive: true, force: true });
  }
}

/** Exchanges `dist/` for a whole new site. If that fails, the site that was there is there again. */
export function takePlace(root: string): void {
  const dist = join(root, 'dist');
  const old = `${nextDist(root)}-old`;
  if (existsSync(dist)) renameSync(dist, old);
  try {
    renameSync(nextDist(root), dist);
  } catch (error) {
    if (existsSync(old)) renameSync(old, dist);
    throw error;
  }
  rmSync(old, { recursive: true, force: true });
}
