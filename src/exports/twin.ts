import type { Address } from '../head/structured-data.ts';
import { type EntryPage, pathOf, permalinkOf, twinOf } from '../i18n/paths.ts';
import { readingOf } from '../i18n/reading.ts';
import { translator } from '../i18n/strings.ts';
import { type Concept, type Model, type Note, type Text, textIn } from '../knowledge/build-model.ts';
import { type ConceptText, type NoteText, RELATIONS } from '../knowledge/schema.ts';
import { escapeMarkdown, plainMarkdown } from '../markdown/plain-markdown.ts';
import { type Lang, site } from '../site.ts';

/** Concepts and notes with the languages in which they have a text of their own: all that have a twin. */
export const twinPages = (model: Model): { page: EntryPage; lang: Lang }[] =>
  [...model.concepts.values(), ...model.notes.values()].flatMap((entry) => {
    const is = model.concepts.get(entry.id) === entry ? ('concept' as const) : ('note' as const);
    return site.languages.flatMap(({ key }) => (entry.texts[key] ? [{ page: { is, id: entry.id }, lang: key }] : []));
  });

/** The text of a page in a language, or in the reference language, and the address of its twin. Throws for an id that the model does not have. */
export function twinIn(model: Model, { is, id }: EntryPage, lang: Lang, address: Address): { name: string; summary: string; lang: Lang; url: string } {
  const entry = entryOf(model, { is, id });
  const { data, lang: shown } = textIn<ConceptText | NoteText>(entry, lang);
  return { name: nameOf(data), summary: data.summary, lang: shown, url: address(twinOf({ is, id }, shown)) };
}

/**
 * A page as plain Markdown, for readers and programs that want the text alone: title, summary, the names in the other languages,
 * the body, and what the page leads to. Links are absolute and lead to twins in the same language.
 */
export function formatTwin(model: Model, page: EntryPage, lang: Lang, address: Address): string {
  const entry = entryOf(model, page);
  const t = translator(model.ui[lang]);
  const { data, body } = textIn<ConceptText | NoteText>(entry, lang);
  const link = (other: EntryPage): string => {
    const { name, url } = twinIn(model, other, lang, address);
    return `[${escapeMarkdown(name)}](${url})`;
  };
  const text = plainMarkdown(body, {
    targetOf: (id) => {
      const other = model.concepts.has(id) ? ({ is: 'concept', id } as const) : model.notes.has(id) ? ({ is: 'note', id } as const) : undefined;
      return other && twinIn(model, other, lang, address);
    },
    trap: t('component.trap'),
    changed: (since) => t('component.changed', { since }),
    figure(name) {
      const words = model.figures.get(`${page.is}s/${page.id}/${name}`)?.words;
      return words && { alt: words.alt[lang] ?? words.alt[site.reference] ?? '', caption: words.caption?.[lang] ?? words.caption?.[site.reference] };
    },
  });
  const head = [...names(entry, lang, page, address), ...about(entry, data, t)].map((item) => `- ${item}`);
  const addresses = [pathOf(page, lang), permalinkOf(page) ?? ''].map((path) => `- <${address(path)}>`);
  const blocks = [`# ${escapeMarkdown(nameOf(data))}`, `> ${escapeMarkdown(data.summary)}`, [...head, ...addresses].join('\n'), text];
  return `${[...blocks, ...after(entry, data, link, t)].join('\n\n')}\n`;
}

type Translate = ReturnType<typeof translator>;

function entryOf(model: Model, { is, id }: EntryPage): Concept | Note {
  const entry = is === 'concept' ? model.concepts.get(id) : model.notes.get(id);
  if (!entry) throw new Error(`the model has no ${is} \`${id}\``);
  return entry;
}

const nameOf = (data: ConceptText | NoteText): string => ('term' in data ? data.term : data.title);

/** One line a language: its name of the entry, and how that is read; the other languages link their twins. */
function names(entry: Concept | Note, lang: Lang, page: EntryPage, address: Address): string[] {
  return site.languages.flatMap(({ key, name: language }) => {
    const data = (entry.texts[key] as Text<ConceptText | NoteText> | undefined)?.data;
    if (!data) return [];
    const name = escapeMarkdown(nameOf(data));
    const reading = 'term' in data ? readingOf(data, key) : undefined;
    return `${language}: ${key === lang ? name : `[${name}](${address(twinOf(page, key))})`}${reading ? ` (${escapeMarkdown(reading)})` : ''}`;
  });
}

function about({ meta }: Concept | Note, data: ConceptText | NoteText, t: Translate): string[] {
  const kind = t(`kind.${meta.kind}`);
  return [
    ...('aliases' in data && data.aliases.length > 0 ? [`${t('concept.aliases')}: ${data.aliases.map(escapeMarkdown).join(' · ')}`] : []),
    'category' in meta ? `${t(`category.${meta.category}`)} · ${kind}` : kind,
  ];
}

/** What follows the text: questions that it answers, and the entries that it leads to. */
function after({ meta }: Concept | Note, data: ConceptText | NoteText, link: (page: EntryPage) => string, t: Translate): string[] {
  const concepts = (ids: readonly string[]): string => ids.map((id) => link({ is: 'concept', id })).join(' · ');
  const section = (title: string, lines: readonly string[]): string[] => (lines.length > 0 ? [`## ${title}`, lines.map((line) => `- ${line}`).join('\n')] : []);
  if ('concepts' in meta)
    return section(
      t('note.concepts'),
      meta.concepts.map((id) => concepts([id])),
    );
  const asks = 'asks' in data ? data.asks.map(escapeMarkdown) : [];
  const relations = RELATIONS.filter((relation) => meta.relations[relation].length > 0);
  return [
    ...section(t('concept.asks'), asks),
    ...section(
      t('concept.relations'),
      relations.map((relation) => `${t(`relation.${relation}`)}: ${concepts(meta.relations[relation])}`),
    ),
  ];
}
