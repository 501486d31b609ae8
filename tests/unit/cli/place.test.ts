import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { takeBuildLock } from '../../../src/cli/build-lock.node.ts';
import { nextDist, takePlace, tidyPlace } from '../../../src/cli/dist-place.node.ts';
import { dropBrokenStore, signStore } from '../../../src/cli/kept-store.node.ts';
import { writeWhole } from '../../../src/cli/write-whole.node.ts';

/** No process has this id: Linux gives none above 4 million. */
const DEAD = 2 ** 31 - 2;
let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'place-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const site = (name: string, text: string): void => {
  mkdirSync(join(root, name), { recursive: true });
  writeFileSync(join(root, name, 'index.html'), text);
};
const shown = (): string => readFileSync(join(root, 'dist/index.html'), 'utf8');

test('a new site takes the place of the old one, and nothing else is left', () => {
  site('dist', 'old');
  site(nextDist(''), 'new');
  takePlace(root);
  expect(shown()).toBe('new');
  expect(readdirSync(root)).toEqual(['dist']);
});

test('where there is no new site, the old one stays', () => {
  site('dist', 'old');
  expect(() => takePlace(root)).toThrow('ENOENT');
  expect(shown()).toBe('old');
  expect(readdirSync(root)).toEqual(['dist']);
});

test('after a kill between the two renames of an exchange the last good site comes back', () => {
  site(`.dist-${DEAD}-old`, 'old');
  site(`.dist-${DEAD}`, 'new, but nobody said so');
  tidyPlace(root);
  expect(shown()).toBe('old');
  expect(readdirSync(root)).toEqual(['dist']);
});

test('what killed builds have left goes, what running ones write stays', () => {
  site('dist', 'good');
  site(`.dist-${DEAD}-old`, 'older');
  site(`.dist-${process.ppid}`, 'of a running process');
  tidyPlace(root);
  expect(shown()).toBe('good');
  expect(readdirSync(root).toSorted()).toEqual([`.dist-${process.ppid}`, 'dist']);
});

test('one process may build; a dead, empty or garbled lock is taken over, that of a running build is not', async () => {
  const lock = join(root, '.cache/build.pid');
  expect(takeBuildLock(lock)).toBeUndefined();
  expect(readFileSync(lock, 'utf8')).toBe(`${process.pid}\n`);
  // A process of another kind has the id now; an id that was cut off is that of another process.
  for (const left of [`${DEAD}\n`, '', 'x\0y', '-1\n', `${process.ppid}\n`, '1']) {
    writeFileSync(lock, left);
    expect(takeBuildLock(lock)).toBeUndefined();
  }
  const other = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)', 'build.ts']);
  writeFileSync(lock, `${other.pid}\n`);
  expect(takeBuildLock(lock)).toBe(other.pid);
  other.kill();
});

test('a file is written whole or stays as it was', () => {
  const path = join(root, 'content/list.txt');
  writeWhole(path, 'one\n');
  writeWhole(path, 'two\n');
  expect(readFileSync(path, 'utf8')).toBe('two\n');
  mkdirSync(join(root, 'content/folder/in-the-way'), { recursive: true });
  expect(() => writeWhole(join(root, 'content/folder'), 'x')).toThrow();
  expect(readdirSync(join(root, 'content')).toSorted()).toEqual(['folder', 'list.txt']);
});

test('Astro’s store is kept only as the last good build has left it', () => {
  const store = join(root, '.cache/astro/data-store.json');
  mkdirSync(join(root, '.cache/astro'), { recursive: true });
  writeFileSync(store, '[1]');
  dropBrokenStore(root);
  expect(existsSync(store), 'never signed').toBe(false);
  mkdirSync(join(root, '.cache/astro'), { recursive: true });
  writeFileSync(store, '[1]');
  signStore(root);
  dropBrokenStore(root);
  expect(existsSync(store)).toBe(true);
  writeFileSync(store, '[3]');
  dropBrokenStore(root);
  expect(existsSync(store), 'one bit').toBe(false);
});
