import { LANGS, tagOf } from '../site.ts';
import { textFor, type TermRecord } from './terms.ts';

/** Several spellings in one cell. */
const BETWEEN = ' | ';

/**
 * All terms as CSV (RFC 4180), a concept a row, so that the terms of all languages stand side by side. It begins with a byte
 * order mark, without which Excel takes UTF-8 for another encoding.
 */
export function formatTermsCsv(records: readonly TermRecord[]): string {
  const languages = <T>(name: string, of: (record: TermRecord, lang: (typeof LANGS)[number]) => T) =>
    LANGS.map((lang) => ({ name: `${name}.${tagOf(lang)}`, of: (record: TermRecord) => of(record, lang) }));
  const columns: readonly { name: string; of: (record: TermRecord) => string | undefined }[] = [
    { name: 'id', of: ({ id }) => id },
    ...languages('term', (record, lang) => textFor(record, lang)?.term),
    ...languages('reading', (record, lang) => textFor(record, lang)?.reading).filter(({ of }) => records.some(of)),
    ...languages('summary', (record, lang) => textFor(record, lang)?.summary),
    ...languages('aliases', (record, lang) => textFor(record, lang)?.aliases.join(BETWEEN)),
    ...languages('avoid', (record, lang) => textFor(record, lang)?.avoid.join(BETWEEN)),
    { name: 'category', of: ({ category }) => category },
    { name: 'kind', of: ({ kind }) => kind },
    { name: 'url', of: ({ url }) => url },
  ];
  const rows = [columns.map(({ name }) => name), ...records.map((record) => columns.map(({ of }) => of(record) ?? ''))];
  return `\uFEFF${rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')}`;
}

/**
 * A cell of CSV. What a spreadsheet would take for a formula has an apostrophe before it (https://owasp.org/www-community/attacks/CSV_Injection),
 * and so has what begins with an apostrophe itself: to read a cell back, take one leading apostrophe away.
 * @example csvCell('=1+1') // "'=1+1"
 * @example csvCell('a "b", c') // '"a ""b"", c"'
 */
export function csvCell(text: string): string {
  const guarded = /^['=+\-@＝＋－＠\t\r\n]/.test(text) ? `'${text}` : text;
  return quoteCell(guarded, ',');
}

/** A cell in double quotes where it holds the separator, a quote or the end of a line. */
export const quoteCell = (text: string, separator: string): string =>
  text.includes(separator) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
