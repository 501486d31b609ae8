// What the browser tests need before they start: a Chromium, this site, and the tiny one below a sub-path.
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { requireChromium } from '../../src/cli/chromium.node.ts';
import { createProject, fixture, runCli } from '../project.ts';

const repository = resolve(import.meta.dirname, '../..');
const sites = join(repository, '.cache/e2e');

console.log(`Chromium: ${requireChromium()}`);
build('this site', repository, 'site');
const tiny = createProject(fixture('tiny'));
// Its Japanese lacks a concept, and its Korean is behind the reference in another.
rmSync(join(tiny, 'content/concepts/dead-letter-queue/ja.mdx'));
mkdirSync(join(tiny, 'content/translations'));
writeFileSync(join(tiny, 'content/translations/ko.txt'), 'concepts/message-queue .=00000000 limits=00000000\n');
build('the tiny site below /kb/', tiny, 'tiny', '--base', '/kb/');
rmSync(tiny, { recursive: true });

function build(what: string, folder: string, name: string, ...args: string[]): void {
  console.log(`Building ${what} …`);
  const { status, output } = runCli(folder, 'build', ...args);
  if (status !== 0 || !existsSync(join(folder, 'dist/index.html'))) {
    console.error(output);
    process.exit(1);
  }
  rmSync(join(sites, name), { recursive: true, force: true });
  cpSync(join(folder, 'dist'), join(sites, name), { recursive: true });
}
