import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { LANGS } from '../../src/site.ts';
import { createProject, fixture, runCli } from '../project.ts';

const projects: string[] = [];

const project = (): string => {
  const folder = createProject(fixture('tiny'));
  projects.push(folder);
  return folder;
};

afterAll(() => {
  for (const folder of projects) rmSync(folder, { recursive: true, force: true });
});

const TERMS = { zh: '鲸鱼协议', ko: '고래 프로토콜', ja: 'クジラプロトコル', en: 'Whale protocol' } as const;

/** Writes a term and a sentence into every file that `new` has made. */
function fillIn(folder: string, id: string): void {
  for (const lang of LANGS) {
    writeFileSync(
      join(folder, 'content/concepts', id, `${lang}.mdx`),
      `---\nterm: ${TERMS[lang]}\nsummary: ${TERMS[lang]}.\nasks: [${TERMS[lang]}?, ${TERMS[lang]}!]\n---\n\n${TERMS[lang]}.\n`,
    );
  }
}

test('a new concept with one sentence a language is in the site, linked, in the glossary and in search', () => {
  const folder = project();
  const made = runCli(folder, 'new', 'concept', 'whale-protocol');
  expect(made.status, made.output).toBe(0);
  fillIn(folder, 'whale-protocol');
  const [other = ''] = readdirSync(join(folder, 'content/concepts')).filter((id) => id !== 'whale-protocol');
  const page = join(folder, 'content/concepts', other, 'en.mdx');
  writeFileSync(page, `${readFileSync(page, 'utf8')}\nIt is not the Whale protocol.\n`);
  const { status, output } = runCli(folder, 'build');
  expect(status, output).toBe(0);
  const read = (path: string): string => readFileSync(join(folder, 'dist', path), 'utf8');
  const names = readdirSync(join(folder, 'dist/search/names'))
    .map((name) => read(`search/names/${name}`))
    .join('\n');
  for (const lang of LANGS) {
    expect(read(`${lang}/concepts/whale-protocol/index.html`)).toContain(TERMS[lang]);
    expect(read(`${lang}/glossary/index.html`)).toContain(`/${lang}/concepts/whale-protocol/`);
    expect(names).toContain(TERMS[lang]);
  }
  expect(read(`en/concepts/${other}/index.html`)).toContain('href="/en/concepts/whale-protocol/"');
  expect(readFileSync(join(folder, 'content/site/permalinks.txt'), 'utf8')).toContain('concepts/whale-protocol');
});

// Twice more where it fails: on a machine that is busy, Astro's server now and then answers 500 after a change until the next one.
test('the development server searches the current content and follows changes', { retry: 2, timeout: 120_000 }, async () => {
  const folder = project();
  const port = 4483;
  const server = spawn(process.execPath, [join(folder, 'node_modules/astro/bin/astro.mjs'), 'dev', '--port', String(port)], {
    cwd: folder,
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: 'ignore',
  });
  const conceptsNow = async (): Promise<string> => {
    try {
      const load = async (path: string): Promise<string> => (await fetch(`http://localhost:${port}/search/${path}`)).text();
      return await load((JSON.parse(await load('search.json')) as { concepts: string }).concepts);
    } catch {
      return '';
    }
  };
  try {
    await expect.poll(conceptsNow, { timeout: 60_000, interval: 500 }).not.toBe('');
    expect(await conceptsNow()).not.toContain('whale-protocol');
    expect(runCli(folder, 'new', 'concept', 'whale-protocol').status).toBe(0);
    await expect.poll(conceptsNow, { timeout: 20_000, interval: 500 }).toContain('whale-protocol');
    fillIn(folder, 'whale-protocol');
    const page = async (): Promise<string> => (await fetch(`http://localhost:${port}/ja/concepts/whale-protocol/`)).text();
    await expect.poll(page, { timeout: 20_000, interval: 500 }).toContain(`<h1>${TERMS.ja}`);
  } finally {
    server.kill();
  }
});
