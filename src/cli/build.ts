import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Model } from '../knowledge/build-model.ts';
import { checkContent } from '../knowledge/check-content.ts';
import { addPermalinks } from '../knowledge/permalinks.ts';
import { formatReport } from '../knowledge/problem.ts';
import { readContent } from '../knowledge/read.node.ts';
import { site } from '../site.ts';
import { verifyDist } from '../verify/read-dist.node.ts';
import { writeLedgers } from './ledger-files.node.ts';

// Builds beside the last good site and takes its place only when everything has succeeded.
const { values } = parseArgs({ options: { base: { type: 'string' }, site: { type: 'string' } } });
const root = process.cwd();
const dist = join(root, 'dist');
const next = join(root, `.dist-${process.pid}`);
const started = performance.now();

process.on('exit', () => rmSync(next, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(130));

removeLeftovers();
const model = check();
await render();
await verify();
takePlace();
listPermalinks(model);
listTranslations(model);
console.log(`Built dist/ in ${((performance.now() - started) / 1000).toFixed(1)} s`);

/** Folders of builds that were killed before they could tidy up; those of running builds stay. */
function removeLeftovers(): void {
  for (const name of readdirSync(root)) {
    const pid = /^\.dist-(\d+)(-old)?$/.exec(name)?.[1];
    if (pid && !isRunning(Number(pid))) rmSync(join(root, name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return pid !== process.pid;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function check(): Model {
  const checked = checkContent(readContent(root));
  console.log(formatReport(checked.problems));
  if (checked.problems.some(({ severity }) => severity === 'error')) fail('The content has errors');
  return checked.model;
}

function render(): Promise<void> {
  const astro = resolve(import.meta.dirname, '../../node_modules/astro/bin/astro.mjs');
  const args = [astro, 'build', '--outDir', next, ...(values.base ? ['--base', values.base] : []), ...(values.site ? ['--site', values.site] : [])];
  return new Promise((done) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      stdio: 'inherit',
      // A BASE_URL of the environment (Vitest and others set one) would take the place of the site's own path in pages.
      env: { ...process.env, BASE_URL: undefined, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1' },
    });
    child.on('error', (error) => fail(`Astro could not be started: ${error.message}`));
    child.on('close', (code, signal) => (code === 0 ? done() : fail(signal ? `Astro was stopped by ${signal}` : 'Astro has failed')));
  });
}

async function verify(): Promise<void> {
  const begun = performance.now();
  const { pages, problems } = await verifyDist(next, root, { url: values.site ?? site.url, base: values.base ?? site.base });
  if (problems.length > 0) console.error(`\n${formatReport(problems)}`);
  if (problems.some(({ severity }) => severity === 'error')) fail('The built pages have errors');
  console.log(`Verified ${pages} pages in ${((performance.now() - begun) / 1000).toFixed(1)} s`);
}

function fail(what: string): never {
  console.error(`\n${what}. ${existsSync(dist) ? 'dist/ is as it was before.' : 'There is no dist/ yet.'}`);
  process.exit(1);
}

function takePlace(): void {
  const old = `${next}-old`;
  if (existsSync(dist)) renameSync(dist, old);
  renameSync(next, dist);
  rmSync(old, { recursive: true, force: true });
}

/** Addresses that have been built may have been published: from now on the check asks for them. */
function listPermalinks({ concepts, notes }: Model): void {
  const path = join(root, 'content/site/permalinks.txt');
  const before = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const after = addPermalinks(before, [...[...concepts.keys()].map((id) => `concepts/${id}`), ...[...notes.keys()].map((id) => `notes/${id}`)]);
  if (after === before) return;
  writeFileSync(path, after);
  console.log('New pages are listed in content/site/permalinks.txt: keep that file with the change.');
}

/** A translation that is listed nowhere is new, and was made from the reference as it is. */
function listTranslations(model: Model): void {
  const changed = writeLedgers(root, model);
  if (changed.length > 0) console.log(`New translations are listed in ${changed.join(', ')}: keep them with the change.`);
}
