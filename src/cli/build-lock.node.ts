import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Takes the right to build in a folder, so that two builds cannot write into each other's files; it is given back when the process ends.
 * What a killed build left behind is taken over.
 * @returns The process that has the right, where it is another that still runs; else nothing.
 */
export function takeBuildLock(path: string): number | undefined {
  mkdirSync(dirname(path), { recursive: true });
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      writeFileSync(path, `${process.pid}\n`, { flag: 'wx' });
      process.on('exit', () => rmSync(path, { force: true }));
      return undefined;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const holder = holderOf(path);
    if (holder !== undefined && isRunning(holder) && isBuild(holder)) return holder;
    rmSync(path, { force: true });
  }
  return holderOf(path) ?? 0;
}

/** Whether another process has this id now. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return pid !== process.pid;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Whether a process is a build, as far as the system tells: ids are given again, soon in containers. */
function isBuild(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('build.ts');
  } catch {
    return true;
  }
}

/** Nothing where the lock is not whole, as a power cut may leave it. */
function holderOf(path: string): number | undefined {
  try {
    const written = readFileSync(path, 'utf8');
    return /^[1-9]\d*\n$/.test(written) ? Number(written) : undefined;
  } catch {
    return undefined;
  }
}
