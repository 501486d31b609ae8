import { parseMdx } from '../markdown/parse.ts';
import { LANGS, type Lang, site } from '../site.ts';
import { type Concept, type Model, type Note, type Text, textIn } from './build-model.ts';
import { behind, type Ledger } from './ledger.ts';
import type { ConceptText, NoteText } from './schema.ts';
import { hashSections } from './section-hashes.ts';

type Entry = Concept | Note;

const cache = new WeakMap<Text<unknown>, ReadonlyMap<string, string>>();

/** Headword or title and summary of a page's frontmatter, as hashes take them. */
export function headOf(data: unknown): string {
  const { term, title, summary } = (data ?? {}) as Partial<ConceptText & NoteText>;
  return [term ?? title, summary].join('\n');
}

/** Hashes of the sections of an entry in the reference language. */
export function referenceHashes(entry: Entry): ReadonlyMap<string, string> {
  const text: Text<ConceptText | NoteText> = textIn<ConceptText | NoteText>(entry, site.reference);
  const hashes = cache.get(text) ?? hashSections(parseMdx(text.body), text.body, headOf(text.data));
  cache.set(text, hashes);
  return hashes;
}

/** Sections of an entry of which the reference is newer than the text in a language; none where there is no such text. */
export function newerSections(model: Model, folder: string, entry: Entry, lang: Lang): string[] {
  if (lang === site.reference || !entry.texts[lang]) return [];
  return behind(model.ledgers[lang]?.get(folder), referenceHashes(entry));
}

/** Languages in which an entry is older than the reference. */
export const olderLanguages = (model: Model, folder: string, entry: Entry): Lang[] =>
  LANGS.filter((lang) => newerSections(model, folder, entry, lang).length > 0);

/** All entries of a model with their folders. */
export const entriesOf = (model: Model): [folder: string, entry: Entry][] => [
  ...[...model.concepts].map(([id, entry]): [string, Entry] => [`concepts/${id}`, entry]),
  ...[...model.notes].map(([id, entry]): [string, Entry] => [`notes/${id}`, entry]),
];

/**
 * The ledger of a language with the pages that `accepted` tells as they are now, and those that it lacks; pages that are gone are left out.
 */
export function updateLedger(model: Model, lang: Lang, accepted: (folder: string) => boolean): Ledger {
  const before = model.ledgers[lang];
  return new Map(
    entriesOf(model).flatMap(([folder, entry]): [string, ReadonlyMap<string, string>][] =>
      entry.texts[lang] ? [[folder, (!accepted(folder) && before?.get(folder)) || referenceHashes(entry)]] : [],
    ),
  );
}

/** Where a language stands: pages that it lacks, and pages of which sections are behind the reference. */
export interface Coverage {
  lang: Lang;
  pages: number;
  missing: string[];
  behind: { folder: string; sections: string[] }[];
}

/** Where each language but the reference stands. `within` chooses the entries that count. */
export function coverageOf(model: Model, within: (entry: Entry, folder: string) => boolean = () => true): Coverage[] {
  const entries = entriesOf(model).filter(([folder, entry]) => within(entry, folder));
  return LANGS.filter((lang) => lang !== site.reference).map((lang) => ({
    lang,
    pages: entries.length,
    missing: entries.filter(([, entry]) => !entry.texts[lang]).map(([folder]) => folder),
    behind: entries.map(([folder, entry]) => ({ folder, sections: newerSections(model, folder, entry, lang) })).filter(({ sections }) => sections.length > 0),
  }));
}
