import { readingOf } from '../i18n/reading.ts';
import { pathOf, permalinkOf } from '../i18n/paths.ts';
import { type Concept, type Model, textIn } from '../knowledge/build-model.ts';
import type { ConceptMeta } from '../knowledge/schema.ts';
import { LANGS, type Lang } from '../site.ts';

/** What every export of the terms is made from: one concept, as it stands in the languages that have a text for it. */
export interface TermRecord {
  id: string;
  category: string;
  kind: ConceptMeta['kind'];
  /** Address of the page that belongs to no language. */
  url: string;
  /** In the site's order. */
  texts: readonly TermText[];
  relations: ConceptMeta['relations'];
}

/** A concept in one language. No spelling stands in it twice. */
export interface TermText {
  lang: Lang;
  /** The preferred spelling. */
  term: string;
  /** Hiragana or pinyin, where the spelling does not say it. */
  reading?: string;
  /** Other spellings in use. */
  aliases: readonly string[];
  /** Spellings that are not to be used. */
  avoid: readonly string[];
  summary: string;
  url: string;
}

/** Gives the absolute address of a path below the site's base. */
type Address = (path: string) => string;

/** All concepts of a model, by id. Text is well-formed Unicode, without control characters: no format has to fear it. */
export function termRecords(model: Model, address: Address): TermRecord[] {
  return [...model.concepts.values()].map(({ id, meta, texts }) => ({
    id,
    category: meta.category,
    kind: meta.kind,
    url: address(permalinkOf({ is: 'concept', id }) ?? ''),
    texts: LANGS.flatMap((lang) => (texts[lang] ? [textOf({ id, meta, texts }, lang, address)] : [])),
    relations: Object.fromEntries(
      Object.entries(meta.relations).map(([relation, ids]) => [relation, ids.filter((other) => model.concepts.has(other))]),
    ) as TermRecord['relations'],
  }));
}

function textOf(concept: Concept, lang: Lang, address: Address): TermText {
  const { term, reading: given, aliases, avoid, summary } = textIn(concept, lang).data;
  const reading = readingOf({ term, reading: given }, lang);
  const seen = new Set([clean(term)]);
  const fresh = (spellings: readonly string[]): string[] => spellings.map(clean).filter((spelling) => spelling && !seen.has(spelling) && seen.add(spelling));
  return {
    lang,
    term: clean(term),
    ...(reading && { reading: clean(reading) }),
    aliases: fresh(aliases),
    avoid: fresh(avoid),
    summary: clean(summary),
    url: address(pathOf({ is: 'concept', id: concept.id }, lang)),
  };
}

/** One line of well-formed text: white space is one space, and control characters and noncharacters, which XML refuses, are gone. */
const clean = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\p{Noncharacter_Code_Point}]/gu, '')
    .trim();

/** The text of a record in a language, if it has one. */
export const textFor = ({ texts }: TermRecord, lang: Lang): TermText | undefined => texts.find((text) => text.lang === lang);
