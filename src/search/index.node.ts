import { traditionalPairs } from './build/traditional.node.ts';
import type { SearchManifest } from './manifest.ts';
import { buildNameFiles, scriptsOfNames } from './build/names.node.ts';
import { buildPagefindIndex, hashOf } from './build/pagefind.node.ts';
import type { LexiconEntry, SearchRecord } from './record.ts';
import { buildPage, formatContent, renderIndexedPage, type SearchPage } from './build/search-page.ts';
import { buildSynonyms } from './build/build-synonyms.ts';
import { createTokenizer } from './tokenizers/create.node.ts';
import type { Tokenizer } from './tokenizers/tokenizer.ts';
import { formatShard } from './vocabulary.ts';
import { buildVocabulary } from './build/build-vocabulary.ts';

/** Steps of building an index, in order. */
export type IndexStep = 'cut' | 'index';

export interface IndexOptions {
  /** Called as pages are cut and indexed. */
  onProgress?: (step: IndexStep, done: number, total: number) => void;
  /** Groups of words that readers may type for each other, by language. */
  synonyms?: Readonly<Partial<Record<string, readonly (readonly string[])[]>>>;
}

/**
 * Builds everything that search needs at run time: files by their path below `<base>search/`.
 * The same records and names, in any order, give the same bytes.
 */
export async function buildSearchIndex(
  records: readonly SearchRecord[],
  lexicon: readonly LexiconEntry[],
  options: IndexOptions = {},
): Promise<Map<string, Uint8Array>> {
  const { onProgress = () => {}, synonyms = {} } = options;
  const langs = [...new Set(records.map(({ lang }) => lang))].sort();
  const nameFiles = buildNameFiles(lexicon, langs);
  const { pages, tokenizers } = await cutPages(records, lexicon, nameFiles.ids, (done) => onProgress('cut', done, records.length));
  const scripts = scriptsOfNames(lexicon);
  const { parts, codeOf } = buildVocabulary(pages, scripts);
  const titles = Map.groupBy(pages, numberOf);
  const { files, fragments } = await buildPagefindIndex(
    pages.map((page) => ({
      id: page.id,
      ...renderIndexedPage(page, codeOf),
      fragment: fragmentOf(page, formatContent(page, codeOf), titles.get(numberOf(page)) ?? []),
    })),
    (done) => onProgress('index', done, pages.length),
  );

  const add = (name: string, text: string): string => {
    const path = `${name}.${hashOf([text])}.txt`;
    files.set(path, Buffer.from(text));
    return path;
  };
  const entries = [...parts.values()].flat();
  const indexed = new Set(entries.flatMap(({ term, pages: count }) => (count ? [term] : [])));
  const ids = new Set(pages.map(({ id }) => id));
  const manifest: SearchManifest = {
    pages: pages.length,
    fragments,
    langs,
    concepts: add('names/concepts', nameFiles.ids.join('\n')),
    names: Object.fromEntries([...nameFiles.names].map(([lang, text]) => [lang, add(`names/${lang}`, text)])),
    scripts,
    missing: [...titles.keys()]
      .flatMap((number) => langs.map((lang) => `${lang}-${number}`))
      .filter((id) => !ids.has(id))
      .sort(),
    pinyin: add('names/pinyin', nameFiles.pinyin),
    vocabulary: Object.fromEntries([...parts].map(([part, terms]) => [part, add(`vocabulary/${part}`, formatShard(terms))])),
    synonyms: Object.fromEntries(
      tokenizers.flatMap((tokenizer) => {
        const groups = synonyms[tokenizer.lang] ?? [];
        return groups.length ? [[tokenizer.lang, add(`vocabulary/synonyms-${tokenizer.lang}`, buildSynonyms(tokenizer, groups, indexed))]] : [];
      }),
    ),
    traditional: add('vocabulary/traditional', traditionalPairs(entries.map(({ term }) => term))),
  };
  files.set('search.json', Buffer.from(JSON.stringify(manifest)));
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Cuts the records into pages, in the order of their ids. */
async function cutPages(
  records: readonly SearchRecord[],
  lexicon: readonly LexiconEntry[],
  ids: readonly string[],
  onPage: (done: number) => void,
): Promise<{ pages: SearchPage[]; tokenizers: Tokenizer[] }> {
  const idOf = pageIds(records, ids);
  const entries = new Map(lexicon.map((entry) => [`${entry.lang} ${entry.id}`, entry]));
  const pages: SearchPage[] = [];
  const tokenizers: Tokenizer[] = [];
  for (const [lang, ofLang] of [...Map.groupBy(records, (record) => record.lang)].sort()) {
    const names = lexicon.filter((entry) => entry.lang === lang).flatMap(({ term, aliases }) => [term, ...aliases]);
    const tokenizer = await createTokenizer(lang, names.sort(), ofLang.flatMap(({ title, text, asks }) => [title, text, ...asks]).sort());
    tokenizers.push(tokenizer);
    for (const record of ofLang) {
      const entry = record.kind === 'concept' ? entries.get(`${lang} ${record.concepts[0]}`) : undefined;
      pages.push(buildPage(idOf(record), record, entry, tokenizer));
      onPage(pages.length);
    }
  }
  return { pages: pages.sort((a, b) => (a.id < b.id ? -1 : 1)), tokenizers };
}

/** Ids of pages: the number of a concept is its place among `ids`, that of a section its place among the sections of all languages. */
function pageIds(records: readonly SearchRecord[], ids: readonly string[]): (record: SearchRecord) => string {
  const keyOf = ({ url, lang }: SearchRecord): string => (url.startsWith(`${lang}/`) ? url.slice(lang.length + 1) : url);
  const sections = [...new Set(records.filter(({ kind }) => kind === 'section').map(keyOf))].sort();
  const places = new Map<string, number>([...ids.map((id, i) => [`concept ${id}`, i] as const), ...sections.map((key, i) => [`section ${key}`, i] as const)]);
  const taken = new Map<string, string>();
  return (record) => {
    const place = places.get(record.kind === 'concept' ? `concept ${record.concepts[0]}` : `section ${keyOf(record)}`);
    if (place === undefined) throw new Error(`${record.url} is a page of the concept ${record.concepts[0]}, which the lexicon does not have`);
    const id = `${record.lang}-${record.kind === 'concept' ? 'c' : 's'}${place.toString(36)}`;
    if (taken.has(id)) throw new Error(`${taken.get(id)} and ${record.url} are records of the same page`);
    taken.set(id, record.url);
    return id;
  };
}

/** What a page has in common with the same page in other languages. */
const numberOf = ({ id, record }: SearchPage): string => id.slice(record.lang.length + 1);

/** What the client is given of a found page: `titles` has its title, and reading if there is one, in every language. */
const fragmentOf = ({ record, summary }: SearchPage, content: string, same: readonly SearchPage[]): Record<string, unknown> => ({
  url: record.url,
  content,
  word_count: 0,
  filters: {},
  meta: {
    concepts: record.concepts.join(' '),
    titles: JSON.stringify(Object.fromEntries(same.map((page) => [page.record.lang, page.reading ? [page.record.title, page.reading] : [page.record.title]]))),
    ...(summary && { summary }),
  },
  anchors: [],
});
