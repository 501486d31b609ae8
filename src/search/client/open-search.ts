import type { Fragment } from '../fragment.ts';
import type { SearchManifest } from '../manifest.ts';
import { answerQuery, type SearchAnswer, type SearchOptions } from './answer.ts';
import { createLoader } from './load.ts';
import { createNames } from './loaded-names.ts';
import { matchNames, type NameMatch } from './name-match.ts';
import { type Engine, type PagefindModule, startPagefind } from './pagefind.ts';
import { type Needs, needsOf } from './needs.ts';
import { planQuery, readQuery } from './plan.ts';
import { type Suggestion, suggestNames } from './suggest.ts';
import { isUnderstood } from './understood.ts';
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
  /** Loads what the first search needs, so that it comes faster; what fails is tried again, and told, by the search. */
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
  await names.load([lang]);

  const simplify = (text: string): string => (traditional.size ? text.replace(/\p{sc=Han}/gu, (char) => traditional.get(char) ?? char) : text);
  const loadTraditional = async (): Promise<void> => {
    if (!traditional.size) for (const [char, simple] of pairsOf(await loader.text(manifest.traditional))) traditional.set(char, simple);
  };
  const loadPart = async (part: string): Promise<void> => {
    const path = manifest.vocabulary[part];
    if (!path || vocabulary.has(part)) return;
    const text = await loader.text(path);
    if (!vocabulary.has(part)) vocabulary.add(part, Object.keys(manifest.vocabulary).indexOf(part), text);
  };
  const synonymsOf = new Set<string>();
  const loadSynonyms = async (key: string): Promise<void> => {
    const path = manifest.synonyms[key];
    if (!path || synonymsOf.has(key)) return;
    const text = await loader.text(path);
    if (!synonymsOf.has(key)) vocabulary.addSynonyms(text);
    synonymsOf.add(key);
  };
  const load = async (needs: Needs): Promise<void> => {
    await Promise.all([names.load(needs.names), ...needs.parts.map(loadPart), needs.traditional && loadTraditional()]);
    await Promise.all(needs.synonyms.map(loadSynonyms));
  };
  const fitOf = ([best]: readonly NameMatch[]): number => best?.score ?? 0;
  const match = (query: string): NameMatch[] => matchNames(names.index(), query, simplify);
  const accountsFor = (query: string): boolean =>
    fitOf(match(query)) >= LIKELY || isUnderstood(planQuery(query, { vocabulary, simplify, words: names.index().words }), vocabulary);
  /** Loads what a query needs to be understood: first what its script tells, then what else it may be. */
  const understand = async (query: string): Promise<void> => {
    const sure = fitOf(match(query)) >= SURE;
    for (const needs of needsOf(query, lang, manifest)) {
      await load(sure ? { ...needs, synonyms: [] } : needs);
      if (accountsFor(query)) return;
    }
  };

  const openFragment = (page: string): Promise<Fragment> => loader.packed<Fragment>(`${manifest.fragments}${page}.pf_fragment`);
  const start = (): Promise<Engine> => startPagefind(folder, manifest.pages, importModule);

  return {
    suggest: (typed, { limit = 8 } = {}) => {
      const query = readQuery(typed);
      const matches = match(query);
      const likely = query.length < 2 || fitOf(matches) >= LIKELY;
      const [certain, ...further] = needsOf(query, lang, manifest).map((needs) => needs.names.filter((key) => !names.has(key)));
      const missing = certain?.length ? certain : likely ? [] : (further.find(({ length }) => length > 0) ?? []);
      if (missing.length) names.load(missing).then(onNames, () => {});
      return suggestNames(matches, { lang, base, ids, names: names.index(), limit });
    },
    search: async (typed, options = {}) => {
      const query = readQuery(typed);
      const [engine] = await Promise.all([start(), understand(query)]);
      return await answerQuery(query, options, { engine, openFragment, manifest, ids, names: names.index(), vocabulary, simplify, lang, base });
    },
    warm: async () => {
      await start().catch(() => {});
    },
  };
}

/** A name that fits as well as this is what was meant; synonyms are not asked for it. */
const SURE = 0.85;
/** A name that begins like the query, or is a slip away; no further languages are loaded for it. */
const LIKELY = 0.7;

/** Characters two by two. */
function pairsOf(text: string): [string, string][] {
  const chars = [...text];
  return chars.flatMap((char, i): [string, string][] => (i % 2 === 0 ? [[char, chars[i + 1] ?? char]] : []));
}
