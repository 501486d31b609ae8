import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { hashes } from '../hashes.ts';
import { build, startBuild } from './build-process.ts';
import { useBuiltSite } from './built-site.ts';

const LONG = 600_000;
const site = useBuiltSite();

const MACHINES = {
  'a day ahead, in Turkish': { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
  'a day behind, in Japanese': { TZ: 'Pacific/Niue', LANG: 'ja_JP.eucJP', LC_ALL: 'ja_JP.eucJP' },
  'half an hour off, in no language': { TZ: 'Asia/Kolkata', LANG: 'C', LC_ALL: 'POSIX', LANGUAGE: 'zh:ko' },
  'without a word of itself': { TZ: '', LANG: '', LC_ALL: '' },
  // Loaded into every process of the build.
  'in the year 2049': { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(fakeClock('2049-12-31T23:59:59Z'))}` },
};

test.each(Object.entries(MACHINES))(
  'a machine %s builds the same site to the byte',
  async (_, env) => {
    rmSync(join(site.folder, '.cache'), { recursive: true });
    const { code, output } = await build(site.folder, { env });
    expect(code, output).toBe(0);
    expect(hashes(join(site.folder, 'dist'))).toEqual(site.good);
  },
  LONG,
);

test(
  'of two builds at once one builds, and the other says that it does',
  async () => {
    const both = [startBuild(site.folder), startBuild(site.folder)];
    const ended = await Promise.all(both.map((running) => running.ended));
    expect(ended.map(({ code }) => code).toSorted()).toEqual([0, 1]);
    expect(ended.find(({ code }) => code === 1)?.output).toMatch(/Another build is running here \(process \d+\)/);
    expect(hashes(join(site.folder, 'dist'))).toEqual(site.good);
  },
  LONG,
);

/** A clock that begins at another time and goes on from there. */
function fakeClock(begin: string): string {
  return `const off = Date.parse('${begin}') - Date.now(); const Real = Date;
globalThis.Date = class Date extends Real { constructor(...a) { if (a.length) super(...a); else super(Real.now() + off); } static now() { return Real.now() + off; } };`;
}
