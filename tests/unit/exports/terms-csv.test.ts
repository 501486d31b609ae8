import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvCell, formatTermsCsv } from '../../../src/exports/terms-csv.ts';
import { BUCKET, hardDraft, hardText, OBJECT, recordsOf } from './records.ts';

const read = (text: string): Record<string, string>[] => parse(text, { columns: true, bom: true, record_delimiter: '\r\n' });
const unguard = (cell: string | undefined): string | undefined => cell?.replace(/^'/, '');

test('a concept is a row with its terms side by side, and Excel is told the encoding', () => {
  const text = formatTermsCsv(recordsOf([BUCKET, OBJECT]));
  expect(new TextEncoder().encode(text).slice(0, 3)).toEqual(new Uint8Array([0xef, 0xbb, 0xbf]));
  const [bucket, object] = read(text);
  expect(Object.keys(bucket ?? {}).slice(0, 7)).toEqual(['id', 'term.zh-Hans', 'term.ko', 'term.ja', 'term.en', 'reading.zh-Hans', 'reading.ja']);
  expect(bucket).toMatchObject({
    id: 'bucket',
    'term.ja': 'S3 保存先',
    'reading.ja': 'えすすりーほぞんさき',
    'aliases.en': 'S3 bucket | --bucket',
    'avoid.en': 'Pail',
    'summary.en': 'A container of objects, "flat" & <named>.',
    category: 'storage',
    url: 'https://kb.example/c/bucket/',
  });
  expect(object).toMatchObject({ 'term.ko': '', 'reading.ja': '' });
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '＝1', "'quoted"])('the cell %j is no formula for a spreadsheet, and can be had back', (cell) => {
  const [row] = parse(csvCell(cell)) as string[][];
  expect(row?.[0]).toBe(`'${cell}`);
});

test('any text comes back as it was', () => {
  fc.assert(
    fc.property(fc.array(hardText, { minLength: 2, maxLength: 4 }), (cells) => {
      const rows = parse(`${cells.map(csvCell).join(',')}\r\n`, { record_delimiter: '\r\n' }) as string[][];
      expect(rows[0]?.map(unguard)).toEqual(cells.map((cell) => cell.toWellFormed()));
    }),
  );
});

test('a row of any concept has as many cells as the head, none of them a formula', () => {
  fc.assert(
    fc.property(hardDraft, (draft) => {
      const records = recordsOf([draft]);
      const [row = {}] = read(formatTermsCsv(records));
      expect(unguard(row['term.en'])).toBe(records[0]?.texts.find(({ lang }) => lang === 'en')?.term);
      for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+\-@＝＋－＠]/);
    }),
  );
});
