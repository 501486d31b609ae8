import type { Concept, Model } from './build-model.ts';

/** A place of a source notebook and the concepts that treat it. */
export interface NotebookPlace {
  at: string;
  concepts: Concept[];
}

const sorted = new WeakMap<Model, Map<string, NotebookPlace[]>>();
const inOrder = new Intl.Collator('en', { numeric: true });

/** The places of a notebook that concepts refer to, in the notebook's own order where its places are numbered. */
export function placesOf(model: Model, notebook: string): readonly NotebookPlace[] {
  const known = sorted.get(model) ?? new Map<string, NotebookPlace[]>();
  sorted.set(model, known);
  const places = known.get(notebook) ?? sortPlaces(model, notebook);
  known.set(notebook, places);
  return places;
}

function sortPlaces(model: Model, notebook: string): NotebookPlace[] {
  const places = new Map<string, Concept[]>();
  for (const concept of model.concepts.values()) {
    for (const source of concept.meta.sources) {
      if (source.notebook === notebook) places.set(source.at, [...(places.get(source.at) ?? []), concept]);
    }
  }
  return [...places].map(([at, concepts]) => ({ at, concepts: [...new Set(concepts)] })).sort((a, b) => inOrder.compare(a.at, b.at));
}
