import { chmodSync, existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { getuid } from 'node:process';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../src/knowledge/check-content.ts';
import { formatProblem, formatReport } from '../../../src/knowledge/problem.ts';
import { readContent } from '../../../src/knowledge/read.node.ts';
import { page, temporaryRoot } from './temporary-content.ts';

const QUEUE = 'content/concepts/queue/en.mdx';
const reportOf = (root: string): string[] => readContent(root).problems.map(formatProblem);

describe('readContent', () => {
  it('reads a page with its place, data and body', () => {
    const { files, problems } = readContent(temporaryRoot({ [QUEUE]: page('It waits.') }));
    expect(problems).toEqual([]);
    expect(files).toMatchObject([{ path: QUEUE, place: { is: 'concept-text', id: 'queue', lang: 'en' }, data: { term: 'Queue' }, body: '\nIt waits.\n' }]);
  });

  it('reports a folder without content, and checks nothing else', () => {
    const root = temporaryRoot();
    expect(formatReport(checkContent(readContent(root)).problems)).toBe(
      'content  error  content-folder\n  There is no folder `content/` here.\n  Fix: run the command from the project’s root, or restore the folder from version control.\n\n1 error, 0 warnings',
    );
  });

  it('reports an empty folder', () => {
    const root = temporaryRoot();
    mkdirSync(join(root, 'content'));
    expect(reportOf(root)).toEqual([
      'content  error  content-folder\n  The folder `content/` is empty.\n  Fix: add `content/site/`, `content/ui/` and `content/concepts/`, or restore them from version control.',
    ]);
  });

  it('reports `content` that is a file', () => {
    expect(reportOf(temporaryRoot({ content: 'x' }))).toHaveLength(1);
  });

  it('reports bytes that are not UTF-8, with their line', () => {
    const bytes = Buffer.concat([Buffer.from(page('It waits.')), Buffer.from([0xb4, 0xeb, 0xb1])]);
    expect(reportOf(temporaryRoot({ [QUEUE]: bytes }))).toEqual([
      `${QUEUE}:7:1  error  encoding\n  Line 7 has bytes that are not UTF-8.\n  Fix: save the file as UTF-8.`,
    ]);
  });

  it('goes on to read files after one that is not UTF-8', () => {
    const root = temporaryRoot({ [QUEUE]: Buffer.from([0xff, 0xfe, 0x41]), 'content/concepts/topic/en.mdx': page('主题。') });
    expect(readContent(root).files).toHaveLength(1);
  });

  it('reports NUL characters', () => {
    expect(reportOf(temporaryRoot({ [QUEUE]: page('It\0 waits.') }))).toEqual([
      `${QUEUE}:6:1  error  encoding\n  This line has the control character U+0000.\n  Fix: remove it; if there are many, save the file as UTF-8.`,
    ]);
  });

  it('reports a byte order mark, and reads on', () => {
    const { files, problems } = readContent(temporaryRoot({ [QUEUE]: `\uFEFF${page('It waits.')}` }));
    expect(problems.map(formatProblem)).toEqual([
      `${QUEUE}:1:1  error  encoding\n  This file begins with a byte order mark.\n  Fix: save the file as UTF-8 without BOM.`,
    ]);
    expect(files).toHaveLength(1);
  });

  it('reports Windows line ends once, and reads on', () => {
    const { files, problems } = readContent(temporaryRoot({ [QUEUE]: page('It waits.').replaceAll('\n', '\r\n') }));
    expect(problems.map(formatProblem)).toEqual([
      `${QUEUE}:1:1  error  line-ends\n  This file has carriage returns (Windows line ends).\n  Fix: save the file with line ends LF.`,
    ]);
    expect(files[0]?.body).toBe('\nIt waits.\n');
  });

  it('refuses a file of 5 MB', () => {
    expect(reportOf(temporaryRoot({ [QUEUE]: page('x'.repeat(5 * 1024 * 1024)) }))).toEqual([
      `${QUEUE}  error  file-size\n  This file has 5.0 MB; the largest allowed is 1 MB.\n  Fix: split the page, or remove what does not belong in it.`,
    ]);
  });

  it('reports a page of a language that the site does not have', () => {
    expect(reportOf(temporaryRoot({ 'content/concepts/queue/fr.mdx': page('Elle attend.') }))).toEqual([
      'content/concepts/queue/fr.mdx  error  unknown-file\n  No file of this name belongs here.\n  Fix: name the file after one of the languages of src/site.ts (`en.mdx`), or add the language there.',
    ]);
  });

  it.each(['content/concepts/queue/notes.txt', 'content/concepts/stray.mdx', 'content/ui/xx.json', 'content/readme.md'])(
    'reports the stray file %s',
    (path) => {
      expect(readContent(temporaryRoot({ [path]: 'x' })).problems).toMatchObject([{ path, rule: 'unknown-file' }]);
    },
  );

  it('passes over what systems and editors leave', () => {
    expect(
      reportOf(
        temporaryRoot({
          [QUEUE]: page('It waits.'),
          'content/.DS_Store': 'x',
          'content/concepts/queue/en.mdx~': 'x',
          'content/concepts/queue/.en.mdx.swp': 'x',
        }),
      ),
    ).toEqual([]);
  });
});

describe('readContent and links', () => {
  it('reports a link to nothing', () => {
    const root = temporaryRoot({ [QUEUE]: page('It waits.') });
    symlinkSync('nowhere.mdx', join(root, 'content/concepts/queue/ko.mdx'));
    expect(reportOf(root)).toEqual([
      'content/concepts/queue/ko.mdx  error  symlink\n  This link points to nothing.\n  Fix: remove the link, or restore its target.',
    ]);
  });

  it('reports a link to itself', () => {
    const root = temporaryRoot({ [QUEUE]: page('It waits.') });
    symlinkSync('ko.mdx', join(root, 'content/concepts/queue/ko.mdx'));
    expect(reportOf(root)).toEqual(['content/concepts/queue/ko.mdx  error  symlink\n  This link leads back to itself.\n  Fix: remove the link.']);
  });

  it('reports a link to a folder above it', () => {
    const root = temporaryRoot({ [QUEUE]: page('It waits.') });
    symlinkSync('..', join(root, 'content/concepts/loop'));
    expect(reportOf(root)).toEqual(['content/concepts/loop  error  symlink\n  This link leads back to a folder that holds it.\n  Fix: remove the link.']);
  });

  it('follows a link to a folder elsewhere', () => {
    const root = temporaryRoot({ [QUEUE]: page('It waits.'), 'elsewhere/en.mdx': page('It hears.') });
    symlinkSync(join(root, 'elsewhere'), join(root, 'content/concepts/topic'));
    expect(readContent(root).files.map(({ path }) => path)).toEqual([QUEUE, 'content/concepts/topic/en.mdx']);
  });
});

describe('readContent and rights', () => {
  it.skipIf(getuid?.() === 0)('reports a file and a folder that may not be read', () => {
    const root = temporaryRoot({ [QUEUE]: page('It waits.'), 'content/concepts/topic/en.mdx': page('It hears.') });
    chmodSync(join(root, QUEUE), 0);
    chmodSync(join(root, 'content/concepts/topic'), 0);
    const { problems } = readContent(root);
    chmodSync(join(root, 'content/concepts/topic'), 0o755);
    expect(problems).toMatchObject([
      { path: QUEUE, rule: 'unreadable', message: 'This file cannot be read (EACCES).' },
      { path: 'content/concepts/topic', rule: 'unreadable', message: 'This folder cannot be read (EACCES).' },
    ]);
  });

  it.skipIf(!existsSync('/proc/self/mem'))('reports a file that fails while it is read', () => {
    const root = temporaryRoot({ [QUEUE]: page('It waits.') });
    symlinkSync('/proc/self/mem', join(root, 'content/concepts/queue/ko.mdx'));
    expect(readContent(root).problems).toMatchObject([{ path: 'content/concepts/queue/ko.mdx', rule: 'unreadable' }]);
  });

  it.skipIf(!existsSync('/dev/zero'))('refuses a device', () => {
    const root = temporaryRoot({ [QUEUE]: page('It waits.') });
    symlinkSync('/dev/zero', join(root, 'content/concepts/queue/ko.mdx'));
    expect(readContent(root).problems).toMatchObject([{ rule: 'unknown-file', message: 'This is neither a file nor a folder.' }]);
  });
});
