import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { z } from 'astro/zod';
import { parse } from 'yaml';
import { CHROMIUM_ARGS, requireChromium } from '../../src/cli/chromium.node.ts';
import { judgedQuerySchema } from '../../src/search/evaluate.ts';
import { writeSyntheticContent } from '../fixtures/synthetic.ts';
import { type Generator, own, RIVALS } from './rivals/generators.ts';
import { type Cost, measureRun, sizeOf } from './rivals/measure.ts';
import { type PlainPage, plainPages } from './rivals/pages.ts';
import { type Weight, weighSite } from './rivals/weigh.ts';

/** The same content built by this project and by other generators, one after the other on this machine: `npm run bench:rivals -- [--sizes 500,2000,8000]`. */

const { values } = parseArgs({ options: { sizes: { type: 'string', default: '' }, only: { type: 'string', default: '' } } });
const repository = resolve(import.meta.dirname, '../..');
const workshop = join(repository, '.cache/bench');
const PAGE = 'en/concepts/sqs';

interface Row {
  name: string;
  version: string;
  cold: Cost;
  again: Cost;
  size: ReturnType<typeof sizeOf>;
  weight?: Weight;
}

/** A folder with a generator's packages and nothing else. */
function install({ name, packages }: Generator): string {
  const folder = join(workshop, name.toLowerCase().replaceAll(' ', '-'));
  if (!Object.keys(packages).length) return ownFolder();
  const wanted = JSON.stringify({ name: 'bench', private: true, type: 'module', dependencies: packages }, undefined, 2);
  const list = join(folder, 'package.json');
  if (existsSync(list) && readFileSync(list, 'utf8') === wanted) return emptied(folder);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  console.log(`Installing ${name} …`);
  const { status, stderr } = spawnSync(
    'npm',
    ['install', '--no-audit', '--no-fund', '--ignore-scripts', ...Object.entries(packages).map(([key, version]) => `${key}@${version}`)],
    { cwd: folder, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`${name} could not be installed:\n${stderr}`);
  writeFileSync(list, wanted);
  return folder;
}

/** Without what an earlier run has written. */
function emptied(folder: string): string {
  for (const name of ['src', 'pages', '.vitepress', 'dist', '.astro', 'node_modules/.astro', 'node_modules/.vite'])
    rmSync(join(folder, name), { recursive: true, force: true });
  return folder;
}

function ownFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  for (const name of ['src', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'])
    cpSync(join(repository, name), join(folder, name), { recursive: true });
  symlinkSync(join(repository, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}

async function measure(generator: Generator, pages: readonly PlainPage[], page: string, weigh?: (folder: string) => Promise<Weight>): Promise<Row> {
  const folder = install(generator);
  try {
    generator.write(folder, pages);
    console.log(`Building ${pages.length} pages with ${generator.name} …`);
    const cold = await measureRun(folder, generator.build);
    const size = sizeOf(join(folder, generator.output));
    const weight = await weigh?.(join(folder, generator.output));
    generator.edit(folder, page);
    const again = await measureRun(folder, generator.build);
    return { name: generator.name, version: Object.entries(generator.packages)[0]?.[1] ?? '', cold, again, size, ...(weight && { weight }) };
  } finally {
    if (!Object.keys(generator.packages).length) rmSync(folder, { recursive: true });
  }
}

const number = (value: number | undefined, digits = 1): string => (value === undefined ? '–' : value.toFixed(digits));

function table(rows: readonly Row[]): string {
  const lines: [string, (row: Row) => string][] = [
    ['version', ({ version }) => version || '–'],
    ['build, cold, s', ({ cold }) => number(cold.seconds)],
    ['build after one edit, s', ({ again }) => number(again.seconds)],
    ['peak memory, MB', ({ cold }) => number(cold.peak, 0)],
    ['HTML pages', ({ size }) => String(size.pages)],
    ['output, MB', ({ size }) => number(size.megabytes)],
    ['a concept page with all it loads, KB', ({ weight }) => number(weight?.page.all)],
    ['  of which HTML', ({ weight }) => number(weight?.page.html)],
    ['  of which scripts, before anything is touched', ({ weight }) => number(weight?.page.script)],
    ['first search, KB (median)', ({ weight }) => number(weight?.search?.first)],
    ['next search, KB (median)', ({ weight }) => number(weight?.search?.next)],
    ['judged queries: success@3', ({ weight }) => number(weight?.search?.score.success3, 3)],
    ['judged queries: MRR@10', ({ weight }) => number(weight?.search?.score.mrr10, 3)],
    ['judged queries: recall@10', ({ weight }) => number(weight?.search?.score.recall10, 3)],
    ['judged queries without a result', ({ weight }) => number(weight?.search?.score.zero, 3)],
  ];
  const shown = lines.filter(([, of]) => rows.some((row) => of(row) !== '–'));
  const head = `| | ${rows.map(({ name }) => name).join(' | ')} |\n| --- | ${rows.map(() => '---:').join(' | ')} |\n`;
  return head + shown.map(([label, of]) => `| ${label.trim()} | ${rows.map(of).join(' | ')} |`).join('\n');
}

const queries = z.array(judgedQuerySchema).parse(parse(readFileSync(join(repository, 'tests/search/queries.yaml'), 'utf8')));
const chosen = ({ name }: Generator): boolean => !values.only || values.only.split(',').includes(name);
console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}`);

const browser = await chromium.launch({ executablePath: requireChromium(), args: CHROMIUM_ARGS });
const rows: Row[] = [];
for (const generator of [own(join(repository, 'content')), ...RIVALS].filter(chosen))
  rows.push(await measure(generator, plainPages(repository), PAGE, (folder) => weighSite(browser, folder, PAGE, generator, queries)));
await browser.close();
console.log(`\nThis content\n\n${table(rows)}`);

for (const size of values.sizes.split(',').filter(Boolean).map(Number)) {
  const project = mkdtempSync(join(tmpdir(), 'bench-content-'));
  const notes = Math.round(size / 4 / 11);
  writeSyntheticContent(project, { concepts: Math.round(size / 4) - notes, notes, seed: 1 });
  const grown: Row[] = [];
  for (const generator of [own(join(project, 'content')), ...RIVALS].filter(chosen))
    grown.push(await measure(generator, plainPages(project), 'en/concepts/concept-1'));
  rmSync(project, { recursive: true });
  console.log(`\n${size} made-up pages\n\n${table(grown)}`);
}
