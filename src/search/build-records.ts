import { pathOf } from '../i18n/paths.ts';
import type { Concept, Model, Note, Text } from '../knowledge/build-model.ts';
import type { NoteText } from '../knowledge/schema.ts';
import type { MarkdownContext } from '../markdown/context.ts';
import { parseMdx } from '../markdown/parse.ts';
import { plainSections } from '../markdown/plain-text.ts';
import { LANGS, type Lang } from '../site.ts';
import type { LexiconEntry, SearchRecord } from './record.ts';

/** What search can find in a model: one record a concept page, one a section of a note, in every language that has the text. */
export function buildRecords(model: Model, context: MarkdownContext): SearchRecord[] {
  return LANGS.flatMap((lang) => [
    ...[...model.concepts.values()].flatMap((concept) => conceptRecord(concept, lang, context)),
    ...[...model.notes.values()].flatMap((note) => noteRecords(note, lang, context)),
  ]);
}

/** What each language calls the concepts of a model. */
export function buildLexicon(model: Model): LexiconEntry[] {
  return [...model.concepts.values()].flatMap(({ id, texts }) =>
    LANGS.flatMap((lang): LexiconEntry[] => {
      const data = texts[lang]?.data;
      return data ? [{ id, lang, term: data.term, ...(data.reading && { reading: data.reading }), aliases: data.aliases, summary: data.summary }] : [];
    }),
  );
}

function conceptRecord({ id, texts }: Concept, lang: Lang, context: MarkdownContext): SearchRecord[] {
  const text = texts[lang];
  if (!text) return [];
  const sections = sectionsOf(text, lang, context);
  const body = sections.map(({ heading, text: words }) => [heading, words].filter(Boolean).join('\n'));
  return [
    {
      url: pathOf({ is: 'concept', id }, lang),
      lang,
      kind: 'concept',
      concepts: [id],
      title: text.data.term,
      text: [text.data.summary, ...body].join('\n'),
      asks: text.data.asks,
    },
  ];
}

function noteRecords({ id, texts, meta }: Note, lang: Lang, context: MarkdownContext): SearchRecord[] {
  const text: Text<NoteText> | undefined = texts[lang];
  if (!text) return [];
  const slugs = context.slugsOf({ kind: 'note', id });
  const path = pathOf({ is: 'note', id }, lang);
  return sectionsOf(text, lang, context).flatMap(({ index, heading, text: words, links }): SearchRecord[] => {
    const slug = index < 0 ? undefined : slugs[index];
    const concepts = [...new Set(links.filter((link) => meta.concepts.includes(link)))];
    const title = heading ? `${text.data.title} › ${heading}` : text.data.title;
    if (!words && index >= 0) return [];
    return [
      { url: slug ? `${path}#${slug}` : path, lang, kind: 'section', concepts, title, text: index < 0 ? `${text.data.summary}\n${words}` : words, asks: [] },
    ];
  });
}

const sectionsOf = (text: Text<unknown>, lang: Lang, context: MarkdownContext) =>
  plainSections(parseMdx(text.body), (id) => context.targetOf(id, lang)?.name ?? id);
