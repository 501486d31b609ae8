import { isLang, type Lang } from '../site.ts';

/** What a file of `content/` is, told by its path alone. */
export type Place =
  | { is: 'concept' | 'note'; id: string }
  | { is: 'concept-text' | 'note-text'; id: string; lang: Lang }
  | { is: 'figure' | 'drawing'; of: string; name: string }
  | { is: 'ui'; lang: Lang }
  | { is: 'synonyms'; lang: Lang }
  | { is: 'site'; name: 'categories' | 'notebooks' | 'reading-order' }
  | { is: 'permalinks' }
  | { is: 'changes' }
  | { is: 'translations'; lang: Lang };

const folders = { concepts: 'concept', notes: 'note' } as const;

/**
 * The place of a path under `content/`, or nothing where no file belongs there.
 * @example placeOf('concepts/sqs/ko.mdx') // { is: 'concept-text', id: 'sqs', lang: 'ko' }
 */
export function placeOf(path: string): Place | undefined {
  const parts = path.split('/');
  const [folder, id, file] = parts;
  if (parts.length === 3 && (folder === 'concepts' || folder === 'notes') && id && file) return placeInEntry(folders[folder], id, file);
  if (parts.length !== 2 || !id) return undefined;
  const [name, extension] = splitExtension(id);
  if (folder === 'ui' && extension === 'json' && isLang(name)) return { is: 'ui', lang: name };
  if (folder === 'synonyms' && extension === 'yaml' && isLang(name)) return { is: 'synonyms', lang: name };
  if (folder === 'translations' && extension === 'txt' && isLang(name)) return { is: 'translations', lang: name };
  if (folder === 'site' && id === 'permalinks.txt') return { is: 'permalinks' };
  if (folder === 'site' && id === 'changes.yaml') return { is: 'changes' };
  if (folder === 'site' && extension === 'yaml' && (name === 'categories' || name === 'notebooks' || name === 'reading-order')) return { is: 'site', name };
  return undefined;
}

function placeInEntry(kind: 'concept' | 'note', id: string, file: string): Place | undefined {
  const [name, extension] = splitExtension(file);
  if (file === `${kind}.yaml`) return { is: kind, id };
  if (extension === 'mdx') return isLang(name) ? { is: `${kind}-text`, id, lang: name } : undefined;
  const of = `${kind}s/${id}`;
  if (extension === 'yaml') return { is: 'figure', of, name };
  if (extension === 'svg') return { is: 'drawing', of, name };
  return undefined;
}

function splitExtension(file: string): [name: string, extension: string] {
  const dot = file.lastIndexOf('.');
  return dot < 0 ? [file, ''] : [file.slice(0, dot), file.slice(dot + 1)];
}
