import { readingOf } from '../i18n/reading.ts';
import { closeScriptGaps } from '../i18n/spacing.ts';
import { type Lang, site, tagOf } from '../site.ts';
import { pairName, type Pair } from './pairs.ts';
import { type TermRecord, type TermText, textFor } from './terms.ts';

/** What a dictionary says beside the terms. */
export interface YomitanOptions {
  homeUrl: string;
  categoryName(id: string, lang: Lang): string;
  description: string;
  /** A short hash of a text, which tells one state of a dictionary from another. */
  hash(text: string): string;
}

/** `[headword, reading, tags of the definition, inflection rules, score, definitions, sequence, tags of the term]` */
export type TermEntry = [string, string, string, string, number, unknown[], number, string];

/** Spellings in the order in which a look-up shows them. */
const SCORES = { term: 2, alias: 1, avoid: 0 } as const;

/**
 * A dictionary for Yomitan (format 3): who points at a term in one language reads what it means in the other. Gives the files
 * of the archive. https://github.com/yomidevs/yomitan/blob/master/docs/making-yomitan-dictionaries.md
 */
export function formatYomitan(
  records: readonly TermRecord[],
  pair: Pair,
  { homeUrl, categoryName, description, hash }: YomitanOptions,
): Record<string, string> {
  const shared = records.filter((record) => textFor(record, pair.from) && textFor(record, pair.to));
  const terms = linesOf(shared.flatMap((record, index) => entriesOf(record, pair, index + 1)));
  const categories = [...new Set(shared.map(({ category }) => category))].toSorted();
  const tags = linesOf(categories.map((id, index) => [id, 'category', index, categoryName(id, pair.to), 0]));
  const index = {
    title: `${site.title} ${pairName(pair)}`,
    format: 3,
    revision: hash(terms + tags + description),
    sequenced: true,
    author: site.title,
    url: homeUrl,
    description,
    attribution: `${site.title}, ${homeUrl} (${site.licence})`,
    sourceLanguage: pair.from,
    targetLanguage: pair.to,
  };
  return { 'index.json': `${JSON.stringify(index, null, 2)}\n`, 'tag_bank_1.json': tags, 'term_bank_1.json': terms };
}

const linesOf = (entries: readonly unknown[]): string => `[\n${entries.map((entry) => JSON.stringify(entry)).join(',\n')}\n]\n`;

function entriesOf(record: TermRecord, { from, to }: Pair, sequence: number): TermEntry[] {
  const [source, target] = [textFor(record, from), textFor(record, to)];
  if (!source || !target) return [];
  const definition = { type: 'structured-content', content: glossOf(record, source, target) };
  const spellings = new Map<string, number>();
  // In running Chinese and Japanese text no space stands between scripts.
  for (const [kind, all] of [
    ['term', [source.term]],
    ['alias', source.aliases],
    ['avoid', source.avoid],
  ] as const)
    for (const spelling of all)
      for (const form of [spelling, from === 'zh' || from === 'ja' ? closeScriptGaps(spelling) : spelling])
        if (!spellings.has(form)) spellings.set(form, SCORES[kind]);
  return [...spellings].map(([spelling, score]) => [
    spelling,
    spelling === source.term || spelling === closeScriptGaps(source.term) ? (source.reading ?? '') : readingFor(spelling, from),
    record.category,
    '',
    score,
    [definition],
    sequence,
    '',
  ]);
}

/** Readings of Chinese spellings, which take time to find and are wanted once for every language that explains them. */
const pinyinOf = new Map<string, string>();

function readingFor(spelling: string, lang: Lang): string {
  if (lang !== 'zh') return '';
  const reading = pinyinOf.get(spelling) ?? readingOf({ term: spelling }, lang) ?? '';
  pinyinOf.set(spelling, reading);
  return reading;
}

/** The term and the summary in the reader's language, the other spellings of the headword, the terms of the remaining languages, the link. */
function glossOf(record: TermRecord, source: TermText, target: TermText): unknown[] {
  const words = (lang: Lang, content: string) => ({ tag: 'span', lang: tagOf(lang), content });
  const others = record.texts.filter(({ lang }) => lang !== source.lang && lang !== target.lang);
  return [
    { tag: 'div', lang: tagOf(target.lang), style: { fontWeight: 'bold' }, content: target.term },
    { tag: 'div', lang: tagOf(target.lang), content: target.summary },
    {
      tag: 'div',
      style: { fontSize: '0.85em' },
      content: [source, ...others].flatMap(({ lang, term }, index) => [...(index > 0 ? [' · '] : []), words(lang, term)]),
    },
    { tag: 'div', style: { fontSize: '0.85em' }, content: { tag: 'a', href: record.url, content: record.url.replace(/^https?:\/\//, '') } },
  ];
}
