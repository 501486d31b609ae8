import type { KeptFile, OfflineManifest } from '../manifest.ts';
import { cacheName, type Copy, listCopies, manifestKey, readManifest } from './copies.ts';
import { ask, loadFile, SaveError } from './load-file.ts';

/** How far saving has come. */
export interface Progress {
  files: number;
  allFiles: number;
  bytes: number;
  allBytes: number;
}

export interface SaveOptions {
  /** The site's base: `/`, or `/kb/`. */
  base: string;
  signal: AbortSignal;
  onProgress: (progress: Progress) => void;
}

/** Files that are asked for at once: browsers open six connections to an HTTP/1 server, and send all at once to others. */
const AT_ONCE = 32;
/** Times that saving begins anew where the site has changed meanwhile. */
const ATTEMPTS = 2;

/**
 * Saves a language on the device, or brings it up to date: what is there by its content is not fetched again, and the copy of
 * before is read from until the new one is whole. Rejects with a {@link SaveError}, or with the signal's reason; what has come
 * until then is kept, and the next call goes on from there.
 */
export const saveLanguage = (lang: string, options: SaveOptions): Promise<void> =>
  alone(options.base, async () => {
    await navigator.serviceWorker.register(`${options.base}offline-worker.js`, { scope: options.base, updateViaCache: 'none' }).catch((error: unknown) => {
      throw new SaveError('network', error);
    });
    await saveNow(lang, options, ATTEMPTS);
  });

/** Takes a language off the device, and with the last one everything else. Rejects with a {@link SaveError} while another window saves. */
export const removeLanguage = (base: string, lang: string): Promise<void> =>
  alone(base, async () => {
    const copies = await listCopies(base);
    await removeCopies(copies, lang);
    if (copies.every((copy) => copy.lang === lang)) await (await navigator.serviceWorker.getRegistration(base))?.unregister();
  });

/** Does something while no other window saves or removes. */
const alone = (base: string, act: () => Promise<void>): Promise<void> =>
  navigator.locks.request(`offline:${base}`, { ifAvailable: true }, (lock) => {
    if (!lock) throw new SaveError('busy');
    return act();
  });

async function saveNow(lang: string, options: SaveOptions, attempts: number): Promise<void> {
  try {
    const response = await ask(`${options.base}offline/${lang}.json`, options.signal);
    await saveRevision(lang, await response.json(), options);
  } catch (error) {
    if (!(error instanceof SaveError && error.fault === 'changed') || attempts <= 1) throw error;
    await saveNow(lang, options, attempts - 1);
  }
}

async function saveRevision(lang: string, manifest: OfflineManifest, { base, signal, onProgress }: SaveOptions): Promise<void> {
  const copies = await listCopies(base);
  const name = cacheName(base, lang, manifest.revision);
  const others = copies.filter((copy) => copy.name !== name);
  if (copies.some((copy) => copy.name === name && copy.whole)) return removeCopies(others, lang);
  const cache = await caches.open(name);
  const put = (key: string, response: Response): Promise<void> =>
    cache.put(key, response).catch((error: unknown) => {
      throw new SaveError('room', error);
    });
  await put(manifestKey(base, lang, 'begun'), new Response(JSON.stringify(manifest)));
  const present = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname));
  const [there, wanted] = [manifest.files.filter(([path]) => present.has(base + path)), manifest.files.filter(([path]) => !present.has(base + path))];
  const progress = { files: 0, bytes: 0, allFiles: manifest.files.length, allBytes: bytesOf(manifest.files) };
  const count = (files: readonly KeptFile[]): void => {
    progress.files += files.length;
    progress.bytes += bytesOf(files);
    onProgress({ ...progress });
  };
  count(there);
  await expectRoom(bytesOf(wanted));
  const held = await readHeld(base, others);
  await inParallel(wanted, async (file) => {
    const [path, hash] = file;
    signal.throwIfAborted();
    await put(base + path, (await held.get(hash)?.()) ?? (await loadFile(base + path, hash, signal)));
    count([file]);
  });
  await put(manifestKey(base, lang, 'whole'), new Response(JSON.stringify(manifest)));
  await removeCopies(others, lang);
}

const bytesOf = (files: readonly KeptFile[]): number => files.reduce((sum, [, , bytes]) => sum + bytes, 0);

async function removeCopies(copies: readonly Copy[], lang: string): Promise<void> {
  for (const { name } of copies.filter((copy) => copy.lang === lang)) await caches.delete(name);
}

/** What other copies hold, by its hash. */
async function readHeld(base: string, copies: readonly Copy[]): Promise<Map<string, () => Promise<Response | undefined>>> {
  const held = new Map<string, () => Promise<Response | undefined>>();
  for (const copy of copies) {
    const cache = await caches.open(copy.name);
    for (const [path, hash] of (await readManifest(base, copy))?.files ?? []) held.set(hash, () => cache.match(base + path));
  }
  return held;
}

async function expectRoom(bytes: number): Promise<void> {
  // Safari knows it since 17 only; what does not fit fails there when it is put.
  const { quota, usage = 0 } = (await navigator.storage?.estimate?.()) ?? {};
  if (quota !== undefined && quota - usage < bytes) throw new SaveError('room');
}

/** Does something with each item, several at once; the first failure ends it, when those under way have ended, too. */
async function inParallel<T>(items: readonly T[], act: (item: T) => Promise<void>): Promise<void> {
  const waiting = items.values();
  let failed = false;
  const work = async (): Promise<void> => {
    for (const item of waiting) {
      if (failed) return;
      await act(item).catch((error: unknown) => {
        failed = true;
        throw error;
      });
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: AT_ONCE }, work));
  const end = ends.find(({ status }) => status === 'rejected');
  if (end?.status === 'rejected') throw end.reason;
}
