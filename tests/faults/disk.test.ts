import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { hashes } from '../hashes.ts';
import { build } from './build-process.ts';
import { cachedFiles, CORRUPTIONS } from './corrupt.ts';
import { useBuiltSite } from './built-site.ts';

const LONG = 600_000;
const isRoot = process.getuid?.() === 0;
const has = (command: string): boolean => spawnSync(command, ['--version']).status === 0;
const site = useBuiltSite();

async function expectWhole(): Promise<void> {
  const { code, output } = await build(site.folder);
  expect(code, output).toBe(0);
  expect(hashes(join(site.folder, 'dist'))).toEqual(site.good);
}

test.skipIf(!has('prlimit')).each([4_000, 40_000])(
  'where no file may grow beyond %i bytes, the last good site stays, and the next build is whole',
  async (bytes) => {
    const { code, output } = await build(site.folder, { by: ['prlimit', `--fsize=${bytes}`] });
    expect(code).not.toBe(0);
    expect(output).toContain('dist/ is as it was before');
    expect(hashes(join(site.folder, 'dist'))).toEqual(site.good);
    await expectWhole();
  },
  LONG,
);

// Kilobytes that are left: too few for the pages, then for what comes after them.
test.skipIf(!isRoot).each([300, 1200])(
  'on a disk with %i KB left, the last good site stays, and the next build is whole',
  async (left) => {
    const disk = join(site.folder, 'disk');
    mkdirSync(disk);
    // Containers may not mount.
    if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=200m', 'tmpfs', disk]).status !== 0) return rmSync(disk, { recursive: true });
    try {
      for (const name of readdirSync(site.folder))
        if (name !== 'disk' && name !== '.cache') cpSync(join(site.folder, name), join(disk, name), { recursive: true, verbatimSymlinks: true });
      const { blocks, bfree, bsize } = statfsSync(disk);
      spawnSync('mount', ['-o', `remount,size=${((blocks - bfree) * bsize) / 1024 + left}k`, disk]);
      const { code, output } = await build(disk);
      expect(code, output).not.toBe(0);
      expect(output).toContain('dist/ is as it was before');
      expect(hashes(join(disk, 'dist'))).toEqual(site.good);
      spawnSync('mount', ['-o', 'remount,size=200m', disk]);
      const next = await build(disk);
      expect(next.code, next.output).toBe(0);
      expect(hashes(join(disk, 'dist'))).toEqual(site.good);
    } finally {
      spawnSync('umount', [disk]);
      rmSync(disk, { recursive: true, force: true });
    }
  },
  LONG,
);

test(
  'an account that may not write here is told so, and the last good site stays',
  async () => {
    // Root may write anywhere; an account of nobody may not.
    if (isRoot) chmodSync(site.folder, 0o755);
    else chmodSync(site.folder, 0o555);
    try {
      const { code, output } = await build(site.folder, isRoot ? { uid: 65534 } : {});
      expect(code).not.toBe(0);
      expect(output).toMatch(/EACCES|EPERM/);
      expect(output).toContain('dist/ is as it was before');
      expect(output).not.toMatch(/\n\s+at /);
    } finally {
      chmodSync(site.folder, 0o755);
    }
    expect(hashes(join(site.folder, 'dist'))).toEqual(site.good);
    await expectWhole();
  },
  LONG,
);

test.each(Object.entries(CORRUPTIONS))(
  'a cache whose files are %s changes nothing',
  async (_, corrupt) => {
    const files = cachedFiles(site.folder);
    expect(files.length).toBeGreaterThan(20);
    for (const path of files) corrupt(path);
    await expectWhole();
  },
  LONG,
);

test(
  'half files and what does not belong in the cache are tidied away',
  async () => {
    const [card = ''] = cachedFiles(site.folder).filter((path) => path.endsWith('.png'));
    renameSync(card, `${card}.99999`);
    mkdirSync(join(site.folder, '.cache/cards/a-folder'));
    await expectWhole();
    expect(existsSync(card)).toBe(true);
    expect(readdirSync(join(site.folder, '.cache/cards')).filter((name) => !/^[0-9a-f]{32}\.png$/.test(name))).toEqual([]);
  },
  LONG,
);
