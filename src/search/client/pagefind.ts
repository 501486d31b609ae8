import { SearchLoadError } from './load.ts';

/** What Pagefind's module offers, as far as we call it. */
export interface PagefindModule {
  options: (options: Record<string, unknown>) => Promise<void>;
  init: () => Promise<void>;
  search: (term: string) => Promise<{ results: PagefindResult[] }>;
}

interface PagefindResult {
  /** Name of the page: its id and the number of words in its title, `zh-c5f.3`. */
  id: string;
  score: number;
  /** Places of the word on the page. */
  words: number[];
}

/** A page that has a term. */
export interface Posting {
  /** `<lang>-c<n>` or `<lang>-s<n>`. */
  page: string;
  /** How much the page says of the term, from 0 to 1: how often, where, in how long a text. */
  strength: number;
  /** Where the term stands, in words from the begin of the page. */
  places: readonly number[];
  /** Number of words in the title, with which the page begins. */
  titleWords: number;
}

/** Pagefind, one term at a time. */
export interface Engine {
  find: (code: string) => Promise<readonly Posting[]>;
}

/** Pagefind's BM25: saturation of repeated words, weight of a page's length. */
const SATURATION = 1.2;
const RANKING = { termSaturation: SATURATION, pageLength: 0.5, termFrequency: 1, termSimilarity: 1 };
/** A page's score grows past BM25's bound for words in weighted places; measured on questions held back from the index (2026-11). */
const HEADROOM = 2;
/** Postings that are kept for the next query. */
const KEPT = 200;

/** Pagefind's module holds one index for the life of a page; a second client must not set it up anew. */
const engines = new Map<string, Promise<Engine>>();

/** How often Pagefind has failed. What has failed stays failed in its module, so each time another one is loaded: by another address. */
let failures = 0;

/** Pagefind over the index in a folder, started at the first call; after a failure, here or in a search, the next call starts another. `pages` is the number of pages in the index. */
export function startPagefind(folder: string, pages: number, load: (url: string) => Promise<PagefindModule>): Promise<Engine> {
  const engine = engines.get(folder) ?? start(folder, pages, load);
  engines.set(folder, engine);
  engine.catch(() => giveUp(folder, engine));
  return engine;
}

function giveUp(folder: string, engine: Promise<Engine> | undefined): void {
  if (!engine || engines.get(folder) !== engine) return;
  engines.delete(folder);
  failures += 1;
}

async function start(folder: string, pages: number, load: (url: string) => Promise<PagefindModule>): Promise<Engine> {
  const url = `${folder}pagefind.js${failures > 0 ? `?${failures}` : ''}`;

  let pagefind: PagefindModule;
  try {
    pagefind = await load(url);
    // On the main thread: a search of one term takes about a millisecond, and the worker costs another 12 KB.
    await pagefind.options({ basePath: folder, noWorker: true, ranking: RANKING });
    await pagefind.init();
  } catch (error) {
    throw new SearchLoadError(url, error);
  }
  const started = engines.get(folder);
  const known = new Map<string, Promise<readonly Posting[]>>();
  const search = async (code: string): Promise<readonly Posting[]> => {
    try {
      const { results } = await pagefind.search(code);
      // Only words of the index are asked for. Pagefind passes over a piece of the index that it could not load.
      if (results.length === 0) throw new Error(`the piece of the index with ${code} is missing`);
      return toPostings(results, pages);
    } catch (error) {
      giveUp(folder, started);
      throw new SearchLoadError(folder, error);
    }
  };
  return {
    find: (code) => {
      const before = known.get(code) ?? search(code);
      known.delete(code);
      known.set(code, before);
      const [oldest] = known.keys();
      if (known.size > KEPT && oldest !== undefined) known.delete(oldest);
      return before;
    },
  };
}

/** Pagefind multiplies by the term's rarity, which is ours to judge: it is divided out. */
function toPostings(results: readonly PagefindResult[], pages: number): Posting[] {
  const most = rarityOf(results.length, pages) * (SATURATION + 1) * HEADROOM;
  return results.map(({ id, score, words }) => {
    const [page = '', titleWords = '0'] = id.split('.');
    return { page, strength: Math.min(1, score / most), places: words, titleWords: Number(titleWords) };
  });
}

/** Inverse document frequency as Pagefind has it: ln((N - n + ½) / (n + ½) + 1). */
export const rarityOf = (found: number, pages: number): number => Math.log((Math.max(pages, found) - found + 0.5) / (found + 0.5) + 1);
