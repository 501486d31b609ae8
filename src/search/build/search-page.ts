import { MARK } from '../fragment.ts';
import type { LexiconEntry, SearchRecord } from '../record.ts';
import type { Segment, Tokenizer } from '../tokenizers/tokenizer.ts';

/** Where a word of a page stands tells how much it says of the page. Pagefind takes weights up to 10. */
const WEIGHT = { title: 7, summary: 3, text: 1, asks: 4, aliases: 4 } as const;
export type Part = keyof typeof WEIGHT;

/** A record, cut into words. */
export interface SearchPage {
  /** `<lang>-c<n>` for the n-th concept, `<lang>-s<n>` for the n-th section, n in base 36; the same number in every language. */
  id: string;
  record: SearchRecord;
  /** Summary of a concept. */
  summary: string;
  /** How its title is read, where the lexicon says so. */
  reading: string | undefined;
  parts: { part: Part; segments: Segment[] }[];
}

/** Cuts a record into a page. The title comes first, so that the words of title, text and questions are counted through in the order of the fragment's lines. */
export function buildPage(id: string, record: SearchRecord, entry: LexiconEntry | undefined, { cut }: Tokenizer): SearchPage {
  const asks = record.asks.map(oneLine);
  const summary = oneLine(entry?.summary ?? '');
  const text = record.text
    .split('\n')
    .map(oneLine)
    .filter((line) => line && line !== summary && !asks.includes(line));
  const part = (name: Part, lines: readonly string[]) => ({ part: name, segments: lines.flatMap((line) => [...cut(line), LINE_END]) });
  return {
    id,
    record,
    summary,
    reading: entry?.reading,
    parts: [
      part('title', [oneLine(record.title)]),
      part('summary', summary ? [summary] : []),
      part('text', text),
      part('asks', asks),
      part('aliases', entry?.aliases.map(oneLine) ?? []),
    ],
  };
}

const LINE_END: Segment = { text: '\n', term: '', role: 'gap' };

const oneLine = (line: string): string => line.toWellFormed().replaceAll(MARK, '').replace(/\s+/g, ' ').trim();

/** The page that Pagefind indexes: the code of each indexed word, weighted by where it stands. Its name is the page's id and the number of words in the title, `zh-c5f.3`. */
export function renderIndexedPage(page: SearchPage, codeOf: (segment: Segment) => string | undefined): { name: string; html: string; words: number } {
  let words = 0;
  const blocks = page.parts.map(({ part, segments }) => {
    const codes = segments.flatMap((segment) => codeOf(segment) ?? []);
    words += codes.length;
    return codes.length ? `<p data-pagefind-weight="${WEIGHT[part]}">${codes.join(' ')}</p>` : '';
  });
  const inTitle = page.parts[0]?.segments.filter(codeOf).length ?? 0;
  return { name: `${page.id}.${inTitle}`, html: `<!doctype html><html><body>${blocks.join('\n')}</body></html>`, words };
}

/**
 * What the fragment shows of a page: title, text and questions, a line each, with {@link MARK} before and after each indexed word.
 * Aliases are indexed behind it and not shown.
 */
export function formatContent(page: SearchPage, codeOf: (segment: Segment) => string | undefined): string {
  return page.parts
    .filter(({ part }) => part !== 'aliases')
    .flatMap(({ segments }) => segments.map((segment) => (codeOf(segment) ? MARK + segment.text + MARK : segment.text)))
    .join('')
    .trimEnd();
}
