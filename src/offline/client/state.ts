import { missingFiles, type OfflineIndex, type OfflineManifest, type OfflineSize, sizeOf } from '../manifest.ts';
import { type Copy, listCopies, readManifest } from './copies.ts';

/** What a reader has of a language on the device. */
export type LanguageState =
  /** Nothing; its size where that is known. */
  | { is: 'none'; size: OfflineSize | undefined }
  /** Saving it was begun and not ended. */
  | { is: 'begun'; files: number; allFiles: number }
  | { is: 'saved'; bytes: number }
  /** The site has a newer text; bytes to fetch, where they are known. */
  | { is: 'older'; sent: number | undefined };

/** Sizes and revisions that the site has now; nothing without a network. */
export async function readIndex(base: string): Promise<OfflineIndex | undefined> {
  return readJson<OfflineIndex>(`${base}offline/index.json`);
}

async function readJson<T>(url: string): Promise<T | undefined> {
  try {
    const response = await fetch(url, { cache: 'no-store' });
    return response.ok ? ((await response.json()) as T) : undefined;
  } catch {
    return undefined;
  }
}

/** Languages that can be read without a network, and of which revision they are. */
export async function savedLanguages(base: string): Promise<Map<string, string>> {
  return new Map((await listCopies(base)).flatMap(({ whole, lang, revision }) => (whole ? [[lang, revision] as const] : [])));
}

/** Languages of which the site has a newer text than the device. */
export const olderLanguages = (saved: ReadonlyMap<string, string>, index: OfflineIndex): string[] =>
  [...saved].flatMap(([lang, revision]) => (index[lang] && index[lang].revision !== revision ? [lang] : []));

/** How it stands with a language. Rejects where storage is refused. */
export async function readState(base: string, lang: string, index: OfflineIndex | undefined): Promise<LanguageState> {
  const copies = (await listCopies(base)).filter((copy) => copy.lang === lang);
  const whole = copies.find((copy) => copy.whole);
  const begun = copies.find((copy) => !copy.whole);
  const now = index?.[lang];
  if (whole) {
    if (now && now.revision !== whole.revision) return { is: 'older', sent: await newBytes(base, lang) };
    return { is: 'saved', bytes: sizeOf((await readManifest(base, whole))?.files ?? []).bytes };
  }
  const manifest = begun && (await readManifest(base, begun));
  return begun && manifest ? { is: 'begun', files: await countFiles(begun), allFiles: manifest.files.length } : { is: 'none', size: now };
}

/** Files of a copy that are there: all that is in its cache but the manifest. */
const countFiles = async ({ name }: Copy): Promise<number> => (await (await caches.open(name)).keys()).length - 1;

/** Bytes to fetch until a language is as the site has it now. */
async function newBytes(base: string, lang: string): Promise<number | undefined> {
  const manifest = await readJson<OfflineManifest>(`${base}offline/${lang}.json`);
  if (!manifest) return undefined;
  const held = new Set<string>();
  for (const copy of await listCopies(base)) {
    const files = (await readManifest(base, copy))?.files ?? [];
    const present = copy.whole ? undefined : new Set((await (await caches.open(copy.name)).keys()).map(({ url }) => new URL(url).pathname));
    for (const [path, hash] of files) if (!present || present.has(base + path)) held.add(hash);
  }
  return sizeOf(missingFiles(manifest, held)).sent;
}
