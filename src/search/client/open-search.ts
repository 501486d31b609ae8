import type { Fragment } from '../fragment.ts';
import type { SearchManifest } from '../manifest.ts';
import { parseNames } from '../names.ts';
import { cutRuns } from '../script.ts';
import { type Shard, shardOf } from '../vocabulary.ts';
import { answerQuery, type SearchAnswer, type SearchOptions } from './answer.ts';
import { createLoader } from './load.ts';
import { indexNames, type NameIndex } from './name-index.ts';
import { matchNames, type NameMatch } from './name-match.ts';
import { type Engine, type PagefindModule, startPagefind } from './pagefind.ts';
import { readQuery, shardsOf } from './plan.ts';
import { type Suggestion, suggestNames } from './suggest.ts';
import { createVocabulary } from './vocabulary-index.ts';

export interface OpenOptions {
  /** The site's base: `/`, or `/kb/`. */
  base: string;
  /** The reader's language: its key. */
  lang: string;
  /** Called when names of further languages have come, so that suggestions may be asked for again. */
  onNames?: () => void;
  /** Loads Pagefind's module; `import()` where nothing else is said. */
  importModule?: (url: string) => Promise<PagefindModule>;
}

/** Search over one site, in the reader's language first. */
export interface SearchClient {
  /** Concepts whose names begin like what was typed, at once; names of languages that it needs beyond those loaded come later ({@link OpenOptions.onNames}). */
  suggest: (typed: string, options?: { limit?: number }) => Suggestion[];
  /** Pages that answer a query, best first. Rejects with a `SearchLoadError` where the index cannot be loaded. */
  search: (query: string, options?: SearchOptions) => Promise<SearchAnswer>;
  /** Loads what the first search needs, so that it comes faster. */
  warm: () => Promise<void>;
}

/** Opens the search of a site: loads the names that type-ahead needs. Rejects with a `SearchLoadError` where they cannot be loaded. */
export async function openSearch({
  base,
  lang,
  onNames = () => {},
  importModule = (url) => import(/* @vite-ignore */ url),
}: OpenOptions): Promise<SearchClient> {
  const folder = `${base}search/`;
  const loader = createLoader(folder);
  const manifest: SearchManifest = JSON.parse(await loader.fresh('search.json'));
  const ids = (await loader.text(manifest.concepts)).split('\n');
  const vocabulary = createVocabulary();
  const traditional = new Map<string, string>();
  const names = createNames(manifest, loader.text);
  await names.load([lang, ...(manifest.scripts.latin ?? [])]);

  const simplify = (text: string): string => (traditional.size ? text.replace(/\p{sc=Han}/gu, (char) => traditional.get(char) ?? char) : text);
  const loadTraditional = async (): Promise<void> => {
    if (!traditional.size) for (const [char, simple] of pairsOf(await loader.text(manifest.traditional))) traditional.set(char, simple);
  };
  const loadShard = async (shard: Shard): Promise<void> => {
    const path = manifest.vocabulary[shard];
    if (path && !vocabulary.has(shard)) vocabulary.add(shard, await loader.text(path));
    if (shard === 'han') await loadTraditional();
  };
  const synonymsOf = new Set<string>();
  /** Loads the shards that a query needs, and the synonyms of its languages: the reader's where it may be the reader's language. */
  const loadVocabulary = async (query: string, withSynonyms: boolean): Promise<void> => {
    const shards = shardsOf(query);
    await Promise.all(shards.map(loadShard));
    if (!withSynonyms) return;
    const langs = shards.flatMap((shard) => {
      const written = manifest.scripts[shard] ?? [];
      return written.includes(lang) ? [lang] : written;
    });
    await Promise.all(
      langs.map(async (key) => {
        const path = manifest.synonyms[key];
        if (!path || synonymsOf.has(key)) return;
        vocabulary.addSynonyms(await loader.text(path));
        synonymsOf.add(key);
      }),
    );
  };
  const start = (): Promise<Engine> => startPagefind(folder, manifest.pages, importModule);
  /** Names that match a query, whether one is what was meant, and the languages that it may be a name in beside those loaded: by its script, or any for Latin letters. */
  const match = (query: string): { matches: NameMatch[]; sure: boolean; missing: string[] } => {
    const matches = matchNames(names.index(), query, simplify);
    const sure = query.length < 2 || (matches[0]?.score ?? 0) >= SURE;
    const shards = new Set(cutRuns(query).flatMap(({ text, script }) => (script === 'gap' ? [] : [...text].map(shardOf))));
    const wanted = [...shards].flatMap((shard) => {
      const written = manifest.scripts[shard] ?? [];
      // A whole sentence in the reader's script is in the reader's language.
      if (shard !== 'latin') return sure || (query.length > LONGEST_NAME && written.includes(lang)) ? [] : written;
      return sure || query.length > LONGEST_SPELLING ? [] : manifest.langs;
    });
    return { matches, sure, missing: wanted.filter((key) => !names.has(key)) };
  };

  const openFragment = async (page: string): Promise<Fragment> => JSON.parse(await loader.packed(`${manifest.fragments}${page}.pf_fragment`));

  return {
    suggest: (typed, { limit = 8 } = {}) => {
      const query = readQuery(typed);
      const { matches, missing } = match(query);
      if (missing.length) names.load(missing).then(onNames, () => {});
      return suggestNames(matches, { lang, base, ids, names: names.index(), limit });
    },
    search: async (typed, options = {}) => {
      const query = readQuery(typed);
      const { sure, missing } = match(query);
      const [started] = await Promise.all([start(), names.load(missing), loadVocabulary(query, !sure)]);
      return await answerQuery(query, options, { engine: started, openFragment, manifest, ids, names: names.index(), vocabulary, simplify, lang, base });
    },
    warm: async () => {
      await start();
    },
  };
}

