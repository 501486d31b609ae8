import { getCollection } from 'astro:content';
import { parse } from 'yaml';
import { buildModel, type Figure, type Model } from '../knowledge/build-model.ts';
import { parseLedger } from '../knowledge/ledger.ts';
import { findMentions, type Mention } from '../knowledge/mentions.ts';
import { changesSchema, figureSchema, idListSchema, uiSchema, type UiStrings } from '../knowledge/schema.ts';
import { isLang, type Lang } from '../site.ts';

const ui = import.meta.glob('/content/ui/*.json', { eager: true, import: 'default' });
const lists = import.meta.glob<string>('/content/site/*.yaml', { eager: true, query: '?raw', import: 'default' });
const drawings = import.meta.glob<string>('/content/*/*/*.svg', { eager: true, query: '?raw', import: 'default' });
const words = import.meta.glob<string>(['/content/*/*/*.yaml', '!/content/*/*/{concept,note}.yaml'], { eager: true, query: '?raw', import: 'default' });

const ledgers = import.meta.glob<string>('/content/translations/*.txt', { eager: true, query: '?raw', import: 'default' });

let loaded: Promise<Model> | undefined;
let mentions: Map<string, Mention[]> | undefined;

/** The model that pages are made from, by way of Astro's collections. */
export const loadModel = (): Promise<Model> => (loaded ??= load());

/** Pages that speak of a concept. */
export function mentionsOf(model: Model, id: string): Mention[] {
  mentions ??= findMentions(model);
  return mentions.get(id) ?? [];
}

async function load(): Promise<Model> {
  const [concepts, conceptTexts, notes, noteTexts] = await Promise.all([
    getCollection('concepts'),
    getCollection('conceptTexts'),
    getCollection('notes'),
    getCollection('noteTexts'),
  ]);
  return buildModel({
    categories: list('categories'),
    notebooks: list('notebooks'),
    readingOrder: list('reading-order'),
    ui: Object.fromEntries(Object.entries(ui).map(([path, strings]) => [nameOf(path), uiSchema.parse(strings)])) as Partial<Record<Lang, UiStrings>>,
    // Search alone asks for them, and it has its model from the files.
    synonyms: {},
    concepts: concepts.map(({ id, data }) => ({ id, meta: data })),
    conceptTexts: conceptTexts.flatMap(({ id, data, body }) => textOf(id, data, body)),
    notes: notes.map(({ id, data }) => ({ id, meta: data })),
    noteTexts: noteTexts.flatMap(({ id, data, body }) => textOf(id, data, body)),
    ledgers: Object.fromEntries(Object.entries(ledgers).map(([path, text]) => [nameOf(path), parseLedger(text).ledger])),
    changes: changesSchema.parse(parse(lists['/content/site/changes.yaml'] ?? '[]') ?? []),
    figures: Object.entries(drawings).map(figure),
  });
}

function textOf<T>(id: string, data: T, body = ''): { id: string; lang: Lang; data: T; body: string }[] {
  const [folder = '', lang = ''] = id.split('/');
  return isLang(lang) ? [{ id: folder, lang, data, body }] : [];
}

const nameOf = (path: string): string =>
  path
    .split('/')
    .at(-1)
    ?.replace(/\.\w+$/, '') ?? '';

const list = (name: string): string[] => idListSchema.parse(parse(lists[`/content/site/${name}.yaml`] ?? '[]'));

function figure([path, svg]: [string, string]): Figure {
  const of = path.split('/').slice(2, 4).join('/');
  return { of, name: nameOf(path), svg, words: figureSchema.parse(parse(words[path.replace(/svg$/, 'yaml')] ?? '{alt: {}}')) };
}
