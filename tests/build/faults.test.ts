import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { build, startBuild } from '../faults/build-process.ts';
import { cachedFiles, CORRUPTIONS } from '../faults/corrupt.ts';
import { hashes } from '../hashes.ts';
import { createProject, fixture } from '../project.ts';

// A sample of what `npm run test:faults` does at length.
const BUILDS = 240_000;
let folder: string;
let good: Record<string, string>;

beforeAll(async () => {
  folder = createProject(fixture('tiny'));
  const { code, output } = await build(folder);
  expect(code, output).toBe(0);
  good = hashes(join(folder, 'dist'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test(
  'while one builds, another says so; the one that is killed leaves the last good site',
  async () => {
    const page = join(folder, 'content/concepts/message-queue/en.mdx');
    const text = readFileSync(page, 'utf8');
    writeFileSync(page, `${text}\nA sentence that is built in vain.\n`);
    const killed = startBuild(folder);
    await killed.says('generating static routes');
    const other = await build(folder);
    expect(other.code).toBe(1);
    expect(other.output).toMatch(/Another build is running here \(process \d+\)/);
    killed.kill('SIGKILL');
    expect((await killed.ended).signal).toBe('SIGKILL');
    writeFileSync(page, text);
    expect(hashes(join(folder, 'dist'))).toEqual(good);
  },
  BUILDS,
);

test(
  'after that, with each cached file broken in another way, on a machine of another time and language, and killed between two renames, a build is the same to the byte',
  async () => {
    const ways = Object.values(CORRUPTIONS);
    for (const [i, path] of cachedFiles(folder).entries()) ways[i % ways.length]?.(path);
    renameSync(join(folder, 'dist'), join(folder, `.dist-${2 ** 31 - 2}-old`));
    const { code, output } = await build(folder, { env: { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'ja_JP.UTF-8' } });
    expect(code, output).toBe(0);
    expect(hashes(join(folder, 'dist'))).toEqual(good);
  },
  BUILDS,
);
