import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { parser as python } from '@lezer/python';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { readContent } from '../../src/knowledge/read.node.ts';

/** Says what is wrong with a piece of code, or nothing. */
type SyntaxCheck = (code: string) => string | undefined;

const attempt = (parse: () => unknown): string | undefined => {
  try {
    parse();
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
};

const bash: SyntaxCheck = (code) => {
  const { status, stderr } = spawnSync('bash', ['-n'], { input: code, encoding: 'utf8' });
  return status === 0 ? undefined : stderr.trim();
};

const CHECKS: Record<string, SyntaxCheck> = {
  json: (code) => attempt(() => JSON.parse(code)),
  bash,
  sh: bash,
  python: (code) => {
    let broken: string | undefined;
    python.parse(code).iterate({
      enter: (node) => {
        if (node.type.isError) broken ??= `line ${code.slice(0, node.from).split('\n').length}`;
      },
    });
    return broken;
  },
  // CloudFormation's short functions (!Ref, !Sub …) are tags that YAML itself does not know.
  yaml: (code) => parseAllDocuments(code, { logLevel: 'error' }).flatMap(({ errors }) => errors)[0]?.message,
};

const fences = readContent(resolve(import.meta.dirname, '../..')).files.flatMap((file) => {
  const found: { where: string; lang: string; code: string }[] = [];
  visit(file.tree, 'code', ({ lang, value, position }) => {
    found.push({ where: `${file.path}:${position?.start.line}`, lang: lang ?? '', code: value });
  });
  return found;
});

for (const [lang, check] of Object.entries(CHECKS)) {
  test(`every ${lang} fence of the content parses`, () => {
    const broken = fences.filter((fence) => fence.lang === lang).flatMap(({ where, code }) => check(code)?.replace(/^/, `${where}: `) ?? []);
    expect(broken).toEqual([]);
  }, 120_000);
}

test('every fence says its language, and there are fences', () => {
  expect(fences.filter(({ lang }) => lang === '').map(({ where }) => where)).toEqual([]);
  expect(fences.length).toBeGreaterThan(20);
});

test('the checks do find broken code', () => {
  expect(CHECKS['json']?.('{,}')).toBeDefined();
  expect(CHECKS['bash']?.('if then')).toBeDefined();
  expect(CHECKS['python']?.('def f(:\n  pass')).toBeDefined();
  expect(CHECKS['yaml']?.('a: [')).toBeDefined();
});
