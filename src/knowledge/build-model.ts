import { LANGS, type Lang, site } from '../site.ts';
import type { Ledger } from './ledger.ts';
import type { Change, ConceptMeta, ConceptText, FigureWords, NoteMeta, NoteText, Synonyms, UiStrings } from './schema.ts';

/** One language's page of a concept or a note. */
export interface Text<T> {
  lang: Lang;
  data: T;
  /** MDX without frontmatter. */
  body: string;
}

/** A concept or a note: one identity, a text for each language that has one. */
interface Entry<Meta, T> {
  id: string;
  meta: Meta;
  texts: Partial<Record<Lang, Text<T>>>;
}
export type Concept = Entry<ConceptMeta, ConceptText>;
export type Note = Entry<NoteMeta, NoteText>;

/** A drawing and its words. */
export interface Figure {
  /** Folder of the entry that it belongs to: `notes/load-balancing`. */
  of: string;
  name: string;
  svg: string;
  words: FigureWords;
}

/** Validated content, in any order. */
export interface Sources {
  categories: string[];
  notebooks: string[];
  readingOrder: string[];
  ui: Partial<Record<Lang, UiStrings>>;
  synonyms: Partial<Record<Lang, Synonyms>>;
  concepts: { id: string; meta: ConceptMeta }[];
  conceptTexts: ({ id: string } & Text<ConceptText>)[];
  notes: { id: string; meta: NoteMeta }[];
  noteTexts: ({ id: string } & Text<NoteText>)[];
  figures: Figure[];
  ledgers: Partial<Record<Lang, Ledger>>;
  changes: Change[];
}

/** Everything that pages, search and exports are made from. Maps are in their order of display: concepts by id, notes in reading order. */
export interface Model {
  categories: string[];
  notebooks: string[];
  ui: Record<Lang, UiStrings>;
  /** Words that readers may type for each other; only languages that have some. */
  synonyms: Partial<Record<Lang, Synonyms>>;
  concepts: ReadonlyMap<string, Concept>;
  notes: ReadonlyMap<string, Note>;
  figures: ReadonlyMap<string, Figure>;
  /** To which state of the reference each translation has been brought, by language. */
  ledgers: Partial<Record<Lang, Ledger>>;
  /** What readers are told of new and corrected pages, the newest first; those of one day as they are listed. */
  changes: readonly Change[];
}

/** Builds the model from validated sources; the same sources in any order give the same model. Entries without a text in the reference language are left out. */
export function buildModel(sources: Sources): Model {
  const reference = sources.ui[site.reference] ?? {};
  return {
    categories: sources.categories,
    notebooks: sources.notebooks,
    ui: Object.fromEntries(LANGS.map((lang) => [lang, { ...reference, ...sources.ui[lang] }])) as Record<Lang, UiStrings>,
    synonyms: sources.synonyms,
    concepts: joinTexts(sources.concepts, sources.conceptTexts, byId),
    notes: joinTexts(sources.notes, sources.noteTexts, byListed(sources.readingOrder)),
    figures: new Map(sources.figures.map((figure) => [`${figure.of}/${figure.name}`, figure])),
    ledgers: sources.ledgers,
    changes: sources.changes.toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0)),
  };
}

type Order = (a: { id: string }, b: { id: string }) => number;

const byId: Order = (a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** Listed ids first, in the list's order; the others after them, by id. */
function byListed(list: readonly string[]): Order {
  const rank = (id: string): number => (list.includes(id) ? list.indexOf(id) : list.length);
  return (a, b) => rank(a.id) - rank(b.id) || byId(a, b);
}

function joinTexts<Meta, T>(
  entries: readonly { id: string; meta: Meta }[],
  texts: readonly ({ id: string } & Text<T>)[],
  order: Order,
): Map<string, Entry<Meta, T>> {
  const joined = new Map<string, Entry<Meta, T>>();
  for (const { id, meta } of entries.toSorted(order)) joined.set(id, { id, meta, texts: {} });
  for (const { id, lang, data, body } of texts) {
    const entry = joined.get(id);
    if (entry) entry.texts[lang] = { lang, data, body };
  }
  for (const [id, entry] of joined) if (!entry.texts[site.reference]) joined.delete(id);
  return joined;
}

/** The text of an entry in a language, or in the reference language where it has none yet. */
export function textIn<T>(entry: { texts: Partial<Record<Lang, Text<T>>> }, lang: Lang): Text<T> {
  const text = entry.texts[lang] ?? entry.texts[site.reference];
  if (!text) throw new Error(`an entry without a text in ${site.reference} is in the model`);
  return text;
}
