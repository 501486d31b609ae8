import type { z } from 'astro/zod';
import type { Sources } from './build-model.ts';
import type { ContentFile } from './content-file.ts';
import { issueProblems } from './issue-problem.ts';
import { parseLedger } from './ledger.ts';
import type { Problem } from './problem.ts';
import { changesSchema, conceptSchema, conceptTextSchema, figureSchema, idListSchema, noteSchema, noteTextSchema, synonymsSchema, uiSchema } from './schema.ts';

/** What is a list, be it empty; all else is a map. */
const LISTS: ReadonlySet<string> = new Set(['site', 'synonyms', 'changes']);
const listNames = { categories: 'categories', notebooks: 'notebooks', 'reading-order': 'readingOrder' } as const;

/** Checks every file against the schema of its place; what passes becomes sources of the model. */
export function validate(files: readonly ContentFile[]): { sources: Sources; problems: Problem[] } {
  const sources: Sources = {
    categories: [],
    notebooks: [],
    readingOrder: [],
    ui: {},
    synonyms: {},
    concepts: [],
    conceptTexts: [],
    notes: [],
    noteTexts: [],
    figures: [],
    ledgers: {},
    changes: [],
  };
  const problems: Problem[] = [];
  const drawings = drawingsOf(files);
  for (const file of files) {
    const { place, body } = file;
    const parse = <S extends z.ZodType>(schema: S): z.output<S>[] => {
      const result = schema.safeParse(file.data ?? (LISTS.has(place.is) ? [] : {}));
      if (result.success) return [result.data];
      problems.push(...result.error.issues.flatMap((issue) => issueProblems(file, schema, issue)));
      return [];
    };
    if (place.is === 'concept') sources.concepts.push(...parse(conceptSchema).map((meta) => ({ id: place.id, meta })));
    else if (place.is === 'note') sources.notes.push(...parse(noteSchema).map((meta) => ({ id: place.id, meta })));
    else if (place.is === 'concept-text')
      sources.conceptTexts.push(...parse(conceptTextSchema).map((data) => ({ id: place.id, lang: place.lang, data, body })));
    else if (place.is === 'note-text') sources.noteTexts.push(...parse(noteTextSchema).map((data) => ({ id: place.id, lang: place.lang, data, body })));
    else if (place.is === 'figure')
      sources.figures.push(
        ...parse(figureSchema).map((words) => ({ of: place.of, name: place.name, words, svg: drawings.get(`${place.of}/${place.name}`) ?? '' })),
      );
    else if (place.is === 'ui') sources.ui = { ...sources.ui, ...Object.fromEntries(parse(uiSchema).map((strings) => [place.lang, strings])) };
    else if (place.is === 'synonyms') for (const groups of parse(synonymsSchema)) sources.synonyms[place.lang] = groups;
    else if (place.is === 'translations') sources.ledgers[place.lang] = parseLedger(file.text).ledger;
    else if (place.is === 'changes') sources.changes.push(...parse(changesSchema).flat());
    else if (place.is === 'site') sources[listNames[place.name]].push(...parse(idListSchema).flat());
  }
  return { sources, problems };
}

/** SVG of every drawing, by folder and name. */
const drawingsOf = (files: readonly ContentFile[]): Map<string, string> =>
  new Map(files.flatMap(({ place, text }): [string, string][] => (place.is === 'drawing' ? [[`${place.of}/${place.name}`, text]] : [])));
