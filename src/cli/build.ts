import { spawn } from 'node:child_process';
import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

// Builds beside the last good site and takes its place only when everything has succeeded.
const { values } = parseArgs({ options: { base: { type: 'string' }, site: { type: 'string' }, root: { type: 'string', default: '.' } } });
const root = resolve(values.root);
const dist = join(root, 'dist');
const next = join(root, `.dist-${process.pid}`);
const here = import.meta.dirname;

process.on('exit', () => rmSync(next, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(130));

removeLeftovers();
const started = performance.now();
await run('check', [join(here, 'check.ts')]);
const options = [...(values.base ? ['--base', values.base] : []), ...(values.site ? ['--site', values.site] : [])];
await run('build', [join(here, '../../node_modules/astro/bin/astro.mjs'), 'build', '--outDir', next, ...options]);
takePlace();
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

function run(step: string, args: string[]): Promise<void> {
  return new Promise((done) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' } });
    child.on('error', (error) => fail(step, error.message));
    child.on('close', (code, signal) => (code === 0 ? done() : fail(step, signal ? `stopped by ${signal}` : undefined)));
  });
}

function fail(step: string, reason: string | undefined): never {
  console.error(`\nThe step “${step}” failed${reason ? `: ${reason}` : ''}. ${existsSync(dist) ? 'dist/ is as it was before.' : 'There is no dist/ yet.'}`);
  process.exit(1);
}

function takePlace(): void {
  const old = `${next}-old`;
  if (existsSync(dist)) renameSync(dist, old);
  renameSync(next, dist);
  rmSync(old, { recursive: true, force: true });
}
