import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { execPath } from 'node:process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { formatLedger, parseLedger } from '../../../src/knowledge/ledger.ts';
import { hashSections, LEAD } from '../../../src/knowledge/section-hashes.ts';
import { parseMdx } from '../../../src/markdown/parse.ts';
import { writeLedgers } from '../../../src/cli/ledger-files.node.ts';
import { checkContent } from '../../../src/knowledge/check-content.ts';
import { readContent } from '../../../src/knowledge/read.node.ts';
import { temporaryRoot } from './temporary-content.ts';

const hashes = (text: string, head = 'Queue'): [string, string][] => [...hashSections(parseMdx(text), text, head)];
const PAGE = 'Lead.\n\n## Limits\n\nOne.\n\n## Use\n\n```\n## no heading\n```\n';

describe('hashSections', () => {
  it('gives each section a hash of its own, by the id of its heading', () => {
    expect(hashes(PAGE).map(([slug]) => slug)).toEqual([LEAD, 'limits', 'use']);
    expect(new Set(hashes(PAGE).map(([, hash]) => hash)).size).toBe(3);
  });

  it('changes for the section that changes, and for no other', () => {
    const [before, after] = [new Map(hashes(PAGE)), new Map(hashes(PAGE.replace('One.', 'Two.')))];
    expect([...before].filter(([slug, hash]) => after.get(slug) !== hash).map(([slug]) => slug)).toEqual(['limits']);
    expect(hashes(PAGE, 'Line')[0]).not.toEqual(hashes(PAGE)[0]);
    expect(hashes(PAGE, 'Line').slice(1)).toEqual(hashes(PAGE).slice(1));
  });

  it('takes no note of line breaks', () => {
    expect(hashes('One\ntwo.')).toEqual(hashes('One two.'));
  });
});

describe('a ledger', () => {
  it('is the same after it was written and read', () => {
    const text = 'concepts/a .=00000000 b-c=0123abcd\nnotes/a .=00000001\n';
    expect(parseLedger(text).faults).toEqual([]);
    expect(formatLedger(parseLedger(text).ledger)).toBe(text);
  });
});

describe('translations', () => {
  const tiny = fileURLToPath(new URL('../../fixtures/tiny', import.meta.url));
  const script = fileURLToPath(new URL('../../../src/cli/translations.ts', import.meta.url));
  const ENGLISH = 'content/concepts/message-queue/en.mdx';

  function project(): { root: string; run: (...words: string[]) => { status: number | null; output: string }; change: () => void } {
    const root = temporaryRoot();
    cpSync(tiny, root, { recursive: true });
    return {
      root,
      run: (...words) => {
        const { status, stdout, stderr } = spawnSync(execPath, [script, ...words], { cwd: root, encoding: 'utf8' });
        return { status, output: stdout + stderr };
      },
      change: () => writeFileSync(join(root, ENGLISH), readFileSync(join(root, ENGLISH), 'utf8').replace('14 days', '15 days')),
    };
  }
  const warnings = (root: string): string[] =>
    checkContent(readContent(root)).problems.flatMap(({ rule, path }) => (rule === 'translation-behind' ? [path.split('/').at(-1) ?? ''] : []));

  it('takes new translations for current, warns once the reference changes, and not after a review', () => {
    const { root, change } = project();
    expect(writeLedgers(root, checkContent(readContent(root)).model)).toEqual(['zh', 'ko', 'ja'].map((lang) => `content/translations/${lang}.txt`));
    expect(warnings(root)).toEqual([]);
    change();
    expect(warnings(root).toSorted()).toEqual(['ja.mdx', 'ko.mdx', 'zh.mdx']);
    // A build that only adds what is new does not hide it.
    expect(writeLedgers(root, checkContent(readContent(root)).model)).toEqual([]);
    writeLedgers(root, checkContent(readContent(root)).model, (folder, lang) => folder === 'concepts/message-queue' && lang === 'ja');
    expect(warnings(root).toSorted()).toEqual(['ko.mdx', 'zh.mdx']);
  });

  it('are listed with the sections that are behind, and accepted by the command', () => {
    const { root, run, change } = project();
    writeLedgers(root, checkContent(readContent(root)).model);
    change();
    rmSync(join(root, 'content/concepts/dead-letter-queue/ko.mdx'));
    expect(run()).toEqual({
      status: 0,
      output: [
        'Chinese (zh): 4 of 4 pages, 1 behind English',
        '  behind   concepts/message-queue: limits',
        'Korean (ko): 3 of 4 pages, 1 behind English',
        '  missing  concepts/dead-letter-queue',
        '  behind   concepts/message-queue: limits',
        'Japanese (ja): 4 of 4 pages, 1 behind English',
        '  behind   concepts/message-queue: limits',
        '',
      ].join('\n'),
    });
    expect(run('accept', 'message-queue', 'ko').status).toBe(0);
    expect(run().output).toContain('Korean (ko): 3 of 4 pages, 0 behind English');
    expect(run().output).toContain('Japanese (ja): 4 of 4 pages, 1 behind English');
    expect(run('accept', 'message-queue').status).toBe(0);
    expect(warnings(root)).toEqual([]);
  });

  it('name what an acceptance cannot be of', () => {
    const { run } = project();
    expect(run('accept', 'message-queu')).toEqual({
      status: 1,
      output: 'There is no concept or note `message-queu`.\nFix: did you mean `message-queue`?\n',
    });
    expect(run('accept', 'message-queue', 'en').output).toContain('`en` is no language that is translated into.');
    expect(run('accept').status).toBe(2);
  });
});
