import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hashes } from '../hashes.ts';
import { createProject, fixture } from '../project.ts';
import { build, numbersOf, startBuild, wait } from './build-process.ts';

/** Moments at which builds are interrupted, and the seed that chooses them. */
const POINTS = Number(process.env['FAULT_POINTS'] ?? 20);
const SEED = Number(process.env['FAULT_SEED'] ?? 1);
const SIGNALS = ['SIGKILL', 'SIGTERM', 'SIGINT'] as const;

let folder: string;
let good: Record<string, string>;
let duration: number;
const page = (): string => join(folder, 'content/concepts/message-queue/en.mdx');
let text: string;

beforeAll(async () => {
  folder = createProject(fixture('tiny'));
  const { code, output } = await build(folder);
  expect(code, output).toBe(0);
  good = hashes(join(folder, 'dist'));
  text = readFileSync(page(), 'utf8');
  duration = (await build(folder)).took;
  expect(hashes(join(folder, 'dist'))).toEqual(good);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const random = numbersOf(SEED);
const points = Array.from({ length: POINTS }, (_, i) => ({ moment: (i + random.next().value) / POINTS, signal: SIGNALS[i % SIGNALS.length] ?? 'SIGKILL' }));

for (const [i, { moment, signal }] of points.entries()) {
  test(`${signal} at ${Math.round(moment * 100)} % of a build leaves the last good site, and the next build is as if nothing had been`, async () => {
    writeFileSync(page(), `${text}\nA sentence that is built in vain, number ${i}.\n`);
    const running = startBuild(folder);
    await wait(moment * duration);
    running.kill(signal);
    const { code } = await running.ended;
    // On a machine that is faster now than it was, the build may have been through: then all of it is there.
    if (code === 0) expect(hashes(join(folder, 'dist'))).not.toEqual(good);
    else expect(hashes(join(folder, 'dist'))).toEqual(good);

    writeFileSync(page(), text);
    const next = await build(folder);
    expect(next.code, next.output).toBe(0);
    expect(hashes(join(folder, 'dist'))).toEqual(good);
    expect(readdirSync(folder).filter((name) => name.startsWith('.dist-'))).toEqual([]);
  }, 600_000);
}
