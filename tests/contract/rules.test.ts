import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/knowledge/check-content.ts';
import type { Content } from '../../src/knowledge/content-file.ts';
import { formatReport } from '../../src/knowledge/problem.ts';
import { readContent } from '../../src/knowledge/read.node.ts';
import { RULES } from '../../src/knowledge/rules.ts';

const fixtures = fileURLToPath(new URL('../fixtures/', import.meta.url));
const tiny = readContent(`${fixtures}tiny`);

/** The tiny knowledge base with the files of a broken one in the place of its own. */
function overlay(broken: Content): Content {
  const replaced = new Set([...broken.files, ...broken.problems].map(({ path }) => path));
  return { files: [...tiny.files.filter(({ path }) => !replaced.has(path)), ...broken.files], problems: broken.problems };
}

describe('the tiny knowledge base', () => {
  it('has no problems', () => {
    expect(formatReport(checkContent(tiny).problems)).toBe('No problems.');
  });
});

describe.each(RULES.map(({ id }) => id))('%s', (id) => {
  const folder = `${fixtures}broken/${id}`;

  it('has its file and its fixture', () => {
    expect(existsSync(fileURLToPath(new URL(`../../src/knowledge/rules/${id}.ts`, import.meta.url)))).toBe(true);
    expect(existsSync(folder)).toBe(true);
  });

  it('reports what its fixture breaks, as in report.txt', () => {
    const report = formatReport(checkContent(overlay(readContent(folder))).problems);
    // UPDATE_REPORTS=1 writes what is reported; read the difference before it is kept.
    if (process.env['UPDATE_REPORTS']) writeFileSync(`${folder}/report.txt`, `${report}\n`);
    expect(`${report}\n`).toBe(readFileSync(`${folder}/report.txt`, 'utf8'));
  });

  it('is the only one to speak', () => {
    const { problems } = checkContent(overlay(readContent(folder)));
    expect(new Set(problems.map(({ rule }) => rule))).toEqual(new Set([id]));
  });
});

describe('the fixtures', () => {
  it('belong to a rule each', () => {
    const ids = RULES.map(({ id }) => id).toSorted();
    expect(readdirSync(`${fixtures}broken`).toSorted()).toEqual(ids);
  });
});
