// Every page of both built sites as chats and search engines find it. No browser is needed: none of them runs scripts.
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { formatReport } from '../../src/knowledge/problem.ts';
import { site } from '../../src/site.ts';
import { checkAlternates, checkPreview } from '../../src/verify/check-preview.ts';
import { picturePath } from '../../src/verify/picture-path.ts';
import { readPages, readPicture } from '../../src/verify/read-pages.node.ts';

for (const [name, base] of [
  ['site', '/'],
  ['tiny', '/kb/'],
] as const) {
  test(`every page of ${name} passes the preview check`, () => {
    test.setTimeout(180_000);
    const dist = join(import.meta.dirname, '../../.cache/e2e', name);
    const root = new URL(base, site.url).href;
    const pages = readPages(dist);
    expect(pages.length).toBeGreaterThan(40);
    const problems = pages.flatMap((page) => checkPreview(page, (address) => readPicture(dist, picturePath(address, root) ?? '')));
    expect(formatReport([...problems, ...checkAlternates(pages)].slice(0, 20))).toBe(formatReport([]));
  });
}
