import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { build, startBuild } from '../faults/build-process.ts';
import { cachedFiles, CORRUPTIONS } from '../faults/corrupt.ts';
import { hashes } from '../hashes.ts';
import { useBuiltSite } from '../faults/built-site.ts';

// A sample of what `npm run test:faults` does at length.
const BUILDS = 240_000;
const site = useBuiltSite();

test(
  'while one builds, another says so; the one that is killed leaves the last good site',
  async () => {
    const page = join(site.folder, 'content/concepts/message-queue/en.mdx');
    const text = readFileSync(page, 'utf8');
    writeFileSync(page, `${text}\nA sentence that is built in vain.\n`);
    const killed = startBuild(site.folder);
    await killed.says('generating static routes');
    const other = await build(site.folder);
    expect(other.code).toBe(1);
    expect(other.output).toMatch(/Another build is running here \(process \d+\)/);
    killed.kill('SIGKILL');
    expect((await killed.ended).signal).toBe('SIGKILL');
    writeFileSync(page, text);
    expect(hashes(join(site.folder, 'dist'))).toEqual(site.good);
  },
  BUILDS,
);

test(
  'after that, with each cached file broken in another way, on a machine of another time and language, and killed between two renames, a build is the same to the byte',
  async () => {
    const ways = Object.values(CORRUPTIONS);
    for (const [i, path] of cachedFiles(site.folder).entries()) ways[i % ways.length]?.(path);
    renameSync(join(site.folder, 'dist'), join(site.folder, `.dist-${2 ** 31 - 2}-old`));
    const { code, output } = await build(site.folder, { env: { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'ja_JP.UTF-8' } });
    expect(code, output).toBe(0);
    expect(hashes(join(site.folder, 'dist'))).toEqual(site.good);
  },
  BUILDS,
);
