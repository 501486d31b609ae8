import type { Problem } from '../knowledge/problem.ts';
import { isLang } from '../site.ts';
import type { Fault } from './check.ts';

/** A fault, the check that found it, and the page that it is on. */
export interface Found {
  rule: string;
  /** Path of the page in the built site. */
  page: string;
  fault: Fault;
}

/** How to look into the sources: the text of a file, or nothing where there is none. */
export type ReadSource = (path: string) => string | undefined;

/** Pages that a report names for one fault. */
const NAMED = 3;

/** Faults as problems of the files to mend: the source of a page where it has one, with a line where that is certain. The same fault of many pages is one problem. */
export function buildReport(found: readonly Found[], readSource: ReadSource): Problem[] {
  const groups = Map.groupBy(found, ({ rule, fault: { message } }) => `${rule} ${message}`);
  return [...groups.values()].flatMap((group) => {
    const pages = [...new Set(group.map(({ page }) => page))];
    // On many pages alike, the fault is in their template, which no page's source is to blame for.
    if (pages.length > NAMED)
      return [problemOf(group[0], `dist/${pages[0]}`, undefined, ` So do ${pages.length - 1} other pages (${pages.slice(1, NAMED).join(', ')}, …).`)];
    return pages.map((page) => {
      const of = group.find((one) => one.page === page);
      const source = sourcesOf(page).find((path) => readSource(path) !== undefined);
      const line = source && of?.fault.words ? lineOf(readSource(source) ?? '', of.fault.words) : undefined;
      return problemOf(of, source ?? `dist/${page}`, line, source ? ` (On /${page.replace(/index\.html$/, '')}.)` : '');
    });
  });
}

function problemOf(found: Found | undefined, path: string, line: number | undefined, where: string): Problem {
  const { message = '', why, fix = '' } = found?.fault ?? {};
  return { path, ...(line !== undefined && { line }), severity: 'error', rule: found?.rule ?? '', message: message + where, ...(why && { why }), fix };
}

/** Files that a page may have been written in, the likeliest first. */
function sourcesOf(page: string): string[] {
  const [lang = '', kind, id] = page.split('/');
  return isLang(lang) && (kind === 'concepts' || kind === 'notes') ? [`content/${kind}/${id}/${lang}.mdx`] : [];
}

/** The one line that has these words; nothing where none or several have. */
function lineOf(source: string, words: string): number | undefined {
  const lines = source.split('\n').flatMap((text, index) => (text.includes(words) ? [index + 1] : []));
  return lines.length === 1 ? lines[0] : undefined;
}
