import type { Model } from '../knowledge/build-model.ts';
import { RELATIONS } from '../knowledge/schema.ts';

/** How many relations there are between the concepts of two categories. */
export interface Bridge {
  between: readonly [string, string];
  weight: number;
}

/** A category on the map of the whole: a disc as large as its number of concepts. In CSS pixels. */
export interface Cluster {
  id: string;
  count: number;
  x: number;
  y: number;
  radius: number;
}

export interface ClusterMap {
  width: number;
  height: number;
  clusters: Cluster[];
  bridges: { from: Cluster; to: Cluster; weight: number }[];
}

const COLUMNS = 3;
const CELL = { width: 120, height: 124 };
/** Each category shows so many of its strongest bridges; more would hide them all. */
const STRONGEST = 2;

/** Categories that have concepts, with their number, in the model's order. */
export const countedCategories = ({ categories, concepts }: Model): { id: string; count: number }[] =>
  categories.map((id) => ({ id, count: [...concepts.values()].filter(({ meta }) => meta.category === id).length })).filter(({ count }) => count > 0);

/** Relations between concepts of different categories, the heaviest first. */
export function bridgesOf({ concepts }: Model): Bridge[] {
  const weights = new Map<string, number>();
  for (const { meta } of concepts.values()) {
    for (const other of RELATIONS.flatMap((relation) => meta.relations[relation])) {
      const category = concepts.get(other)?.meta.category;
      if (!category || category === meta.category) continue;
      const key = [meta.category, category].toSorted().join(' ');
      weights.set(key, (weights.get(key) ?? 0) + 1);
    }
  }
  return [...weights]
    .map(([key, weight]) => ({ between: key.split(' ') as [string, string], weight }))
    .toSorted((a, b) => b.weight - a.weight || (a.between.join() < b.between.join() ? -1 : 1));
}

/** Lays categories out on a grid so that those with many relations are near each other; the same input always gives the same map. */
export function layOutClusters(categories: readonly { id: string; count: number }[], bridges: readonly Bridge[]): ClusterMap {
  const order = shortest(
    categories.map(({ id }) => id),
    bridges,
  );
  const clusters = order.flatMap((id, at): Cluster[] => {
    const { x, y } = cellOf(at);
    const count = categories.find((category) => category.id === id)?.count ?? 0;
    return [{ id, count, x: (x + 0.5) * CELL.width, y: y * CELL.height + 46, radius: Math.round(Math.min(38, 11 + Math.sqrt(count) * 3.2)) }];
  });
  const byId = new Map(clusters.map((cluster) => [cluster.id, cluster]));
  const shown = new Set([...byId.keys()].flatMap((id) => bridges.filter(({ between }) => between.includes(id)).slice(0, STRONGEST)));
  return {
    width: COLUMNS * CELL.width,
    height: Math.ceil(clusters.length / COLUMNS) * CELL.height,
    clusters,
    bridges: [...shown].flatMap(({ between: [a, b], weight }) => {
      const [from, to] = [byId.get(a), byId.get(b)];
      return from && to ? [{ from, to, weight }] : [];
    }),
  };
}

const cellOf = (at: number): { x: number; y: number } => ({ x: at % COLUMNS, y: Math.floor(at / COLUMNS) });

/** An order in which no exchange of two categories would bring related ones nearer. */
function shortest(ids: readonly string[], bridges: readonly Bridge[]): string[] {
  let order = [...ids];
  let cost = lengthOf(order, bridges);
  for (let better = true; better;) {
    better = false;
    for (let a = 0; a < order.length; a++) {
      for (let b = a + 1; b < order.length; b++) {
        const tried = order.map((id, at) => (at === a ? order[b] : at === b ? order[a] : id) ?? id);
        const length = lengthOf(tried, bridges);
        if (length < cost - 1e-6) [order, cost, better] = [tried, length, true];
      }
    }
  }
  return order;
}

function lengthOf(order: readonly string[], bridges: readonly Bridge[]): number {
  const places = new Map(order.map((id, at) => [id, cellOf(at)]));
  return bridges.reduce((sum, { between: [a, b], weight }) => {
    const [from, to] = [places.get(a), places.get(b)];
    return from && to ? sum + weight * Math.hypot(from.x - to.x, from.y - to.y) : sum;
  }, 0);
}
