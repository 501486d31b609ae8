import { site } from '../site.ts';
import type { Model } from './build-model.ts';

/** A page that speaks of a concept. */
export interface Mention {
  kind: 'concept' | 'note';
  id: string;
}

const LINK = /\[\[([a-z0-9-]+)/g;

/** For every concept, the notes and then the concepts whose reference text links it, in the model's order. */
export function findMentions(model: Model): Map<string, Mention[]> {
  const mentions = new Map<string, Mention[]>();
  const collect = (kind: Mention['kind'], id: string, body: string, listed: readonly string[]): void => {
    const named = new Set([...listed, ...[...body.matchAll(LINK)].map((match) => match[1] ?? '')]);
    named.delete(id);
    for (const concept of named) mentions.set(concept, [...(mentions.get(concept) ?? []), { kind, id }]);
  };
  for (const { id, texts, meta } of model.notes.values()) collect('note', id, texts[site.reference]?.body ?? '', meta.concepts);
  for (const { id, texts } of model.concepts.values()) collect('concept', id, texts[site.reference]?.body ?? '', []);
  return mentions;
}
