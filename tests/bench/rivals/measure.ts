import { spawn } from 'node:child_process';
import { globSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What a command cost. */
export interface Cost {
  seconds: number;
  /** Most memory of all its processes together, in MB; looked at five times a second. */
  peak: number;
}

/** Runs a command to its end. Rejects with what it said where it fails. */
export function measureRun(folder: string, [command = '', ...args]: readonly string[]): Promise<Cost> {
  return new Promise((done, failed) => {
    const started = performance.now();
    const child = spawn(command, args, { cwd: folder, env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' } });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said = `${said}${text}`.slice(-4000)));
    let peak = 0;
    const look = setInterval(() => (peak = Math.max(peak, memoryOf(child.pid ?? 0))), 200);
    child.on('close', (status) => {
      clearInterval(look);
      if (status === 0) done({ seconds: (performance.now() - started) / 1000, peak });
      else failed(new Error(`${command} ${args.join(' ')} in ${folder} ended with ${status}:\n${said}`));
    });
  });
}

/** Resident memory of a process and all below it in MB, shared pages counted for each (Linux). */
function memoryOf(root: number): number {
  const children = new Map<number, number[]>();
  const resident = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const status = readFileSync(`/proc/${name}/status`, 'utf8');
      const parent = Number(/^PPid:\s*(\d+)/m.exec(status)?.[1]);
      children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
      resident.set(Number(name), Number(/^VmRSS:\s*(\d+)/m.exec(status)?.[1] ?? 0) / 1024);
    } catch {
      // It has ended in the meantime.
    }
  }
  const sum = (pid: number): number => (resident.get(pid) ?? 0) + (children.get(pid) ?? []).reduce((total, child) => total + sum(child), 0);
  return sum(root);
}

/** Bytes and pages of a built site. */
export function sizeOf(folder: string): { megabytes: number; pages: number } {
  const files = globSync('**/*', { cwd: folder }).filter((path) => statSync(join(folder, path)).isFile());
  const bytes = files.reduce((sum, path) => sum + statSync(join(folder, path)).size, 0);
  return { megabytes: bytes / 1e6, pages: files.filter((path) => path.endsWith('.html')).length };
}
