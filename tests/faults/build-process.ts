import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** How a build ended. */
export interface Ended {
  code: number | null;
  signal: NodeJS.Signals | null;
  /** Both streams as one text. */
  output: string;
  /** In milliseconds. */
  took: number;
}

export interface StartOptions {
  env?: Record<string, string>;
  /** A command that the build is started by: `['prlimit', '--fsize=1000']`. */
  by?: readonly string[];
  /** The account that builds. */
  uid?: number;
}

/** A build that runs. */
export interface Running {
  ended: Promise<Ended>;
  kill: (signal: NodeJS.Signals) => void;
  /** Resolves when a text has been said, or when the build has ended without it. */
  says: (text: string) => Promise<void>;
}

/** Starts `npm run build` in a project, without npm. */
export function startBuild(folder: string, { env = {}, by = [], uid }: StartOptions = {}): Running {
  const [command = '', ...args] = [...by, process.execPath, join(folder, 'src/cli/build.ts')];
  const started = performance.now();
  const child = spawn(command, args, { cwd: folder, env: { ...process.env, ...env }, ...(uid !== undefined && { uid, gid: uid }) });
  let output = '';
  const waiting = new Map<string, () => void>();
  const hear = (chunk: Buffer): void => {
    output += chunk.toString();
    for (const [text, done] of waiting) if (output.includes(text)) done();
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  const ended = new Promise<Ended>((done, failed) => {
    child.on('error', failed);
    // Not `close`: what the build had started may live a moment longer and holds its streams.
    child.on('exit', (code, signal) => {
      for (const heard of waiting.values()) heard();
      setImmediate(() => done({ code, signal, output, took: performance.now() - started }));
    });
  });
  return {
    ended,
    kill: (signal) => child.kill(signal),
    says: (text) => new Promise((done) => (output.includes(text) || child.exitCode !== null ? done() : waiting.set(text, done))),
  };
}

/** A build from its begin to its end. */
export const build = (folder: string, options?: StartOptions): Promise<Ended> => startBuild(folder, options).ended;

/** Numbers from 0 to 1, the same ones for the same seed (mulberry32). */
export function* numbersOf(seed: number): Generator<number, never> {
  let state = seed;
  for (;;) {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    yield ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  }
}

export const wait = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
