import type { Fragment } from '../fragment.ts';
import type { SearchManifest } from '../manifest.ts';
import { drawResult, type SearchResult } from './draw.ts';
import { groupPages, type ResultGroup } from './group.ts';
import { findContained } from './contained.ts';
import type { NameIndex } from './name-index.ts';
import { matchNames, type NameMatch } from './name-match.ts';
import type { Engine } from './pagefind.ts';
import { expandPieces } from './expand.ts';
import { matchRewordings } from './rewordings.ts';
import { planQuery } from './plan.ts';
import { type Clause, rankPages } from './rank.ts';
import type { VocabularyIndex } from './vocabulary-index.ts';
import type { Option, Piece } from './piece.ts';
import { stem } from '../stem.ts';

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
  const plan = planQuery(query, { ...context, words: names.words });
  const pieces = boundTerms(expandPieces(plan, names, vocabulary));
  const found = await Promise.all(pieces.filter(({ matters }) => matters).map((piece) => findClause(piece, engine)));
  const matches = [...matchNames(names, query, simplify), ...matchRewordings(names, query, vocabulary.synonyms)].sort((a, b) => b.score - a.score);
  const groups = groupPages(rankPages(found, manifest.pages), matches, findContained(names, query, simplify, vocabulary), context);
  const shown = groups.filter((group) => (!lang || group.langs.has(lang)) && (!kind || group.kind === kind));
  const results = await Promise.all(shown.slice(0, limit).map((group) => drawResult(group, lang ?? context.lang, context)));
  return { query, results, total: shown.length, also: alsoSearched(query, pieces, matches[0], names), counts: countGroups(groups, lang, kind) };
}

/** Function words are in the vocabulary, and not in the index. */
async function findClause({ options }: Piece, engine: Engine): Promise<Clause> {
  const found = await Promise.all(options.map(async ({ lexeme, weight }) => ({ weight, postings: lexeme.pages > 0 ? await engine.find(lexeme.code) : [] })));
  return { importance: /^\P{ASCII}$/u.test(options[0]?.lexeme.term ?? '') ? SINGLE_SIGN : 1, found };
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

/** A word of one sign is mostly a general verb's stem (取, 막), or half of a word that was cut otherwise: measured on questions held back from the index (2026-11). */
const SINGLE_SIGN = 0.6;

function countGroups(groups: readonly ResultGroup[], lang: string | undefined, kind: string | undefined): SearchAnswer['counts'] {
  const counts: SearchAnswer['counts'] = { lang: {}, kind: {} };
  for (const group of groups) {
    if (!kind || group.kind === kind) for (const key of group.langs) counts.lang[key] = (counts.lang[key] ?? 0) + 1;
    if (!lang || group.langs.has(lang)) counts.kind[group.kind] = (counts.kind[group.kind] ?? 0) + 1;
  }
  return counts;
}

/** What was searched in the place of what was typed: words that the index does not have, stretches that were simplified, names that were typed by their reading. */
function alsoSearched(query: string, pieces: readonly Piece[], best: NameMatch | undefined, names: NameIndex): SearchAnswer['also'] {
  const also: SearchAnswer['also'] = best?.rewritten && best.score > GOOD_NAME ? [{ typed: query, searched: best.name.text }] : [];
  let open: SearchAnswer['also'][number] | undefined;
  for (const { text, options } of pieces) {
    const searched = rewritingOf(text, options[0], names);
    if (!searched) open = undefined;
    else if (open) {
      open.typed += text;
      open.searched += searched;
    } else {
      open = { typed: text, searched };
      also.push(open);
    }
  }
  return also;
}

/** A rewritten name that fits less is one guess of many. */
const GOOD_NAME = 0.6;

function rewritingOf(text: string, option: Option | undefined, names: NameIndex): string | undefined {
  if (!option || option.lexeme.term === text) return undefined;
  const searched = option.weight < 1 ? wordOf(option.lexeme.term, names) : option.lexeme.term;
  return option.weight < 1 || (/\p{sc=Han}/u.test(text) && searched?.length === text.length) ? searched : undefined;
}

/** A term as it is written: an English stem is completed to a word of a name. */
const wordOf = (term: string, names: NameIndex): string | undefined => (/^[a-z]+$/.test(term) ? names.words().find((word) => stem(word) === term) : term);
