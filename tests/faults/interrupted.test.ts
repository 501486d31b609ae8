import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { hashes } from '../hashes.ts';
import { build, numbersOf, startBuild, wait } from './build-process.ts';
import { useBuiltSite } from './built-site.ts';

/** Moments at which builds are interrupted, and the seed that chooses them. */
const POINTS = Number(process.env['FAULT_POINTS'] ?? 20);
const SEED = Number(process.env['FAULT_SEED'] ?? 1);
const SIGNALS = ['SIGKILL', 'SIGTERM', 'SIGINT'] as const;
const site = useBuiltSite();
let duration: number;
const page = (): string => join(site.folder, 'content/concepts/message-queue/en.mdx');
let text: string;

beforeAll(async () => {
  text = readFileSync(page(), 'utf8');
  duration = (await build(site.folder)).took;
  expect(hashes(join(site.folder, 'dist'))).toEqual(site.good);
});

const random = numbersOf(SEED);
const points = Array.from({ length: POINTS }, (_, i) => ({ moment: (i + random.next().value) / POINTS, signal: SIGNALS[i % SIGNALS.length] ?? 'SIGKILL' }));

for (const [i, { moment, signal }] of points.entries()) {
  test(`${signal} at ${Math.round(moment * 100)} % of a build leaves the last good site, and the next build is as if nothing had been`, async () => {
    writeFileSync(page(), `${text}\nA sentence that is built in vain, number ${i}.\n`);
    const running = startBuild(site.folder);
    await wait(moment * duration);
    running.kill(signal);
    const { code } = await running.ended;
    // On a machine that is faster now than it was, the build may have been through: then all of it is there.
    if (code === 0) expect(hashes(join(site.folder, 'dist'))).not.toEqual(site.good);
    else expect(hashes(join(site.folder, 'dist'))).toEqual(site.good);

    writeFileSync(page(), text);
    const next = await build(site.folder);
    expect(next.code, next.output).toBe(0);
    expect(hashes(join(site.folder, 'dist'))).toEqual(site.good);
    expect(readdirSync(site.folder).filter((name) => name.startsWith('.dist-'))).toEqual([]);
  }, 600_000);
}
