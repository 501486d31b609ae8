import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { buildTermFiles } from '../../../src/exports/build-term-files.node.ts';
import { DATA_HEADERS } from '../../../src/exports/headers.ts';
import { DATA_TYPES, TERM_FILES } from '../../../src/exports/term-files.ts';
import { site } from '../../../src/site.ts';
import { address, BUCKET, modelOf, OBJECT } from './records.ts';

test('every file is made, is not empty, and is the same the second time', () => {
  const once = buildTermFiles(modelOf([BUCKET, OBJECT]), address);
  const again = buildTermFiles(modelOf([OBJECT, BUCKET]), address);
  expect([...once.keys()]).toEqual(TERM_FILES.map(({ path }) => path));
  for (const [path, bytes] of once) {
    expect(bytes.length, path).toBeGreaterThan(20);
    expect(Buffer.from(bytes).equals(Buffer.from(again.get(path) ?? [])), path).toBe(true);
  }
});

test('no two files have one path, or one name on a reader’s disk', () => {
  expect(new Set(TERM_FILES.map(({ path }) => path)).size).toBe(TERM_FILES.length);
  expect(new Set(TERM_FILES.map(({ download }) => download)).size).toBe(TERM_FILES.length);
});

test('the headers that hosts send agree with the types of the files', () => {
  for (const [path, headers] of Object.entries(DATA_HEADERS)) {
    const files = TERM_FILES.filter((file) => file.path === path || (path.endsWith('*') && file.path.startsWith(path.slice(0, -1))));
    expect(files.length, path).toBeGreaterThan(0);
    for (const { type } of files) expect(headers['Content-Type']).toBe(type);
  }
  for (const { path, type } of TERM_FILES) expect(DATA_TYPES[/\.\w+$/.exec(path)?.[0] ?? ''] ?? 'application/json').toBe(type.replace('schema+', ''));
});

test('the licence that the files name is that of the project', () => {
  const { license } = JSON.parse(readFileSync(fileURLToPath(new URL('../../../package.json', import.meta.url)), 'utf8')) as { license: string };
  expect(site.licence).toBe(license);
});
