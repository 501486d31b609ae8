import { z } from 'astro/zod';

/** Name of a concept, note, category, notebook or exam; a folder's name and part of its URL, never translated. */
export const idSchema = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id has lower-case letters, digits and single hyphens');

/** The ways in which one concept can stand to another. */
export const RELATIONS = ['part_of', 'has', 'contrasts_with', 'uses', 'see_also'] as const;
export type Relation = (typeof RELATIONS)[number];

const ids = z.array(idSchema).default([]);

/** `concepts/<id>/concept.yaml`: what no language owns. */
export const conceptSchema = z.strictObject({
  /** Id from `site/categories.yaml`. */
  category: idSchema,
  /** What sort of thing the headword names. */
  kind: z.enum(['service', 'feature', 'term', 'pattern', 'comparison', 'command']),
  /** Exams that ask for it; each has its name in `ui/*.json` as `exam.<id>`. */
  exams: ids,
  /** Other concepts, by the way in which they belong to this one. */
  relations: z.strictObject({ part_of: ids, has: ids, contrasts_with: ids, uses: ids, see_also: ids }).prefault({}),
  /** Places in the source notebooks, in the notebooks' own numbering. */
  sources: z.array(z.strictObject({ notebook: idSchema, at: z.string().min(1) })).default([]),
});
export type ConceptMeta = z.infer<typeof conceptSchema>;

const line = z.string().trim().min(1);

/** Frontmatter of `concepts/<id>/<lang>.mdx`. */
export const conceptTextSchema = z.strictObject({
  /** Headword in this language. */
  term: line,
  /** Hiragana of a Japanese headword; required where it has kanji. */
  reading: line.optional(),
  /** Other spellings that readers use: found by search and linked in prose. */
  aliases: z.array(line).default([]),
  /** Spellings that prose must not use for it. */
  avoid: z.array(line).default([]),
  /** One sentence. Shown in lists, cards and link previews. */
  summary: line,
  /** Questions in a learner's words that the page answers: shown, and indexed. */
  asks: z.array(line).default([]),
});
export type ConceptText = z.infer<typeof conceptTextSchema>;

/** `notes/<id>/note.yaml`. */
export const noteSchema = z.strictObject({
  /** A guide tells a story over several concepts; a lab is a walk-through. */
  kind: z.enum(['guide', 'lab']),
  /** Concepts that the note teaches, in reading order; each is linked in its text. */
  concepts: z.array(idSchema).min(1),
  /** Notebooks that it draws on. */
  sources: ids,
});
export type NoteMeta = z.infer<typeof noteSchema>;

/** Frontmatter of `notes/<id>/<lang>.mdx`. */
export const noteTextSchema = z.strictObject({
  title: line,
  /** One sentence. Shown in lists, cards and link previews. */
  summary: line,
});
export type NoteText = z.infer<typeof noteTextSchema>;

/** `<folder>/<name>.yaml` beside `<name>.svg`: the words of a figure, whose drawing has `{{key}}` where they go. */
export const figureSchema = z.strictObject({
  /** What the figure shows, for readers who do not see it. */
  alt: z.record(z.string(), line),
  /** Line under the figure. */
  caption: z.record(z.string(), line).optional(),
  /** Words of the drawing, by key and language; `\n` breaks a line. */
  labels: z.record(z.string(), z.union([line, z.record(z.string(), line)])).default({}),
});
export type FigureWords = z.infer<typeof figureSchema>;

/** `site/categories.yaml`, `site/notebooks.yaml`, `site/reading-order.yaml`: ids in the order in which they are shown. */
export const idListSchema = z.array(idSchema);

/** What a change did to its pages. */
export const CHANGE_KINDS = ['new', 'corrected'] as const;

/** `site/changes.yaml`: what readers are told of new and corrected pages, the newest first. */
export const changesSchema = z.array(
  z.strictObject({
    /** Names the change in feeds and addresses; never renamed. */
    id: idSchema,
    /** The day on which readers could see it, e.g. `2026-11-21`. */
    date: z.iso.date('this is no day of the calendar, written like 2026-11-21'),
    kind: z.enum(CHANGE_KINDS),
    /** `concepts/<id>` and `notes/<id>`, or `glossary` and `notes` for all of them. */
    pages: z.array(line).min(1),
    /** What has changed, in a sentence or two, by language. */
    says: z.record(z.string(), line),
  }),
);
export type Change = z.infer<typeof changesSchema>[number];

/** `synonyms/<lang>.yaml`: groups of words that a reader may type for each other. A word of a group also finds pages that have another of it. */
export const synonymsSchema = z.array(z.array(line).min(2));
export type Synonyms = z.infer<typeof synonymsSchema>;

/** `ui/<lang>.json`: interface strings by key. */
export const uiSchema = z.record(z.string(), z.string());
export type UiStrings = z.infer<typeof uiSchema>;
