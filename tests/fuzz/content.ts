import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { checkContent } from '../../src/knowledge/check-content.ts';
import { type Content, parseContentFile } from '../../src/knowledge/content-file.ts';
import { decode } from '../../src/knowledge/decode.ts';
import { placeOf } from '../../src/knowledge/place.ts';
import { formatReport, type Problem } from '../../src/knowledge/problem.ts';
import { LANGS } from '../../src/site.ts';
import { fixture } from '../project.ts';
import { useModel } from './use-model.ts';

const contentOf = (folder: string): Map<string, Uint8Array> =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry): [string, Uint8Array][] => {
      const path = join(entry.parentPath, entry.name);
      return entry.isFile() ? [[relative(folder, path).split(sep).join('/'), readFileSync(path)]] : [];
    }),
  );

/** A fixture has the names of its own categories and notebooks only; the other strings are those of this site. */
function withInterface(files: ReadonlyMap<string, Uint8Array>): Map<string, Uint8Array> {
  const parse = (bytes: Uint8Array): Record<string, string> => JSON.parse(new TextDecoder().decode(bytes));
  const strings = LANGS.map((lang): [string, Uint8Array] => {
    const path = `ui/${lang}.json`;
    const all = { ...parse(readFileSync(resolve(import.meta.dirname, '../../content', path))), ...parse(files.get(path) ?? new Uint8Array()) };
    return [path, new TextEncoder().encode(JSON.stringify(all, null, 2))];
  });
  return new Map([...files, ...strings]);
}

/** Files of the tiny knowledge base by path below `content/`. */
export const TINY: ReadonlyMap<string, Uint8Array> = withInterface(contentOf(fixture('tiny')));

/** What `readContent` makes of files, without a disk. */
export function parseAll(files: ReadonlyMap<string, Uint8Array>): Content {
  const content: Content = { files: [], problems: [] };
  for (const [path, bytes] of files) {
    const place = placeOf(path);
    if (!place) continue;
    const { text, problems } = decode(`content/${path}`, bytes);
    content.problems.push(...problems);
    if (text === undefined) continue;
    const parsed = parseContentFile(`content/${path}`, place, text);
    content.problems.push(...parsed.problems);
    if (parsed.file) content.files.push(parsed.file);
  }
  return content;
}

/** Checks files as the build does. Throws where a problem does not say where, what and how to mend, or where content without errors cannot be made into a site. */
export async function checkFiles(files: ReadonlyMap<string, Uint8Array>): Promise<Problem[]> {
  const { model, problems } = checkContent(parseAll(files));
  for (const problem of problems) expectWhole(problem, files);
  formatReport(problems);
  if (!problems.some(({ severity }) => severity === 'error')) await useModel(model);
  return problems;
}

function expectWhole(problem: Problem, files: ReadonlyMap<string, Uint8Array>): void {
  const { path, line, column, message, fix } = problem;
  const text = new TextDecoder().decode(files.get(path.replace(/^content\//, '')));
  const lines = text.split(/\r\n|[\r\n]/).length;
  if (!path || !message.trim() || !fix.trim()) throw new Error(`a problem lacks a part: ${JSON.stringify(problem)}`);
  if (line !== undefined && !(line >= 1 && line <= lines)) throw new Error(`a problem names line ${line} of ${lines}: ${JSON.stringify(problem)}`);
  if (column !== undefined && !(column >= 1)) throw new Error(`a problem names column ${column}: ${JSON.stringify(problem)}`);
}
