import type { Concept, Model } from '../knowledge/build-model.ts';

/** A concept with those that are part of it. */
export interface Branch {
  concept: Concept;
  parts: Branch[];
}

/**
 * The concepts of a category by what they are part of: trees, and the concepts that are part of nothing here and have no parts.
 * Every concept stands in it once, under the first concept of the category that it names as its whole. Keeps the order of `concepts`.
 */
export function categoryTree(model: Model, concepts: readonly Concept[]): { trees: Branch[]; single: Concept[] } {
  const branches = new Map(concepts.map((concept) => [concept.id, { concept, parts: [] as Branch[] }]));
  const wholes = new Map<string, string>();
  for (const { id, meta } of concepts) {
    const named = [...meta.relations.part_of, ...concepts.filter((other) => other.meta.relations.has.includes(id)).map((other) => other.id)];
    const whole = named.find((other) => branches.has(other) && model.concepts.has(other) && !leadsTo(wholes, other, id));
    if (whole) wholes.set(id, whole);
  }
  const roots: Branch[] = [];
  for (const [id, branch] of branches) (branches.get(wholes.get(id) ?? '')?.parts ?? roots).push(branch);
  return { trees: roots.filter(({ parts }) => parts.length > 0), single: roots.filter(({ parts }) => parts.length === 0).map(({ concept }) => concept) };
}

/** Whether a concept is, over any number of wholes, part of another: to make it a part of this one would be a ring. */
function leadsTo(wholes: ReadonlyMap<string, string>, from: string, to: string): boolean {
  for (let at: string | undefined = from; at; at = wholes.get(at)) if (at === to) return true;
  return false;
}
