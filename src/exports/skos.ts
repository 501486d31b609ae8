import { LANGS, type Lang, site, tagOf } from '../site.ts';
import type { TermRecord, TermText } from './terms.ts';

/** A text in a language, by its BCP 47 tag. */
export interface Label {
  value: string;
  tag?: string;
}

/** A thing of the vocabulary and what is said of it, in SKOS's words: labels and notes, and other things by their addresses. */
export interface SkosThing {
  iri: string;
  type: 'ConceptScheme' | 'Concept' | 'Collection';
  labels: Readonly<Record<string, readonly Label[]>>;
  links: Readonly<Record<string, readonly string[]>>;
}

/** What the vocabulary says beside the terms. */
export interface SkosOptions {
  /** Address of the vocabulary as a whole. */
  schemeUrl: string;
  categories: readonly string[];
  categoryName(id: string, lang: Lang): string;
}

/** Tags of languages whose readings are written in another script. https://www.iana.org/assignments/language-subtag-registry */
const READING_TAGS: Partial<Record<string, string>> = { zh: 'zh-Latn-pinyin', ja: 'ja-Hira' };

/**
 * The terms as a SKOS vocabulary that keeps its integrity conditions (https://www.w3.org/TR/skos-reference/): one preferred label
 * a language, no label of two kinds, nothing broader than itself, nothing both broader and related. A concept's identity is its
 * permalink; spellings to avoid are hidden labels; readings are labels in the script of the reading; categories are collections.
 */
export function buildSkos(records: readonly TermRecord[], { schemeUrl, categories, categoryName }: SkosOptions): SkosThing[] {
  const broader = broaderOf(records);
  const related = relatedOf(records, broader);
  const urls = new Map(records.map(({ id, url }) => [id, url]));
  const iris = (ids: Iterable<string>): string[] => [...ids].flatMap((id) => urls.get(id) ?? []).toSorted();
  const narrower = Map.groupBy(
    [...broader].flatMap(([id, parents]) => [...parents].map((parent) => ({ id, parent }))),
    ({ parent }) => parent,
  );
  const scheme: SkosThing = {
    iri: schemeUrl,
    type: 'ConceptScheme',
    labels: { prefLabel: [{ value: site.title, tag: tagOf(site.reference) }] },
    links: {
      'dcterms:license': [`https://spdx.org/licenses/${site.licence}`],
      hasTopConcept: iris(records.filter(({ id }) => broader.get(id)?.size === 0).map(({ id }) => id)),
    },
  };
  const concepts = records.map(({ id, url, texts }): SkosThing => ({
    iri: url,
    type: 'Concept',
    labels: {
      prefLabel: texts.map(({ term, lang }) => ({ value: term, tag: tagOf(lang) })),
      altLabel: texts.flatMap((text) => [...text.aliases.map((value) => ({ value, tag: tagOf(text.lang) })), ...readingLabel(text)]),
      hiddenLabel: texts.flatMap(({ avoid, lang }) => avoid.map((value) => ({ value, tag: tagOf(lang) }))),
      definition: texts.map(({ summary, lang }) => ({ value: summary, tag: tagOf(lang) })),
      notation: [{ value: id }],
    },
    links: {
      inScheme: [schemeUrl],
      topConceptOf: broader.get(id)?.size === 0 ? [schemeUrl] : [],
      broader: iris(broader.get(id) ?? []),
      narrower: iris((narrower.get(id) ?? []).map((pair) => pair.id)),
      related: iris(related.get(id) ?? []),
    },
  }));
  const collections = categories.map((category): SkosThing => ({
    iri: `${schemeUrl}#${category}`,
    type: 'Collection',
    labels: { prefLabel: LANGS.map((lang) => ({ value: categoryName(category, lang), tag: tagOf(lang) })) },
    links: { member: iris(records.filter((record) => record.category === category).map(({ id }) => id)) },
  }));
  return [scheme, ...concepts, ...collections.filter(({ links }) => links['member']?.length)];
}

function readingLabel({ reading, lang }: TermText): Label[] {
  const tag = READING_TAGS[lang];
  return reading && tag ? [{ value: reading, tag }] : [];
}

type Graph = ReadonlyMap<string, ReadonlySet<string>>;

/** What each concept is part of, said by either side; a step that would close a circle is left out. */
function broaderOf(records: readonly TermRecord[]): Graph {
  const broader = new Map(records.map(({ id }) => [id, new Set<string>()]));
  const steps = records.flatMap(({ id, relations }) => [
    ...relations.part_of.map((parent) => [id, parent] as const),
    ...relations.has.map((part) => [part, id] as const),
  ]);
  for (const [part, whole] of steps) if (broader.has(whole) && part !== whole && !ancestorsOf(whole, broader).has(part)) broader.get(part)?.add(whole);
  return broader;
}

/** Other relations, both ways, but for those of a concept to what it is part of at any distance. */
function relatedOf(records: readonly TermRecord[], broader: Graph): Graph {
  const related = new Map(records.map(({ id }) => [id, new Set<string>()]));
  const ancestors = new Map(records.map(({ id }) => [id, ancestorsOf(id, broader)]));
  for (const { id, relations } of records)
    for (const other of [...relations.contrasts_with, ...relations.uses, ...relations.see_also]) {
      if (id === other || ancestors.get(id)?.has(other) || ancestors.get(other)?.has(id)) continue;
      related.get(id)?.add(other);
      related.get(other)?.add(id);
    }
  return related;
}

function ancestorsOf(id: string, broader: Graph): Set<string> {
  const found = new Set<string>();
  const waiting = [...(broader.get(id) ?? [])];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    waiting.push(...(broader.get(next) ?? []));
  }
  return found;
}
