import { type Dirent, readdirSync, readFileSync, realpathSync, type Stats, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Content, parseContentFile } from './content-file.ts';
import { decode } from './decode.ts';
import { placeOf } from './place.ts';

/** Larger files are refused: no page needs it, and a stray export would stall the build. In bytes. */
const LARGEST_FILE = 1024 * 1024;
const IGNORED = /^(\.DS_Store|Thumbs\.db|\.gitkeep|.*~|\..*\.sw[op])$/;

type Fault = (path: string, rule: string, message: string, fix: string) => void;

/** Reads `<root>/content/`. Never throws for what is in it: every fault becomes a problem. */
export function readContent(root: string): Content {
  const content: Content = { files: [], problems: [] };
  const fault: Fault = (path, rule, message, fix) => {
    content.problems.push({ path: path ? `content/${path}` : 'content', severity: 'error', rule, message, fix });
  };
  const folder = join(root, 'content');
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    fault('', 'content-folder', 'There is no folder `content/` here.', 'run the command from the project’s root, or restore the folder from version control.');
    return content;
  }
  for (const found of walk(folder, '', [realpathSync(folder)], fault)) readFile(folder, found, content, fault);
  if (content.files.length === 0 && content.problems.length === 0) {
    fault(
      '',
      'content-folder',
      'The folder `content/` is empty.',
      'add `content/site/`, `content/ui/` and `content/concepts/`, or restore them from version control.',
    );
  }
  return content;
}

interface Found {
  path: string;
  /** In bytes. */
  size: number;
}

/** Files below a folder, sorted. `reals` are the true paths of the folder and those above it, by which loops are known. */
function* walk(folder: string, below: string, reals: readonly string[], fault: Fault): Generator<Found> {
  let entries: Dirent[];
  try {
    entries = readdirSync(join(folder, below), { withFileTypes: true });
  } catch (error) {
    unreadable(below, 'folder', error, fault);
    return;
  }
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = below ? `${below}/${entry.name}` : entry.name;
    const stat = IGNORED.test(entry.name) ? undefined : statOf(folder, path, fault);
    if (stat?.isFile()) yield { path, size: stat.size };
    else if (stat?.isDirectory()) {
      const real = entry.isSymbolicLink() ? realpathSync(join(folder, path)) : join(reals.at(-1) ?? '', entry.name);
      if (reals.includes(real)) fault(path, 'symlink', 'This link leads back to a folder that holds it.', 'remove the link.');
      else yield* walk(folder, path, [...reals, real], fault);
    } else if (stat) fault(path, 'unknown-file', 'This is neither a file nor a folder.', 'remove it.');
  }
}

function statOf(folder: string, path: string, fault: Fault): Stats | undefined {
  try {
    const stat = statSync(join(folder, path), { throwIfNoEntry: false });
    if (!stat) fault(path, 'symlink', 'This link points to nothing.', 'remove the link, or restore its target.');
    return stat;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ELOOP') fault(path, 'symlink', 'This link leads back to itself.', 'remove the link.');
    else unreadable(path, 'file', error, fault);
    return undefined;
  }
}

function readFile(folder: string, { path, size }: Found, content: Content, fault: Fault): void {
  const place = placeOf(path);
  if (!place) {
    fault(path, 'unknown-file', 'No file of this name belongs here.', fixForUnknown(path));
    return;
  }
  if (size > LARGEST_FILE) {
    fault(
      path,
      'file-size',
      `This file has ${(size / 1024 / 1024).toFixed(1)} MB; the largest allowed is 1 MB.`,
      'split the page, or remove what does not belong in it.',
    );
    return;
  }
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(join(folder, path));
  } catch (error) {
    unreadable(path, 'file', error, fault);
    return;
  }
  const decoded = decode(`content/${path}`, bytes);
  content.problems.push(...decoded.problems);
  if (decoded.text === undefined) return;
  const { file, problems } = parseContentFile(`content/${path}`, place, decoded.text);
  content.problems.push(...problems);
  if (file) content.files.push(file);
}

function unreadable(path: string, noun: string, error: unknown, fault: Fault): void {
  const { code = 'unknown error' } = error as NodeJS.ErrnoException;
  fault(
    path,
    'unreadable',
    `This ${noun} cannot be read (${code}).`,
    code === 'EACCES' || code === 'EPERM'
      ? `give the account that builds the site the right to read it.`
      : `restore the ${noun} from version control, or remove it.`,
  );
}

function fixForUnknown(path: string): string {
  if (/\.md$/.test(path)) return 'give it the ending `.mdx`.';
  if (/\/[^/]+\.mdx$/.test(path)) return 'name the file after one of the languages of src/site.ts (`en.mdx`), or add the language there.';
  if (path.startsWith('ui/')) return 'name the file after one of the languages of src/site.ts (`ui/en.json`).';
  return 'move it to where its kind belongs (see the README), or remove it.';
}
