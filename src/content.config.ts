import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { conceptSchema, conceptTextSchema, noteSchema, noteTextSchema } from './knowledge/schema.ts';

// `npm run check:content` reads the same files by the same schemas and says where a fault stands; here they only become typed.
const entries = (pattern: string | string[], base: string) =>
  glob({ pattern, base, generateId: ({ entry }) => entry.replace(/\/(concept|note)\.yaml$|\.mdx$/, '') });

export const collections = {
  concepts: defineCollection({ loader: entries('*/concept.yaml', './content/concepts'), schema: conceptSchema }),
  conceptTexts: defineCollection({ loader: entries('*/*.mdx', './content/concepts'), schema: conceptTextSchema }),
  notes: defineCollection({ loader: entries('*/note.yaml', './content/notes'), schema: noteSchema }),
  noteTexts: defineCollection({ loader: entries('*/*.mdx', './content/notes'), schema: noteTextSchema }),
};
