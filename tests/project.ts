import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const repository = resolve(import.meta.dirname, '..');

/** A copy of this project with other content, in a new folder of its own. Give the folder of the `content/` to use. */
export function createProject(content: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'tetragloss-'));
  for (const name of ['src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'])
    cpSync(join(repository, name), join(folder, name), { recursive: true });
  symlinkSync(join(repository, 'node_modules'), join(folder, 'node_modules'));
  cpSync(content, join(folder, 'content'), { recursive: true });
  addInterface(join(folder, 'content/ui'));
  return folder;
}

/** A fixture names its own categories and notebooks only; the interface is this project's. */
function addInterface(ui: string): void {
  const read = (path: string): Record<string, string> => JSON.parse(readFileSync(path, 'utf8'));
  for (const name of readdirSync(ui)) writeFileSync(join(ui, name), JSON.stringify({ ...read(join(repository, 'content/ui', name)), ...read(join(ui, name)) }));
}

/** Runs a command of `src/cli/` in a project; both streams as one text. */
export function runCli(folder: string, command: string, ...args: string[]): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(folder, `src/cli/${command}.ts`), ...args], { cwd: folder, encoding: 'utf8' });
  return { status, output: `${stdout}${stderr}` };
}

/** Content folder of a fixture. */
export const fixture = (name: string): string => join(repository, 'tests/fixtures', name, 'content');