/** A name that fits as well as this is what was meant; no further languages are loaded for it. */
const SURE = 0.85;
/** Longer queries are sentences. */
const LONGEST_NAME = 16;
/** The same in Latin letters, which may also spell a name of another script. */
const LONGEST_SPELLING = 28;

interface Names {
  has: (lang: string) => boolean;
  load: (langs: readonly string[]) => Promise<void>;
  index: () => NameIndex;
}

/** Names of the languages that have been loaded, indexed anew when one comes. */
function createNames(manifest: SearchManifest, loadText: (path: string) => Promise<string>): Names {
  const files = new Map<string, ReturnType<typeof parseNames>>();
  const pinyin = new Map<string, string>();
  let index = indexNames(files, pinyin);
  return {
    has: (lang) => files.has(lang) || !(lang in manifest.names),
    load: async (langs) => {
      const missing = [...new Set(langs)].filter((lang) => !files.has(lang) && lang in manifest.names);
      await Promise.all(
        missing.map(async (lang) => {
          const [text, syllables] = await Promise.all([loadText(manifest.names[lang] ?? ''), lang === 'zh' ? loadText(manifest.pinyin) : '']);
          for (const [, char = '', syllable = ''] of syllables.matchAll(/(\p{sc=Han})([a-z]*)/gu)) pinyin.set(char, syllable);
          files.set(lang, parseNames(text));
        }),
      );
      if (!missing.length) return;
      index = indexNames(new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1))), pinyin);
      // Now rather than on a keystroke: with all languages these take 30 ms.
      for (const kind of ['plain', 'bag'] as const) index.keys(kind);
    },
    index: () => index,
  };
}

/** Characters two by two. */
function pairsOf(text: string): [string, string][] {
  const chars = [...text];
  return chars.flatMap((char, i): [string, string][] => (i % 2 === 0 ? [[char, chars[i + 1] ?? char]] : []));
}
