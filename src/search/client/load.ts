/** A file of the search index could not be loaded: offline, blocked, or not there. */
export class SearchLoadError extends Error {
  /** The file. */
  readonly url: string;

  constructor(url: string, cause: unknown) {
    super(`${url} could not be loaded`, { cause });
    this.name = 'SearchLoadError';
    this.url = url;
  }
}

/** Loads texts below a folder, each once; a failed load is tried again when asked for again, then from the host itself. */
export interface Loader {
  /** Loads a file that has the hash of its text in its name; one that does not agree with it has failed. */
  text: (path: string) => Promise<string>;
  /** Loads a file whose name stays the same when its content changes. */
  fresh: (path: string) => Promise<string>;
  /** Loads JSON as Pagefind compresses it, whether or not the server has unpacked it. */
  packed: <T>(path: string) => Promise<T>;
}

/** Head of Pagefind's files. */
const HEAD = 'pagefind_dcd';
const GZIP = 0x1f;

/** Makes a loader for `<base>search/`. */
export function createLoader(folder: string): Loader {
  const loads = new Map<string, Promise<unknown>>();
  const failed = new Set<string>();
  const load = async <T>(path: string, cache: RequestCache, read: (bytes: Uint8Array<ArrayBuffer>, path: string) => Promise<T>): Promise<T> => {
    const url = folder + path;
    try {
      // What came broken may have been kept by the browser, for a year.
      const response = await fetch(url, { cache: failed.has(path) ? 'reload' : cache });
      if (!response.ok) throw new Error(`${response.status}`);
      return await read(new Uint8Array(await response.arrayBuffer()), path);
    } catch (error) {
      loads.delete(path);
      failed.add(path);
      throw new SearchLoadError(url, error);
    }
  };
  const once = <T>(path: string, cache: RequestCache, read: (bytes: Uint8Array<ArrayBuffer>, path: string) => Promise<T>): Promise<T> => {
    const before = (loads.get(path) as Promise<T> | undefined) ?? load(path, cache, read);
    loads.set(path, before);
    return before;
  };
  return {
    text: (path) => once(path, 'default', readHashed),
    fresh: (path) => once(path, 'no-cache', async (bytes) => new TextDecoder().decode(bytes)),
    packed: <T>(path: string) => once(path, 'default', unpack<T>),
  };
}

/** `names/ko.33a80db6.txt` begins its SHA-256 with 33a80db6. Browsers hash only for secure origins; elsewhere the text is taken as it is. */
async function readHashed(bytes: Uint8Array<ArrayBuffer>, path: string): Promise<string> {
  const named = /\.([0-9a-f]{8})\.\w+$/.exec(path)?.[1];
  if (named && globalThis.crypto?.subtle) {
    const hash = new DataView(await crypto.subtle.digest('SHA-256', bytes)).getUint32(0);
    if (hash !== Number.parseInt(named, 16)) throw new Error('it is not whole');
  }
  return new TextDecoder().decode(bytes);
}

async function unpack<T>(bytes: Uint8Array<ArrayBuffer>): Promise<T> {
  const plain = bytes[0] === GZIP ? new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))) : new Response(bytes);
  const text = await plain.text();
  if (!text.startsWith(HEAD)) throw new Error('it is not whole');
  return JSON.parse(text.slice(HEAD.length)) as T;
}
