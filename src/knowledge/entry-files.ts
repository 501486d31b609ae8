import { isLang, type Lang } from '../site.ts';
import type { Content, ContentFile } from './content-file.ts';
import { placeOf } from './place.ts';

/** The files of one concept or note. */
export interface EntryFiles {
  /** `concepts/sqs` */
  folder: string;
  kind: 'concept' | 'note';
  id: string;
  /** `concept.yaml` or `note.yaml`, if it parsed. */
  meta?: ContentFile;
  /** Its pages, as far as they parsed. */
  texts: Partial<Record<Lang, ContentFile>>;
  /** Words and drawings of its figures, by name, as far as they parsed. */
  figures: Map<string, { words?: ContentFile; drawing?: ContentFile }>;
  /** Names of all its files, whether or not they parsed: `ko.mdx`. */
  names: Set<string>;
}

/** Files by the concept or note that they belong to. Files that did not parse count by name, so that no rule calls them missing. */
export function groupByEntry({ files, problems }: Content): Map<string, EntryFiles> {
  const entries = new Map<string, EntryFiles>();
  for (const path of [...files.map((file) => file.path), ...problems.map((problem) => problem.path)]) noteName(entries, path);
  for (const file of files) {
    const { place } = file;
    const entry = entries.get(file.path.split('/').slice(1, 3).join('/'));
    if (!entry) continue;
    if (place.is === 'concept' || place.is === 'note') entry.meta = file;
    else if (place.is === 'concept-text' || place.is === 'note-text') entry.texts[place.lang] = file;
    else if (place.is === 'figure' || place.is === 'drawing') {
      const figure = entry.figures.get(place.name) ?? {};
      figure[place.is === 'figure' ? 'words' : 'drawing'] = file;
      entry.figures.set(place.name, figure);
    }
  }
  return entries;
}

function noteName(entries: Map<string, EntryFiles>, path: string): void {
  const [, group, id, name] = path.split('/');
  if ((group !== 'concepts' && group !== 'notes') || !id || !name || !placeOf(`${group}/${id}/${name}`)) return;
  const folder = `${group}/${id}`;
  const entry: EntryFiles = entries.get(folder) ?? {
    folder,
    kind: group === 'concepts' ? 'concept' : 'note',
    id,
    texts: {},
    figures: new Map(),
    names: new Set(),
  };
  entry.names.add(name);
  entries.set(folder, entry);
}

/** The pages of an entry that parsed, with their languages. */
export const textsOf = (entry: EntryFiles): [Lang, ContentFile][] =>
  Object.entries(entry.texts).flatMap(([lang, file]): [Lang, ContentFile][] => (isLang(lang) && file ? [[lang, file]] : []));
