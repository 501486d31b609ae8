import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hashes } from '../hashes.ts';
import { createProject, fixture } from '../project.ts';
import { build } from './build-process.ts';
import { cachedFiles, CORRUPTIONS } from './corrupt.ts';

const LONG = 600_000;
const isRoot = process.getuid?.() === 0;
const has = (command: string): boolean => spawnSync(command, ['--version']).status === 0;
let folder: string;
let good: Record<string, string>;

beforeAll(async () => {
  folder = createProject(fixture('tiny'));
  const { code, output } = await build(folder);
  expect(code, output).toBe(0);
  good = hashes(join(folder, 'dist'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function expectWhole(): Promise<void> {
  const { code, output } = await build(folder);
  expect(code, output).toBe(0);
  expect(hashes(join(folder, 'dist'))).toEqual(good);
}

test.skipIf(!has('prlimit')).each([4_000, 40_000])(
  'where no file may grow beyond %i bytes, the last good site stays, and the next build is whole',
  async (bytes) => {
    const { code, output } = await build(folder, { by: ['prlimit', `--fsize=${bytes}`] });
    expect(code).not.toBe(0);
    expect(output).toContain('dist/ is as it was before');
    expect(hashes(join(folder, 'dist'))).toEqual(good);
    await expectWhole();
  },
  LONG,
);

// Kilobytes that are left: too few for the pages, then for what comes after them.
test.skipIf(!isRoot).each([300, 1200])(
  'on a disk with %i KB left, the last good site stays, and the next build is whole',
  async (left) => {
    const disk = join(folder, 'disk');
    mkdirSync(disk);
    // Containers may not mount.
    if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=200m', 'tmpfs', disk]).status !== 0) return rmSync(disk, { recursive: true });
    try {
      for (const name of readdirSync(folder))
        if (name !== 'disk' && name !== '.cache') cpSync(join(folder, name), join(disk, name), { recursive: true, verbatimSymlinks: true });
      const { blocks, bfree, bsize } = statfsSync(disk);
      spawnSync('mount', ['-o', `remount,size=${((blocks - bfree) * bsize) / 1024 + left}k`, disk]);
      const { code, output } = await build(disk);
      expect(code, output).not.toBe(0);
      expect(output).toContain('dist/ is as it was before');
      expect(hashes(join(disk, 'dist'))).toEqual(good);
      spawnSync('mount', ['-o', 'remount,size=200m', disk]);
      const next = await build(disk);
      expect(next.code, next.output).toBe(0);
      expect(hashes(join(disk, 'dist'))).toEqual(good);
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
    if (isRoot) chmodSync(folder, 0o755);
    else chmodSync(folder, 0o555);
    try {
      const { code, output } = await build(folder, isRoot ? { uid: 65534 } : {});
      expect(code).not.toBe(0);
      expect(output).toMatch(/EACCES|EPERM/);
      expect(output).toContain('dist/ is as it was before');
      expect(output).not.toMatch(/\n\s+at /);
    } finally {
      chmodSync(folder, 0o755);
    }
    expect(hashes(join(folder, 'dist'))).toEqual(good);
    await expectWhole();
  },
  LONG,
);

test.each(Object.entries(CORRUPTIONS))(
  'a cache whose files are %s changes nothing',
  async (_, corrupt) => {
    const files = cachedFiles(folder);
    expect(files.length).toBeGreaterThan(20);
    for (const path of files) corrupt(path);
    await expectWhole();
  },
  LONG,
);

test(
  'half files and what does not belong in the cache are tidied away',
  async () => {
    const [card = ''] = cachedFiles(folder).filter((path) => path.endsWith('.png'));
    renameSync(card, `${card}.99999`);
    mkdirSync(join(folder, '.cache/cards/a-folder'));
    await expectWhole();
    expect(existsSync(card)).toBe(true);
    expect(readdirSync(join(folder, '.cache/cards')).filter((name) => !/^[0-9a-f]{32}\.png$/.test(name))).toEqual([]);
  },
  LONG,
);
