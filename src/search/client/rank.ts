import { type Posting, rarityOf } from './pagefind.ts';

/** A piece of the query with the pages that each of its options found. */
export interface Clause {
  /** What the piece counts beside others, from 0 to 1, its rarity apart. */
  importance: number;
  found: { weight: number; postings: readonly Posting[] }[];
}

/** A page and how well it answers. */
export interface RankedPage {
  page: string;
  score: number;
  /** Places of words that were searched for. */
  places: number[];
}

/** Words that stand within so many words of each other speak of one thing. */
const WINDOW = 12;

/** Options less likely than this do not tell how rare a word is. */
const LIKELY = 0.5;
/** Rare words count more, but a question's rarest word is often beside its point: measured on questions held back from the index (2026-11). */
const RARITY_POWER = 0.7;

/** Who types two or three words wants them all; a question may say some of its words in another way than the page. */
const coveragePower = (clauses: number): number => (clauses <= 3 ? 2 : 0.5);

/** What a page is worth whose title is the query. */
const TITLE = 0.8;

interface Hit {
  clause: number;
  value: number;
  places: readonly number[];
  titleWords: number;
}

/**
 * Scores pages from 0 to about 1.5: the share of the query's weight that a page has, each term as strong as the page makes it,
 * times the square of the share that it covers at all, with a bonus for words that stand together as in the query.
 */
export function rankPages(clauses: readonly Clause[], pages: number): RankedPage[] {
  const rarities = clauses.map(
    ({ importance, found }) =>
      importance * rarityOf(Math.max(1, ...found.filter(({ weight }) => weight >= LIKELY).map(({ postings }) => postings.length)), pages) ** RARITY_POWER,
  );
  const total = rarities.reduce((sum, rarity) => sum + rarity, 0) || 1;
  const hits = new Map<string, Hit[]>();
  for (const [clause, { found }] of clauses.entries()) {
    const best = new Map<string, Hit>();
    for (const { weight, postings } of found) {
      for (const { page, strength, places, titleWords } of postings) {
        const value = weight * strength;
        const before = best.get(page);
        if (!before || before.value < value) best.set(page, { clause, value, places, titleWords });
      }
    }
    for (const [page, hit] of best) {
      const known = hits.get(page);
      if (known) known.push(hit);
      else hits.set(page, [hit]);
    }
  }
  return [...hits].map(([page, ofPage]) => ({ page, score: scoreOf(ofPage, rarities, total), places: ofPage.flatMap(({ places }) => places) }));
}

function scoreOf(hits: readonly Hit[], rarities: readonly number[], total: number): number {
  let sum = 0;
  let covered = 0;
  for (const { clause, value } of hits) {
    const rarity = rarities[clause] ?? 0;
    sum += rarity * value;
    covered += rarity * Math.min(1, value * 3);
  }
  const coverage = covered / total;
  return (sum / total) * coverage ** coveragePower(rarities.length) * (0.5 + togetherness(hits, rarities, total)) + TITLE * titleMatch(hits, rarities, total);
}

/** How much the query and the title have in common: the share of the query that stands in the title, times the share of the title that stands in the query. */
function titleMatch(hits: readonly Hit[], rarities: readonly number[], total: number): number {
  let weight = 0;
  const found = new Set<number>();
  for (const { clause, places, titleWords } of hits) {
    const inTitle = places.filter((place) => place < titleWords);
    if (inTitle.length) weight += rarities[clause] ?? 0;
    for (const place of inTitle) found.add(place);
  }
  return (weight / total) * (found.size / Math.max(1, hits[0]?.titleWords ?? 0));
}

/** Weight of the words that stand closest together, from 0 to 1; words in the order of the query, side by side, count half more. */
function togetherness(hits: readonly Hit[], rarities: readonly number[], total: number): number {
  if (hits.length < 2) return 0;
  const marks = hits.flatMap(({ clause, places }) => places.map((place) => ({ clause, place }))).sort((a, b) => a.place - b.place);
  const inside = new Map<number, number>();
  let weight = 0;
  let best = 0;
  let phrase = 0;
  for (let first = 0, last = 0; last < marks.length; last++) {
    const mark = marks[last];
    const before = marks[last - 1];
    if (!mark) continue;
    if (!inside.get(mark.clause)) weight += rarities[mark.clause] ?? 0;
    inside.set(mark.clause, (inside.get(mark.clause) ?? 0) + 1);
    for (let left = marks[first]; left && mark.place - left.place > WINDOW; left = marks[++first]) {
      const rest = (inside.get(left.clause) ?? 1) - 1;
      inside.set(left.clause, rest);
      if (!rest) weight -= rarities[left.clause] ?? 0;
    }
    best = Math.max(best, weight);
    if (before && before.place + 1 === mark.place && before.clause + 1 === mark.clause)
      phrase = Math.max(phrase, (rarities[before.clause] ?? 0) + (rarities[mark.clause] ?? 0));
  }
  return (best / total) ** 2 + (0.5 * phrase) / total;
}
