import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { hashes } from '../hashes.ts';
import { createProject, fixture } from '../project.ts';
import { build } from './build-process.ts';

/** A project with the tiny content that has been built once; what it says is there when the tests of the file run. */
export interface BuiltSite {
  folder: string;
  /** Hash of each file of the site by its path. */
  good: Record<string, string>;
}

/** Builds the tiny site before the tests of a file, and removes it after them. */
export function useBuiltSite(): BuiltSite {
  const site: BuiltSite = { folder: '', good: {} };
  beforeAll(async () => {
    site.folder = createProject(fixture('tiny'));
    const { code, output } = await build(site.folder);
    expect(code, output).toBe(0);
    site.good = hashes(join(site.folder, 'dist'));
  });
  afterAll(() => rmSync(site.folder, { recursive: true, force: true }));
  return site;
}
