import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { execPath } from 'node:process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { temporaryRoot } from './temporary-content.ts';

const tiny = fileURLToPath(new URL('../../fixtures/tiny', import.meta.url));

function run(script: 'check' | 'new', root: string, ...words: string[]): { status: number | null; output: string } {
  const path = fileURLToPath(new URL(`../../../src/cli/${script}.ts`, import.meta.url));
  const { status, stdout, stderr } = spawnSync(execPath, [path, ...words], { cwd: root, encoding: 'utf8' });
  return { status, output: stdout + stderr };
}

function tinyRoot(): string {
  const root = temporaryRoot();
  cpSync(tiny, root, { recursive: true });
  return root;
}

describe('check', () => {
  it('passes clean content', () => {
    expect(run('check', tiny)).toEqual({ status: 0, output: 'No problems.\n' });
  });

  it('fails where there is no content, without a stack trace', () => {
    const { status, output } = run('check', temporaryRoot());
    expect(status).toBe(1);
    expect(output).toContain('content  error  content-folder');
    expect(output).not.toMatch(/^\s+at /m);
  });

  it('passes with warnings, and fails with --strict', () => {
    const root = tinyRoot();
    run('new', root, 'concept', 'fan-out');
    expect(run('check', root).status).toBe(0);
    expect(run('check', root, '--strict').status).toBe(1);
  });

  it('says how it is used', () => {
    expect(run('check', tiny, '--what')).toMatchObject({ status: 2, output: expect.stringContaining('Usage:') as string });
  });
});

describe('new', () => {
  it('writes a concept, and never over one', () => {
    const root = tinyRoot();
    expect(run('new', root, 'concept', 'fan-out', '--category', 'queues').status).toBe(0);
    expect(readdirSync(join(root, 'content/concepts/fan-out'))).toEqual(['concept.yaml', 'en.mdx', 'ja.mdx', 'ko.mdx', 'zh.mdx']);
    writeFileSync(join(root, 'content/concepts/fan-out/en.mdx'), 'mine');
    expect(run('new', root, 'concept', 'fan-out')).toEqual({
      status: 1,
      output: 'content/concepts/fan-out/ is already there.\nFix: edit it, or take another id.\n',
    });
  });

  it('says how it is used', () => {
    expect(run('new', tiny, 'page')).toMatchObject({ status: 2, output: expect.stringContaining('Usage:') as string });
  });
});
