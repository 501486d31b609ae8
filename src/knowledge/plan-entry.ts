import type { Model } from './build-model.ts';
import { findNearest } from './nearest.ts';
import { buildConceptFiles, buildNoteFiles } from './new-entry.ts';
import { LANGS } from '../site.ts';
import { idSchema } from './schema.ts';

/** What an author asked for. */
export interface EntryRequest {
  kind: 'concept' | 'note';
  id: string;
  /** Of a concept; the first category where it is absent. */
  category?: string;
  /** Of a note; the first concept where it is absent. */
  concepts?: readonly string[];
}

/** A refusal: what is in the way, and the way out. */
export interface Refusal {
  message: string;
  fix: string;
}

/** Files of a new concept or note by their path from the project's root, or why there are none. `taken` has the folders that are there: `concepts/sqs`. */
export function planEntry({ kind, id, category, concepts }: EntryRequest, model: Model, taken: ReadonlySet<string>): Map<string, string> | Refusal {
  const refusal = refuseId(id, taken) ?? (kind === 'concept' ? refuseCategory(category, model) : refuseConcepts(concepts, model));
  if (refusal) return refusal;
  const [firstCategory = ''] = model.categories;
  const files =
    kind === 'concept'
      ? buildConceptFiles(id, category ?? firstCategory, model.categories, LANGS)
      : buildNoteFiles(id, concepts ?? [...model.concepts.keys()].slice(0, 1), LANGS);
  return new Map([...files].map(([name, text]) => [`content/${kind}s/${id}/${name}`, text]));
}

function refuseId(id: string, taken: ReadonlySet<string>): Refusal | undefined {
  if (!idSchema.safeParse(id).success) {
    const proposal = id
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '');
    return {
      message: `\`${id}\` is no id: it becomes part of a URL, so it has lower-case letters a–z, digits and single hyphens.`,
      fix: proposal ? `did you mean \`${proposal}\`?` : 'take an English name of the concept.',
    };
  }
  const folder = [`concepts/${id}`, `notes/${id}`].find((path) => taken.has(path));
  return folder === undefined ? undefined : { message: `content/${folder}/ is already there.`, fix: `edit it, or take another id.` };
}

function refuseCategory(category: string | undefined, { categories }: Model): Refusal | undefined {
  if (categories.length === 0) return { message: 'There are no categories yet.', fix: 'list at least one in content/site/categories.yaml.' };
  if (category === undefined || categories.includes(category)) return undefined;
  const nearest = findNearest(category, categories);
  return { message: `\`${category}\` is no category.`, fix: nearest ? `did you mean \`${nearest}\`?` : `use one of: ${categories.join(', ')}.` };
}

function refuseConcepts(wanted: readonly string[] | undefined, { concepts }: Model): Refusal | undefined {
  if (concepts.size === 0) return { message: 'There are no concepts yet, and a note is about concepts.', fix: 'begin with `npm run new -- concept <id>`.' };
  const unknown = wanted?.find((id) => !concepts.has(id));
  if (unknown === undefined) return undefined;
  const nearest = findNearest(unknown, [...concepts.keys()]);
  return { message: `\`${unknown}\` names no concept.`, fix: nearest ? `did you mean \`${nearest}\`?` : `begin with \`npm run new -- concept ${unknown}\`.` };
}
