import type { Fragment } from '../fragment.ts';
import type { SearchManifest } from '../manifest.ts';
import { drawResult, type SearchResult } from './draw.ts';
import { groupPages, type ResultGroup } from './group.ts';
import { findContained } from './contained.ts';
import type { NameIndex } from './name-index.ts';
import { matchNames } from './name-match.ts';
import type { Engine } from './pagefind.ts';
import { planQuery } from './plan.ts';
import { type Clause, rankPages } from './rank.ts';
import type { VocabularyIndex } from './vocabulary-index.ts';
import type { Piece } from './piece.ts';

export interface SearchOptions {
  /** Only pages in this language. */
  lang?: string | undefined;
  /** Only pages of this kind. */
  kind?: 'concept' | 'section' | undefined;
  /** Most results; 10 where nothing is said. */
  limit?: number;
}

/** What a query found. */
export interface SearchAnswer {
  /** The query as it was read. */
  query: string;
  /** Best first, at most `limit`. */
  results: SearchResult[];
  /** Number of results with the options, of which `results` are the first. */
  total: number;
  /** What was searched instead of, or beside, words that the index does not have. */
  also: { typed: string; searched: string }[];
  /** Results by language and by kind, each without its own option. */
  counts: { lang: Record<string, number>; kind: Record<string, number> };
}

/** What an answer is made from. */
export interface AnswerContext {
  engine: Engine;
  openFragment: (page: string) => Promise<Fragment>;
  manifest: SearchManifest;
  ids: readonly string[];
  names: NameIndex;
  vocabulary: VocabularyIndex;
  simplify: (text: string) => string;
  lang: string;
  base: string;
}

/** More terms than this are not searched for; the rarest are kept. */
const MOST_TERMS = 32;

/** Answers a query that has been read by `readQuery`. */
export async function answerQuery(query: string, { lang, kind, limit = 10 }: SearchOptions, context: AnswerContext): Promise<SearchAnswer> {
  const { engine, manifest, names, simplify, vocabulary } = context;
  const pieces = boundTerms(planQuery(query, context));
  const found = await Promise.all(pieces.filter(({ matters }) => matters).map((piece) => findClause(piece, engine)));
  const groups = groupPages(rankPages(found, manifest.pages), matchNames(names, query, simplify), findContained(names, query, simplify, vocabulary), context);
  const shown = groups.filter((group) => (!lang || group.langs.has(lang)) && (!kind || group.kind === kind));
  const results = await Promise.all(shown.slice(0, limit).map((group) => drawResult(group, lang ?? context.lang, context)));
  return { query, results, total: shown.length, also: alsoSearched(pieces, names), counts: countGroups(groups, lang, kind) };
}

async function findClause({ options }: Piece, engine: Engine): Promise<Clause> {
  return { found: await Promise.all(options.map(async ({ lexeme, weight }) => ({ weight, postings: await engine.find(lexeme.code) }))) };
}

/** Leaves out the commonest terms of a query that has too many. */
function boundTerms(pieces: readonly Piece[]): Piece[] {
  const pages = pieces.flatMap(({ options }) => options.map(({ lexeme }) => lexeme.pages)).sort((a, b) => a - b);
  const most = pages[MOST_TERMS] ?? Number.POSITIVE_INFINITY;
  if (most === Number.POSITIVE_INFINITY) return [...pieces];
  let left = MOST_TERMS;
  return pieces.map((piece) => {
    const options = piece.options.filter(({ lexeme }) => lexeme.pages <= most && left-- > 0);
    return options.length === piece.options.length ? piece : { ...piece, options, matters: options.length > 0 };
  });
}

function countGroups(groups: readonly ResultGroup[], lang: string | undefined, kind: string | undefined): SearchAnswer['counts'] {
  const counts: SearchAnswer['counts'] = { lang: {}, kind: {} };
  for (const group of groups) {
    if (!kind || group.kind === kind) for (const key of group.langs) counts.lang[key] = (counts.lang[key] ?? 0) + 1;
    if (!lang || group.langs.has(lang)) counts.kind[group.kind] = (counts.kind[group.kind] ?? 0) + 1;
  }
  return counts;
}

/** Words that were guessed, as they are written in names where the index only has their stems. */
function alsoSearched(pieces: readonly Piece[], names: NameIndex): SearchAnswer['also'] {
  return pieces.flatMap(({ text, options }) => {
    const [first] = options;
    if (!first || first.lexeme.term === text || (first.weight === 1 && !/\p{sc=Han}/u.test(text))) return [];
    const searched = wordOf(first.lexeme.term, names);
    return searched && searched !== text && (first.weight < 1 || searched.length === text.length) ? [{ typed: text, searched }] : [];
  });
}

/** A term as it is written: English stems are completed from the names. */
function wordOf(term: string, names: NameIndex): string | undefined {
  if (!/^[a-z]+$/.test(term)) return term;
  for (const { text } of names.names) {
    const word = text
      .toLowerCase()
      .match(/[a-z]+/g)
      ?.find((part) => part.startsWith(term.slice(0, -1)) && part.length - term.length < 4);
    if (word) return word;
  }
  return undefined;
}
