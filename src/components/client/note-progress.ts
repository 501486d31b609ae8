import { preferences } from './preferences.ts';

const KEY = 'notes';
/** In place of a section: the note has been read to its end. No heading has such an id. */
const END = '/';

/** How far each note has been read, by its id: the section where its reader was last, or its end. The same in every language. */
export type Progress = ReadonlyMap<string, { read: boolean; section?: string }>;

/**
 * What is remembered, as it stands in storage. Anything else than what {@link formatProgress} writes is as good as nothing.
 * @example parseProgress('{"s3-lab":"clean-up","iam-lab":"/"}') // s3-lab: { read: false, section: 'clean-up' }, iam-lab: { read: true }
 */
export function parseProgress(text: string | null): Progress {
  try {
    const stored: unknown = JSON.parse(text ?? '{}');
    if (typeof stored !== 'object' || stored === null || Array.isArray(stored)) return new Map();
    const entries = Object.entries(stored).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
    return new Map(entries.map(([id, section]) => [id, section === END ? { read: true } : { read: false, section }]));
  } catch {
    return new Map();
  }
}

/** The text that {@link parseProgress} understands. */
export const formatProgress = (progress: Progress): string =>
  JSON.stringify(Object.fromEntries([...progress].map(([id, { read, section }]) => [id, read ? END : section])));

/** A note with its reader in a section, or at its end. What has been read once stays read. */
export function advance(progress: Progress, id: string, section: string | undefined): Progress {
  if (progress.get(id)?.read) return progress;
  return new Map([...progress, [id, section === undefined ? { read: true } : { read: false, section }]]);
}

/** What this device remembers. */
export const noteProgress = {
  get: (): Progress => parseProgress(preferences.get(KEY)),
  /** The reader of a note is in a section; at its end where there is none. */
  advance: (id: string, section?: string): void => preferences.set(KEY, formatProgress(advance(noteProgress.get(), id, section))),
  forget: (): void => preferences.set(KEY, '{}'),
};
