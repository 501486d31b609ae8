import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const command = resolve(import.meta.dirname, '../../../src/cli/screenshots.ts');
let folder: string;
const run = (...args: string[]): { status: number | null; stderr: string } =>
  spawnSync(process.execPath, [command, '--folder', folder, ...args], { encoding: 'utf8' });

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tetragloss-'));
});

afterAll(() => rmSync(folder, { recursive: true }));

/** Milliseconds; the command loads the browser's driver, on a machine that has other work. */
const STARTS = 120_000;

test('without a built site, or for a view that is none, the pictures are refused with a way out', { timeout: STARTS }, () => {
  expect(run()).toMatchObject({ status: 1, stderr: `There is no built site in ${folder}.\nFix: run \`npm run build\` first.\n` });
  writeFileSync(join(folder, 'index.html'), '');
  const { status, stderr } = run('mapp');
  expect(status).toBe(1);
  expect(stderr).toMatch(/^There is no view mapp\.\nFix: choose among home, concept, .*\.\n$/);
});
