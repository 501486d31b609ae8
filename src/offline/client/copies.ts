import type { OfflineManifest } from '../manifest.ts';

/** A language as it is kept on the device, whole or begun. */
export interface Copy {
  lang: string;
  revision: string;
  /** Name of its cache. */
  name: string;
  /** Whether all of it is there; only then is it read from. */
  whole: boolean;
}

// Caches belong to an origin, which may hold other sites: names begin with the path of this one.
const prefixOf = (base: string): string => `offline:${base}:`;

/** Name of the cache that keeps a revision of a language. Revisions are kept apart, so that pages and scripts of two builds never mix. */
export const cacheName = (base: string, lang: string, revision: string): string => `${prefixOf(base)}${lang}:${revision}`;

/** Key in a copy's own cache of its manifest: as begun, written first, or as whole, written last. */
export const manifestKey = (base: string, lang: string, state: 'begun' | 'whole'): string => `${base}offline/${lang}.json?${state}`;

/** All copies on the device. Rejects where storage is refused. */
export async function listCopies(base: string): Promise<Copy[]> {
  const prefix = prefixOf(base);
  const names = (await caches.keys()).filter((name) => name.startsWith(prefix));
  return Promise.all(
    names.map(async (name) => {
      const [lang = '', revision = ''] = name.slice(prefix.length).split(':');
      return { lang, revision, name, whole: (await (await caches.open(name)).match(manifestKey(base, lang, 'whole'))) !== undefined };
    }),
  );
}

/** The manifest that a copy was made by; nothing for one whose making was never begun. */
export async function readManifest(base: string, { name, lang, whole }: Copy): Promise<OfflineManifest | undefined> {
  const response = await (await caches.open(name)).match(manifestKey(base, lang, whole ? 'whole' : 'begun'));
  return response?.json();
}
