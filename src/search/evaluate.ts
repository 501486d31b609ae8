import { z } from 'astro/zod';

/** A judged query: what a reader of `ui` typed, and the concepts that answer it. */
export const judgedQuerySchema = z.strictObject({
  id: z.string(),
  q: z.string(),
  /** Language of the page that it is typed on. */
  ui: z.string(),
  /** Language of the query, or `mixed`. */
  lang: z.string(),
  kind: z.string(),
  /** Concepts that answer it. */
  want: z.array(z.string()).min(1),
  /** Concepts that are good answers, too. */
  also: z.array(z.string()).default([]),
});
export type JudgedQuery = z.infer<typeof judgedQuerySchema>;

/** What a search engine answered: concept ids of the results, best first; an empty string for a result of no single concept. */
export interface JudgedAnswer {
  query: JudgedQuery;
  concepts: readonly string[];
}

/** How well a set of queries was answered; shares from 0 to 1. */
export interface Score {
  queries: number;
  /** Share with a right answer first. */
  success1: number;
  /** Share with a right answer among the first three. */
  success3: number;
  /** Mean reciprocal rank of the first right answer among ten. */
  mrr10: number;
  /** Share of the wanted concepts that are among the first ten. */
  recall10: number;
  /** Share without any result. */
  zero: number;
}

/** Scores answers. `success` and MRR take a concept of `want` or `also` as right; recall counts `want` alone. */
export function scoreAnswers(answers: readonly JudgedAnswer[]): Score {
  const sums = { success1: 0, success3: 0, mrr10: 0, recall10: 0, zero: 0 };
  for (const { query, concepts } of answers) {
    const right = new Set([...query.want, ...query.also]);
    const rank = concepts.slice(0, 10).findIndex((id) => right.has(id));
    if (rank === 0) sums.success1++;
    if (rank >= 0 && rank < 3) sums.success3++;
    if (rank >= 0) sums.mrr10 += 1 / (rank + 1);
    sums.recall10 += query.want.filter((id) => concepts.slice(0, 10).includes(id)).length / query.want.length;
    if (concepts.length === 0) sums.zero++;
  }
  const share = (sum: number): number => (answers.length === 0 ? 0 : sum / answers.length);
  return {
    queries: answers.length,
    success1: share(sums.success1),
    success3: share(sums.success3),
    mrr10: share(sums.mrr10),
    recall10: share(sums.recall10),
    zero: share(sums.zero),
  };
}

/** Scores by kind of query, by language of the page, and over all, under `kind`, `page` and `all`. */
export function scoreTable(answers: readonly JudgedAnswer[]): Map<string, Score> {
  const table = new Map<string, Score>();
  const groupBy = (label: string, keyOf: (query: JudgedQuery) => string): void => {
    for (const key of [...new Set(answers.map(({ query }) => keyOf(query)))].sort()) {
      table.set(`${label} ${key}`, scoreAnswers(answers.filter(({ query }) => keyOf(query) === key)));
    }
  };
  groupBy('kind', ({ kind }) => kind);
  groupBy('page', ({ ui }) => ui);
  table.set('all', scoreAnswers(answers));
  return table;
}

/** A table of scores as text, a line a row. */
export function formatTable(table: ReadonlyMap<string, Score>): string {
  const head = ['', 'n', 's@1', 's@3', 'MRR@10', 'R@10', 'zero'];
  const rows = [...table].map(([name, score]) => [
    name,
    String(score.queries),
    ...[score.success1, score.success3, score.mrr10, score.recall10, score.zero].map((share) => share.toFixed(3)),
  ]);
  return [head, ...rows].map(([name = '', ...cells]) => name.padEnd(16) + cells.map((cell) => cell.padStart(8)).join('')).join('\n');
}
