import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { z } from 'astro/zod';
import { parse } from 'yaml';
import { askSearch } from '../../src/cli/ask-search.node.ts';
import { formatTable, judgedQuerySchema, type Score, scoreTable } from '../../src/search/evaluate.ts';

const read = (name: string): unknown => parse(readFileSync(resolve(import.meta.dirname, '../search', name), 'utf8'));
const queries = z.array(judgedQuerySchema).parse(read('queries.yaml'));
const floors = z.record(z.string(), z.record(z.string(), z.number())).parse(read('floors.yaml'));

test('judged queries are answered as well as before (tests/search/floors.yaml)', async ({ browser, baseURL }) => {
  test.setTimeout(240_000);
  const table = scoreTable(await askSearch(browser, baseURL ?? '', queries));
  console.log(formatTable(table));
  const below = Object.entries(floors).flatMap(([name, measures]) =>
    Object.entries(measures).flatMap(([measure, floor]) => {
      const reached = table.get(name)?.[measure as keyof Score] ?? 0;
      return reached < floor ? [`${name}: ${measure} is ${reached.toFixed(3)}, below ${floor}`] : [];
    }),
  );
  expect(below).toEqual([]);
});
